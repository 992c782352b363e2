import RuleReading

/// An article credits a figure to another outlet, whose own article, no later, gives another one.
enum SourceLacksFigure {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isSame, pair.strain > .none, !pair.isOneDocument, pair.rule.family != .date, !isGrowth(pair) else {
            return false
        }
        return pair.a.quotes(pair.b) && isNoLater(pair.order, .secondEarlier)
            || pair.b.quotes(pair.a) && isNoLater(pair.order, .firstEarlier)
    }

    /// The quoted article came out before the one that quotes it, as far as is known.
    private static func isNoLater(_ order: Publication.Order, _ wanted: Publication.Order) -> Bool {
        order == wanted || order == .same || order == .unknown
    }

    /// The outlet may have published more since.
    private static func isGrowth(_ pair: ClaimPair) -> Bool { pair.mayBeGrowth && pair.order != .unknown }
}
