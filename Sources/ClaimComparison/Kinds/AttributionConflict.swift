import RuleReading

/// The same striking figure, credited to different original sources.
enum AttributionConflict {
    static func holds(_ pair: ClaimPair, _ rules: ComparisonRules) -> Bool {
        guard pair.isSame || pair.isPart, pair.isEqualFigure, !pair.isOneDocument, pair.open.isEmpty, pair.rule.family != .date,
              pair.a.origin.kind == .named, pair.b.origin.kind == .named, !pair.isOneOrigin,
              max(pair.a.figure.digits, pair.b.figure.digits) >= 100 || pair.rule.change == .steady && pair.a.figure.digits >= 13
              || pair.isDisowned else { return false }
        return !isOneHouse(pair.a.origin.key, pair.b.origin.key, rules)
    }

    /// An office and the house it belongs to are one source in two names.
    private static func isOneHouse(_ a: String, _ b: String, _ rules: ComparisonRules) -> Bool {
        let up = { (id: String) in Set(rules.groupParents[id] ?? []).union([id]) }
        return !up(a).isDisjoint(with: up(b))
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair) {
        if pair.isDisowned { severity.raise("a source disowns the figure") }
    }
}
