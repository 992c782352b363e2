import RuleReading

/// Several articles with figures that fit; copies of one text confirm nothing.
enum Agreement {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isSame, pair.strain == .none, !pair.isOneDocument, pair.open.count <= 1 else { return false }
        if pair.isOneOrigin, pair.a.origin.kind == .own { return false }
        return pair.isEqualFigure || pair.rule.family == .date || pair.a.figure.outer != pair.b.figure.outer
    }
}
