import ClaimModel
import RuleReading

/// The time that an article's sums and rates are of, where its lead names it: a budget's year and the quarter of a survey
/// are told once.
struct PeriodMemory {
    private var period: TimeWindow?
    private var isClosed = false

    /// Days of the shortest period that goes without saying: a quarter.
    private static let shortest = 80

    /// - Parameters:
    ///   - isShare: a rate is of the same quarter as the others, a sum of the same year.
    ///   - hasOwnDate: a date stands in the claim's segment.
    mutating func complete(_ claim: inout Claim, isShare: Bool, hasOwnDate: Bool, published: PartialDate?) {
        let window = claim.time.window
        if window.isEmpty {
            guard let period, !hasOwnDate, !claim.isHeadline, isShare || isYear(period) else { return }
            claim.time.window = period
        } else if !isClosed, let from = window.from, !isAhead(from, published), !isOld(window, published) {
            isClosed = true
            if let from = window.from?.firstDay, let to = window.to?.lastDay, window.from?.day == nil,
                isYear(window) || window.from?.month != nil && to - from >= Self.shortest
            {
                period = window
            }
        }
    }

    /// Budgets are made for the next year; what is further ahead is an aim.
    private func isAhead(_ from: PartialDate, _ published: PartialDate?) -> Bool {
        guard let year = from.year, let today = published?.year else { return false }
        return year > today + 1
    }

    /// A year before the last one is told for comparing.
    private func isOld(_ window: TimeWindow, _ published: PartialDate?) -> Bool {
        guard let year = window.to?.year, let today = published?.year else { return false }
        return year < today - 1
    }

    /// One whole year, as "of 2025" tells it.
    private func isYear(_ window: TimeWindow) -> Bool {
        window.from.map { $0.month == nil && window.to == $0 } ?? false
    }
}
