public import ClaimModel
public import RuleReading

extension Comparison {
    /// All pairs that share a comparison key, in the order of their claims.
    public static func pairs(_ claims: [Claim], rules: ComparisonRules) -> [LinkedPair] {
        let reading = reading(claims, rules)
        let gates = Gatekeeper(reading)
        let linkage = Pairing(gates: gates, reading: reading).linkage
        var found: [LinkedPair] = []
        Blocks.forEachPair(reading.facts, gates: gates, touching: nil) { one, other in
            let (a, b) = (reading.facts[one], reading.facts[other])
            guard a.document != b.document, gates.verdict(.measure, a, b) == .equal else { return }
            var evidence: [(key: String, amount: Double)] = []
            linkage.gather(a, b) { evidence.append(($0.key, $1)) }
            found.append(
                LinkedPair(
                    first: a.claim.id, second: b.claim.id, evidence: evidence,
                    isStrained: Strain(same: a.figure, b.figure) > .none, isExcluded: linkage.isExcluded(a, b)))
        }
        return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}
