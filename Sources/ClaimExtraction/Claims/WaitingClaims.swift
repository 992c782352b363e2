import ClaimModel

/// Claims that are handed out at the end of their article: since the first one whose country or time only the rest tells.
struct WaitingClaims {
    private var claims: [(claim: Claim, countries: Set<String>, isOpen: Bool)] = []
    private static let most = 8192

    var isEmpty: Bool { claims.isEmpty }
    var isFull: Bool { claims.count >= Self.most }

    /// - Parameters:
    ///   - countries: those that the claim's sentence names.
    ///   - isOpen: only a country tells which currency its unit is.
    mutating func append(_ claim: Claim, countries: Set<String>, isOpen: Bool) { claims.append((claim, countries, isOpen)) }

    /// A headline leaves out the time of its figure, which the body tells with it.
    static func isUndated(_ claim: borrowing Claim) -> Bool {
        claim.isHeadline && claim.time.window.from == nil && claim.time.window.to == nil && claim.quantity.date == nil
    }

    /// Hands out all, each with its time and its country, in the order of the text.
    mutating func settle(_ choice: consuming CountryChoice, emit: (Claim) -> Void) {
        for i in claims.indices where Self.isUndated(claims[i].claim) { dateHeadline(i) }
        for i in claims.indices {
            if claims[i].isOpen {
                choice.settleCurrency(&claims[i].claim, named: claims[i].countries)
            } else if claims[i].claim.group.id != nil {
                choice.settleNationals(&claims[i].claim)
            }
            emit(claims[i].claim)
        }
        claims = []
    }

    /// The stretch of time that the body tells of a headline's figure.
    private mutating func dateHeadline(_ i: Int) {
        let head = claims[i].claim
        let twin = claims[(i + 1)...].first {
            let claim = $0.claim
            return !claim.isHeadline && claim.measure == head.measure && claim.quantity.unit == head.quantity.unit
                && claim.quantity.nominal == head.quantity.nominal && claim.quantity.lower == head.quantity.lower
                && !claim.time.window.isEmpty
        }
        guard let window = twin?.claim.time.window, window.from == nil || window.from != window.to || window.from?.day == nil,
            head.time.window.isEmpty || window.from != nil
        else { return }
        claims[i].claim.time.window = window
    }
}
