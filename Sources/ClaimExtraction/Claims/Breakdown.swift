import ClaimModel

/// Parts that nothing but their sum ties to their whole: "160 dinars … 100 in April and 60 in January".
struct Breakdown {
    /// Index of the first part among the drafts, and how many there are.
    var parts: Range<Int>
    /// The whole among the drafts, or the id of one that was told before.
    var whole: Int?
    var wholeID: String?

    /// All breakdowns among the claims of one paragraph, in order.
    static func all(in drafts: [Draft], _ recent: RecentClaims) -> [Breakdown] {
        var found: [Breakdown] = []
        var i = 0
        while i < drafts.count {
            if let breakdown = breakdown(from: i, drafts, recent) {
                found.append(breakdown)
                i = breakdown.parts.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    /// The run of parts that begins at a draft: figures of one measure and unit that add up to an earlier one.
    private static func breakdown(from first: Int, _ drafts: [Draft], _ recent: RecentClaims) -> Breakdown? {
        guard var sum = amount(drafts[first]), sum > 0 else { return nil }
        let measure = drafts[first].claim.measure
        let unit = drafts[first].claim.quantity.unit
        for last in (first + 1)..<max(first + 1, min(drafts.count, first + 9)) {
            guard drafts[last].claim.measure == measure, drafts[last].claim.quantity.unit == unit,
                let more = amount(drafts[last]),
                more > 0
            else { return nil }
            sum += more
            guard sum >= 5 else { continue }
            let parts = first..<(last + 1)
            if let whole = (0..<first).last(where: { fits($0, drafts, sum, measure, unit) }), first - whole <= 6 {
                return Breakdown(parts: parts, whole: whole)
            }
            if let id = recent.whole(measure, summing: sum) {
                return Breakdown(parts: parts, wholeID: id)
            }
        }
        return nil
    }

    private static func fits(_ i: Int, _ drafts: [Draft], _ sum: Double, _ measure: String, _ unit: String) -> Bool {
        guard drafts[i].claim.measure == measure, drafts[i].claim.quantity.unit == unit, let whole = amount(drafts[i]) else {
            return false
        }
        return abs(whole - sum) <= 1e-9 * whole
    }

    private static func amount(_ draft: Draft) -> Double? {
        draft.claim.quantity.modifier == .range ? nil : draft.claim.quantity.nominal
    }
}
