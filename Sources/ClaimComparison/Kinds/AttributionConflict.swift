import RuleReading

/// The same striking figure, credited to different original sources.
enum AttributionConflict {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isSame || pair.isPart, pair.isEqualFigure, !pair.isOneDocument, pair.open.isEmpty, pair.rule.family != .date,
              pair.a.origin.kind == .named, pair.b.origin.kind == .named, !pair.isOneHouse,
              max(pair.a.figure.digits, pair.b.figure.digits) >= 100 || pair.rule.change == .steady && pair.a.figure.digits >= 13
              || pair.isDisowned else { return false }
        return true
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair) {
        if pair.isDisowned { severity.raise("a source disowns the figure") }
    }
}
