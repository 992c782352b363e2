import ClaimModel
import RuleReading
import TextReading

/// A number with what makes a share or a length of time of it: "12 %", "one in three", "six months", "the months the six".
struct CountReader {
    let passage: Passage
    private var numbers: NumberReader { NumberReader(passage) }
    private var digits: DigitReader { DigitReader(passage) }

    init(_ passage: Passage) {
        self.passage = passage
    }

    func figure(at token: Int) -> Figure? {
        guard let number = numbers.number(at: token) else { return nil }
        var figure = Figure(kind: .count, number: number)
        figure.isBareDigits = number.isDigits
        if number.isDefinite, number.nominal == 1, !number.isDigits { figure.setAside = "numbers.the_one" }
        if number.isLoose { figure.setAside = "numbers.several" }
        if number.isDotted { figure.setAside = "numbers.dotted" }
        if let share = perEach(figure, number) { return share }
        if number.nominal == 1, !number.isDigits, number.first == number.last, figure.setAside == nil, isAdjective(number) {
            figure.setAside = "numbers.one_of_a_kind"
        }
        // "(15) %"
        let next = number.isDigits ? DigitReader(passage).behind(number.first, number.last) : number.last + 1
        if let percent = passage.percentEnd(at: next) {
            var share = share(figure, end: percent)
            if passage.match(.percent, at: next)?.index == ShareWord.permille.rawValue {
                share.nominal = share.nominal.map { $0 / 10 }
            }
            return share
        }
        if passage.isMark(number.first - 1), passage.percentEnd(at: number.first - 1) != nil {
            return share(figure, end: figure.phraseLast)
        }
        if let unit = timeUnit(after: number) ?? timeUnit(before: number) {
            figure.kind = .duration
            figure.timeUnit = passage.shared.pack.timeUnits[unit.index].unit
            if unit.first > number.last { figure.phraseLast = unit.last } else { figure.phraseFirst = unit.first }
        }
        return figure
    }

    /// "in one night", "of one family", "each one", "one in so many", "as one of the largest": no count. Only one of people, or of
    /// what a toll counts, is ("one person", "one death").
    private func isAdjective(_ one: NumberValue) -> Bool {
        let before = one.first - 1
        let next = one.last + 1
        let isOpen = !passage.tokens[one.last].endsSentence
        if isOpen, passage.has(.dateJoiner, at: next),
            isSuperlative(next + 1) || passage.isDigits(next + 1) && passage.ends(.auxiliary, at: before)
        {
            return true
        }
        if isOpen, isEach(next) || isEach(before) { return true }
        guard before >= 0, passage.tokens[before].kind == .word, !passage.tokens[before].endsSentence, one.proclitics == 0 else {
            return false
        }
        if passage.ends(.timeUnit, at: before) { return true }
        guard let noun = passage.match(.noun, endingAt: before) else {
            return isUnknownNoun(before) && !(isOpen && passage.has(.link, at: next))
        }
        let word = passage.shared.pack.nouns[noun.index]
        // Units and money are counted by one as by any other number.
        guard word.kind == .thing || word.kind == .place || word.kind == .people && word.unit != "person" else { return false }
        return word.measure == nil || word.kind == .place
    }

    /// "each", "for each"
    private func isEach(_ token: Int) -> Bool {
        passage.match(.perEach, at: token).map { $0.index == PerEachWord.each.rawValue } ?? false
    }

    private func isSuperlative(_ token: Int) -> Bool {
        passage.anyMatch(at: token) {
            $0.entry.meaning == .placeWord && PlaceWord.all[$0.index] == .superlative
        }
    }

    /// A word that means nothing to the lexicon, where a noun may stand.
    private func isUnknownNoun(_ token: Int) -> Bool {
        let told = [Meaning.hedgeBefore, .frame, .link, .barrier, .number, .belonging, .nationality, .name, .placeCue, .negation]
        return !told.contains { passage.has($0, at: token) || passage.ends($0, at: token) }
    }

    private func share(_ count: Figure, end: Int) -> Figure {
        var figure = count
        figure.kind = .percent
        figure.phraseLast = end
        // "5.250 %": a share of thousands is none.
        if let decimal = figure.alternative {
            figure.nominal = decimal
            figure.step = 0.001
            figure.isRound = false
            figure.alternative = nil
        }
        return figure
    }

    /// "one in three": a share.
    private func perEach(_ figure: Figure, _ number: NumberValue) -> Figure? {
        guard let each = passage.match(.perEach, at: number.last + 1), each.index == PerEachWord.inEach.rawValue,
            let base = numbers.number(at: each.last + 1),
            let part = number.nominal, let whole = base.nominal, whole > part
        else { return nil }
        var share = figure
        share.kind = .fraction
        share.last = base.last
        share.phraseLast = base.last
        share.span = number.span.union(base.span)
        share.nominal = part / whole
        return share
    }

    /// "six months", "six whole months"
    private func timeUnit(after number: NumberValue) -> Match? {
        let token = number.last + 1
        guard let unit = passage.match(.timeUnit, at: token), unit.entry.number != .dual,
            unit.proclitics & passage.shared.pack.andBits == 0,
            // "300 tourist nights" are counted, not slept through one after the other.
            passage.match(.noun, at: token)?.length ?? 0 <= unit.length
        else { return nil }
        // "201 thousand last year", "killed 5 today", "850 thousand in the year 2004": the time of the count.
        let isYear = passage.has(.yearCue, at: token) && passage.isDigits(unit.last + 1)
        let isDefinite = unit.proclitics & passage.shared.pack.definiteBits != 0
        if isYear || isDefinite, number.unit > 1 { return nil }
        // "nine last year": several years would be a plural.
        if isDefinite, !number.isDefinite, passage.has(.yearCue, at: token), number.nominal ?? 0 > 1 { return nil }
        if isDefinite, !number.isDefinite, let value = number.nominal,
            value > 10 || value > 2 && passage.has(.relativeDay, at: token)
        {
            return nil
        }
        if passage.isDigits(unit.last + 1), !passage.tokens[unit.last].endsSentence, number.nominal ?? 0 > 10,
            passage.shared.pack.timeUnits[unit.index].unit == "year"
        {
            return nil
        }
        // "908 contracts" is spelled "908 decades".
        if number.nominal ?? 0 > 30, passage.shared.pack.timeUnits[unit.index].unit == "decade" { return nil }
        // "decree 54 of the year 2022"
        return isYear && unit.proclitics & passage.shared.pack.prepositionBits != 0 ? nil : unit
    }

    /// "the months the six": a definite number after its definite noun.
    private func timeUnit(before number: NumberValue) -> Match? {
        guard passage.shared.pack.numberGrammar.numberAfterDefiniteNoun, number.isDefinite else { return nil }
        var token = number.first - 1
        if number.isDigits, digits.isArticle(token) { token -= 1 }
        guard let unit = passage.match(.timeUnit, endingAt: token), unit.proclitics & passage.shared.pack.definiteBits != 0 else {
            return nil
        }
        return unit
    }
}

extension Passage {
    /// Where a sign or phrase of percent ends that begins at a token.
    func percentEnd(at token: Int) -> Int? {
        if let words = match(.percent, at: token) { return words.last }
        return isMark(token) && [0x25, 0x66A].contains(tokens[token].code) ? token : nil
    }
}
