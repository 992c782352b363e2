import ClaimModel
import RuleReading

/// A part larger than its whole: stated as a part, or a population or place inside another.
enum PartExceedsWhole {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isPart, pair.strain > .none else { return false }
        if pair.isStatedPart { return true }
        guard pair.inside.contains(where: { $0 == .population }) else { return false }
        // A later part may have outgrown an earlier whole.
        return !pair.b.mayGrow || isNoLater(pair)
    }

    private static func isNoLater(_ pair: ClaimPair) -> Bool {
        switch pair.order {
        case .same, .firstEarlier: true
        case .secondEarlier, .unknown: false
        }
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair, _ tolerances: Tolerances) {
        if pair.isStatedPart {
            // Far more than the whole: rather part and whole are read the wrong way round.
            if (pair.ratio ?? 1) > tolerances.openWindowRatio { severity.cap(.info, "part far larger than its whole") }
            // The wounded told behind the dead are hardly among them; "90 of the 85" says it itself.
            if pair.a.claim.measure != pair.b.claim.measure,
                pair.a.claim.quantity.text.span.start > pair.b.claim.quantity.text.span.start
            { severity.cap(.info, "part of another measure") }
            return
        }
        // Body and lead count at two scenes as often as not; only the headline means what its body means.
        if !pair.a.claim.isHeadline, !pair.b.claim.isHeadline { severity.cap(.info, "two sentences of the body") }
        severity.cap(.low, "part by the names of the counted")
        if !pair.isOneOrigin { severity.cap(.info, "different origins") }
        if pair.inside.count > 1 { severity.lower("part in more than one way") }
    }
}
