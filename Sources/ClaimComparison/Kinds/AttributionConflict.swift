import ClaimModel
import RuleReading

/// The same striking figure, credited to different original sources.
enum AttributionConflict {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isSame || pair.isPart, pair.isEqualFigure, !pair.isOneDocument, isOneCount(pair), pair.rule.family != .date,
            pair.a.origin.kind != .own, pair.b.origin.kind != .own, !pair.isOneHouse, isTold(pair.a), isTold(pair.b),
            pair.isOneList && pair.a.figure.digits > 12
                || pair.a.origin.kind == .named && pair.b.origin.kind == .named && (isStriking(pair) || pair.isDisowned)
        else { return false }
        return true
    }

    /// A single word that no list knows ("a draft") does not tell one office from another.
    private static func isTold(_ facts: Facts) -> Bool {
        let source = facts.claim.attribution.source
        return source.id != nil || (source.text?.contains(" ") ?? false)
    }

    /// Nothing is left open, or only the place, where the figure alone tells.
    private static func isOneCount(_ pair: ClaimPair) -> Bool {
        pair.open.isEmpty || pair.isOneList && pair.open.count <= 2 || (pair.open == [.place] && pair.a.figure.digits >= 1000)
    }

    /// Two sources hardly arrive at such a figure independently.
    private static func isStriking(_ pair: ClaimPair) -> Bool {
        let digits = max(pair.a.figure.digits, pair.b.figure.digits)
        if digits >= 100 { return true }
        return digits > 10 && (pair.isSteady || (pair.a.figure.nominal ?? 0) >= 10_000)
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair) {
        if pair.isDisowned { severity.raise("a source disowns the figure") }
    }
}
