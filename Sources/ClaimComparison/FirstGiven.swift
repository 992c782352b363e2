import ClaimModel
import RuleReading

/// When each source first gave each of its figures, so that an old one can be told in a later article.
struct FirstGiven {
    private struct Key: Hashable {
        var origin: Origin
        var event: Int
        var measure: String
        var who: String?
        var value: Double
    }

    private var first: [Key: Publication] = [:]
    private let gates: Gatekeeper

    init(_ facts: [Facts], gates: Gatekeeper) {
        self.gates = gates
        for one in facts where one.rule.change == .grows {
            guard let key = key(one), let day = one.published else { continue }
            if let known = first[key], Publication.order(known, day) != .secondEarlier { continue }
            first[key] = day
        }
    }

    private func key(_ one: Facts) -> Key? {
        one.figure.nominal.map {
            Key(origin: one.origin, event: gates.events.cluster[one.event], measure: one.claim.measure, who: one.who, value: $0)
        }
    }

    /// The later of two figures of one source is one that the source gave before the earlier of them.
    func isStale(_ pair: ClaimPair) -> Bool {
        let (early, late): (Facts, Facts)
        switch pair.order {
        case .firstEarlier: (early, late) = (pair.a, pair.b)
        case .secondEarlier: (early, late) = (pair.b, pair.a)
        case .same, .unknown: return false
        }
        guard pair.isOneOrigin, let given = key(late).flatMap({ first[$0] }) else { return false }
        return Publication.order(given, early.published) == .firstEarlier
    }
}
