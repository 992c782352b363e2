import ClaimModel
import RuleReading

/// Parts that one sentence tells apart, and that add up to more than their whole.
enum PartSums {
    struct Excess: Sendable {
        var whole: Facts
        var parts: [Facts]
        var sum: Double
    }

    static func find(_ reading: FactsReading) -> [Excess] {
        var parts: [String: [Facts]] = [:]
        for claim in reading.claims {
            guard let whole = claim.partOf, let part = reading.byId[claim.id], reading.byId[whole] != nil else { continue }
            parts[whole, default: []].append(part)
        }
        return parts.keys.sorted().compactMap { id in
            let whole = reading.byId[id]!
            guard whole.figure.outer.upper.isFinite else { return nil }
            // Parts of several sentences may overlap: the wounded by their wounds, then by their age.
            let sentences = Dictionary(grouping: parts[id]!) { $0.claim.evidence.span.start }
            for start in sentences.keys.sorted() {
                let told = sentences[start]!.filter { $0.claim.measure == whole.claim.measure && $0.dimension == whole.dimension }
                guard told.count >= 2, areApart(told, whole, reading.rules.populations) else { continue }
                let sum = told.reduce(0) { $0 + max(0, $1.figure.outer.lower) }
                let alone = told.contains { $0.figure.outer.lower > whole.figure.outer.upper }
                if sum > whole.figure.outer.upper, !alone {
                    return Excess(whole: whole, parts: told, sum: told.reduce(0) { $0 + ($1.figure.center ?? 0) })
                }
            }
            return nil
        }
    }

    /// No two of the parts can share anyone.
    private static func areApart(_ parts: [Facts], _ whole: Facts, _ populations: Populations) -> Bool {
        for (at, part) in parts.enumerated() {
            for other in parts[(at + 1)...] {
                if part.who == other.who, part.claim.group.key == other.claim.group.key {
                    // Of a sum, a mass or an area, only parts of one name stand beside each other.
                    if part.who == nil, part.claim.subject.id != other.claim.subject.id { return false }
                    continue
                }
                guard let x = part.who, let y = other.who, populations.excludes(x, y) else { return false }
            }
        }
        return true
    }
}
