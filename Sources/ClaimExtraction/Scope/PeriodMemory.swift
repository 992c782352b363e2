import ClaimModel
import RuleReading

/// The year that an article's sums and rates are of, where its lead names one: a budget's year is told once.
struct PeriodMemory {
    private var year: TimeWindow?
    private var isClosed = false

    /// - Parameter hasOwnDate: a date stands in the claim's segment.
    mutating func complete(_ claim: inout Claim, hasOwnDate: Bool) {
        let window = claim.time.window
        if window.isEmpty {
            if let year, !hasOwnDate, !claim.isHeadline { claim.time.window = year }
        } else if !isClosed {
            isClosed = true
            // One whole year, as "of 2025" tells it.
            if let from = window.from, from.month == nil, window.to == from { year = window }
        }
    }
}
