/// One origin's count at two times that time alone explains.
enum Update {
    static func holds(_ pair: ClaimPair) -> Bool {
        pair.isSame && pair.strain > .none && pair.isOneHouse && pair.mayBeGrowth && !pair.isMiscopied
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair) {
        if pair.order == .unknown { severity.raise("order unknown") }
    }
}
