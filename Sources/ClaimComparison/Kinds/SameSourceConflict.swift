/// One source is credited with two figures for one count.
enum SameSourceConflict {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.isOneOrigin || pair.isMiscopied, !pair.isOneDocument, pair.strain > .none else { return false }
        return pair.isSame || pair.isPart && !pair.isPartOfFewWords && isOneAccount(pair)
    }

    /// A part that outgrows its whole by place or window alone, both closed: two accounts of one source that cannot both hold.
    private static func isOneAccount(_ pair: ClaimPair) -> Bool {
        pair.inside.allSatisfy { $0 == .place || $0 == .time } && !pair.mayBeGrowth
    }
}
