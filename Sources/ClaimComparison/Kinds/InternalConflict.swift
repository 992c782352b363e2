import ClaimModel
import RuleReading

/// One article contradicts itself: headline against body, or one voice against itself.
enum InternalConflict {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isSame, pair.isOneDocument, pair.strain > .none, !pair.isEqualFigure else { return false }
        let headline = pair.a.claim.isHeadline != pair.b.claim.isHeadline
        return headline || pair.isOneOrigin
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair) {
        guard pair.a.claim.isHeadline == pair.b.claim.isHeadline else {
            // Its sum has other words than the body's: perhaps another sum.
            if pair.rule.family == .amount, pair.a.claim.subject.id == nil || pair.b.claim.subject.id == nil {
                severity.cap(.low, "sum of other words")
            }
            // "64 freed" over "41 of the army's were freed": a group of the headline's own count.
            if pair.a.claim.group.isEmpty != pair.b.claim.group.isEmpty { severity.cap(.low, "a group on one side") }
            return
        }
        severity.cap(.info, "two sentences of the body")
    }
}
