import ClaimModel
import RuleReading

/// Decides how two claims are related, and what strains between them.
struct Pairing: Sendable {
    let gates: Gatekeeper
    let bulletins: Bulletins
    let disowned: [String: Set<Double>]
    let likeness: Likeness
    let linkage: Linkage

    private var tolerances: Tolerances { gates.rules.tolerances }

    init(gates: Gatekeeper, reading: FactsReading) {
        self.gates = gates
        bulletins = Bulletins(reading.facts, tolerances: gates.rules.tolerances)
        disowned = reading.disowned
        likeness = Likeness(reading.facts, gates: gates)
        linkage = Linkage(gates: gates, likeness: likeness)
    }

    /// What the gates say, and where they leave it open or miss a word, what all evidence together says.
    func pair(_ first: Facts, _ second: Facts) -> ClaimPair {
        var pair = gated(first, second)
        let isDoubtful = !pair.isSame || pair.isGuessedAlike || pair.open.contains(.subject)
        guard first.document != second.document, !pair.isPart, !pair.isOfTwoStatuses, isDoubtful,
            let weight = linkage.weight(of: first, second)
        else { return pair }
        let rules = gates.rules.linkage
        pair.isSettled = pair.isSame && weight >= rules.settled
        // Two names of places need more than words that all news of an event share.
        let needed = gates.verdict(.place, first, second) == .apart ? rules.sure : rules.likely
        guard !pair.isSame, weight >= needed, !mayHaveMoved(first, second) else { return pair }
        var linked = ClaimPair(a: first, b: second, relation: .same)
        linked.isLinked = true
        linked.isSettled = weight >= rules.sure
        linked.isGuessedAlike = !linked.isSettled
        linked.isOneHouse = gates.isOneHouse(first, second)
        linked.sharedWords = first.sharedWords(with: second)
        weigh(&linked)
        return linked
    }

    /// A camp on two days has two numbers, however alike the words.
    private func mayHaveMoved(_ a: Facts, _ b: Facts) -> Bool {
        a.rule.change == .moves && a.published?.day != b.published?.day && (a.stretch == nil || b.stretch == nil)
    }

    private func gated(_ first: Facts, _ second: Facts) -> ClaimPair {
        var open: [Gate] = []
        var inside: [Gate] = []
        var holds: [Gate] = []
        var slip: Bulletins.Slip?
        var isAlike = false
        var isGuessedAlike = false
        for gate in Gate.allCases {
            switch gates.verdict(gate, first, second) {
            case .equal: break
            case .inside: inside.append(gate)
            case .holds: holds.append(gate)
            case .open: open.append(gate)
            case .apart where gate == .population && StatusConflict.mayBe(first, second, gates.rules.populations):
                return twoStatuses(first, second)
            case .apart:
                slip = gate == .subject ? bulletins.slip(first, second, gates) : nil
                isAlike = gate == .subject && mayBeAlike(first, second)
                guard slip != nil || isAlike else { return ClaimPair(a: first, b: second, relation: .none(gate)) }
                open.append(gate)
            }
        }
        if slip == nil, open.contains(.subject) || open.contains(.place) { slip = bulletins.slip(first, second, gates) }
        if slip == .ofOneSource { open.removeAll { $0 == .place || $0 == .subject } }
        if slip == nil, isAlike || open.contains(.subject) || inside.contains(.subject) || holds.contains(.subject) {
            let answer = mayBeAlike(first, second) ? likeness.answer(first, second) : .unlike
            if isAlike, answer == .unlike { return ClaimPair(a: first, b: second, relation: .none(.subject)) }
            isAlike = answer != .unlike
            if isAlike {
                inside.removeAll { $0 == .subject }
                holds.removeAll { $0 == .subject }
                open.removeAll { $0 == .subject }
                // Of sums and distances there are many that are told in the same words.
                isGuessedAlike = answer == .alike || first.rule.family != .count && !gates.isOneHouse(first, second)
            }
        }
        var pair = ClaimPair(a: first, b: second, relation: .same, open: open)
        pair.isSlip = slip != nil
        pair.isAlike = isAlike
        pair.isGuessedAlike = isGuessedAlike
        pair.isPlaceGuessed =
            !pair.isOneDocument && first.isPlaceGuessed && second.isPlaceGuessed && first.place.key != second.place.key
            && (first.stretch == nil || second.stretch == nil)
        pair.isOneHouse = gates.isOneHouse(first, second)
        switch (inside.isEmpty, holds.isEmpty) {
        case (true, true): break
        case (false, true): (pair.relation, pair.inside) = (.part, inside)
        case (true, false): (pair.a, pair.b, pair.relation, pair.inside) = (second, first, .part, holds)
        case (false, false): return ClaimPair(a: first, b: second, relation: .none(inside[0]))
        }
        pair.sharedWords = first.sharedWords(with: second)
        admit(&pair)
        guard !isNone(pair) else { return pair }
        weigh(&pair)
        return pair
    }

    /// Two articles' counts, sums or shares, whose subjects the words around them may tell.
    private func mayBeAlike(_ a: Facts, _ b: Facts) -> Bool {
        a.document != b.document && a.rule.family != .date && a.rule.family != .duration && !a.isUnnamedPart && !b.isUnnamedPart
    }

    /// All but the kind of people tells of one count; their groups go with the kind.
    private func twoStatuses(_ first: Facts, _ second: Facts) -> ClaimPair {
        var pair = ClaimPair(a: first, b: second, relation: .none(.population))
        pair.isOfTwoStatuses = [Gate.subject, .place, .time, .event].allSatisfy { gates.verdict($0, first, second) == .equal }
        return pair
    }

    /// What an article itself calls a part of another of its figures.
    func statedPart(_ part: Facts, of whole: Facts) -> ClaimPair? {
        guard part.dimension == whole.dimension, part.claim.measure == whole.claim.measure || part.claim.quantity.unit == "person"
        else { return nil }
        // So many workers to each of so many rooms are no part of the rooms.
        if part.rule.subject == .required, part.rule.family == .count, part.claim.subject.id != whole.claim.subject.id {
            return nil
        }
        // Shares of parts are shares of something else.
        guard part.rule.family != .share else { return nil }
        // Households are no part of people.
        if let x = part.who, let y = whole.who, gates.populations.root(x) != gates.populations.root(y) { return nil }
        var pair = ClaimPair(a: part, b: whole, relation: .part)
        pair.isStatedPart = true
        pair.strain = Strain(part: part.figure, whole: whole.figure)
        return pair
    }

    /// One side states a window, and it is that of the event which both tell: it begins within a month before its report
    /// and reaches up to it. The other's toll without a window is then of the same stretch.
    private func isWindowOfEvent(_ pair: ClaimPair) -> Bool {
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
    private func isRateLeftOut(_ pair: ClaimPair) -> Bool {
        let window = (pair.a.stretch == nil ? pair.b : pair.a).claim.time.window
        return pair.rule.family == .amount && window.from == nil && window.to == nil && window.length != nil
    }

    /// An epidemic or a flood lasts for months: a toll since it began, beside one that names no beginning.
    private func isWindowOfLongEvent(_ pair: ClaimPair) -> Bool {
        guard pair.open == [.time], pair.isSame, pair.rule.change == .grows, pair.rule.family == .count,
            let stretch = pair.a.stretch ?? pair.b.stretch, stretch.isOpen, let from = stretch.from?.lowerBound
        else { return false }
        let one = pair.a.stretch == nil ? pair.b : pair.a
        guard let published = one.published?.day, gates.events.link(pair.a.event, pair.b.event) == .strong else { return false }
        return Double(published - from) <= 3 * tolerances.sameEventDays
    }

    private func isNone(_ pair: ClaimPair) -> Bool { if case .none = pair.relation { true } else { false } }

    /// Settles nearly fitting scopes.
    private func admit(_ pair: inout ClaimPair) {
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
    private func isNear(_ pair: ClaimPair) -> Bool {
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
    private func isReportSpan(_ facts: Facts) -> Bool {
        guard facts.claim.quantity.unit == "hour", let hours = facts.claim.quantity.nominal else { return false }
        return hours > 0 && hours.truncatingRemainder(dividingBy: 24) == 0
    }

    private func weigh(_ pair: inout ClaimPair) {
        var (x, y) = (pair.a.figure, pair.b.figure)
        if pair.rule.family == .date, x.isYearless != y.isYearless { (x, y) = (x.yearless, y.yearless) }
        if pair.isSame, !pair.isOneOrigin, pair.rule.family == .amount || pair.rule.family == .share {
            pair.strain = Strain(sameAmount: x, y, most: pair.rule.family == .share ? 1 : .infinity)
        } else {
            pair.strain = pair.isSame ? Strain(same: x, y) : Strain(part: x, whole: y)
        }
        if pair.strain > .none, pair.isOneOrigin || !pair.isOneDocument {
            pair.slips = bulletins.slips(pair)
            pair.isMiscopied =
                pair.isOneHouse
                && (!pair.slips.isEmpty && !pair.hasMovedByItself || pair.isOneOrigin && bulletins.isOneStatement(pair))
        }
        pair.isOneList = pair.isEqualFigure && !pair.isOneDocument && bulletins.isOneList(pair)
        if pair.isOneOrigin, pair.strain > .none {
            // One source does not contradict itself by a multiple; it speaks of another count.
            if !pair.isMiscopied, let ratio = pair.ratio, ratio > tolerances.oneOriginRatio, pair.rule.family != .date,
                pair.scaleFactor(tolerances) == nil, pair.growsLater != true || pair.isSteady || pair.rule.family == .share
            {
                pair.relation = .none(.event)
            }
        }
        if let value = x.nominal, pair.isEqualFigure, pair.a.origin.key != pair.b.origin.key {
            pair.isDisowned = [pair.a, pair.b].contains { disowned[$0.origin.key]?.contains(value) ?? false }
        }
    }
}
