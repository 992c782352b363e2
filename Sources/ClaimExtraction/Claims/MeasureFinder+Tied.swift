import RuleReading
import TextReading

/// Parts that their measure ties to a whole, and a word of sharing out or of coming in last.
extension MeasureFinder {
    private static func isTying(_ kind: LinkWord.Kind) -> Bool {
        kind == .spread || kind == .led || kind == .alone || kind == .added
    }
    /// How many words at most stand between two items of a list that shares out a whole.
    private static let stride = 10

    func tie(_ links: inout [LinkReader.Link?], _ figures: [Figure], _ found: inout [Found?]) {
        passage.forEach(Meaning.link.bit) { word in
            let kind = passage.shared.pack.links[word.index].kind
            guard Self.isTying(kind) else { return }
            var reach = word.last + Self.stride
            let beside = kind == .spread ? whole(rightBefore: word, figures, found) : nil
            for i in figures.indices where figures[i].first > word.last {
                guard figures[i].phraseFirst <= reach, passage.sentences[figures[i].first] == passage.sentences[word.first] else {
                    break
                }
                guard figures[i].kind == .count, figures[i].setAside == nil, let own = found[i], own.wholeHint == nil,
                    links[i].map({ $0.kind == .and }) ?? true
                else { continue }
                if let beside, isPart(figures[i], own, of: figures[beside], found[beside], behind: word) {
                    links[i] = LinkReader.Link(kind: .part, to: beside, words: word.first...word.last)
                    reach = figures[i].phraseLast + Self.stride
                    continue
                }
                guard isCounted(own, figures[i]) else { continue }
                if kind == .added {
                    if let whole = risen(before: word.first, i, figures, found) {
                        links[i] = LinkReader.Link(kind: .part, to: whole, words: word.first...word.last)
                    }
                    break
                }
                let start = kind == .alone ? passage.sentenceRange(of: word.first).lowerBound : word.first
                found[i]?.wholeHint = WholeHint(measure: own.measure, unit: own.unit, before: Int(passage.tokens[start].start))
                reach = figures[i].phraseLast + Self.stride
            }
        }
    }

    /// "60 dead, 34 men and 26 women": people without a measure of their own who add up to a count before them in the sentence
    /// are its parts.
    func shareOut(endingAt last: Int, _ figures: [Figure], _ links: inout [LinkReader.Link?], _ found: inout [Found?]) {
        guard last > 1 else { return }
        if completes(last, figures, links, found), let whole = links[last - 1]?.to {
            links[last] = LinkReader.Link(kind: .part, to: whole)
            return
        }
        if goesOn(last, figures, links, found) {
            let hint = found[last - 1]?.wholeHint
            if hint != nil || links[last - 1].map({ $0.kind == .part && !$0.isReversed }) ?? false {
                links[last] = links[last - 1]
                found[last]?.wholeHint = hint
                return
            }
            // A part of nobody knows whom.
            if isOfThese(last - 1, figures) { found[last]?.confidence = 0.4 }
        }
        guard isMerelyCounted(last, figures, found) else { return }
        var sum = figures[last].nominal ?? 0
        for first in Swift.stride(from: last - 1, through: max(1, last - 8), by: -1) {
            guard isPerson(first, figures, found), isClose(first, last, figures) else { return }
            sum += figures[first].nominal ?? 0
            guard let whole = found[first - 1], isClose(first - 1, last, figures), figures[first - 1].kind == .count,
                figures[first - 1].nominal == sum, whole.unit == "person", !isMerelyCounted(first - 1, figures, found)
            else { continue }
            for part in first...last where isMerelyCounted(part, figures, found) || found[part]?.measure == whole.measure {
                found[part]?.measure = whole.measure
                found[part]?.rule = "\(whole.measure).sum"
                found[part]?.basis = whole.basis
                links[part] = LinkReader.Link(kind: .part, to: first - 1)
            }
            return
        }
    }

    /// "74 were brought in, 52 of them let go and 22 kept": what is left of a whole, whatever became of it.
    private func completes(_ i: Int, _ figures: [Figure], _ links: [LinkReader.Link?], _ found: [Found?]) -> Bool {
        guard links[i]?.kind != .part, figures[i].noun == nil, figures[i].kind == .count, found[i]?.unit == "person",
            let link = links[i - 1], link.kind == .part, !link.isReversed, let whole = found[link.to], whole.unit == "person",
            isClose(link.to, i, figures), let a = figures[i].nominal, let b = figures[i - 1].nominal
        else { return false }
        return a + b == figures[link.to].nominal
    }

    /// "81 of these were let go, and were jailed 22": a number that names nobody, behind a verb that "and" joins to a part.
    private func goesOn(_ i: Int, _ figures: [Figure], _ links: [LinkReader.Link?], _ found: [Found?]) -> Bool {
        guard links[i] == nil || links[i]?.kind == .and, figures[i].noun == nil,
            figures[i].unknownNoun ?? figures[i].unknownWhole == nil, figures[i].kind == .count, found[i]?.unit == "person",
            figures[i - 1].kind == .count, isClose(i - 1, i, figures),
            found[i - 1]?.unit == "person", let cue = passage.match(.frame, endingAt: figures[i].phraseFirst - 1)
        else { return false }
        return cue.proclitics & passage.shared.pack.andBits != 0
    }

    private func isOfThese(_ i: Int, _ figures: [Figure]) -> Bool {
        (figures[i].last + 1...figures[i].last + 2).contains { token in
            [.part, .these].contains(passage.link(at: token))
        }
    }

    private func isMerelyCounted(_ i: Int, _ figures: [Figure], _ found: [Found?]) -> Bool {
        guard let own = found[i], figures[i].kind == .count, figures[i].setAside == nil, figures[i].nominal ?? 0 > 0 else {
            return false
        }
        return own.measure == rules.unknownMeasure && own.unit == "person" && figures[i].noun?.word.kind == .people
    }

    /// People whom their own word calls nothing but people of a sort.
    private func isPerson(_ i: Int, _ figures: [Figure], _ found: [Found?]) -> Bool {
        figures[i].kind == .count && figures[i].setAside == nil && found[i]?.unit == "person" && figures[i].nominal ?? 0 > 0
            && figures[i].noun.map { $0.word.kind == .people && $0.word.measure == nil } ?? false
    }

    private func isClose(_ i: Int, _ last: Int, _ figures: [Figure]) -> Bool {
        passage.sentences[figures[i].first] == passage.sentences[figures[last].first]
    }

    /// "320 million, shared out between": the count that a word of sharing out stands right behind.
    private func whole(rightBefore word: Match, _ figures: [Figure], _ found: [Found?]) -> Int? {
        guard let j = figures.lastIndex(where: { $0.first < word.first }), figures[j].kind == .count,
            figures[j].setAside == nil, found[j] != nil, word.first - figures[j].phraseLast <= 5,
            passage.sentences[figures[j].first] == passage.sentences[word.first]
        else { return nil }
        return j
    }

    private func isPart(_ part: Figure, _ own: Found, of whole: Figure, _ told: Found?, behind word: Match) -> Bool {
        guard let told, told.measure == own.measure, told.unit == own.unit, let small = part.nominal, let large = whole.nominal,
            small < large
        else { return false }
        guard let noun = part.noun else { return part.unknownNoun == nil }
        // "24 teams spread over 6 groups"
        if noun.word.kind != .people, part.phraseFirst - word.last <= 2 { return false }
        // "40 thousand dinars, at 100 dinars each": sums that name their money again are of another sort.
        return noun.word.kind != .money && noun.word.rule == whole.noun?.word.rule
    }

    /// People, or things of which something is told: what is merely counted, paid or measured is shared out in too many ways.
    private func isCounted(_ found: Found, _ figure: Figure) -> Bool {
        let isOther = found.measure == rules.unknownMeasure
        if let who = found.who { return !isOther || who == everybody }
        let kind = figure.noun?.word.kind
        return kind != .money && kind != .unit && !isOther && found.measure != rules.moneyMeasure
    }

    /// "the toll rose to 24 after five bodies were found": the sum that stands before the word.
    private func risen(before token: Int, _ i: Int, _ figures: [Figure], _ found: [Found?]) -> Int? {
        for j in Swift.stride(from: i - 1, through: 0, by: -1) {
            guard passage.sentences[figures[j].first] == passage.sentences[token] else { return nil }
            // A figure between the word and the part takes the word for itself.
            guard figures[j].phraseLast < token else { return nil }
            guard figures[j].kind == .count, let sum = found[j], sum.measure == found[i]?.measure, sum.unit == found[i]?.unit
            else { continue }
            guard let total = figures[j].nominal, let part = figures[i].nominal, part < total else { return nil }
            let start = passage.sentenceRange(of: token).lowerBound
            let isTotal = (max(start, figures[j].phraseFirst - 12)..<figures[j].first).contains {
                passage.has(.runningTotal, at: $0)
            }
            return isTotal ? j : nil
        }
        return nil
    }
}
