import RuleReading

/// One event, two dates.
enum DateConflict {
    static func holds(_ pair: ClaimPair) -> Bool {
        pair.rule.family == .date && pair.isSame && pair.strain > .none
    }
}
