/// An interval of values; either end may be infinite, and may itself be left out.
struct Reach: Hashable, Sendable {
    var lower: Double
    var upper: Double
    var opensLow = false
    var opensHigh = false
    /// The ends come from rounding, so that the figure next to it in the same rounding starts where this one ends.
    var isRounded = false

    init(_ lower: Double, _ upper: Double, opensLow: Bool = false, opensHigh: Bool = false, isRounded: Bool = false) {
        self.lower = lower
        self.upper = upper
        self.opensLow = opensLow
        self.opensHigh = opensHigh
        self.isRounded = isRounded
    }

    /// Every value of this lies below every value of the other. Intervals that touch do not.
    func isBelow(_ other: Reach) -> Bool {
        if !isNear(upper, other.lower) { return upper < other.lower }
        return opensHigh || other.opensLow || (isRounded && other.isRounded)
    }

    /// Units that were brought to one leave a trace of rounding.
    private func isNear(_ a: Double, _ b: Double) -> Bool { a == b || abs(a - b) <= 1e-6 * min(abs(a), abs(b)) }

    func isApart(from other: Reach) -> Bool { isBelow(other) || other.isBelow(self) }

    func scaled(by factor: Double) -> Reach {
        Reach(lower * factor, upper * factor, opensLow: opensLow, opensHigh: opensHigh, isRounded: isRounded)
    }

    static let everything = Reach(-.infinity, .infinity)
}
