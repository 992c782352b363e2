import RuleReading
import TextReading

/// Shares, sums, weights and lengths whose unit is left out, since the figure before told it.
extension MeasureFinder {
    /// "57 % in dollars, followed by the euro at 20 and the yen at 5.8": measured as the figure before it.
    func sameUnit(_ i: Int, _ figures: [Figure], _ found: [Found?]) -> Found? {
        let figure = figures[i]
        guard i > 0, figure.noun == nil, !figure.isOthers, !figure.isVague, let value = figure.nominal ?? figure.upper, value > 0,
            let j = measured(before: i, figures, found), let told = found[j], isLike(figure, figures[j], value),
            !isToldOtherwise(figure, behind: figures[j]), isPaired(i, j, figures, value)
        else { return nil }
        return Found(
            measure: told.measure, unit: told.unit, who: told.who, rule: "\(told.measure).same_unit", cue: nil, confidence: 0.5,
            noun: figures[j].noun?.word.kind == .people ? nil : figures[j].noun)
    }

    /// The last figure of the sentence that is no time, if it has a unit.
    private func measured(before i: Int, _ figures: [Figure], _ found: [Found?]) -> Int? {
        for j in stride(from: i - 1, through: max(0, i - 4), by: -1) {
            guard passage.sentences[figures[j].first] == passage.sentences[figures[i].first],
                figures[i].phraseFirst - figures[j].phraseLast <= 16
            else { return nil }
            if figures[j].kind == .date || figures[j].kind == .duration || figures[j].setAside != nil { continue }
            guard let told = found[j] else { return nil }
            if told.unit == "percent" { return j }
            let kind = told.noun?.word.kind
            return kind == .money || kind == .unit ? j : nil
        }
        return nil
    }

    /// Of a size with it: a share is no hundreds, a sum without thousands stands beside small sums or keeps its fraction.
    private func isLike(_ figure: Figure, _ told: Figure, _ value: Double) -> Bool {
        if figure.unknownNoun != nil || (figure.unknownWhole ?? 0) > figure.last { return figure.hasFraction }
        guard let before = told.nominal ?? told.upper else { return true }
        if told.kind == .percent || told.kind == .fraction { return value <= 100 || value <= before * 4 }
        if told.unit > figure.unit { return figure.hasFraction || told.hasFraction || value < 1000 }
        return value <= before * 50 && before <= value * 50
    }

    /// A word of counting, or a cue that tells of the figure, stands between the two.
    private func isToldOtherwise(_ figure: Figure, behind told: Figure) -> Bool {
        guard told.phraseLast + 1 < figure.phraseFirst else { return false }
        for token in (told.phraseLast + 1)..<figure.phraseFirst {
            if passage.has(.countOf, at: token), !passage.has(.runningTotal, at: token) { return true }
            if passage.has(.barrier, at: token), passage.has(.speechVerb, at: token - 1) { return true }
        }
        let next = figure.phraseLast + 1
        if passage.link(at: next) == .part || passage.link(at: next) == .of || passage.link(at: next) == .others { return true }
        for match in frames.cues[frames.cue(from: told.phraseLast + 1)...] {
            guard match.last < figure.phraseFirst else { return false }
            let cue = passage.shared.pack.frames[match.index]
            if !cue.isBehind, cue.takes != [.unit], frames.accepts(cue, figure) { return true }
        }
        return false
    }

    /// What makes a pair of two figures: a word that sets one against the other, a change from one to the other, an item of
    /// a list, a fraction beside a fraction.
    private func isPaired(_ i: Int, _ j: Int, _ figures: [Figure], _ value: Double) -> Bool {
        let figure = figures[i]
        let before = figure.phraseFirst - 1
        if figure.hasFraction, figures[j].kind == .percent || figures[j].hasFraction { return true }
        if passage.period(at: before) == .contrast || passage.period(at: before - 1) == .contrast { return true }
        if passage.link(at: before) == .fromTo || passage.ends(.link, at: before) && isFromTo(before) { return true }
        if passage.has(.rangeJoiner, at: before), isChange(before, behind: figures[j].phraseLast) { return true }
        // "to 54 from 47"
        if passage.has(.dateJoiner, at: before), figures[j].phraseLast == before - 1,
            passage.has(.rangeJoiner, at: figures[j].phraseFirst - 1)
        {
            return true
        }
        let joined = figure.proclitics & (passage.shared.pack.andBits | passage.shared.pack.prepositionBits) != 0
        return joined && !passage.isDigits(before) && figure.phraseFirst - figures[j].phraseLast <= 9
            && (figure.proclitics & passage.shared.pack.andBits != 0 || passage.isDefinite(before)
                || passage.match(.name, endingAt: before) != nil)
    }

    private func isFromTo(_ token: Int) -> Bool {
        passage.match(.link, endingAt: token).map { passage.shared.pack.links[$0.index].kind == .fromTo } ?? false
    }

    /// "and the rate rises to 62": the word of a change or of a total in the figure's own clause.
    private func isChange(_ joiner: Int, behind last: Int) -> Bool {
        (max(last + 1, joiner - 6)...joiner).contains {
            passage.has(.runningTotal, at: $0)
                || passage.match(.subject, at: $0).map { passage.shared.pack.subjects[$0.index].isRate } ?? false
        }
    }
}

extension Figure {
    /// "5.8", "1.9 millions": no count of anything whole.
    fileprivate var hasFraction: Bool {
        guard let value = self.nominal else { return false }
        let written = value / max(self.unit, 1)
        return written != written.rounded()
    }
}
