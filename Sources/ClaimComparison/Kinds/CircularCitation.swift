/// Two articles credit one figure to each other.
enum CircularCitation {
    static func holds(_ pair: ClaimPair) -> Bool {
        pair.isSame && pair.isEqualFigure && !pair.isOneDocument && pair.a.quotes(pair.b) && pair.b.quotes(pair.a)
    }
}
