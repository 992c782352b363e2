import ClaimModel

/// Which stretch of time a count covers, as days where the dates are known.
struct Stretch: Hashable, Sendable {
    /// First days on which it may begin.
    var from: ClosedRange<Int>?
    /// Its last day; for a stretch that is still open, the day of the report.
    var to: Int?
    /// Days; nil where unknown.
    var length: Double?
    /// The shortest that an undated open stretch can be, from the dates in its article.
    var shortest: Double = 0
    /// The month and day on which it begins, where no year is known.
    var yearlessFrom: PartialDate?
    /// It ends with the report, and grows with it.
    var isOpen: Bool

    /// Nil where the claim states no window.
    init?(_ window: TimeWindow, reported: Int?, latestNamed: PartialDate?) {
        guard !window.isEmpty else { return nil }
        isOpen = window.to == nil && window.length == nil
        length = window.length.flatMap(Stretch.days)
        if let date = window.from {
            if let low = date.firstDay, let high = date.lastDay { from = low...high } else { yearlessFrom = date }
        }
        if let end = window.to?.lastDay {
            to = end
        } else if window.to == nil {
            if let start = from, let length { to = start.lowerBound + Int(length) } else { to = reported }
        }
        if from == nil, yearlessFrom == nil, let to, let length { from = (to - Int(length))...(to - Int(length)) }
        if length == nil, let from, let to { length = Double(max(1, to - from.lowerBound + 1)) }
        if length == nil, let start = yearlessFrom, let latest = latestNamed { shortest = Stretch.forward(start, latest) }
    }

    /// A day, or the few over which one thing happens.
    var isDay: Bool { from.map { $0.count == 1 && (to ?? .max) - $0.lowerBound <= 3 } ?? false }
    /// A month or a year that is told by its name alone.
    var isOneUnit: Bool { from.map { $0.count > 1 && to == $0.upperBound } ?? false }

    static func compare(_ a: Stretch, _ b: Stretch, slack: Double) -> Verdict {
        if let fromA = a.from, let fromB = b.from, let toA = a.to, let toB = b.to {
            return dated(a, b, fromA, fromB, toA, toB, slack)
        }
        if let end = a.to, let start = b.from, end < start.lowerBound { return .apart }
        if let end = b.to, let start = a.from, end < start.lowerBound { return .apart }
        if let fromA = a.from, let fromB = b.from, a.isOpen, b.isOpen {
            if fromA.overlaps(fromB) { return .equal }
            return fromA.lowerBound > fromB.lowerBound ? .inside : .holds
        }
        if let startA = a.yearlessFrom, let startB = b.yearlessFrom, a.isOpen == b.isOpen, near(a.length, b.length, slack) {
            let same = startA.month == startB.month && (startA.day == nil || startB.day == nil || startA.day == startB.day)
            return same ? .equal : .open
        }
        guard let lengthA = a.length else { return b.length.map { a.shortest >= 0.75 * $0 ? .holds : .open } ?? .open }
        guard let lengthB = b.length else { return b.shortest >= 0.75 * lengthA ? .inside : .open }
        if near(lengthA, lengthB, slack) { return .equal }
        return lengthA < lengthB ? .inside : .holds
    }

    private static func dated(
        _ a: Stretch, _ b: Stretch, _ fromA: ClosedRange<Int>, _ fromB: ClosedRange<Int>,
        _ toA: Int, _ toB: Int, _ slack: Double
    ) -> Verdict {
        if toA < fromB.lowerBound || toB < fromA.lowerBound { return .apart }
        let longest = max(a.length ?? 1, b.length ?? 1)
        let leeway = slack * longest
        // A month or a year that is told by its name begins on its first day.
        let (startA, startB) = (a.isOneUnit ? a.firstDay(fromA) : fromA, b.isOneUnit ? b.firstDay(fromB) : fromB)
        let starts = startA.overlaps(startB) || Double(abs(fromA.lowerBound - fromB.lowerBound)) <= leeway
        let ends = (a.isOpen && b.isOpen) || Double(abs(toA - toB)) <= leeway
        if starts, ends { return .equal }
        let room = Int(leeway)
        if fromA.lowerBound >= fromB.lowerBound - room, toA <= toB + room || (a.isOpen && b.isOpen) { return .inside }
        if fromB.lowerBound >= fromA.lowerBound - room, toB <= toA + room || (a.isOpen && b.isOpen) { return .holds }
        return .open
    }

    private func firstDay(_ from: ClosedRange<Int>) -> ClosedRange<Int> { from.lowerBound...from.lowerBound }

    private static func near(_ a: Double?, _ b: Double?, _ slack: Double) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) <= slack * max(a, b)
    }

    /// Days from the end of one month and day forward to another, where that is less than seven months.
    private static func forward(_ start: PartialDate, _ end: PartialDate) -> Double {
        guard let a = start.month, let b = end.month else { return 0 }
        let from = PartialDate(year: 2000, month: a, day: start.day).lastDay ?? 0
        var to = PartialDate(year: 2000, month: b, day: end.day).firstDay ?? 0
        if to < from { to += 365 }
        return to - from < 212 ? Double(to - from) : 0
    }

    /// The days of an ISO 8601 duration.
    static func days(_ length: String) -> Double? {
        var total = 0.0
        var number = ""
        var inTime = false
        for character in length.dropFirst(length.hasPrefix("P") ? 1 : 0) {
            switch character {
            case "0"..."9", ".": number.append(character)
            case "T": inTime = true
            default:
                guard let value = Double(number) else { return nil }
                number = ""
                switch character {
                case "Y": total += value * 365.25
                case "M": total += inTime ? value / 1440 : value * 30.44
                case "W": total += value * 7
                case "D": total += value
                case "H": total += value / 24
                case "S": total += value / 86_400
                default: return nil
                }
            }
        }
        return total > 0 ? total : nil
    }
}
