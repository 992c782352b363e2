import ClaimModel

/// What else an article says of the same measure. An article that also gives the other side's figure
/// counts something else with its own: a part, an earlier toll, another place.
struct OtherFigures {
    private struct Key: Hashable {
        var document, measure, dimension: String

        init(_ facts: Facts) {
            document = facts.document
            measure = facts.claim.measure
            dimension = facts.dimension
        }
    }

    private var told: [Key: [Facts]] = [:]

    init(_ facts: [Facts]) {
        for one in facts where !one.figure.isVague { told[Key(one), default: []].append(one) }
    }

    /// The pair's disagreement is explained by what its articles say beside.
    func explain(_ pair: ClaimPair) -> Bool {
        guard pair.strain > .none, !pair.isStatedPart else { return false }
        if pair.isOneDocument {
            guard pair.a.claim.isHeadline != pair.b.claim.isHeadline else { return false }
            let (headline, body) = pair.a.claim.isHeadline ? (pair.a, pair.b) : (pair.b, pair.a)
            return isBorneOut(headline, beside: body)
        }
        return gives(pair.b.figure, beside: pair.a) || gives(pair.a.figure, beside: pair.b)
    }

    /// Some figure of the body fits the headline.
    private func isBorneOut(_ headline: Facts, beside body: Facts) -> Bool {
        (told[Key(headline)] ?? []).contains { !$0.claim.isHeadline && Strain(same: headline.figure, $0.figure) == .none }
    }

    /// The article of a claim also gives another figure. A headline is not excused: it should say what its body says.
    private func gives(_ figure: Figure, beside claim: Facts) -> Bool {
        guard !claim.claim.isHeadline, let value = figure.nominal else { return false }
        return (told[Key(claim)] ?? []).contains { other in
            other.claim.id != claim.claim.id && !other.claim.isHeadline && other.figure.nominal == value
                && other.figure.digits > 2
        }
    }
}
