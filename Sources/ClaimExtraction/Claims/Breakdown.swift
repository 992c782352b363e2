import ClaimModel
import RuleReading

/// Parts that nothing but their sum ties to their whole: "160 dinars … 100 in April and 60 in January".
struct Breakdown {
    /// Index of the first part among the drafts, and how many there are.
    var parts: Range<Int>
    /// The whole among the drafts, or the id of one that was told before.
    var whole: Int?
    var wholeID: String?

    /// All breakdowns among the claims of one paragraph, in order.
    /// - Parameter isCompared: a figure is the other side of a comparison ("12 against 7, 5 more").
    static func all(
        in drafts: [Draft], _ links: [LinkReader.Link?], _ recent: RecentClaims, isCompared: (Int) -> Bool
    ) -> [Breakdown] {
        guard mayAddUp(drafts) else { return [] }
        let drafts = drafts.indices.map { i in
            Part(
                amount: drafts[i].claim.quantity.modifier == .range ? nil : drafts[i].claim.quantity.nominal,
                measure: drafts[i].claim.measure, unit: drafts[i].claim.quantity.unit,
                sentence: drafts[i].claim.evidence.span.start,
                isJoined: drafts[i].figure < links.count && links[drafts[i].figure]?.kind == .and,
                figure: drafts[i].figure, isOutdated: drafts[i].claim.status == .superseded)
        }
        var found: [Breakdown] = []
        var i = 0
        while i < drafts.count {
            // "five: one town (2), another (3)" is a whole before its parts, not a part of what was told earlier.
            if isWhole(i, drafts) {
                i += 1
            } else if let breakdown = breakdown(from: i, drafts, recent, isCompared) {
                found.append(breakdown)
                i = breakdown.parts.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    /// Two that are alike stand next to each other: without them there is nothing to add.
    private static func mayAddUp(_ drafts: [Draft]) -> Bool {
        for i in drafts.indices.dropFirst() {
            guard let part = drafts[i].claim.quantity.nominal, let before = drafts[i - 1].claim.quantity.nominal, part > 0,
                before > 0, drafts[i].claim.quantity.unit == drafts[i - 1].claim.quantity.unit,
                drafts[i].claim.measure == drafts[i - 1].claim.measure
            else { continue }
            return true
        }
        return false
    }

    /// The run of parts that begins at a draft: figures of one measure and unit that add up to an earlier one.
    private static func breakdown(
        from first: Int, _ drafts: [Part], _ recent: RecentClaims, _ isCompared: (Int) -> Bool
    ) -> Breakdown? {
        guard var sum = drafts[first].amount, sum > 0 else { return nil }
        for last in (first + 1)..<max(first + 1, min(drafts.count, first + 9)) {
            guard let more = drafts[last].amount, more > 0, isAlike(drafts[last], drafts[first]) else { return nil }
            sum += more
            guard sum >= 5 else { continue }
            let parts = first..<(last + 1)
            if goesOn(last, drafts) { continue }
            let isInList = first > 0 && goesOn(first - 1, drafts)
            for whole in stride(from: first - 1, through: max(0, first - 6), by: -1) {
                guard whole == first - 1 ? !drafts[first].isJoined : !isInList, let total = drafts[whole].amount,
                    abs(total - sum) <= 1e-9 * total, isAlike(drafts[whole], drafts[first]),
                    // "12 against 7, 5 more": what it was and by how much it rose make up what it is.
                    parts.count > 2 || !drafts[whole].isOutdated && !isCompared(drafts[first].figure)
                else { continue }
                return Breakdown(parts: parts, whole: whole)
            }
            if !isInList, let id = recent.whole(drafts[first].measure, drafts[first].unit, summing: sum) {
                return Breakdown(parts: parts, wholeID: id)
            }
        }
        return nil
    }

    /// The list has more of the same behind: that a few of them make a sum is chance.
    private static func goesOn(_ last: Int, _ drafts: [Part]) -> Bool {
        let next = last + 1
        return next < drafts.count && drafts[next].sentence == drafts[last].sentence && isAlike(drafts[next], drafts[last])
            && drafts[next].amount != nil
    }

    /// The figures right behind it, two or more, add up to it.
    private static func isWhole(_ at: Int, _ drafts: [Part]) -> Bool {
        guard let total = drafts[at].amount, total >= 5 else { return false }
        var sum = 0.0
        for next in (at + 1)..<max(at + 1, min(drafts.count, at + 9)) {
            guard let amount = drafts[next].amount, amount > 0, isAlike(drafts[next], drafts[at]) else { return false }
            sum += amount
            if abs(total - sum) <= 1e-9 * total { return next > at + 1 }
        }
        return false
    }

    private static func isAlike(_ a: Part, _ b: Part) -> Bool { a.measure == b.measure && a.unit == b.unit }

    /// As much of a draft as a sum needs.
    private struct Part {
        var amount: Double?
        var measure: String
        var unit: String
        var sentence: Int
        /// By "and" to the figure before: no part of it.
        var isJoined: Bool
        var figure: Int
        /// What it was before.
        var isOutdated: Bool
    }
}
