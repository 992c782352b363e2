import RuleReading

/// The same people, called civilians by one and fighters by the other.
enum StatusConflict {
    static func holds(_ pair: ClaimPair) -> Bool { pair.isOfTwoStatuses }

    /// One telling number of people of two kinds that exclude each other.
    static func mayBe(_ a: Facts, _ b: Facts, _ populations: Populations) -> Bool {
        guard a.document != b.document, a.rule.family == .count, !a.rule.isForAnybody, let value = a.figure.nominal,
            value == b.figure.nominal, min(a.figure.digits, b.figure.digits) > 12, let x = a.who, let y = b.who
        else { return false }
        return populations.excludes(x, y)
    }
}
