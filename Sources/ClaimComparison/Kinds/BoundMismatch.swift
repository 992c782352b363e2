import ClaimModel

/// The figures agree, but one article gives it as a bound, the other as the count.
enum BoundMismatch {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isSame || pair.inside == [.place], pair.isEqualFigure, isLowerBound(pair.a) != isLowerBound(pair.b) else {
            return false
        }
        let headlineOfBody = pair.isOneDocument && pair.a.claim.isHeadline != pair.b.claim.isHeadline
        // A headline has no room for a bound.
        let shortened = [pair.a, pair.b].contains { $0.claim.isHeadline && !isLowerBound($0) }
        return !headlineOfBody && !shortened && [pair.a, pair.b].allSatisfy { isLowerBound($0) || $0.figure.modifier == .exact }
    }

    private static func isLowerBound(_ facts: Facts) -> Bool {
        facts.figure.modifier == .moreThan || facts.figure.modifier == .atLeast
    }
}
