import ClaimModel
import RuleReading
import TextReading

/// All figures of a passage: dates first (a date eats its numbers), names eat theirs, then counts, shares,
/// multiples and durations, each with its hedges.
struct FigureReader {
    let passage: Passage
    private let numbers: NumberReader
    private let dates: DateReader

    init(_ passage: Passage) {
        self.passage = passage
        numbers = NumberReader(passage)
        dates = DateReader(passage: passage)
    }

    /// What a figure, or a name that eats one, may begin with.
    private static let openers: UInt64 = [
        Meaning.name, .number, .ordinal, .fraction, .multiple, .month, .weekday, .relativeDay, .yearCue, .noun, .timeUnit,
        .nationality,
    ]
    .reduce(0) { $0 | $1.bit }

    func figures() -> [Figure] {
        var ordinals: [Figure] = []
        return figures(setting: &ordinals)
    }

    /// - Parameter ordinals: gets those that are no part of a date or a name; no claim is made of them.
    func figures(setting ordinals: inout [Figure]) -> [Figure] {
        var found: [Figure] = []
        found.reserveCapacity(4)
        var token = 0
        while token < passage.count {
            guard passage.isDigits(token) || passage.hasAny(Self.openers, at: token) else {
                token += 1
                continue
            }
            if let name = passage.match(.name, at: token), name.length > 1, name.last > token, !passage.isDigits(token) {
                // A name's own numbers are no counts; the words after its first are passed over.
                if (name.first...name.last).contains(where: { passage.has(.number, at: $0) || passage.has(.ordinal, at: $0) }) {
                    token = name.last + 1
                    continue
                }
            }
            if let date = dates.date(at: token) {
                var figure = Figure(kind: .date, first: date.first, last: date.last, span: date.span)
                figure.date = date.value
                figure.setAside = date.setAside
                found.append(figure)
                token = date.last + 1
                continue
            }
            if let day = relativeDay(at: token) {
                found.append(day)
                token = day.last + 1
                continue
            }
            if let figure = figure(at: token) {
                found.append(figure)
                token = (figure.kind == .percent ? max(figure.last, figure.phraseLast) : figure.last) + 1
                continue
            }
            if let ordinal = passage.match(.ordinal, at: token) {
                ordinals.append(setAside(ordinal))
                token = ordinal.last + 1
                continue
            }
            token += 1
        }
        var merged = RangeReader(passage: passage).merge(found)
        for i in merged.indices where merged[i].kind != .date { HedgeReader(passage: passage).attach(&merged[i]) }
        return merged
    }

    private func setAside(_ ordinal: Match) -> Figure {
        var figure = Figure(
            kind: .ordinal, first: ordinal.first, last: ordinal.last,
            span: passage.bareSpan(ordinal.first, ordinal.last, skipping: ordinal.skipped))
        figure.nominal = Double(passage.shared.pack.ordinals[ordinal.index])
        figure.setAside = "numbers.ordinal"
        return figure
    }

    /// "yesterday", "on Tuesday": told, but no date of an event by itself.
    private func relativeDay(at token: Int) -> Figure? {
        let match: Match
        let relation: DateValue.Relation
        if let day = passage.match(.relativeDay, at: token) {
            match = day
            relation = .offset(passage.shared.pack.relativeDays[day.index].offset)
        } else if let day = passage.match(.weekday, at: token), !numberNeighbour(token) {
            match = day
            relation = .weekday(passage.shared.pack.weekdays[day.index])
        } else {
            return nil
        }
        var figure = Figure(
            kind: .date, first: match.first, last: match.last,
            span: passage.bareSpan(match.first, match.last, skipping: match.skipped))
        figure.date = DateValue(from: PartialDate(), relation: relation)
        figure.setAside = "dates.relative"
        return figure
    }

    /// "Sunday" is also "the one": a weekday before a unit or multiplier is a number after all.
    private func numberNeighbour(_ token: Int) -> Bool {
        passage.has(.timeUnit, at: token + 1) || passage.has(.noun, at: token + 1)
    }

    private func figure(at token: Int) -> Figure? {
        if let fraction = passage.match(.fraction, at: token), !passage.has(.weekday, at: token),
            let figure = self.fraction(fraction)
        {
            return figure
        }
        if let multiple = passage.match(.multiple, at: token), let figure = self.multiple(multiple) { return figure }
        if passage.isDigits(token) || passage.has(.number, at: token), let number = numbers.number(at: token) {
            guard let figure = count(number) else { return nil }
            return withHalf(figure)
        }
        if passage.has(.noun, at: token) || passage.has(.timeUnit, at: token) || passage.has(.nationality, at: token),
            let dual = dualNoun(at: token)
        {
            return withHalf(dual)
        }
        return oneAndHalf(at: token)
    }

    private func count(_ number: NumberValue) -> Figure? {
        var figure = Figure(kind: .count, number: number)
        figure.isBareDigits = number.isDigits
        if number.isDefinite, number.nominal == 1, !number.isDigits { figure.setAside = "numbers.the_one" }
        if number.isDotted { figure.setAside = "numbers.dotted" }
        if let share = perEach(figure, number) { return share }
        let next = number.last + 1
        if isPercent(next) {
            figure.kind = .percent
            figure.phraseLast = passage.match(.percent, at: next)?.last ?? next
            return figure
        }
        if isPercent(number.first - 1, before: true), passage.isMark(number.first - 1) {
            figure.kind = .percent
            return figure
        }
        if let unit = timeUnit(after: next) ?? timeUnit(before: number) {
            figure.kind = .duration
            figure.timeUnit = passage.shared.pack.timeUnits[unit.index].unit
            if unit.first > number.last { figure.phraseLast = unit.last } else { figure.phraseFirst = unit.first }
        }
        return figure
    }

    /// "two days and a half"
    private func withHalf(_ figure: Figure) -> Figure {
        let next = figure.phraseLast + 1
        guard let half = passage.match(.fraction, at: next), half.proclitics & passage.shared.pack.andBits != 0,
            !half.hasEnclitic,
            let nominal = figure.nominal, figure.kind == .duration || passage.has(.number, at: half.last + 1)
        else { return figure }
        var figure = figure
        var unit = 1.0
        var last = half.last
        if let word = passage.match(.number, at: last + 1), passage.shared.pack.numberWords[word.index].role == .multiplier {
            unit = passage.shared.pack.numberWords[word.index].value
            last = word.last
        }
        figure.nominal = nominal + passage.shared.pack.fractions[half.index].value * unit
        figure.last = last
        figure.phraseLast = last
        figure.span = figure.span.union(passage.span(half.first, last))
        return figure
    }

    /// "an hour and a half": the unit by itself counts one.
    private func oneAndHalf(at token: Int) -> Figure? {
        guard let unit = passage.match(.timeUnit, at: token), unit.proclitics & passage.shared.pack.definiteBits == 0,
            !unit.hasEnclitic,
            passage.has(.fraction, at: unit.last + 1)
        else { return nil }
        var figure = Figure(
            kind: .duration, first: unit.first, last: unit.last,
            span: passage.bareSpan(unit.first, unit.last, skipping: unit.skipped))
        figure.nominal = 1
        figure.timeUnit = passage.shared.pack.timeUnits[unit.index].unit
        figure.proclitics = unit.proclitics
        let whole = withHalf(figure)
        return whole.nominal == 1 ? nil : whole
    }

    /// "one in three": a share.
    private func perEach(_ figure: Figure, _ number: NumberValue) -> Figure? {
        guard let each = passage.match(.perEach, at: number.last + 1), let base = numbers.number(at: each.last + 1),
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

    private func isPercent(_ token: Int, before: Bool = false) -> Bool {
        if passage.has(.percent, at: token) { return true }
        return passage.isMark(token) && [0x25, 0x66A].contains(passage.tokens[token].code)
    }

    /// "six months", "six whole months", "the six months"
    private func timeUnit(after token: Int) -> Match? {
        if let unit = passage.match(.timeUnit, at: token), unit.entry.number != .dual,
            unit.proclitics & passage.shared.pack.andBits == 0
        {
            return unit
        }
        return nil
    }

    /// "the months the six": a definite number after its definite noun.
    private func timeUnit(before number: NumberValue) -> Match? {
        guard passage.shared.pack.numberGrammar.numberAfterDefiniteNoun, number.isDefinite else { return nil }
        var token = number.first - 1
        if number.isDigits, numbers.isArticle(token) { token -= 1 }
        guard let unit = passage.match(.timeUnit, endingAt: token), unit.proclitics & passage.shared.pack.definiteBits != 0 else {
            return nil
        }
        return unit
    }

    private func fraction(_ match: Match) -> Figure? {
        let word = passage.shared.pack.fractions[match.index]
        guard match.proclitics & passage.shared.pack.definiteBits == 0, match.hasEnclitic || !word.needsPronoun else {
            return nil
        }
        let value = word.value
        let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
        var figure = Figure(kind: .fraction, first: match.first, last: match.last, span: span)
        figure.proclitics = match.proclitics
        figure.nominal = value
        figure.step = value
        // "half a million", "half a square kilometre": part of a unit, not of a whole.
        if let word = passage.match(.number, at: match.last + 1), passage.shared.pack.numberWords[word.index].role == .multiplier,
            !match.hasEnclitic
        {
            figure.kind = .count
            figure.last = word.last
            figure.phraseLast = word.last
            figure.nominal = value * passage.shared.pack.numberWords[word.index].value
            figure.span = ByteSpan(span.start, Int(passage.tokens[word.last].end))
            figure.step = figure.nominal ?? 1
            figure.isRound = true
        } else if let noun = passage.match(.noun, at: match.last + 1), passage.shared.pack.nouns[noun.index].kind == .unit {
            figure.kind = .count
        } else if passage.has(.timeUnit, at: match.last + 1), !match.hasEnclitic {
            figure.kind = .duration
            figure.timeUnit = passage.shared.pack.timeUnits[passage.match(.timeUnit, at: match.last + 1)!.index].unit
            figure.phraseLast = match.last + 1
        } else if !match.hasEnclitic, !isPlainWord(match.last + 1) {
            figure.setAside = "numbers.fraction_of_nothing"
        }
        return figure
    }

    private func isPlainWord(_ start: Int) -> Bool {
        let token = passage.isQuote(start) ? start + 1 : start
        return token < passage.count && passage.tokens[token].kind == .word && !passage.has(.barrier, at: token)
            && !passage.has(.placeCue, at: token)
            && !passage.tokens[token - 1].endsSentence
    }

    private func multiple(_ match: Match) -> Figure? {
        guard let of = passage.match(.multipleOf, at: match.last + 1) else { return nil }
        let span = passage.bareSpan(match.first, of.last, skipping: match.skipped)
        var figure = Figure(kind: .multiple, first: match.first, last: of.last, span: span)
        figure.nominal = passage.shared.pack.multiples[match.index].factor
        figure.proclitics = match.proclitics
        return figure
    }

    /// "the workers": a form that is also a plural is one behind the article.
    private func isPlural(_ dual: Match) -> Bool {
        dual.proclitics & passage.shared.pack.definiteBits != 0
            && passage.matches(at: dual.first).contains {
                $0.entry.meaning == .noun && $0.entry.number == .plural && $0.last == dual.last
            }
    }

    private func followsDual(_ token: Int) -> Bool {
        (passage.match(.noun, endingAt: token - 1)?.entry.number ?? .open) == .dual
    }

    /// A noun in the dual is number and noun in one.
    private func dualNoun(at token: Int) -> Figure? {
        for match in passage.matches(at: token) where match.entry.number == .dual {
            let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
            switch match.entry.meaning {
            case .noun where isPlural(match):
                continue
            case .noun, .nationality:
                // "two Syrian men": the adjective agrees with the noun and counts nobody.
                let isNation = match.entry.meaning == .nationality
                if isNation, match.proclitics & passage.shared.pack.definiteBits != 0 || followsDual(token) { continue }
                let word =
                    isNation ? passage.shared.pack.nationalities[match.index].noun : passage.shared.pack.nouns[match.index]
                var figure = Figure(kind: .count, first: match.first, last: match.last, span: span)
                figure.nominal = 2
                figure.isDual = true
                figure.proclitics = match.proclitics
                figure.isDefinite = match.proclitics & passage.shared.pack.definiteBits != 0
                figure.noun = CountedNoun(word: word, first: match.first, last: match.last)
                return figure
            case .timeUnit:
                var figure = Figure(kind: .duration, first: match.first, last: match.last, span: span)
                figure.nominal = 2
                figure.isDual = true
                figure.timeUnit = passage.shared.pack.timeUnits[match.index].unit
                figure.proclitics = match.proclitics
                figure.isDefinite = match.proclitics & passage.shared.pack.definiteBits != 0
                return figure
            default:
                continue
            }
        }
        return nil
    }
}
