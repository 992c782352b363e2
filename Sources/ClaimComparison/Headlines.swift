import ClaimModel

/// A headline that some figure of its own article bears out contradicts none of the others.
struct Headlines {
    private var backed: Set<String> = []

    init(_ facts: [Facts], _ pairing: Pairing) {
        var bodies: [String: [Facts]] = [:]
        for one in facts where !one.claim.isHeadline { bodies[one.document, default: []].append(one) }
        for one in facts where one.claim.isHeadline {
            let fits = (bodies[one.document] ?? []).contains { other in
                other.claim.measure == one.claim.measure && other.dimension == one.dimension
                    && Strain(same: one.figure, other.figure) == .none && !other.figure.isVague
            }
            if fits { backed.insert(one.claim.id) }
        }
    }

    func excuse(_ pair: ClaimPair) -> Bool {
        guard pair.isOneDocument, pair.a.claim.isHeadline != pair.b.claim.isHeadline else { return false }
        return backed.contains((pair.a.claim.isHeadline ? pair.a : pair.b).claim.id)
    }
}
