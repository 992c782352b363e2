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
        let next = number.last + 1
        if let percent = passage.percentEnd(at: next) {
            return share(figure, end: percent)
        }
        if passage.isMark(number.first - 1), passage.percentEnd(at: number.first - 1) != nil {
            return share(figure, end: figure.phraseLast)
        }
        if let unit = timeUnit(after: next) ?? timeUnit(before: number) {
            figure.kind = .duration
            figure.timeUnit = passage.shared.pack.timeUnits[unit.index].unit
            if unit.first > number.last { figure.phraseLast = unit.last } else { figure.phraseFirst = unit.first }
        }
        return figure
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

    /// "six months", "six whole months"
    private func timeUnit(after token: Int) -> Match? {
        guard let unit = passage.match(.timeUnit, at: token), unit.entry.number != .dual,
            unit.proclitics & passage.shared.pack.andBits == 0
        else { return nil }
        return unit
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
