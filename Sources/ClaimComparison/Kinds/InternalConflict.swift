import ClaimModel

/// One article contradicts itself: headline against body, or one voice against itself.
enum InternalConflict {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isSame, pair.isOneDocument, pair.strain > .none, !pair.isEqualFigure else { return false }
        let headline = pair.a.claim.isHeadline != pair.b.claim.isHeadline
        return headline || pair.isOneOrigin
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair) {
        guard pair.a.claim.isHeadline == pair.b.claim.isHeadline else { return }
        severity.cap(.info, "two sentences of the body")
    }
}
