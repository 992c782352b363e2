import RuleReading

/// One span of time, two lengths.
enum DurationConflict {
    static func holds(_ pair: ClaimPair) -> Bool {
        pair.rule.family == .duration && pair.isSame && pair.strain > .none
    }
}
