import ClaimModel
import RuleReading

/// The stretch that the first figure of an article's body is of ("in the first four months of the year, 3 million visitors
/// came"): a bulletin tells it once, and its sums, its rates and its counts of the same kind are of it as well.
///
/// A figure that tells a time of its own, one of another source and one that stands behind another stretch take nothing.
struct LeadPeriod {
    private(set) var window: TimeWindow?
    private var isDecided = false
    /// What the lines before the first figure have told ("the exports of May").
    private var announced: TimeWindow?
    /// Of the lead's figure.
    private var measure = ""
    private var unit = ""
    private var source = NameReference.none
    private var isShort = false
    /// The line has told of another stretch.
    private var isOver = false

    /// Days of the stretches that bulletins are made of.
    private static let days = 4...800
    /// In a week or a month all that a bulletin counts came about; in longer ones it tells of more than one thing.
    private static let short = 31
    /// A stretch that ended longer ago is told of something else.
    private static let farBack = 400

    mutating func begin() { isOver = false }

    /// A stretch that a line tells; before the first figure it may be that of the whole bulletin.
    mutating func note(_ window: TimeWindow) {
        guard !isDecided, window.from?.day == nil, window.from != nil, window.to != nil else { return }
        announced = window
    }

    /// The lead is still to come, or has told a stretch.
    var isOpen: Bool { !isDecided || window != nil }

    /// - Parameters:
    ///   - isCued: the claim's own window has words of its own, and is none of the other side of a comparison.
    ///   - isTimed: another time stands in the claim's sentence.
    ///   - isSetAgainst: its sentence compares with another stretch.
    mutating func complete(
        _ claim: inout Claim, _ facts: MeasureFacts, isCued: @autoclosure () -> Bool, isTimed: @autoclosure () -> Bool,
        isSetAgainst: @autoclosure () -> Bool, published: PartialDate?
    ) {
        guard claim.quantity.date == nil, facts.rule.family != .duration else { return }
        let own = claim.time.window
        guard isDecided else {
            isDecided = true
            if own.isEmpty, let announced, facts.isDated, !isTimed(), claim.time.basis == .state {
                decide(claim, announced, published)
                if let window { claim.time.window = window }
            } else if isCued() || facts.isDated && facts.rule.family != .count {
                decide(claim, own, published)
            }
            return
        }
        guard let window else { return }
        if !own.isEmpty {
            if isCued(), own != window { isOver = true }
            return
        }
        guard !isOver, claim.quantity.unit != "place", takes(claim, facts, isSetAgainst()), !isTimed() else { return }
        claim.time.window = window
        if claim.time.basis == .incident { claim.time.basis = .total }
    }

    private mutating func decide(_ claim: borrowing Claim, _ own: TimeWindow, _ published: PartialDate?) {
        if own.from == nil, own.to == nil, let length = own.length, length.hasSuffix("M"), !length.hasPrefix("PT") {
            // "in the first ten months of the budget year"
            return take(claim, own)
        }
        guard let from = own.from, let to = own.to, let first = from.firstDay, let last = to.lastDay,
            Self.days.contains(last - first + 1)
        else { return }
        if let today = published?.firstDay, last < today - Self.farBack { return }
        // The last third of a month is when something happened, no bulletin's time.
        if from.day == 21, let day = to.day, day >= 28 { return }
        take(claim, own)
        isShort = last - first < Self.short
    }

    private mutating func take(_ claim: borrowing Claim, _ own: TimeWindow) {
        window = own
        measure = claim.measure
        unit = claim.quantity.unit
        source = claim.attribution.source
    }

    private func takes(_ claim: borrowing Claim, _ facts: MeasureFacts, _ isSetAgainst: Bool) -> Bool {
        let other = claim.attribution.source
        // A short label ("Statistics: …") may mean the office that is named in full.
        let isSame =
            if let id = other.id, let own = source.id { id == own } else {
                other.id != nil || source.id != nil || other.text == source.text
            }
        guard other.isEmpty || source.isEmpty || isSame else { return false }
        guard facts.isDated else { return isShort && claim.time.basis != .state }
        guard facts.rule.family == .count, !isSetAgainst else { return true }
        return claim.measure == measure && claim.quantity.unit == unit || isShort && claim.quantity.unit == "item"
    }
}
