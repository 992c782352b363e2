import ClaimModel

/// A claim that is not yet linked to its whole.
struct Draft {
    var figure: Int
    var claim: Claim
    let facts: MeasureFacts
    let measure: MeasureFinder.Found
    /// Only a country tells which currency its unit is.
    let isOpen: Bool
    /// Index of the figure that states the whole, in the same passage.
    var wholeFigure: Int?
    /// Tokens of the words that tell its window.
    var window: ClosedRange<Int>?
    /// Its noun is another figure's: so is the affiliation.
    var inheritsNoun = false
    /// Countries that its sentence names, where only a country tells the currency.
    var countries: Set<String> = []
    /// The id of the whole, where it is known already.
    var wholeID: String?
    /// The whole stands earlier in the article.
    var wholeHint: WholeHint? { measure.wholeHint }
}

/// What is known of a whole that was told before: its measure, or at least of whom it is. Few figures have one, and all have
/// room for it, so that its fields lie behind one reference.
@dynamicMemberLookup
struct WholeHint {
    private var fields: CopyOnWrite<Fields>

    init(
        measure: String? = nil, who: String? = nil, unit: String? = nil, isPeople: Bool = false, before: Int? = nil,
        isShare: Bool = false, isPronoun: Bool = false
    ) {
        fields = CopyOnWrite(
            Fields(
                measure: measure, who: who, unit: unit, isPeople: isPeople, before: before, isShare: isShare,
                isPronoun: isPronoun))
    }

    subscript<Value>(dynamicMember path: WritableKeyPath<Fields, Value>) -> Value {
        @inline(__always) get { fields[dynamicMember: path] }
        @inline(__always) set { fields[dynamicMember: path] = newValue }
    }

    struct Fields {
        var measure: String?
        var who: String?
        /// Where it must be of this unit, and larger than its part.
        var unit: String?
        /// Its part counts people: no whole of things.
        var isPeople: Bool
        /// The byte before which it was told.
        var before: Int?
        /// The part is a share: its figure says nothing of the size of the whole.
        var isShare: Bool
        /// A pronoun goes back to it ("twelve of them").
        var isPronoun: Bool
    }
}

/// The last claims of an article, for parts that name their whole only by its kind.
struct RecentClaims {
    private var claims: [Told] = []

    /// The claim itself: to copy what is asked of it would cost more.
    private struct Told {
        let claim: Claim
        let serial: Int

        var isPart: Bool { claim.partOf != nil }
        var nominal: Double? { claim.quantity.nominal }
    }

    private let limit = 32
    /// How many were told in all.
    private(set) var told = 0

    mutating func add(_ claim: borrowing Claim) {
        // A toll that was told as an earlier one holds no parts any more.
        guard claim.status != .superseded else { return }
        // Cut by halves: to move all of them for each claim would cost more than to keep a few.
        if claims.count >= 2 * limit { claims.removeFirst(limit) }
        claims.append(Told(claim: copy claim, serial: told))
        told += 1
    }

    /// The last whole that was told: what "among these" at the head of a sentence goes back to.
    var last: (measure: String, who: String?)? {
        claims.last { !$0.isPart && $0.claim.who != nil && $0.nominal != nil }.map { ($0.claim.measure, $0.claim.who) }
    }

    /// The latest whole that could hold so many; of any measure where only the people are named again.
    ///
    /// - Parameter serial: it was told before this one.
    func whole(_ hint: WholeHint, holding nominal: Double?, before serial: Int = .max) -> String? {
        if hint.measure == nil, hint.who == nil {
            let wholes = claims.suffix(8).filter { $0.claim.who != nil && !$0.isPart && $0.nominal != nil }
            return wholes.max { $0.nominal! < $1.nominal! }?.claim.id
        }
        return latest(hint, holding: hint.isShare ? 10 : nominal, before: serial)
    }

    private func latest(_ hint: WholeHint, holding nominal: Double?, before serial: Int) -> String? {
        claims.suffix(limit).last { told in
            let claim = told.claim
            return (hint.measure.map { claim.measure == $0 } ?? (claim.who != nil))
                && !told.isPart && (!hint.isPeople || claim.who != nil)
                && (hint.who == nil || claim.who == hint.who || hint.measure != nil && claim.who == "people")
                && (told.nominal ?? .infinity) >= (nominal ?? 0)
                && told.serial < serial
                && (hint.unit.map { $0 == claim.quantity.unit && told.nominal ?? 0 > nominal ?? 0 } ?? true)
        }?.claim.id
    }

    /// The window of a claim that was told before.
    func window(of id: String) -> TimeWindow? { claims.suffix(limit).last { $0.claim.id == id }?.claim.time.window }

    /// The latest whole that is the sum of some parts.
    func whole(_ part: borrowing Claim, summing sum: Double) -> String? {
        let (measure, unit) = (part.measure, part.quantity.unit)
        return claims.suffix(8).last {
            $0.nominal == sum && !$0.isPart && $0.claim.measure == measure && $0.claim.quantity.unit == unit
        }?.claim.id
    }
}
