import ClaimModel

/// The stretch that a bulletin tells of: where its headline names one ("in a week"), what the body counts without a time of
/// its own came about in it.
struct BulletinMemory {
    private var isBulletin = false
    var isOpen: Bool { isBulletin }
    private var stretch: TimeWindow?

    /// Days of the stretches that bulletins are made of: a few days up to a month.
    private static let days = 2...31

    mutating func note(headline windows: [WindowFinder.Found]) {
        isBulletin = isBulletin || windows.contains { !$0.isDay && !$0.isBare && Self.isShort($0.window) }
    }

    /// - Parameter hasDate: the claim's sentence names a time.
    mutating func complete(_ claim: inout Claim, hasDate: Bool) {
        guard isBulletin, !claim.isHeadline, claim.quantity.unit != "place" else { return }
        let window = claim.time.window
        if window.isEmpty {
            if let stretch, !hasDate { claim.time.window = stretch }
        } else if stretch == nil, Self.isClosed(window) {
            stretch = window
        }
    }

    private static func isShort(_ window: TimeWindow) -> Bool {
        if let length = window.length, length.hasSuffix("W") || length.hasSuffix("D") { return true }
        return isClosed(window)
    }

    private static func isClosed(_ window: TimeWindow) -> Bool {
        guard window.from?.day != nil, let from = window.from?.firstDay, let to = window.to?.lastDay else { return false }
        return days.contains(to - from)
    }
}
