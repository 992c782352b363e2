import RuleReading
import TextReading

/// How a figure hangs together with the figures before it.
struct LinkReader {
    let passage: Passage

    struct Link {
        var kind: LinkWord.Kind
        /// Index of the figure it is linked to.
        var to: Int
        /// The figure at `to` is the part, this one the whole.
        var isReversed = false
        var words: ClosedRange<Int>?
        /// Joined by a cue of its own ("… killed and ten injured"): its parts are its own, too.
        var hasOwnCue = false
    }

    private static let alone: [Link?] = [nil]

    /// The link of each figure, nil where it stands alone.
    func links(_ figures: [Figure]) -> [Link?] {
        if figures.count == 1 { return Self.alone }
        var links: [Link?] = []
        links.reserveCapacity(figures.count)
        for i in figures.indices { links.append(link(of: i, figures, links)) }
        return links
    }

    /// Up from a part to its whole.
    static func top(_ i: Int, _ links: [Link?]) -> Int {
        var at = i
        while let link = links[at], link.kind == .part, !link.isReversed, link.to < at { at = link.to }
        return at
    }

    func isCount(_ figure: Figure) -> Bool {
        (figure.kind == .count || figure.kind == .multiple) && figure.setAside == nil
    }

    private func link(of i: Int, _ figures: [Figure], _ links: [Link?]) -> Link? {
        let figure = figures[i]
        guard i > 0, isCount(figure) || figure.kind == .fraction || figure.kind == .percent else { return nil }
        if let link = shareOfCount(i, figures) { return link }
        guard let previous = previousCount(i, figures) else { return nil }
        let from = figures[previous].phraseLast + 1
        if figure.kind == .fraction || figure.kind == .percent {
            return shareLink(i, previous, figures, links)
        }
        // A connective between the two; the last one decides.
        for token in stride(from: figure.phraseFirst - 1, through: min(from, figure.phraseFirst), by: -1) where token >= 0 {
            guard let match = passage.match(.link, at: token), match.last < figure.first else { continue }
            let kind = passage.shared.pack.links[match.index].kind
            let near = figure.phraseFirst - match.last <= 8
            switch kind {
            // "two of them died, and three came out": the pronoun is the first figure's own, unless that one's whole is known.
            case .part
            where near
                && (match.first > figures[previous].last + 1 || figure.phraseFirst - match.last <= 2
                    || links[previous]?.kind == .part):
                // "among them" binds to the nearest count of people that is no part itself, unless the noun is a kind of that part's.
                let whole = whole(for: figure, match, previous, figures, links)
                if isOtherKind(figure, figures[whole]) || isPeopleOfThings(figure, figures[whole], match) { continue }
                return Link(kind: .part, to: whole, words: match.first...match.last)
            case .of where figure.phraseFirst - match.last <= 2:
                return Link(kind: .of, to: previous, isReversed: true, words: match.first...match.last)
            case .among where figure.phraseFirst - match.last <= 3:
                return Link(kind: .among, to: previous, isReversed: true, words: match.first...match.last)
            case .and where figure.phraseFirst - match.last <= 2:
                return beside(figure, previous, figures, links, match.first...match.last)
            case .fromTo where near:
                return Link(kind: .fromTo, to: previous, words: match.first...match.last)
            default: continue
            }
        }
        // "three of its five centres": the number of the whole stands behind its noun.
        if figure.isDefinite, !figure.isBareDigits, figure.phraseFirst - figures[previous].last <= 5,
            let part = figures[previous].nominal,
            part < figure.nominal ?? 0, figures[previous].unknownWhole != nil || figures[previous].noun?.isPartitive ?? false
        {
            return Link(kind: .of, to: previous, isReversed: true)
        }
        // "5 of 12"
        if figure.phraseFirst - figures[previous].last == 2, passage.has(.dateJoiner, at: figure.phraseFirst - 1),
            figure.noun != nil
        {
            return Link(kind: .of, to: previous, isReversed: true)
        }
        if isOutOf(i, previous, figures, links) || isOutOfAll(i, previous, figures) {
            return Link(kind: .of, to: previous, isReversed: true)
        }
        if isInOpening(i, previous, figures, links) || isAllBut(figure, figures[previous]) {
            return Link(kind: .part, to: previous)
        }
        // "3190 of them": the pronoun stands behind.
        if let match = passage.match(.link, at: figure.last + 1) ?? passage.match(.link, at: figure.phraseLast + 1),
            passage.shared.pack.links[match.index].kind == .part, isCount(figure), !isFollowedByCount(match, i, figures)
        {
            return Link(
                kind: .part, to: whole(for: figure, match, previous, figures, links), words: match.first...match.last)
        }
        let gap = figure.phraseFirst - figures[previous].phraseLast
        let joined = passage.anyMatch(at: figure.phraseFirst) { $0.proclitics & passage.shared.pack.andBits != 0 }
        if figure.noun == nil, gap <= 10, hasJoinedCue(before: figure) { return Link(kind: .and, to: previous, hasOwnCue: true) }
        if joined || figure.proclitics & passage.shared.pack.andBits != 0, gap <= 16,
            passage.segments[figure.first] == passage.segments[figures[previous].first]
        {
            return beside(figure, previous, figures, links, nil)
        }
        // "fell from 50 thousand dollars to 20 thousand"
        if figure.noun == nil, figure.unknownNoun == nil, gap <= 10, passage.has(.rangeJoiner, at: figure.phraseFirst - 1) {
            return Link(kind: .fromTo, to: previous)
        }
        // "34 wounded: 21 men and 17 women"
        if figure.noun?.word.kind == .people, isSpelledOut(figures[previous], by: figure) {
            return Link(kind: .part, to: previous)
        }
        if isListed(figure, behind: figures[previous]) { return Link(kind: .part, to: previous) }
        return nil
    }

    /// "five killed in the house that holds 36 flats": things are no part of people.
    private func isOtherKind(_ figure: Figure, _ whole: Figure) -> Bool {
        guard let part = figure.noun?.word.kind, part == .thing || part == .place || part == .animal,
            let noun = whole.noun?.word, noun.kind == .people
        else { return false }
        return noun.who != nil || noun.measure != nil
    }

    /// "50 raids in which 30 were killed", "7 villages, in which 3 thousand live": people are no part of things, places or sums.
    private func isPeopleOfThings(_ figure: Figure, _ whole: Figure, _ match: Match) -> Bool {
        guard let kind = whole.noun?.word.kind, kind != .people, kind != .unit, kind != .time,
            !passage.shared.pack.links[match.index].isOfPeople
        else { return false }
        if let noun = figure.noun { return noun.word.kind == .people && noun.word.unit == "person" && kind != .place }
        guard figure.unknownNoun == nil, let cue = passage.match(.frame, endingAt: match.first - 1) else { return false }
        return passage.shared.pack.frames[cue.index].takes == .people
    }

    /// Joined to the figure before; beside a part, people without a measure of their own are a part too.
    private func beside(_ figure: Figure, _ previous: Int, _ figures: [Figure], _ links: [Link?], _ words: ClosedRange<Int>?)
        -> Link
    {
        if let part = links[previous], part.kind == .part, !part.isReversed, isOfOneKind(figure, figures[previous]),
            // "72 of them collapsed and 91 cracked": a bare number right behind "and" goes on.
            figure.noun == nil && isJoined(figure) || !hasFrame(between: figures[previous].phraseLast, and: figure.phraseFirst)
        {
            return Link(kind: .part, to: part.to, words: words)
        }
        return Link(kind: .and, to: previous, words: words)
    }

    /// Neither says another thing than the other does: "three in the south and two in the north".
    private func isOfOneKind(_ figure: Figure, _ before: Figure) -> Bool {
        guard let noun = figure.noun else { return figure.unknownNoun == nil }
        guard noun.word.measure == nil || noun.word.measure == before.noun?.word.measure else { return false }
        guard let other = before.noun else { return noun.word.kind == .people }
        return noun.word.kind == .people ? other.word.kind == .people : other.word.unit == noun.word.unit
    }

    private func hasFrame(between low: Int, and high: Int) -> Bool {
        // What tells of the figure before it begins nothing new.
        (low + 1..<max(low + 1, high)).contains { token in
            passage.match(.frame, at: token).map { !passage.shared.pack.frames[$0.index].isBehind } ?? false
        }
    }

    /// "… were killed and ten injured": the second cue is joined to the first clause.
    private func hasJoinedCue(before figure: Figure) -> Bool {
        for token in max(0, figure.phraseFirst - 2)..<figure.phraseFirst {
            if let cue = passage.match(.frame, at: token), cue.last == figure.phraseFirst - 1,
                cue.proclitics & passage.shared.pack.andBits != 0
            {
                return true
            }
        }
        return false
    }

    /// "12, among them 5": the pronoun belongs to the next count.
    private func isFollowedByCount(_ match: Match, _ i: Int, _ figures: [Figure]) -> Bool {
        i + 1 < figures.count && (isCount(figures[i + 1]) || isShare(figures[i + 1]))
            && figures[i + 1].phraseFirst - match.last <= 2
    }

    /// The count before, in the same sentence.
    private func previousCount(_ i: Int, _ figures: [Figure]) -> Int? {
        for j in stride(from: i - 1, through: 0, by: -1) {
            guard passage.sentences[figures[j].first] == passage.sentences[figures[i].first] else { return nil }
            if isCount(figures[j]) { return j }
        }
        return nil
    }

    private func whole(for figure: Figure, _ match: Match, _ previous: Int, _ figures: [Figure], _ links: [Link?]) -> Int {
        var target = previous
        // "30 passengers of 44 who were on board, among them two children": of those that the sentence is about.
        if let link = links[previous], link.kind == .of, link.isReversed,
            passage.segments[figure.first] == passage.segments[figures[previous].first],
            (figures[link.to].nominal ?? .infinity) >= (figure.nominal ?? 0)
        {
            target = link.to
        }
        // "seven wounded … and six cars burnt, four of them": what is of another sort is no whole of it.
        while let link = links[target], link.kind == .and, !link.hasOwnCue, figures[target].noun?.word.measure == nil,
            figures[target].noun == nil || figures[target].noun?.word.kind == figures[link.to].noun?.word.kind
        {
            target = link.to
        }
        if let holder = holder(of: figure, from: target, figures, isOfPeople: passage.shared.pack.links[match.index].isOfPeople) {
            target = holder
        }
        guard let link = links[target], link.kind == .part else { return target }
        // Two parts side by side share their whole; a part of a part follows it directly.
        return figure.phraseFirst - figures[previous].phraseLast <= 4
            // "four of them in one town and one in another": the pronoun of the figure before makes it no whole.
            && figures[previous].noun.map({ $0.word.kind == .people })
                ?? (figures[previous].unknownNoun == nil && match.first > figures[previous].last + 1)
            && isInside(figure, figures[previous]) && passage.segments[figure.first] == passage.segments[figures[previous].first]
            ? previous : link.to
    }

    /// "117 migrants of eight nations, among them 19 women": the last count that is of such, and large enough.
    private func holder(of figure: Figure, from target: Int, _ figures: [Figure], isOfPeople: Bool) -> Int? {
        var loose: Int?
        var persons: Int?
        for j in stride(from: target, through: 0, by: -1) {
            guard passage.sentences[figures[j].first] == passage.sentences[figures[target].first] else { break }
            guard isCount(figures[j]), (figures[j].nominal ?? .infinity) >= (figure.nominal ?? 0) else { continue }
            // "… 4 million dollars, 15 of them were rented": no part of a sum without a noun or multiplier of its own.
            if figures[j].noun?.word.kind == .money, figure.noun == nil, figure.unit == 1, figures[j].unit > 1,
                (figure.nominal ?? 0) < 1000, j > 0
            {
                continue
            }
            guard let noun = figures[j].noun else {
                // It shares a noun with what was counted before.
                if figures[j].unknownNoun == nil { return loose ?? j }
                if !isOfPeople, loose == nil { loose = j }
                continue
            }
            if let own = figure.noun, noun.word.unit == own.word.unit { return j }
            // "1800 companies that employ 27,000 persons, 410 of them closed": persons are told of as persons.
            if !isOfPeople, noun.word.kind == .people, noun.word.who != nil, noun.word.measure == nil, noun.word.unit == "person"
            {
                persons = persons ?? j
                continue
            }
            if !isOfPeople || noun.word.kind == .people, loose == nil { loose = j }
        }
        return loose ?? persons
    }

    /// Nested parts are named right after their whole: "six fighters, among them five foreigners".
    private func isInside(_ part: Figure, _ whole: Figure) -> Bool {
        guard let a = part.nominal, let b = whole.nominal else { return false }
        return a <= b
    }
}
