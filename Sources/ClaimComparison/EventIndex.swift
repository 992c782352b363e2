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
        var traits = Traits()
        for claim in reading.claims {
            // A span may be of a happening long before.
            let isDated = reading.rules.measure(claim.measure).family != .duration
            nodes[numbers[Self.key(claim)]!].add(claim, isDated: isDated, places: places, traits: &traits)
        }
        cluster = Array(nodes.indices)
        var postings = [[Int]](repeating: [], count: traits.kinds.count)
        for (index, node) in nodes.enumerated() { for trait in node.traits { postings[trait].append(index) } }
        let cap = max(24, nodes.count / 40)
        var scores = [Score?](repeating: nil, count: nodes.count)
        var touched: [Int] = []
        for index in nodes.indices {
            for trait in nodes[index].traits {
                let list = postings[trait]
                guard list.count > 1 else { continue }
                // What everybody shares tells nothing; among its neighbours by date it still may.
                let near = Self.after(list, index, cap: cap)
                for other in near {
                    if scores[other] == nil {
                        scores[other] = nodes[index].fits(nodes[other], days: tolerances.eventDays) ? Score() : .impossible
                        touched.append(other)
                    }
                    scores[other]!.add(traits.kinds[trait])
                }
            }
            for other in touched {
                let score = scores[other]!
                scores[other] = nil
                guard score.isPossible, score.total >= tolerances.eventWeak, score.isAnchored else { continue }
                links[Pair(a: index, b: other)] = score.total >= tolerances.eventStrong ? .strong : .weak
            }
            touched.removeAll(keepingCapacity: true)
        }
        for pair in links.keys.sorted(by: { ($0.a, $0.b) < ($1.a, $1.b) }) { join(pair.a, pair.b) }
        for index in cluster.indices { cluster[index] = root(index) }
    }

    /// The nodes of a posting that come after one; of a long posting only its neighbours.
    private static func after(_ list: [Int], _ index: Int, cap: Int) -> ArraySlice<Int> {
        let at = list.partitioningIndex { $0 > index }
        return list[at..<(list.count <= cap ? list.count : min(list.count, at + cap / 2))]
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
    /// Something that two events may share, by number.
    fileprivate struct Traits {
        enum Kind: Int, Sendable { case place, wider, source, group, figure, word }
        private struct Trait: Hashable {
            var kind: Kind
            var text: String
        }

        private(set) var kinds: [Kind] = []
        private var numbers: [Trait: Int] = [:]

        mutating func number(_ kind: Kind, _ text: String) -> Int {
            let trait = Trait(kind: kind, text: text)
            if let known = numbers[trait] { return known }
            numbers[trait] = kinds.count
            kinds.append(kind)
            return kinds.count - 1
        }
    }

    /// How much two events share; no kind of trait carries it alone.
    fileprivate struct Score {
        private var counts: (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
        private(set) var isPossible = true

        /// The dates speak against one event.
        static let impossible: Score = {
            var score = Score()
            score.isPossible = false
            return score
        }()

        mutating func add(_ kind: Traits.Kind) {
            switch kind {
            case .place: counts.0 += 1
            case .wider: counts.1 += 1
            case .source: counts.2 += 1
            case .group: counts.3 += 1
            case .figure: counts.4 += 1
            case .word: counts.5 += 1
            }
        }

        var total: Int {
            let place = max(min(2, 2 * counts.0), min(1, counts.1))
            return Int(place + min(2, counts.2) + min(2, counts.3) + min(4, 2 * counts.4) + min(5, counts.5))
        }

        /// A place, a figure or many words: shared actors alone make no event.
        var isAnchored: Bool { counts.0 + counts.1 + counts.4 > 0 || counts.5 >= 5 }
    }

    /// What one article says of one of its events.
    fileprivate struct Node {
        var traits: Set<Int> = []
        var published: Publication?
        var from: Int?
        var to: Int?

        mutating func add(_ claim: Claim, isDated: Bool, places: Ancestry, traits all: inout Traits) {
            published = published ?? Publication(claim.document.published)
            if isDated, let day = claim.time.event.from?.firstDay {
                from = min(from ?? day, day)
                to = max(to ?? day, claim.time.event.to?.lastDay ?? claim.time.event.from?.lastDay ?? day)
            }
            if let place = claim.place.key {
                traits.insert(all.number(.place, place))
                for wider in places.above(place) { traits.insert(all.number(.wider, wider)) }
                traits.insert(all.number(.wider, place))
            }
            if let source = claim.attribution.source.id, !claim.attribution.isAnonymous {
                traits.insert(all.number(.source, source))
            }
            if let group = claim.group.id { traits.insert(all.number(.group, group)) }
            if let value = claim.quantity.nominal, value >= 13, claim.quantity.step > 0, value / claim.quantity.step >= 13 {
                traits.insert(all.number(.figure, "\(claim.quantity.unit) \(value)"))
            }
            for word in claim.context.isEmpty ? Words.content(claim.evidence.text) : claim.context {
                traits.insert(all.number(.word, word))
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
