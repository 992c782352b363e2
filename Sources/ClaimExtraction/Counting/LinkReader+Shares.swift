import RuleReading
import TextReading

/// Shares and what they are shares of.
extension LinkReader {
    /// "62 % of 6480 workers": the whole stands behind.
    func shareOfCount(_ i: Int, _ figures: [Figure]) -> Link? {
        let share = figures[i - 1]
        guard isShare(share), isCount(figures[i]), share.setAside == nil,
            passage.sentences[share.first] == passage.sentences[figures[i].first]
        else { return nil }
        for token in stride(
            from: figures[i].phraseFirst - 1, through: max(share.phraseLast + 1, figures[i].phraseFirst - 4), by: -1)
        {
            guard let match = passage.match(.link, at: token) else { continue }
            let kind = passage.shared.pack.links[match.index].kind
            guard kind == .number || kind == .of && figures[i].phraseFirst - match.last <= 2 else { continue }
            return Link(kind: .of, to: i - 1, isReversed: true, words: match.first...match.last)
        }
        return isOfSum(i, figures) ? Link(kind: .of, to: i - 1, isReversed: true) : nil
    }

    /// "26 % of the amount of 563 million dollars"; "12 % from 300 million to 340" is a change.
    private func isOfSum(_ i: Int, _ figures: [Figure]) -> Bool {
        let (share, whole) = (figures[i - 1], figures[i])
        guard passage.has(.dateJoiner, at: share.phraseLast + 1), (2...3).contains(whole.phraseFirst - share.phraseLast),
            whole.kind == .count, !passage.has(.rangeJoiner, at: whole.phraseLast + 1)
        else { return false }
        return whole.noun.map { [.money, .people, .thing].contains($0.word.kind) } ?? false
    }

    /// "half of them", "61 % of it", "of which only a third …", "… and a fifth", "that is 94 %".
    func shareLink(_ i: Int, _ previous: Int, _ figures: [Figure], _ links: [Link?]) -> Link? {
        let figure = figures[i]
        let gap = figure.phraseFirst - figures[previous].phraseLast
        if i - 1 > previous, isShare(figures[i - 1]), let beside = links[i - 1], beside.kind == .part,
            figure.phraseFirst - figures[i - 1].phraseLast <= 8, isJoined(figure)
        {
            return Link(kind: .part, to: beside.to)
        }
        if refersBack(figure), gap <= 18 {
            return Link(kind: .part, to: people(figure, previous, figures) ?? whole(of: previous, figures, links))
        }
        guard gap <= 14 else { return nil }
        for token in stride(from: figure.phraseFirst - 1, through: max(0, figures[previous].phraseLast + 1), by: -1) {
            guard let match = passage.match(.link, at: token), match.last < figure.first else { continue }
            switch passage.shared.pack.links[match.index].kind {
            case .part where figure.phraseFirst - match.last <= 8:
                return Link(kind: .part, to: whole(of: previous, figures, links), words: match.first...match.last)
            case .except where figures[previous].noun?.word.kind == .money:
                // "… needs 3 million, but got 14 %"
                return Link(kind: .part, to: whole(of: previous, figures, links), words: match.first...match.last)
            case .and where match.last == figure.phraseFirst - 1 && match.proclitics == 0 && !passage.isAndParticle(match.first):
                // "… 5 of 18, that is 28 %": of the same whole as the figure that it repeats.
                guard let link = links[previous] else { return nil }
                return link.kind == .part || link.isReversed
                    ? Link(kind: .part, to: link.isReversed ? previous : link.to, words: match.first...match.last) : nil
            default: continue
            }
        }
        return nil
    }

    /// "550 thousand in four countries, 80 % of them": the last count that is of people, where the pronoun is.
    private func people(_ figure: Figure, _ previous: Int, _ figures: [Figure]) -> Int? {
        let isOfPeople = (figure.last + 1...figure.phraseLast + 2).contains { token in
            passage.match(.link, at: token).map { passage.shared.pack.links[$0.index].isOfPeople } ?? false
        }
        guard isOfPeople, let noun = figures[previous].noun, noun.word.kind != .people else { return nil }
        return (max(0, previous - 3)..<previous).last {
            isCount(figures[$0]) && passage.sentences[figures[$0].first] == passage.sentences[figure.first]
                && figures[$0].noun.map { $0.word.kind == .people } ?? (figures[$0].unknownNoun == nil)
        }
    }

    func isShare(_ figure: Figure) -> Bool { figure.kind == .fraction || figure.kind == .percent }

    /// A part's share is of the part; a figure beside others is taken as it stands.
    private func whole(of previous: Int, _ figures: [Figure], _ links: [Link?]) -> Int {
        if let link = links[previous], link.isReversed, figures[previous].noun == nil { return link.to }
        // "62 million riyals (161 million dollars), 44 % of it": what brackets say over again is said of the figure before.
        if previous > 0, passage.isBracket(figures[previous].phraseFirst - 1), isCount(figures[previous - 1]),
            figures[previous].phraseFirst - figures[previous - 1].phraseLast == 2
        {
            return previous - 1
        }
        return previous
    }

    func isJoined(_ figure: Figure) -> Bool {
        figure.proclitics & passage.shared.pack.andBits != 0
            || (max(0, figure.phraseFirst - 1)...figure.phraseFirst).contains { token in
                passage.anyMatch(at: token) { $0.proclitics & passage.shared.pack.andBits != 0 }
            } || passage.isAndParticle(figure.phraseFirst - 1)
    }

    private func refersBack(_ figure: Figure) -> Bool {
        if (figure.first...figure.last).contains(where: { token in passage.anyMatch(at: token) { $0.hasEnclitic } }) {
            return true
        }
        return (figure.last + 1...figure.phraseLast + 2).contains { token in
            // "of who are …" begins a clause of its own.
            !passage.has(.dateJoiner, at: token - 1)
                && [.part, .these].contains(passage.link(at: token))
        }
    }
}
