import ClaimModel
import RuleReading

/// Different sources give figures for one count that cannot both hold.
enum CrossSourceConflict {
    static func holds(_ pair: ClaimPair) -> Bool {
        guard pair.strain > .none, !pair.isOneOrigin, pair.rule.family != .date, pair.rule.family != .duration else {
            return false
        }
        if pair.isSame { return !isGrowth(pair) }
        return pair.isPart && pair.inside.allSatisfy { $0 == .place || $0 == .time } && !isGrowth(pair)
    }

    /// Another source's later and larger toll disputes nothing; where the order is unknown it may.
    private static func isGrowth(_ pair: ClaimPair) -> Bool {
        pair.mayBeGrowth && pair.order != .unknown && !areOfOneDay(pair)
    }

    /// Two sources of one day, a few hours apart: the later need not know more.
    private static func areOfOneDay(_ pair: ClaimPair) -> Bool {
        pair.daysApart == 0 && (Publication.minutesApart(pair.a.published, pair.b.published) ?? 0) <= minutesOfOneCount
            && pair.a.origin.kind != .own && pair.b.origin.kind != .own && !pair.isOneHouse && pair.isSame
    }

    /// Half a working day: what is counted in the morning has grown by the evening.
    private static let minutesOfOneCount = 6 * 60

    private static func areOfDifferentWholes(_ pair: ClaimPair) -> Bool {
        guard let x = pair.a.namedWhole, let y = pair.b.namedWhole else { return false }
        return Strain(same: x, y) > .none
    }

    /// Their wholes are so far apart that the two sources counted at two times or among two kinds.
    private static func areOfFarWholes(_ pair: ClaimPair, _ tolerances: Tolerances) -> Bool {
        guard let x = pair.a.namedWhole?.center, let y = pair.b.namedWhole?.center, min(x, y) > 0 else { return false }
        return max(x, y) / min(x, y) > tolerances.openWindowRatio
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair, _ tolerances: Tolerances) {
        // Who sets two figures side by side has told the reader.
        if pair.isOneDocument { severity.cap(.low, "one article gives both") }
        // What an article sets against each other stands together, and is near in size, too.
        if pair.isOneDocument, !pair.isHeadlineOfBody {
            if [pair.a, pair.b].contains(where: \.claim.quantity.isComputed) { severity.cap(.info, "one made of the other") }
            if pair.bytesApart > tolerances.samePassage { severity.cap(.info, "far apart in one article") }
            if (pair.ratio ?? 1) > tolerances.openWindowRatio, !pair.isSetAgainst(tolerances) {
                severity.cap(.info, "far apart for one count")
            }
        }
        if pair.isOneDocument, pair.a.origin.kind == .own || pair.b.origin.kind == .own {
            severity.lower("one article's own voice")
        }
        // "Since the start of the year" ends with its own report: two reports, two ends.
        if pair.inside.contains(.time), pair.a.stretch?.isOpen ?? false { severity.lower("window still open") }
        // Where their wholes differ, so may their parts.
        if pair.isSame, areOfDifferentWholes(pair) { severity.lower("parts of different wholes") }
        if pair.isSame, areOfFarWholes(pair, tolerances) { severity.cap(.info, "parts of wholes far apart") }
        // An article has many things of one name to tell of.
        if pair.isOneDocument, !pair.isHeadlineOfBody, pair.rule.family == .count, pair.rule.subject == .required {
            severity.cap(.info, "two counts of one article")
        }
        // A share without a date is that of its day.
        if pair.rule.family == .share, pair.a.stretch == nil, pair.b.stretch == nil, pair.daysApart > 0 {
            severity.lower("shares of two days")
            if (pair.ratio ?? .infinity) <= tolerances.nearScopeRatio { severity.cap(.info, "a share that moved") }
        }
        if pair.isPlaceGuessed, !pair.open.contains(.place) { severity.lower("place not stated") }
        // Other sources and another scope: two reasons for other figures.
        if pair.isPart, pair.a.stretch == nil || pair.b.stretch == nil { severity.lower("part of the other's scope") }
        if pair.mayBeGrowth { severity.lower(pair.order == .unknown ? "order unknown" : "hours apart") }
    }

    /// What speaks for two counts is said once, however open the gates are.
    static func cap(_ severity: inout Loudness, _ pair: ClaimPair, _ tolerances: Tolerances) {
        // A camp fills in days, though not to double.
        if pair.areOfOneState, pair.daysApart > 0, (pair.ratio ?? 1) <= tolerances.openWindowRatio {
            severity.cap(.low, "counted on two days")
        }
        if pair.isOfFewWords { severity.cap(.low, "place not stated, few words in common") }
        if pair.isPartOfFewWords { severity.cap(.info, "part of the other's scope, few words in common") }
        // What was destroyed is surveyed for weeks: two bodies on two days are at two stages.
        if let most = pair.rule.loudestApart, !pair.isOneDocument, pair.daysApart > 0 {
            severity.cap(most, "counted on two days")
        }
    }
}
