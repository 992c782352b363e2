import ClaimModel
import RuleReading
import TextReading

/// A fraction that is added to a number, or taken from it: "two days and a half", "a million and a half dollars",
/// "six and a half per cent", "three hours less a quarter".
struct AddedFraction {
    let passage: Passage

    func added(to figure: Figure) -> Figure {
        guard let nominal = figure.nominal, !figure.isVague else { return figure }
        let next = figure.phraseLast + 1
        if let fraction = fraction(at: next), let whole = whole(figure, behind: fraction) {
            return joined(figure, nominal, fraction, of: whole.unit, last: whole.last)
        }
        if figure.isDual { return dualAndHalf(figure, nominal) }
        // "three kilometres and a half": the unit stands between.
        guard figure.kind == .count, let noun = passage.match(.noun, at: next), noun.proclitics == 0,
            [.unit, .money].contains(passage.shared.pack.nouns[noun.index].kind), let fraction = fraction(at: noun.last + 1),
            isClosed(fraction.last + 1) || names(noun, at: fraction.last + 1)
        else { return figure }
        var added = joined(figure, nominal, fraction, of: figure.unit, last: fraction.last)
        added.noun = CountedNoun(word: passage.shared.pack.nouns[noun.index], first: noun.first, last: noun.last)
        return added
    }

    /// "two kilometres and a half": number and unit are one word.
    private func dualAndHalf(_ figure: Figure, _ nominal: Double) -> Figure {
        guard figure.kind == .count, let noun = figure.noun, [.unit, .money].contains(noun.word.kind),
            let fraction = fraction(at: figure.last + 1), let unit = passage.match(.noun, at: figure.first),
            isClosed(fraction.last + 1) || names(unit, at: fraction.last + 1)
        else { return figure }
        return joined(figure, nominal, fraction, of: figure.unit, last: fraction.last)
    }

    /// "an hour and a half": the unit by itself counts one.
    func oneAndHalf(at token: Int) -> Figure? {
        guard passage.has(.timeUnit, at: token) else { return oneOfUnit(at: token) }
        guard let unit = passage.match(.timeUnit, at: token), unit.proclitics & passage.shared.pack.definiteBits == 0,
            !unit.hasEnclitic, passage.has(.fraction, at: unit.last + 1)
        else { return nil }
        var figure = Figure(
            kind: .duration, first: unit.first, last: unit.last,
            span: passage.bareSpan(unit.first, unit.last, skipping: unit.skipped))
        figure.nominal = 1
        figure.timeUnit = passage.shared.pack.timeUnits[unit.index].unit
        figure.proclitics = unit.proclitics
        let whole = added(to: figure)
        return whole.nominal == 1 ? nil : whole
    }

    /// "a tonne and a half": a unit that is no length of time.
    private func oneOfUnit(at token: Int) -> Figure? {
        guard let unit = passage.match(.noun, at: token), [.unit, .money].contains(passage.shared.pack.nouns[unit.index].kind),
            unit.entry.number != .plural, unit.entry.number != .dual, !unit.hasEnclitic,
            unit.proclitics & passage.shared.pack.definiteBits == 0, let fraction = fraction(at: unit.last + 1),
            isClosed(fraction.last + 1) || passage.has(.dateJoiner, at: fraction.last + 1) || names(unit, at: fraction.last + 1)
        else { return nil }
        var figure = Figure(
            kind: .count, first: unit.first, last: unit.last,
            span: passage.bareSpan(unit.first, unit.last, skipping: unit.skipped))
        figure.nominal = 1
        figure.proclitics = unit.proclitics
        figure.noun = CountedNoun(word: passage.shared.pack.nouns[unit.index], first: unit.first, last: unit.last)
        return joined(figure, 1, fraction, of: 1, last: fraction.last)
    }

    /// Joined by a particle, or a phrase that takes away.
    private func fraction(at token: Int) -> Match? {
        guard passage.has(.fraction, at: token), !passage.tokens[token - 1].endsSentence else { return nil }
        return passage.firstMatch(at: token) { match in
            guard match.entry.meaning == .fraction, !match.hasEnclitic else { return false }
            let word = passage.shared.pack.fractions[match.index]
            return word.value < 0
                || match.proclitics & passage.shared.pack.andBits != 0 && !word.needsPronoun && match.entry.number != .plural
        }
    }

    /// What the fraction is of, and where its words end; nil where it begins a count of its own.
    private func whole(_ figure: Figure, behind fraction: Match) -> (unit: Double, last: Int)? {
        let next = fraction.last + 1
        if let word = passage.match(.number, at: next), passage.shared.pack.numberWords[word.index].role == .multiplier,
            word.proclitics & passage.shared.pack.andBits == 0
        {
            let unit = passage.shared.pack.numberWords[word.index].value
            // "five and a half million" counts millions, "seven million and half a million" adds one.
            return unit <= (figure.nominal ?? 0) || figure.unit > 1 ? (unit, word.last) : nil
        }
        if figure.kind == .duration { return (1, fraction.last) }
        guard figure.kind == .count || figure.kind == .percent else { return nil }
        if passage.percentEnd(at: next) != nil { return (1, fraction.last) }
        if figure.kind == .percent { return nil }
        if passage.shared.pack.fractions[fraction.index].value < 0 { return (figure.unit, fraction.last) }
        // "half of the inhabitants" is another count; "a million and a half dollars" is one.
        guard figure.unit > 1 || (figure.nominal ?? 0) < 1000 else { return nil }
        if let noun = passage.match(.noun, at: next) {
            return noun.proclitics == 0 && !noun.hasEnclitic ? (figure.unit, fraction.last) : nil
        }
        return figure.unit > 1 && isClosed(next) ? (figure.unit, fraction.last) : nil
    }

    /// "three metres and half of the metre": the unit once more.
    private func names(_ unit: Match, at token: Int) -> Bool {
        passage.match(.noun, at: token).map {
            passage.shared.pack.nouns[$0.index].unit == passage.shared.pack.nouns[unit.index].unit
                && ($0.proclitics == passage.shared.pack.definiteBits || $0.proclitics == 0)
        } ?? false
    }

    /// No noun of which this could be a part stands there.
    private func isClosed(_ token: Int) -> Bool {
        token >= passage.count || passage.tokens[token - 1].endsSentence || passage.isMark(token)
            || passage.has(.placeCue, at: token) || passage.has(.windowCue, at: token) || passage.has(.barrier, at: token)
    }

    private func joined(_ figure: Figure, _ nominal: Double, _ fraction: Match, of unit: Double, last: Int) -> Figure {
        var added = figure
        added.nominal = nominal + passage.shared.pack.fractions[fraction.index].value * unit
        added.step = min(figure.step, abs(passage.shared.pack.fractions[fraction.index].value) * unit)
        added.last = last
        added.phraseLast = last
        added.span = figure.span.union(passage.span(fraction.first, last))
        if figure.kind == .count, let end = passage.percentEnd(at: last + 1) {
            added.kind = .percent
            added.phraseLast = end
        }
        return added
    }
}
