import ClaimModel
import RuleReading

/// The figures agree, but one is given as a bound or roughly, the other as the count.
enum BoundMismatch {
    static func holds(_ pair: ClaimPair, _ tolerances: Tolerances) -> Bool {
        guard pair.isSame || pair.inside == [.place], kind(pair.a) != kind(pair.b) else { return false }
        if pair.isEqualFigure { return true }
        // A headline says "more than 40" of the body's 42.
        return pair.isHeadlineOfBody && pair.strain == .none && (pair.ratio ?? .infinity) <= tolerances.nearScopeRatio
            && !pair.a.figure.isVague && !pair.b.figure.isVague
    }

    /// What an editor should see is a bound against the count itself, outside of headlines, which have no room for it.
    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair) {
        let sides = [pair.a, pair.b]
        if pair.isHeadlineOfBody || sides.contains(where: { $0.claim.isHeadline && kind($0) != .bound }) {
            severity.cap(.info, "a headline has no room")
        }
        if !sides.contains(where: { kind($0) == .bound }) || !sides.contains(where: { kind($0) == .exact }) {
            severity.cap(.info, "rounded in one of them")
        }
        // Two sources arrive at the same few by themselves, and at the same part of two wholes.
        if !pair.isOneOrigin, pair.a.figure.digits < 13 { severity.cap(.info, "few") }
        if !pair.isOneOrigin, (pair.a.claim.partOf == nil) != (pair.b.claim.partOf == nil) {
            severity.cap(.info, "part of a whole in one of them")
        }
    }

    private enum Kind { case exact, bound, rough }

    private static func kind(_ facts: Facts) -> Kind {
        switch facts.figure.modifier {
        case .exact: .exact
        case .moreThan, .atLeast: .bound
        default: .rough
        }
    }
}
