public import ClaimModel
public import RuleReading

/// Claims → groups → findings.
public struct Comparison: Sendable {
    public var groups: [ClaimGroup]
    public var findings: [Finding]

    /// A denial is mostly of fewer people or of less time than its sentence says: it contradicts nobody.
    static func reading(_ claims: [Claim], _ rules: ComparisonRules) -> FactsReading {
        FactsReading(claims.filter { $0.quantity.nominal != 0 || rules.measure($0.measure).family != .count }, rules: rules)
    }

    /// The result does not depend on the order of the claims.
    /// - Parameters:
    ///   - touching: where given, only findings that involve a claim of one of these document ids.
    ///   - groupsToo: whether the groups are wanted.
    public static func compare(
        _ claims: [Claim], rules: ComparisonRules, touching: Set<String>? = nil, groupsToo: Bool = true
    ) -> Comparison {
        let reading = reading(claims, rules)
        let gates = Gatekeeper(reading)
        let facts = reading.facts
        let position = Dictionary(reading.claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let pairing = Pairing(gates: gates, reading: reading)
        let others = OtherFigures(facts, gates: gates)
        let given = FirstGiven(facts, gates: gates)
        let kinds = FindingKind.allCases.filter { rules.findings[$0.rawValue] != nil }
            .sorted { rules.findings[$0.rawValue]!.order < rules.findings[$1.rawValue]!.order }

        var grouping = Grouping()
        var hits: [FindingBuilder.Hit] = []
        func ask(_ first: Int, _ second: Int, _ pair: ClaimPair) {
            guard pair.isSame || pair.isPart || pair.isOfTwoStatuses else { return }
            var pair = pair
            switch pair.isLinked ? .stands : others.answer(pair) {
            case .stands: break
            case .quiet: pair.isToldBeside = true
            case .silent: return
            }
            let holding = kinds.filter { $0.holds(pair, rules) }
            guard let kind = holding.first else { return }
            var also = kind == .regression && given.isStale(pair) ? ["stale_figure"] : []
            also += pair.slips
            if kind == .scaleSuspect, pair.isOneOrigin, !pair.isOneDocument {
                also.append(FindingKind.sameSourceConflict.rawValue)
            }
            also += holding.dropFirst().filter { kind.isConflict == $0.isConflict }.map(\.rawValue)
            var loudness = Loudness(kind, pair, rules)
            if pair.isLinked { loudness.note(pairing.linkage.reason(pair.a, pair.b)) }
            hits.append(.init(kind: kind, also: also, first: first, second: second, pair: pair, loudness: loudness))
        }

        Blocks.forEachPair(facts, gates: gates, touching: touching) { first, second in
            let pair = pairing.pair(facts[first], facts[second])
            if groupsToo { grouping.add(first, second, pair, gates) }
            ask(first, second, pair)
        }
        let place = Dictionary(
            facts.enumerated().flatMap { index, one in (reading.mentions[one.claim.id] ?? []).map { ($0, index) } },
            uniquingKeysWith: { a, _ in a })
        let wholes = Wholes(facts)
        for (index, one) in facts.enumerated() {
            guard let whole = one.claim.partOf.flatMap({ place[$0] }), !wholes.isFull(beside: one, facts[whole]),
                let pair = pairing.statedPart(one, of: facts[whole])
            else {
                continue
            }
            ask(index, whole, pair)
        }

        let builder = FindingBuilder(rules: rules, wording: Wording(rules: rules), mentions: reading.mentions, position: position)
        var findings = builder.findings(hits, facts)
        if rules.findings[FindingKind.partExceedsWhole.rawValue] != nil {
            findings += PartSums.find(reading).map(builder.finding)
        }
        if rules.findings[FindingKind.internalConflict.rawValue] != nil {
            findings += PercentMismatch.find(reading).map(builder.finding)
        }
        if let touching {
            let inside = Set(reading.claims.filter { touching.contains($0.document.id) }.map(\.id))
            findings.removeAll { inside.isDisjoint(with: $0.claims) }
        }
        findings.sort { ($1.severity, $0.kind, $0.id) < ($0.severity, $1.kind, $1.id) }
        return Comparison(
            groups: groupsToo ? grouping.groups(facts, rules, mentions: reading.mentions, position: position) : [],
            findings: findings)
    }
}
