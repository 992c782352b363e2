import ClaimModel
import RuleReading

/// Two claims that speak of one number, or of a part and its whole.
struct ClaimPair: Sendable {
    enum Relation: Sendable {
        /// One and the same unknown number.
        case same
        /// The first counts a part of what the second counts.
        case part
        /// Nothing follows for the figures; the gate that failed.
        case none(Gate)
    }

    var a: Facts
    var b: Facts
    var relation: Relation
    var open: [Gate] = []
    /// Gates at which the part lies inside the whole.
    var inside: [Gate] = []
    var strain: Strain = .none
    /// What the article itself calls a part.
    var isStatedPart = false
    /// Both quote one statement of their source, or a slip explains the difference.
    var isMiscopied = false
    var slips: [String] = []
    /// Nothing but a slip between their digits tells that one number is meant: one source, one event, one unit.
    var isSlip = false
    /// No list names what is measured, and the words around both figures tell that it is one thing.
    var isAlike = false
    /// They tell so, but not beyond doubt.
    var isGuessedAlike = false
    /// No gate decided, but all evidence together.
    var isLinked = false
    /// All evidence together leaves no doubt of what both count.
    var isSettled = false
    /// The article of one gives the other's figure, too, from another source.
    var isToldBeside = false
    /// One number of people, who are of two kinds that exclude each other.
    var isOfTwoStatuses = false
    /// One list of figures, credited to two sources.
    var isOneList = false
    /// Their sentences name two places or none; only their articles tell that both are of one.
    var isPlaceGuessed = false
    /// One states a window and the other none, and it is that of the event which both tell.
    var isWindowOfEvent = false
    /// One source belongs to the other: an office and its house.
    var isOneHouse = false
    /// How many telling words their sentences share.
    var sharedWords = 0
    /// Both sources are named, and one of them disowns the figure.
    var isDisowned = false

    var order: Publication.Order { Publication.order(a.published, b.published) }
    /// What is measured is known by the words around the figure alone.
    var isOfPlainWords: Bool {
        (rule.family == .share || rule.family == .amount) && (a.claim.subject.id == nil || b.claim.subject.id == nil)
    }
    var isOneOrigin: Bool { a.origin == b.origin }
    var isOneDocument: Bool { a.document == b.document }
    var rule: MeasureRule { a.rule }
    /// One of them counts two: "two brothers among them" is no count of its own.
    var isWithPair: Bool { a.figure.nominal == 2 || b.figure.nominal == 2 }
    var isSteady: Bool { rule.change == .steady }

    var isSame: Bool { if case .same = relation { true } else { false } }
    var isPart: Bool { if case .part = relation { true } else { false } }

    /// The larger figure over the smaller; nil where one is zero or unknown.
    var ratio: Double? {
        guard let x = a.figure.center, let y = b.figure.center, x > 0, y > 0 else { return nil }
        return max(x, y) / min(x, y)
    }

    /// The distance of the figures as a share of the larger.
    var gap: Double {
        guard let x = a.figure.center, let y = b.figure.center, max(abs(x), abs(y)) > 0 else { return 1 }
        return abs(x - y) / max(abs(x), abs(y))
    }

    var isEqualFigure: Bool { a.figure.nominal != nil && a.figure.nominal == b.figure.nominal }

    /// A factor of ten, a hundred … lies between the figures, and their digits are alike.
    func scaleFactor(_ tolerances: Tolerances) -> Double? {
        let isNamedSum = rule.family == .amount && a.claim.subject.id != nil && a.claim.subject.id == b.claim.subject.id
        guard rule.family != .date, let ratio, isNamedSum || min(a.figure.digits, b.figure.digits) > 10 else { return nil }
        return tolerances.scale(of: ratio)
    }

    /// The same telling digits at another scale: no other figure of either article is a nearer counterpart.
    func isSlipOfScale(_ tolerances: Tolerances, least: Int = 100) -> Bool {
        func bare(_ digits: Int) -> Int {
            var left = digits
            while left > 0, left % 10 == 0 { left /= 10 }
            return left
        }
        let digits = bare(a.figure.digits)
        return digits >= least && digits == bare(b.figure.digits) && scaleFactor(tolerances) != nil
    }

    /// Bytes between the two figures in their article.
    var bytesApart: Int {
        let (x, y) = (a.claim.quantity.text.span, b.claim.quantity.text.span)
        return max(0, max(x.start, y.start) - min(x.end, y.end))
    }

    /// A headline beside its own body.
    var isHeadlineOfBody: Bool { isOneDocument && a.claim.isHeadline != b.claim.isHeadline }

    /// The later of the two says more; nil where the order or the figures are unknown.
    var growsLater: Bool? {
        guard let x = a.figure.center, let y = b.figure.center, x != y else { return nil }
        switch order {
        case .firstEarlier: return y > x
        case .secondEarlier: return x > y
        case .same, .unknown: return nil
        }
    }

    var daysApart: Int { abs((a.published?.day ?? 0) - (b.published?.day ?? 0)) }

    /// How many were aboard or live somewhere, by two sources within a few days: no total that runs on.
    var areOfOneState: Bool {
        rule.lastsDays > 0 && daysApart <= rule.lastsDays && !isOneHouse
            && (a.claim.time.basis == .state || b.claim.time.basis == .state) && a.stretch == nil && b.stretch == nil
            && order != .unknown && (daysApart == 0 || strain == .hard)
    }

    /// Of two windows that end on different days the one that ends later says more; "the last two months" begin later, too.
    var growsWithItsEnd: Bool {
        guard rule.change == .grows, isSame, !isOneDocument, !(a.isRolling && b.isRolling), a.stretch != nil || b.stretch != nil,
            let x = a.lastDay, let y = b.lastDay, x != y,
            (a.stretch?.length ?? 2) > 1, let first = a.figure.center, let second = b.figure.center
        else { return false }
        return x < y ? first < second : second < first
    }

    /// Of a total that has grown by its end, or of a camp on two days, digits in another order are an accident.
    var hasMovedByItself: Bool { growsWithItsEnd || rule.change == .moves && daysApart > 0 && gap < 0.125 }

    /// One of the two places is not stated, and their sentences have hardly a word in common: only their articles tell
    /// that both are of one event, and an article counts many things.
    var isOfFewWords: Bool {
        !isOneDocument && sharedWords < 2 && (a.isPlaceGuessed || b.isPlaceGuessed) && (a.stretch == nil || b.stretch == nil)
    }

    /// A part by its place or its window, of which the words tell no more.
    var isPartOfFewWords: Bool { isPart && !isStatedPart && (sharedWords < 2 || a.claim.partOf != nil) }

    /// One article sets two sources against each other, one figure behind the other.
    func isSetAgainst(_ tolerances: Tolerances) -> Bool {
        isOneDocument && !isHeadlineOfBody && !isOneHouse && a.origin.kind != .own && b.origin.kind != .own
            && bytesApart <= tolerances.nextTo && !isShareOfHouse(a, of: b, tolerances) && !isShareOfHouse(b, of: a, tolerances)
    }

    /// A doctor counts whom the hospital received: fewer than all, never more.
    private func isShareOfHouse(_ part: Facts, of whole: Facts, _ tolerances: Tolerances) -> Bool {
        guard let few = part.figure.nominal, let all = whole.figure.nominal, few < all else { return false }
        return isOfHouse(part, tolerances) && !isOfHouse(whole, tolerances)
    }

    private func isOfHouse(_ facts: Facts, _ tolerances: Tolerances) -> Bool {
        guard let text = facts.claim.attribution.source.text else { return false }
        return tolerances.houses.contains { text.contains($0) }
    }

    /// Time alone may explain the difference.
    var mayBeGrowth: Bool {
        if growsWithItsEnd { return true }
        guard a.mayGrow && b.mayGrow || isWindowOfEvent && !isSteady, !isOneDocument else { return false }
        if areOfOneState { return false }
        switch order {
        case .unknown: return true
        case .same: return false
        case .firstEarlier, .secondEarlier: return growsLater == true || rule.change == .moves && (isOneHouse || daysApart > 0)
        }
    }
}
