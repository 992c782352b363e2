import ClaimModel
import RuleReading

/// Which pairs of nearly fitting scopes are of one number.
extension Pairing {
    /// One side states a window, and it is that of the event which both tell: it begins within a month before its report
    /// and reaches up to it. The other's toll without a window is then of the same stretch.
    func isWindowOfEvent(_ pair: ClaimPair) -> Bool {
        guard !pair.open.contains(.event), let stretch = pair.a.stretch ?? pair.b.stretch, pair.rule.change == .grows else {
            return false
        }
        let one = pair.a.stretch == nil ? pair.b : pair.a
        guard let published = one.published?.day else { return false }
        // Another source's week, or its count between two days, is one of many that an event has.
        if !pair.isOneHouse, one.claim.time.window.to != nil || (pair.ratio ?? .infinity) > tolerances.oneOriginRatio {
            return false
        }
        guard let from = stretch.from?.lowerBound else { return (stretch.length ?? .infinity) <= tolerances.eventDays }
        return Double(published - from) <= tolerances.sameEventDays && (stretch.to ?? published) >= published - 3
    }

    /// "150 dinars a month" beside "160 dinars": who names the sum alone mostly means the same month.
    func isRateLeftOut(_ pair: ClaimPair) -> Bool {
        let window = (pair.a.stretch == nil ? pair.b : pair.a).claim.time.window
        return pair.rule.family == .amount && window.from == nil && window.to == nil && window.length != nil
    }

    /// An epidemic or a flood lasts for months: a toll since it began, beside one that names no beginning.
    func isWindowOfLongEvent(_ pair: ClaimPair) -> Bool {
        guard pair.open == [.time], pair.isSame, pair.rule.change == .grows, pair.rule.family == .count,
            let stretch = pair.a.stretch ?? pair.b.stretch, stretch.isOpen, let from = stretch.from?.lowerBound
        else { return false }
        let one = pair.a.stretch == nil ? pair.b : pair.a
        guard let published = one.published?.day, gates.events.link(pair.a.event, pair.b.event) == .strong else { return false }
        return Double(published - from) <= 3 * tolerances.sameEventDays
    }

    func isNone(_ pair: ClaimPair) -> Bool { if case .none = pair.relation { true } else { false } }

    /// Settles nearly fitting scopes.
    func admit(_ pair: inout ClaimPair) {
        let ratio = pair.ratio ?? .infinity
        if pair.isPart {
            switch pair.rule.family {
            case .count, .amount: break
            // The date of a thing is its date, however widely its place is named.
            case .date, .duration:
                (pair.relation, pair.inside) = pair.inside == [.place] ? (.same, []) : (.none(pair.inside[0]), [])
            // A share of a part says nothing of the share of the whole.
            case .share: pair.relation = .none(pair.inside[0])
            }
            guard !isNone(pair) else { return }
        }
        // A source whose place one article names more widely than another still means one count.
        if pair.isPart, pair.inside == [.place], pair.isOneOrigin, !pair.isOneDocument, pair.a.stretch != nil,
            pair.b.stretch != nil,
            ratio <= tolerances.nearScopeRatio
        {
            (pair.relation, pair.inside) = (.same, [])
        }
        // A day in a month that is told as the month alone.
        if pair.isPart, pair.inside == [.time], ratio <= tolerances.nearScopeRatio, let day = pair.a.stretch,
            let month = pair.b.stretch,
            day.isDay, month.isOneUnit, !pair.isOneDocument
        {
            (pair.relation, pair.inside) = (.same, [])
            pair.open.append(.time)
        }
        // The same digits of one named thing at another scale leave no doubt that one thing is meant.
        if pair.isSame, pair.scaleFactor(tolerances) != nil, pair.a.figure.digits >= 100,
            pair.a.figure.digits == pair.b.figure.digits,
            !pair.open.contains(.subject)
        {
            pair.open.removeAll { $0 == .time || $0 == .place }
        }
        // A sum of the headline that the body gives at another scale is one sum, and else nothing is known of it.
        if pair.isHeadlineOfBody, pair.rule.family == .amount, pair.open.contains(.subject) {
            guard pair.isSame, pair.scaleFactor(tolerances) != nil || ratio <= tolerances.nearScopeRatio else {
                pair.relation = .none(.subject)
                return
            }
            pair.open = []
        }
        if pair.open.contains(.time), pair.a.stretch == nil || pair.b.stretch == nil {
            if isWindowOfEvent(pair) {
                pair.open.removeAll { $0 == .time }
                pair.isWindowOfEvent = true
            } else {
                guard
                    pair.isOneOrigin && ratio <= tolerances.openWindowRatio || pair.scaleFactor(tolerances) != nil
                        || isWindowOfLongEvent(pair)
                        || isRateLeftOut(pair) && ratio <= tolerances.nearScopeRatio
                else {
                    pair.relation = .none(.time)
                    return
                }
            }
        }
        // Belligerents contradict each other by multiples, those who count victims hardly.
        // Who sets two sources side by side for one count has figures that are near each other.
        let isTold = pair.isOneDocument && !pair.isHeadlineOfBody && !pair.isSetAgainst(tolerances)
        let furthest = isTold ? tolerances.openWindowRatio : tolerances.otherOriginRatio
        let isHeadlineAbroad =
            !pair.isOneDocument && (pair.a.claim.isHeadline || pair.b.claim.isHeadline)
            && pair.a.stretch == nil && pair.b.stretch == nil
        if pair.isSame, !pair.isOneOrigin, pair.rule.family == .count, ratio > furthest, ratio < .infinity,
            pair.scaleFactor(tolerances) == nil, !isHeadlineAbroad,
            !(pair.a.who.map { gates.rules.populations.expectGroup.contains($0) } ?? false)
        {
            pair.relation = .none(.event)
        }
        if pair.isSame, !pair.isEqualFigure, ratio > tolerances.implausibleRatio, pair.scaleFactor(tolerances) == nil,
            pair.a.figure.center != 0, pair.b.figure.center != 0, pair.rule.family != .date
        {
            pair.relation = .none(.event)
        }
        // Nothing follows for a part whose scope is half known; who states no group or item may only have left it out.
        if pair.isPart, let gate = pair.open.first ?? pair.inside.first(where: { $0 == .subject || $0 == .group }) {
            pair.relation = .none(gate)
            return
        }
        if pair.isPart, ratio > tolerances.implausibleRatio, pair.a.figure.center ?? 0 > pair.b.figure.center ?? 0 {
            pair.relation = .none(.event)
        }
        // A part follows its whole: where the wholes differ, that is the disagreement.
        if pair.isSame, let x = pair.a.wholeFigure, let y = pair.b.wholeFigure, Strain(same: x, y) > .none {
            pair.relation = .none(.event)
        }
        // "None" and a number in one article speak of two different things.
        if pair.isOneDocument, ratio == .infinity, pair.rule.family == .count { pair.relation = .none(.population) }
        // Things of one name are counted in many ways; the words around must tell that it is one count.
        if pair.isSame, pair.open.contains(.subject), !pair.isSlip, !pair.isAlike, pair.rule.family == .count,
            pair.sharedWords < tolerances.sharedWords
        {
            pair.relation = .none(.subject)
        }
        if pair.rule.family == .date || pair.rule.family == .duration, !isNear(pair) { pair.relation = .none(.subject) }
    }

    /// There are many battles and many accidents: two dates or spans are of one only where they lie near each other,
    /// the nearer the less the words tell of them.
    func isNear(_ pair: ClaimPair) -> Bool {
        let isOpen = pair.open.contains(.subject)
        let named = (pair.a.claim.subject.isEmpty ? 0 : 1) + (pair.b.claim.subject.isEmpty ? 0 : 1)
        if pair.sharedWords < [3, 4, 0][named] { return false }
        if pair.rule.family == .duration {
            return !(isReportSpan(pair.a) && isReportSpan(pair.b)) && (pair.ratio ?? .infinity) <= tolerances.nearSpanRatio
        }
        let (x, y) = (pair.a.figure.outer, pair.b.figure.outer)
        let gap = max(x.lower - y.upper, y.lower - x.upper, 0)
        if isOpen { return gap <= tolerances.nearDays }
        // What happened in a year is often told of several happenings.
        if gap > 366, pair.sharedWords < 2 { return false }
        // Years are told as years, days as days.
        return gap <= max(tolerances.sameEventDays, 10 * min(x.upper - x.lower, y.upper - y.lower))
    }

    /// "The last 24 hours" is the time that a report covers.
    func isReportSpan(_ facts: Facts) -> Bool {
        guard facts.claim.quantity.unit == "hour", let hours = facts.claim.quantity.nominal else { return false }
        return hours > 0 && hours.truncatingRemainder(dividingBy: 24) == 0
    }
}
