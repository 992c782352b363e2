import ClaimModel
import RuleReading

/// The time of an earlier happening that an article tells of beside its own: the rest of its paragraph counts the same
/// happening, and "at that time" goes back to it from anywhere.
struct PastMemory {
    /// Told last in the article.
    private var past: TimeWindow?
    /// Told in this paragraph, with nothing newer behind it.
    private var line: TimeWindow?

    /// Days before the report from which on a happening is an earlier one.
    private static let farBack = 45

    /// There is something to go back to.
    var isOpen: Bool { past != nil }

    mutating func begin() { line = nil }

    /// - Parameters:
    ///   - hasDate: the claim's sentence names a time.
    ///   - isThen: its sentence says "at that time".
    mutating func complete(_ claim: inout Claim, hasDate: Bool, isThen: Bool, published: PartialDate?) {
        guard !claim.isHeadline, claim.quantity.date == nil, let today = published?.firstDay else { return }
        let window = claim.time.window
        if !window.isEmpty {
            guard window.from != nil, let last = window.to?.lastDay, last < today - Self.farBack else {
                line = nil
                return
            }
            past = window
            line = claim.time.basis == .state ? nil : window
        } else if isThen, !hasDate, let past {
            claim.time.window = past
        } else if hasDate {
            line = nil
        } else if let line, claim.time.basis == .incident {
            claim.time.window = line
            claim.time.basis = .total
        }
    }
}
