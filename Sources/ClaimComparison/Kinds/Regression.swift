import ClaimModel
import RuleReading

/// A running total of one origin that falls in a later report.
enum Regression {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isSame, pair.isOneOrigin, !pair.isOneDocument, !pair.isMiscopied, pair.rule.change == .grows,
            pair.a.mayGrow, pair.b.mayGrow, pair.growsLater == false
        else { return false }
        // Two lower bounds do not exclude each other, yet the same source's own bound does not fall either.
        return pair.strain > .none || (pair.a.figure.modifier == pair.b.figure.modifier && pair.a.figure.modifier == .atLeast)
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair) {
        if pair.strain == .none { severity.lower("lower bounds only") }
    }

    static func cap(_ severity: inout Loudness, _ pair: ClaimPair) {
        if pair.isOfFewWords, pair.a.isPlaceGuessed, pair.b.isPlaceGuessed {
            severity.cap(.low, "place not stated, few words in common")
        }
    }
}
