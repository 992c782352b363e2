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
        var found: [Breakdown] = []
        var i = 0
        while i < drafts.count {
            // "five: one town (2), another (3)" is a whole before its parts, not a part of what was told earlier.
            if isWhole(i, drafts) {
                i += 1
            } else if let breakdown = breakdown(from: i, drafts, links, recent, isCompared) {
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
        from first: Int, _ drafts: [Draft], _ links: [LinkReader.Link?], _ recent: RecentClaims, _ isCompared: (Int) -> Bool
    ) -> Breakdown? {
        guard var sum = amount(drafts[first]), sum > 0 else { return nil }
        for last in (first + 1)..<max(first + 1, min(drafts.count, first + 9)) {
            guard let more = amount(drafts[last]), more > 0, isAlike(drafts[last], drafts[first]) else { return nil }
            sum += more
            guard sum >= 5 else { continue }
            let parts = first..<(last + 1)
            if goesOn(last, drafts) { continue }
            let isInList = first > 0 && goesOn(first - 1, drafts)
            for whole in stride(from: first - 1, through: max(0, first - 6), by: -1) {
                guard whole == first - 1 ? !isJoined(drafts[first], links) : !isInList, let total = amount(drafts[whole]),
                    abs(total - sum) <= 1e-9 * total, isAlike(drafts[whole], drafts[first]),
                    // "12 against 7, 5 more": what it was and by how much it rose make up what it is.
                    parts.count > 2 || drafts[whole].claim.status != .superseded && !isCompared(drafts[first].figure)
                else { continue }
                return Breakdown(parts: parts, whole: whole)
            }
            if !isInList, let id = recent.whole(drafts[first].claim, summing: sum) {
                return Breakdown(parts: parts, wholeID: id)
            }
        }
        return nil
    }

    /// The list has more of the same behind: that a few of them make a sum is chance.
    private static func goesOn(_ last: Int, _ drafts: [Draft]) -> Bool {
        let next = last + 1
        return next < drafts.count && drafts[next].claim.evidence.span.start == drafts[last].claim.evidence.span.start
            && isAlike(drafts[next], drafts[last]) && amount(drafts[next]) != nil
    }

    /// The figures right behind it, two or more, add up to it.
    private static func isWhole(_ at: Int, _ drafts: [Draft]) -> Bool {
        guard let total = amount(drafts[at]), total >= 5 else { return false }
        var sum = 0.0
        for next in (at + 1)..<max(at + 1, min(drafts.count, at + 9)) {
            guard let part = amount(drafts[next]), part > 0, isAlike(drafts[next], drafts[at]) else { return false }
            sum += part
            if abs(total - sum) <= 1e-9 * total { return next > at + 1 }
        }
        return false
    }

    private static func amount(_ draft: Draft) -> Double? {
        draft.claim.quantity.modifier == .range ? nil : draft.claim.quantity.nominal
    }

    private static func isAlike(_ a: Draft, _ b: Draft) -> Bool {
        a.claim.measure == b.claim.measure && a.claim.quantity.unit == b.claim.quantity.unit
    }

    /// By "and" to the figure before: no part of it.
    private static func isJoined(_ draft: Draft, _ links: [LinkReader.Link?]) -> Bool {
        draft.figure < links.count && links[draft.figure]?.kind == .and
    }
}
