import ClaimModel

/// The window of a toll that runs on ("28 dead since Thursday") holds for the article's later counts of the same measure
/// and happening that name no time: they are parts of it, or say it again.
struct TollMemory {
    private var windows: [String: (window: TimeWindow, event: String)] = [:]

    /// - Parameter hasDate: the claim's sentence names a time of its own.
    mutating func complete(_ claim: inout Claim, hasDate: Bool) {
        guard !claim.isHeadline, claim.status == .asserted, claim.quantity.date == nil else { return }
        let window = claim.time.window
        if window.isEmpty {
            guard !hasDate, claim.time.basis == .incident, let told = windows[claim.measure], told.event == claim.event else {
                return
            }
            claim.time.window = told.window
            claim.time.basis = .total
        } else if window.from?.day != nil, window.to == nil, window.length == nil, windows[claim.measure] == nil {
            windows[claim.measure] = (window, claim.event)
        }
    }
}
