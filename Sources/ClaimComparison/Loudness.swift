import ClaimModel
import RuleReading

/// A severity and the steps that made it.
struct Loudness: Sendable {
    private(set) var severity: Severity
    private(set) var reasons: [String] = []

    init(_ severity: Severity) { self.severity = severity }

    mutating func lower(_ reason: String) {
        severity = severity.quieter
        reasons.append(reason)
    }

    mutating func raise(_ reason: String) {
        severity = Severity(rawValue: severity.rawValue + 1) ?? severity
        reasons.append(reason)
    }

    mutating func cap(_ most: Severity, _ reason: String) {
        guard severity > most else { return }
        severity = most
        reasons.append(reason)
    }

    mutating func note(_ reason: String) { reasons.append(reason) }

    /// The severity of one kind for one pair: that of its rule, less what makes the pair doubtful.
    init(_ kind: FindingKind, _ pair: ClaimPair, _ rules: ComparisonRules) {
        self.init(rules.findings[kind.rawValue]?.severity ?? .info)
        kind.adjust(&self, pair, rules.tolerances)
        if kind.isConflict {
            if pair.strain == .soft { lower("tacit end only") }
            for gate in pair.open where gate != .subject || !pair.isSettled { lower("open gate: \(gate.rawValue)") }
            let isUnnamed = pair.a.claim.subject.isEmpty && pair.b.claim.subject.isEmpty && pair.rule.subject == .required
            if pair.open.contains(.subject), !pair.isSettled, !pair.isSlip, !pair.isAlike, isUnnamed || pair.isOfPlainWords {
                cap(.info, "nothing is named")
            }
            if isFarSum(pair, rules.tolerances) { cap(pair.open.isEmpty ? .info : .low, "sums far apart") }
            if pair.open.contains(.place), isFarSum(pair, rules.tolerances), pair.a.place.key != pair.b.place.key {
                cap(.info, "sum of another place")
            }
            kind.cap(&self, pair, rules.tolerances)
            if pair.open.contains(.population) { cap(.low, "people of one kind on one side") }
            if isOfTwoScopes(kind, pair) { cap(.low, "perhaps another place or event") }
            if isPartInOne(pair, rules) { cap(.info, "part of a whole in one of them") }
            if pair.isGuessedAlike, !pair.isSettled { cap(.low, "the words around tell the subject") }
            if pair.open.count >= 2 { cap(.info, "two open gates") }
            if pair.isToldBeside { cap(.low, "one article gives both") }
            // What a house holds is its own: two places that nobody puts together hold two numbers.
            if pair.rule.family == .count, pair.isSteady, pair.open.contains(.place) || pair.isPlaceGuessed {
                cap(.info, "perhaps two places")
            }
            let confidence = min(pair.a.claim.confidence, pair.b.claim.confidence)
            if confidence < rules.tolerances.lowConfidence { lower("unsure reading") }
            if pair.strain == .hard, isSmall(pair, rules) { cap(.low, "small gap") }
            if pair.a.figure.isVague || pair.b.figure.isVague { cap(.info, "vague words") }
        }
        if pair.isLinked, pair.isEqualFigure { cap(.info, "one figure, linked by its words") }
        cap(pair.rule.loudest, "measure never louder")
    }

    /// "Two bodies of the five" beside "three dead" in one article: a part that no name sets apart is no count of its own.
    private func isPartInOne(_ pair: ClaimPair, _ rules: ComparisonRules) -> Bool {
        (pair.isOneDocument || pair.isWithPair) && !pair.isHeadlineOfBody && pair.isSame
            && pair.a.who == rules.populations.everybody && (pair.a.claim.partOf == nil) != (pair.b.claim.partOf == nil)
    }

    /// Who counts a town's dead counts its market's, too: only telling digits show that one number was meant.
    private func isOfTwoScopes(_ kind: FindingKind, _ pair: ClaimPair) -> Bool {
        guard !pair.isOneDocument, pair.slips.isEmpty, pair.open.contains(.place) || pair.open.contains(.event) else {
            return false
        }
        return kind == .sameSourceConflict
            || kind == .scaleSuspect && min(pair.a.figure.digits, pair.b.figure.digits) < 100
    }

    /// Sums and shares of one name are many: two sources that are far apart rather speak of two of them.
    private func isFarSum(_ pair: ClaimPair, _ tolerances: Tolerances) -> Bool {
        guard pair.rule.family == .amount || pair.rule.family == .share, !pair.isOneOrigin, !pair.isHeadlineOfBody else {
            return false
        }
        return (pair.ratio ?? .infinity) > tolerances.openWindowRatio && pair.scaleFactor(tolerances) == nil
    }

    private func isSmall(_ pair: ClaimPair, _ rules: ComparisonRules) -> Bool {
        guard pair.rule.family != .date, !pair.isMiscopied else { return false }
        return pair.gap < pair.rule.smallGap ?? rules.tolerances.smallGap
    }
}
