import ClaimModel
import RuleReading

/// A share of a whole, and the part that one sentence gives for it, which is another number.
enum PercentMismatch {
    /// What the diagnosis is called beside the kind of the finding.
    static let name = "percent_mismatch"

    struct Found: Sendable {
        var share: Facts
        var part: Facts
        var whole: Facts
    }

    /// The part stands at most so many bytes from the share.
    private static let reach = 64
    /// A part that is further off counts something else.
    private static let furthest = 0.25

    static func find(_ reading: FactsReading) -> [Found] {
        var bySentence: [String: [Facts]] = [:]
        for one in reading.byId.values where one.claim.quantity.nominal != nil {
            bySentence["\(one.document)\u{1F}\(one.claim.evidence.span.start)", default: []].append(one)
        }
        return bySentence.keys.sorted().flatMap { key -> [Found] in
            let told = bySentence[key]!.sorted { $0.claim.quantity.text.span.start < $1.claim.quantity.text.span.start }
            return told.compactMap { share in mismatch(share, told, reading) }
        }
    }

    private static func mismatch(_ share: Facts, _ told: [Facts], _ reading: FactsReading) -> Found? {
        guard share.rule.family == .share, share.figure.modifier == .exact, let percent = share.figure.nominal,
            let whole = share.claim.partOf.flatMap({ reading.byId[$0] }), whole.rule.family == .count,
            whole.figure.modifier == .exact, let total = whole.figure.nominal, total >= 20
        else { return nil }
        let wanted = total * percent / 100
        // As widely as the share was rounded, and the whole and the part themselves.
        let slack = total * share.figure.step / 200 + wanted * (whole.figure.outer.upper - total) / total + 1
        func isFitting(_ one: Facts) -> Bool {
            one.figure.outer.lower <= wanted + slack && one.figure.outer.upper >= wanted - slack
        }
        let others = told.filter {
            $0.claim.id != share.claim.id && $0.claim.id != whole.claim.id && $0.dimension == whole.dimension
                && $0.rule.family == .count
        }
        guard !others.contains(where: isFitting) else { return nil }
        let near = others.filter { one in
            guard let value = one.figure.nominal, one.figure.modifier == .exact, value < total, isBeside(one, share, whole) else {
                return false
            }
            return abs(value - wanted) <= furthest * max(value, wanted)
        }
        guard near.count == 1 else { return nil }
        return Found(share: share, part: near[0], whole: whole)
    }

    /// Nothing but words stands between the part and the share, or between it and the whole behind the share.
    private static func isBeside(_ part: Facts, _ share: Facts, _ whole: Facts) -> Bool {
        [share, whole].contains { other in
            let (x, y) = (part.claim.quantity.text.span, other.claim.quantity.text.span)
            let gap = x.start < y.start ? y.start - x.end : x.start - y.end
            return gap >= 0 && gap <= reach
        }
    }
}
