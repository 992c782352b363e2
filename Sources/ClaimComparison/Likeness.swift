import ClaimModel
import RuleReading

/// Whether the words around two figures tell that both are said of one thing, where no list of subjects does.
///
/// A word counts the more the rarer it is among the claims of its story and the nearer it stands to the figure. Two claims
/// are alike where neither's article has one that is nearer to the other.
struct Likeness: Sendable {
    private struct Word {
        var id: Int32
        var weight: Float
    }

    /// Before anything is known of a story, this share of its claims is taken to have a word, with the weight of so many claims.
    private static let expected: Float = 0.02
    private static let smoothing: Float = 50

    private var words: [ObjectIdentifier: [Word]] = [:]
    private let told: FiguresByMeasure
    private var bearers: [UInt64: Int32] = [:]
    private var sizes: [Int: Int32] = [:]
    private let events: EventIndex
    private let tolerances: Tolerances

    init(_ facts: [Facts], gates: Gatekeeper) {
        events = gates.events
        tolerances = gates.rules.tolerances
        told = gates.counted.told
        var numbers: [String: Int32] = [:]
        for one in facts {
            let cluster = events.cluster[one.event]
            sizes[cluster, default: 0] += 1
            var own: [Word] = []
            own.reserveCapacity(one.claim.nearby.count)
            for (rank, stem) in one.claim.nearby.enumerated() {
                let id = numbers[stem] ?? Int32(numbers.count)
                if Int(id) == numbers.count { numbers[stem] = id }
                own.append(Word(id: id, weight: (1 / (1 + Float(rank) / 6)).squareRoot()))
                bearers[Self.key(cluster, id), default: 0] += 1
            }
            own.sort { $0.id < $1.id }
            words[ObjectIdentifier(one)] = own
        }
    }

    /// Minus the logarithm of a share, as straight lines between the powers of two.
    private static func rarity(_ share: Float) -> Float { -0.7 * (Float(share.exponent) + share.significand - 1) }

    private static func key(_ cluster: Int, _ word: Int32) -> UInt64 { UInt64(cluster) << 32 | UInt64(word) }

    enum Answer { case unlike, alike, one }

    /// How alike two claims of two articles are.
    func answer(_ a: Facts, _ b: Facts) -> Answer {
        guard let least = least(a, b) else { return .unlike }
        let score = score(a, b)
        guard score >= Float(least), isNearest(a, to: b, score), isNearest(b, to: a, score) else { return .unlike }
        return score >= Float(tolerances.alikeStrong) ? .one : .alike
    }

    /// What the words must amount to: the less, the nearer the figures are to each other. Nil where they are too far apart.
    private func least(_ a: Facts, _ b: Facts) -> Double? {
        guard let x = a.figure.center, let y = b.figure.center, x > 0, y > 0 else { return nil }
        let ratio = max(x, y) / min(x, y)
        if ratio <= tolerances.nearScopeRatio { return tolerances.alikeNear }
        if ClaimPair(a: a, b: b, relation: .same).scaleFactor(tolerances) != nil { return tolerances.alikeNear }
        return ratio <= tolerances.openWindowRatio ? tolerances.alike : nil
    }

    /// A figure that is many times the other one is no nearer counterpart, whatever words it stands in.
    private func mayBeCounterpart(_ a: Facts, _ b: Facts) -> Bool {
        guard let x = a.figure.center, let y = b.figure.center, min(x, y) > 0 else { return true }
        return max(x, y) / min(x, y) <= tolerances.otherOriginRatio
    }

    /// What the words that both stand in amount to.
    func score(_ a: Facts, _ b: Facts) -> Float {
        guard let x = words[ObjectIdentifier(a)], let y = words[ObjectIdentifier(b)] else { return 0 }
        let cluster = events.cluster[a.event]
        let size = Float(sizes[cluster] ?? 0)
        var (i, j) = (0, 0)
        var sum: Float = 0
        while i < x.count, j < y.count {
            if x[i].id == y[j].id {
                let bearing = Float(bearers[Self.key(cluster, x[i].id)] ?? 0)
                let share = (bearing + Self.expected * Self.smoothing) / (size + Self.smoothing)
                sum += Self.rarity(min(share, 1)) * x[i].weight * y[j].weight
                i += 1
                j += 1
            } else if x[i].id < y[j].id {
                i += 1
            } else {
                j += 1
            }
        }
        return sum
    }

    /// No other figure of the article is more like the claim of the other one.
    private func isNearest(_ one: Facts, to other: Facts, _ score: Float) -> Bool {
        !told.beside(one).contains { candidate in
            candidate.claim.id != one.claim.id && candidate.figure.nominal != one.figure.nominal
                && mayBeCounterpart(candidate, other)
                && self.score(candidate, other) > score
        }
    }
}
