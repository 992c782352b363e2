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
        guard var sum = amount(first, drafts), sum > 0 else { return nil }
        for last in (first + 1)..<max(first + 1, min(drafts.count, first + 9)) {
            guard let more = amount(last, drafts), more > 0, isAlike(last, first, drafts) else { return nil }
            sum += more
            guard sum >= 5 else { continue }
            let parts = first..<(last + 1)
            if goesOn(last, drafts) { continue }
            let isInList = first > 0 && goesOn(first - 1, drafts)
            for whole in stride(from: first - 1, through: max(0, first - 6), by: -1) {
                guard whole == first - 1 ? !isJoined(drafts[first].figure, links) : !isInList, let total = amount(whole, drafts),
                    abs(total - sum) <= 1e-9 * total, isAlike(whole, first, drafts),
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
            && isAlike(next, last, drafts) && amount(next, drafts) != nil
    }

    /// The figures right behind it, two or more, add up to it.
    private static func isWhole(_ at: Int, _ drafts: [Draft]) -> Bool {
        guard let total = amount(at, drafts), total >= 5 else { return false }
        var sum = 0.0
        for next in (at + 1)..<max(at + 1, min(drafts.count, at + 9)) {
            guard let part = amount(next, drafts), part > 0, isAlike(next, at, drafts) else { return false }
            sum += part
            if abs(total - sum) <= 1e-9 * total { return next > at + 1 }
        }
        return false
    }

    // By place among the drafts: the drafts themselves would be copied.

    private static func amount(_ at: Int, _ drafts: [Draft]) -> Double? {
        drafts[at].claim.quantity.modifier == .range ? nil : drafts[at].claim.quantity.nominal
    }

    private static func isAlike(_ a: Int, _ b: Int, _ drafts: [Draft]) -> Bool {
        drafts[a].claim.measure == drafts[b].claim.measure && drafts[a].claim.quantity.unit == drafts[b].claim.quantity.unit
    }

    /// By "and" to the figure before: no part of it.
    private static func isJoined(_ figure: Int, _ links: [LinkReader.Link?]) -> Bool {
        figure < links.count && links[figure]?.kind == .and
    }
}
