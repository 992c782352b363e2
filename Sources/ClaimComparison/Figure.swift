import ClaimModel
import RuleReading

/// A written figure as the values it allows, in base units of its dimension.
struct Figure: Hashable, Sendable {
    var nominal: Double?
    /// What the words allow strictly.
    var outer: Reach
    /// What a writer who chose these words has in mind: the tacit ends.
    var inner: Reach
    var modifier: Modifier
    var isVague: Bool
    /// Printed digits that carry meaning, as a whole number: 52 thousand → 52.
    var digits: Int
    /// The unit of the last printed digit that is not zero, in base units.
    var step = 0.0
    /// A date without its year, as days of a leap year.
    var isYearless = false

    init(_ quantity: Quantity, factor: Double, tolerances: Tolerances) {
        modifier = quantity.modifier
        isVague = quantity.isVague
        digits = 0
        nominal = quantity.nominal.map { $0 * factor }
        guard let value = quantity.nominal else {
            let low = quantity.lower ?? quantity.interval.lower ?? -.infinity
            let high = quantity.upper ?? quantity.interval.upper ?? .infinity
            outer = Reach(low, high).scaled(by: factor)
            inner = outer
            return
        }
        let place = Self.place(of: quantity.step)
        digits = Self.significant(value, step: place)
        step = place * factor
        let size = abs(value)
        let step = Self.hedgedStep(value, step: quantity.step)
        let half = min(quantity.step / 2, size * tolerances.roundCap)
        let reach: (outer: Reach, inner: Reach)
        switch quantity.modifier {
        case .exact, .range:
            let exact = quantity.isRound ? Reach(value - half, value + half, isRounded: true) : Reach(value, value)
            reach = (exact, exact)
        case .about:
            let wide = min(step, 2 * tolerances.aboutCap * size)
            let narrow = min(step / 2, tolerances.aboutCap * size)
            reach = (Reach(value - wide, value + wide), Reach(value - narrow, value + narrow))
        case .nearly:
            reach = (Reach(value - step, value + tolerances.nearlyOver * size), Reach(value - step, value))
        case .moreThan:
            let end = min(value + step, max(value * tolerances.moreThanCap, value))
            reach = (Reach(value, .infinity, opensLow: true), Reach(value, end, opensLow: true))
        case .atLeast:
            reach = (Reach(value, .infinity), Reach(value, value * tolerances.atLeastCap))
        case .lessThan:
            reach = (
                Reach(min(0, value), value, opensHigh: true),
                Reach(max(value - tolerances.atMostSteps * step, 0), value, opensHigh: true)
            )
        case .atMost:
            reach = (Reach(min(0, value), value), Reach(max(value - tolerances.atMostSteps * step, 0), value))
        }
        outer = reach.outer
        inner = reach.inner
        if quantity.isComputed {
            let slack = tolerances.computedSlack * size
            outer.lower = min(outer.lower, value - slack)
            outer.upper = max(outer.upper, value + slack)
            inner = outer
        }
        outer = outer.scaled(by: factor)
        inner = inner.scaled(by: factor)
    }

    /// A date or an interval of dates, as days.
    init?(date text: String) {
        let ends = text.split(separator: "/").map { PartialDate(iso: String($0)) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
        isYearless = first.year == nil
        var (from, to) = (first, last)
        if isYearless {
            from.year = 2000
            to.year = 2000
        }
        guard let low = from.firstDay, let high = to.lastDay, low <= high else { return nil }
        nominal = nil
        outer = Reach(Double(low), Double(high))
        inner = outer
        modifier = .exact
        isVague = false
        digits = 0
    }

    /// The same days without their year.
    var yearless: Figure {
        guard !isYearless else { return self }
        func fold(_ day: Double) -> Double {
            var date = PartialDate(daysSince1970: Int(day))
            date.year = 2000
            return Double(date.firstDay ?? 0)
        }
        var copy = self
        copy.isYearless = true
        copy.outer = outer.upper - outer.lower > 31 ? .everything : Reach(fold(outer.lower), fold(outer.upper))
        copy.inner = copy.outer
        return copy
    }

    /// What the figure stands for where one number is needed: the figure itself, else the nearer known end.
    var center: Double? {
        if let nominal { return nominal }
        if outer.lower.isFinite, outer.upper.isFinite { return (outer.lower + outer.upper) / 2 }
        return outer.lower.isFinite ? outer.lower : outer.upper.isFinite ? outer.upper : nil
    }

    /// Half-step habits count a final five as one step: after 750 comes 800. A step of five says so itself.
    private static func hedgedStep(_ value: Double, step: Double) -> Double {
        guard step > 0 else { return 1 }
        guard step < 1.5 * place(of: step) else { return step }
        let last = (abs(value) / step).rounded().truncatingRemainder(dividingBy: 10)
        return last == 5 ? 5 * step : step
    }

    /// The place of the last digit: a final five counts as any other.
    private static func place(of step: Double) -> Double {
        guard step > 0, step.isFinite else { return 0 }
        var place = 1.0
        while place * 10 <= step * 1.000001 { place *= 10 }
        while place > step * 1.000001 { place /= 10 }
        return place
    }

    private static func significant(_ value: Double, step: Double) -> Int {
        guard step > 0, abs(value) / step < 1e15 else { return 0 }
        return Int((abs(value) / step).rounded())
    }
}

/// Whether two figures on one unknown, or on a part and its whole, can both hold.
enum Strain: Int, Comparable, Sendable {
    case none
    /// Only the habits of writers are strained, not the words.
    case soft
    case hard

    static func < (a: Strain, b: Strain) -> Bool { a.rawValue < b.rawValue }

    /// Both are said of one sum or share: whoever writes 17 % for 17.3 % has rounded it.
    init(sameAmount a: Figure, _ b: Figure, most: Double) {
        self.init(same: a, b)
        guard self > .none, let x = a.nominal, let y = b.nominal, a.modifier == .exact, b.modifier == .exact else { return }
        let (rough, fine) = a.step >= b.step ? (x, y) : (y, x)
        let step = min(max(a.step, b.step), most)
        if a.step != b.step, step > 0, abs(rough - fine) <= step / 2, abs(rough - fine) <= 0.1 * abs(rough) { self = .none }
    }

    /// Both are said of one number.
    init(same a: Figure, _ b: Figure) {
        self = a.outer.isApart(from: b.outer) ? .hard : a.inner.isApart(from: b.inner) ? .soft : .none
    }

    /// One is said of a part of what the other is said of.
    init(part: Figure, whole: Figure) {
        self = whole.outer.isBelow(part.outer) ? .hard : whole.inner.isBelow(part.inner) ? .soft : .none
    }
}
