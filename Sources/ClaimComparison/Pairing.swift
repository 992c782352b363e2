import ClaimModel
import RuleReading

/// Decides how two claims are related, and what strains between them.
struct Pairing: Sendable {
    let gates: Gatekeeper
    let bulletins: Bulletins
    let disowned: [String: Set<Double>]
    let likeness: Likeness
    let linkage: Linkage

    var tolerances: Tolerances { gates.rules.tolerances }

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
        guard !pair.isSame, weight >= rules.likely, weight >= rules.sure || gates.verdict(.place, first, second) != .apart,
            !mayHaveMoved(first, second)
        else { return pair }
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
