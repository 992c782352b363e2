import RuleReading
import TextReading

/// Shares, sums, weights and lengths whose unit is left out, since the figure before told it.
extension MeasureFinder {
    /// "57 % in dollars, followed by the euro at 20 and the yen at 5.8": measured as the figure before it.
    func sameUnit(_ i: Int, _ figures: [Figure], _ found: [Found?]) -> Found? {
        let figure = figures[i]
        guard i > 0, figure.noun == nil, !figure.isOthers, !figure.isVague, let value = figure.nominal ?? figure.upper, value > 0,
            let j = measured(before: i, figures, found), let told = found[j], isLike(figure, figures[j], value),
            !isToldOtherwise(figure, behind: figures[j]), isPaired(i, j, figures)
        else { return nil }
        let own = told.unit == "percent" ? frames.who(ofShare: figure, told.measure) : nil
        return Found(
            measure: told.measure, unit: told.unit, who: own ?? told.who, rule: "\(told.measure).same_unit", cue: nil,
            confidence: 0.5, noun: figures[j].noun?.word.kind == .people ? nil : figures[j].noun)
    }

    /// The last figure with a unit, no time, of this sentence; a fraction may go back to the one before.
    private func measured(before i: Int, _ figures: [Figure], _ found: [Found?]) -> Int? {
        let isFraction = figures[i].hasFraction
        for j in stride(from: i - 1, through: max(0, i - 4), by: -1) {
            let isNear = passage.sentences[figures[j].first] == passage.sentences[figures[i].first]
            guard isNear || isFraction, figures[i].phraseFirst - figures[j].phraseLast <= (isFraction ? 24 : 16) else {
                return nil
            }
            if isTime(figures[j], beside: figures[i]) || figures[j].setAside != nil { continue }
            guard let told = found[j] else { return nil }
            if told.unit == "percent" || figures[j].kind == .duration { return j }
            let kind = told.noun?.word.kind
            return kind == .money || kind == .unit ? j : nil
        }
        return nil
    }

    /// A date, or a stretch of time that nothing is set against.
    private func isTime(_ told: Figure, beside figure: Figure) -> Bool {
        guard told.kind == .date || told.kind == .duration else { return false }
        return told.kind == .date || passage.period(at: figure.phraseFirst - 1) != .contrast
    }

    /// Of a size with it: a share is no hundreds, a sum without thousands stands beside small sums or keeps its fraction.
    private func isLike(_ figure: Figure, _ told: Figure, _ value: Double) -> Bool {
        if let noun = figure.unknownNoun, !figure.hasFraction, isCountable(noun, value) { return false }
        if (figure.unknownWhole ?? 0) > figure.last, !figure.hasFraction, told.noun?.word.kind != .unit { return false }
        guard let before = told.nominal ?? told.upper else { return true }
        if told.kind == .percent || told.kind == .fraction { return value <= 100 || value <= before * 4 }
        if told.unit > figure.unit { return figure.hasFraction || told.hasFraction || value < 1000 }
        return value <= before * 50 && before <= value * 50
    }

    /// Behind 11 to 99 stands an accusative, behind any figure no article, no particle and no pronoun.
    private func isCountable(_ token: Int, _ value: Double) -> Bool {
        let word = passage.folded(token)
        let (alef, ta, ya): ([UInt8], [UInt8], [UInt8]) = ([0xD8, 0xA7], [0xD9, 0x87], [0xD9, 0x8A])
        let end = word.suffix(2)
        if passage.isDefinite(token) || word.suffix(4).elementsEqual(ta + alef) { return false }
        if word.prefix(4).elementsEqual([0xD9, 0x84, 0xD9, 0x84]) { return false }
        // "against 31 for his rival"
        if word.prefix(2).elementsEqual([0xD9, 0x84]), word.count > 8, value < 100 { return false }
        guard value > 10, value < 100 else { return true }
        return end.elementsEqual(alef) || end.elementsEqual(ta) || end.elementsEqual(ya)
    }

    /// A word of counting, or a cue that tells of the figure, stands between the two.
    private func isToldOtherwise(_ figure: Figure, behind told: Figure) -> Bool {
        guard told.phraseLast + 1 < figure.phraseFirst else { return false }
        for token in (told.phraseLast + 1)..<figure.phraseFirst {
            if passage.has(.countOf, at: token), !passage.has(.runningTotal, at: token) { return true }
        }
        // "120 of them are olive trees" is of the hectares before; of a share or a sum nobody says so.
        let next = figure.phraseLast + 1
        let link = passage.link(at: next)
        if link == .of || link == .others || link == .part && told.noun?.word.kind != .unit { return true }
        for match in frames.cues[frames.cue(from: told.phraseLast + 1)...] {
            guard match.last < figure.phraseFirst else { return false }
            let cue = passage.shared.pack.frames[match.index]
            if !cue.isBehind, cue.takes != .unit, frames.accepts(cue, figure) { return true }
        }
        return false
    }

    /// What makes a pair of two figures: a word that sets one against the other, a change from one to the other, an item of
    /// a list, a fraction beside a fraction.
    private func isPaired(_ i: Int, _ j: Int, _ figures: [Figure]) -> Bool {
        let (figure, told) = (figures[i], figures[j])
        let pack = passage.shared.pack
        var before = figure.phraseFirst - 1
        // "by 20" with the particle in a word of its own
        let isApart = passage.tokens[before].kind == .word && passage.folded(before).count == 2
        if isApart { before -= 1 }
        let isNear = passage.sentences[told.first] == passage.sentences[figure.first]
        if figure.hasFraction, isNear || passage.has(.rangeJoiner, at: before) {
            return isNear || isChange(before, behind: told.phraseLast) || told.hasFraction
        }
        if figure.nominal == nil { return isChange(before, behind: told.phraseLast) && figure.unit >= 1000 }
        if passage.period(at: before) == .contrast || passage.period(at: before - 1) == .contrast { return true }
        if told.kind == .duration { return false }
        if passage.match(.link, endingAt: before).map({ pack.links[$0.index].kind == .fromTo }) ?? false { return true }
        if passage.has(.rangeJoiner, at: before) {
            // "reached 82 %, and in the region to 97": the verb is left out, too.
            if isChange(before, behind: told.phraseLast) || told.kind == .percent && isLast(figure) { return true }
        }
        if told.kind == .percent, isLast(figure), isChange(before, behind: told.phraseLast) { return true }
        // "to 54 from 47"
        if passage.has(.dateJoiner, at: before), told.phraseLast == before - 1,
            passage.has(.rangeJoiner, at: told.phraseFirst - 1)
        {
            return true
        }
        // "…, of them 400 for health"
        let isKind = told.noun?.word.kind == .money || told.noun?.word.kind == .unit
        if isKind, passage.link(at: before) == .part { return true }
        if passage.link(at: figure.phraseLast + 1) == .part {
            return figure.nominal ?? 0 >= 10 && figure.phraseFirst - told.phraseLast <= 12
        }
        // "62 thousand tonnes: 19 thousand of …", "shared out between 180 thousand from … and 60 from …"
        if told.noun?.word.kind == .unit, passage.has(.dateJoiner, at: figure.phraseLast + 1) { return true }
        let isAnd = figure.proclitics & pack.andBits != 0 || passage.isAndParticle(figure.phraseFirst - 1)
        let isIn = isApart || figure.proclitics & pack.prepositionBits != 0
        // "came second with 31.": nothing stands behind it that it could count
        if isIn, told.kind == .percent, isLast(figure) { return figure.phraseFirst - told.phraseLast <= 12 }
        return (isAnd || isIn && (passage.isDefinite(before) || passage.match(.name, endingAt: before) != nil))
            && figure.phraseFirst - told.phraseLast <= 9
    }

    /// A mark stands behind it, or nothing at all.
    private func isLast(_ figure: Figure) -> Bool {
        let next = figure.phraseLast + 1
        return next >= passage.count || passage.isMark(next) || passage.tokens[figure.phraseLast].endsSentence
    }

    /// "and the rate rises to 62": the word of a change or of a total in the figure's own clause.
    private func isChange(_ joiner: Int, behind last: Int) -> Bool {
        let subjects = passage.shared.pack.subjects
        return (max(last + 1, joiner - 6)...max(last + 1, joiner)).contains { token in
            passage.has(.runningTotal, at: token)
                || passage.match(.subject, at: token).map { !subjects[$0.index].isCounted } ?? false
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
