import ClaimModel

/// A claim that is not yet linked to its whole.
struct Draft {
    var figure: Int
    var claim: Claim
    /// Index of the figure that states the whole, in the same passage.
    var wholeFigure: Int?
    /// Its noun is another figure's: so is the affiliation.
    var inheritsNoun = false
    /// Countries that its sentence names, where only a country tells the currency.
    var countries: Set<String> = []
    /// The whole stands earlier in the article: a claim with this measure, of these people.
    var wholeHint: (measure: String, who: String?)?
}

/// The last claims of an article, for parts that name their whole only by its kind.
struct RecentClaims {
    private var claims: [(id: String, measure: String, who: String?, nominal: Double?, isPart: Bool)] = []
    private let limit = 32

    mutating func add(_ claim: borrowing Claim) {
        // Cut by halves: to move all of them for each claim would cost more than to keep a few.
        if claims.count >= 2 * limit { claims.removeFirst(limit) }
        claims.append((claim.id, claim.measure, claim.who, claim.quantity.nominal, claim.partOf != nil))
    }

    /// The last whole that was told: what "among these" at the head of a sentence goes back to.
    var last: (measure: String, who: String?)? {
        claims.last { !$0.isPart && $0.who != nil && $0.nominal != nil }.map { ($0.measure, $0.who) }
    }

    /// The latest whole that could hold so many.
    func whole(_ measure: String, _ who: String?, holding nominal: Double?) -> String? {
        claims.suffix(limit).last { claim in
            claim.measure == measure && !claim.isPart && (who == nil || claim.who == who || claim.who == "people")
                && (claim.nominal ?? .infinity) >= (nominal ?? 0)
        }?.id
    }
}
