import ClaimModel
import RuleReading

/// Which articles' events are one. An article tells one main event and some others; each is a node here,
/// and two nodes are linked by what they share: places, dates, actors, figures, rare words.
struct EventIndex: Sendable {
    enum Link: Int, Sendable { case weak, strong }

    private var links: [Pair: Link] = [:]
    /// Node → number of its cluster.
    private(set) var cluster: [Int]

    private struct Pair: Hashable { var a, b: Int }

    static func key(_ claim: Claim) -> String { claim.document.id + "\u{1F}" + claim.event }

    /// Numbers for events, the same in any order of the claims.
    static func numbers(_ claims: [Claim]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: Set(claims.map(key)).sorted().enumerated().map { ($1, $0) })
    }

    func link(_ a: Int, _ b: Int) -> Link? { links[Pair(a: min(a, b), b: max(a, b))] }

    init(_ reading: FactsReading, places: Ancestry) {
        let tolerances = reading.rules.tolerances
        let numbers = Self.numbers(reading.claims)
        var nodes = [Node](repeating: Node(), count: numbers.count)
        for claim in reading.claims {
            // A span may be of a happening long before.
            let isDated = reading.rules.measure(claim.measure).family != .duration
            nodes[numbers[Self.key(claim)]!].add(claim, isDated: isDated, places: places)
        }
        cluster = Array(nodes.indices)
        var postings: [Trait: [Int]] = [:]
        for (index, node) in nodes.enumerated() { for trait in node.traits { postings[trait, default: []].append(index) } }
        let cap = max(24, nodes.count / 40)
        var scores: [Int: Score] = [:]
        for index in nodes.indices {
            scores.removeAll(keepingCapacity: true)
            for trait in nodes[index].traits {
                let list = postings[trait]!
                guard list.count > 1 else { continue }
                // What everybody shares tells nothing; among its neighbours by date it still may.
                let near = list.count <= cap ? list[...] : Self.window(list, around: index, width: cap, nodes: nodes)
                for other in near where other > index { scores[other, default: Score()].add(trait.kind) }
            }
            for (other, score) in scores where nodes[index].fits(nodes[other], days: tolerances.eventDays) {
                guard score.total >= tolerances.eventWeak, score.isAnchored else { continue }
                links[Pair(a: index, b: other)] = score.total >= tolerances.eventStrong ? .strong : .weak
            }
        }
        for pair in links.keys.sorted(by: { ($0.a, $0.b) < ($1.a, $1.b) }) { join(pair.a, pair.b) }
        for index in cluster.indices { cluster[index] = root(index) }
    }

    private static func window(_ list: [Int], around index: Int, width: Int, nodes: [Node]) -> ArraySlice<Int> {
        let at = list.partitioningIndex { $0 >= index }
        return list[max(0, at - width / 2)..<min(list.count, at + width / 2)]
    }

    private mutating func join(_ a: Int, _ b: Int) {
        let (x, y) = (root(a), root(b))
        if x != y { cluster[max(x, y)] = min(x, y) }
    }

    private func root(_ index: Int) -> Int {
        var at = index
        while cluster[at] != at { at = cluster[at] }
        return at
    }
}

extension Array {
    /// The first index whose element passes; those that pass come last.
    fileprivate func partitioningIndex(where passes: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if passes(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension EventIndex {
    /// Something that two events may share.
    fileprivate struct Trait: Hashable {
        enum Kind: Sendable { case place, wider, source, group, figure, word }
        var kind: Kind
        var text: String
    }

    /// How much two events share; no kind of trait carries it alone.
    fileprivate struct Score {
        private var counts: [Trait.Kind: Int] = [:]

        mutating func add(_ kind: Trait.Kind) { counts[kind, default: 0] += 1 }

        private func part(_ kind: Trait.Kind, worth: Int, atMost cap: Int) -> Int { min(cap, worth * (counts[kind] ?? 0)) }

        var total: Int {
            max(part(.place, worth: 2, atMost: 2), part(.wider, worth: 1, atMost: 1)) + part(.source, worth: 1, atMost: 2)
                + part(.group, worth: 1, atMost: 2) + part(.figure, worth: 2, atMost: 4) + part(.word, worth: 1, atMost: 5)
        }

        /// A place, a figure or many words: shared actors alone make no event.
        var isAnchored: Bool {
            counts[.place] != nil || counts[.wider] != nil || counts[.figure] != nil || (counts[.word] ?? 0) >= 5
        }
    }

    /// What one article says of one of its events.
    fileprivate struct Node {
        var traits: Set<Trait> = []
        var published: Publication?
        var from: Int?
        var to: Int?

        mutating func add(_ claim: Claim, isDated: Bool, places: Ancestry) {
            published = published ?? Publication(claim.document.published)
            if isDated, let day = claim.time.event.from?.firstDay {
                from = min(from ?? day, day)
                to = max(to ?? day, claim.time.event.to?.lastDay ?? claim.time.event.from?.lastDay ?? day)
            }
            if let place = claim.place.key {
                traits.insert(Trait(kind: .place, text: place))
                for wider in places.above(place) { traits.insert(Trait(kind: .wider, text: wider)) }
                traits.insert(Trait(kind: .wider, text: place))
            }
            if let source = claim.attribution.source.id, !claim.attribution.isAnonymous {
                traits.insert(Trait(kind: .source, text: source))
            }
            if let group = claim.group.id { traits.insert(Trait(kind: .group, text: group)) }
            if let value = claim.quantity.nominal, value >= 13, claim.quantity.step > 0, value / claim.quantity.step >= 13 {
                traits.insert(Trait(kind: .figure, text: "\(claim.quantity.unit) \(value)"))
            }
            for word in claim.context.isEmpty ? Words.content(claim.evidence.text) : claim.context {
                traits.insert(Trait(kind: .word, text: word))
            }
        }

        /// Nothing in the dates speaks against one event.
        func fits(_ other: Node, days: Double) -> Bool {
            if let from, let to, let otherFrom = other.from, let otherTo = other.to, to + 1 < otherFrom || otherTo + 1 < from {
                return false
            }
            guard let published, let otherPublished = other.published else { return true }
            return Double(abs(published.day - otherPublished.day)) <= days
        }
    }
}
