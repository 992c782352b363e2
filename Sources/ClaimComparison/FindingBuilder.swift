import ClaimModel
import RuleReading

/// Hits → findings: one for each disagreement, with everything said on either side.
struct FindingBuilder {
    struct Hit {
        var kind: FindingKind
        var also: [String]
        var first: Int
        var second: Int
        var pair: ClaimPair
        var loudness: Loudness
    }

    let rules: ComparisonRules
    let wording: Wording
    /// First claim of a kind → the claims of its article that say the same.
    let mentions: [String: [String]]
    /// Claim id → its place in the report.
    let position: [String: Int]

    /// Sets that differ only in agreeing mentions are one finding: the connected hits of one kind.
    func findings(_ hits: [Hit], _ facts: [Facts]) -> [Finding] {
        Dictionary(grouping: withHeadlinesBesideBodies(hits), by: \.kind).flatMap { kind, hits in
            var components = Components()
            for hit in hits { components.join(hit.first, hit.second) }
            var byRoot: [Int: [Hit]] = [:]
            for hit in hits { byRoot[components.root(hit.first), default: []].append(hit) }
            return byRoot.keys.sorted().flatMap { split(kind, byRoot[$0]!, facts) }
        }
    }

    /// A chain of disagreements may lead from the toll of a town to the dead of one house.
    /// Each finding holds what stands with one side of its best pair; the rest are findings of their own.
    private func split(_ kind: FindingKind, _ hits: [Hit], _ facts: [Facts]) -> [Finding] {
        var support: [Double: Int] = [:]
        for index in Set(hits.flatMap { [$0.first, $0.second] }) {
            if let value = facts[index].figure.nominal { support[value, default: 0] += 1 }
        }
        let supported = { (one: Facts) in one.figure.nominal.flatMap { support[$0] } ?? 0 }
        var rest = hits
        var found: [Finding] = []
        while let best = rest.min(by: { rank($0, supported) < rank($1, supported) }) {
            let members = members(of: best, among: rest, facts)
            let inside = rest.filter { members.contains($0.first) && members.contains($0.second) }
            found.append(finding(kind, best, inside, facts))
            rest.removeAll { members.contains($0.first) || members.contains($0.second) }
        }
        return found
    }

    /// What stands with either side of a pair, and a third opinion that contradicts both.
    private func members(of best: Hit, among hits: [Hit], _ facts: [Facts]) -> Set<Int> {
        var met: [Int: Set<Int>] = [:]
        for hit in hits {
            met[hit.first, default: []].insert(hit.second)
            met[hit.second, default: []].insert(hit.first)
        }
        return Set(
            met.keys.filter { index in
                index == best.first || index == best.second || isInReach(facts[index], of: best)
                    // The same digits at a third scale are another count: 320 of a village beside 3,200 and 32,000.
                    // "far more than 350" is no third count.
                    || best.kind != .scaleSuspect && facts[index].claim.quantity.modifier != .moreThan
                        && met[index]!.contains(best.first) && met[index]!.contains(best.second)
            })
    }

    private func isInReach(_ facts: Facts, of hit: Hit) -> Bool {
        if facts.rule.family == .date { return true }
        return [hit.pair.a, hit.pair.b].contains { Strain(same: $0.figure, facts.figure) == .none }
    }

    private func finding(_ kind: FindingKind, _ best: Hit, _ hits: [Hit], _ facts: [Facts]) -> Finding {
        let members = Set(hits.flatMap { [$0.first, $0.second] }).sorted()
        var also: [String] = []
        for hit in [best] + hits {
            for name in hit.also where !also.contains(name) && name != kind.rawValue { also.append(name) }
        }
        return assemble(
            kind, best.loudness, members.map { facts[$0] }, conflict: [best.pair.a, best.pair.b],
            also: Array(also.prefix(2)), slots: { wording.slots(best.pair.a, best.pair.b, in: $0) })
    }

    func finding(_ excess: PartSums.Excess) -> Finding {
        var loudness = Loudness(rules.findings[FindingKind.partExceedsWhole.rawValue]?.severity ?? .info)
        let confidence = ([excess.whole] + excess.parts).map(\.claim.confidence).min() ?? 1
        if confidence < rules.tolerances.lowConfidence { loudness.lower("unsure reading") }
        return assemble(
            .partExceedsWhole, loudness, [excess.whole] + excess.parts, conflict: [excess.whole] + excess.parts, also: [],
            slots: { wording.slots(excess, in: $0) })
    }

    func finding(_ mismatch: PercentMismatch.Found) -> Finding {
        var loudness = Loudness(rules.findings[FindingKind.internalConflict.rawValue]?.severity ?? .info)
        loudness.cap(.low, "a share and its part")
        return assemble(
            .internalConflict, loudness, [mismatch.part, mismatch.share, mismatch.whole],
            conflict: [mismatch.part, mismatch.share, mismatch.whole], also: [PercentMismatch.name],
            slots: { wording.slots(mismatch.part, mismatch.share, in: $0) })
    }

    /// Loudest first, then what most claims say, then the widest gap.
    private func rank(_ hit: Hit, _ supported: (Facts) -> Int) -> (Int, Int, Double, String, String) {
        (
            -hit.loudness.severity.rawValue, -supported(hit.pair.a) - supported(hit.pair.b), -hit.pair.gap, hit.pair.a.claim.id,
            hit.pair.b.claim.id
        )
    }

    private func assemble(
        _ kind: FindingKind, _ loudness: Loudness, _ members: [Facts], conflict: [Facts], also: [String],
        slots: (String) -> [String: String]
    ) -> Finding {
        let order = { (ids: [String]) in ids.sorted { (position[$0] ?? 0, $0) < (position[$1] ?? 0, $1) } }
        let claims = order(Array(Set(members.flatMap { mentions[$0.claim.id] ?? [$0.claim.id] })))
        var print = Fingerprint()
        print.add(kind.rawValue)
        for part in Set(members.map(said)).sorted() { print.add(part) }
        var identity = print
        for id in claims { identity.add(id) }
        var message: [String: String] = [:]
        var advice: [String: String] = [:]
        for texts in wording.texts(of: kind) {
            let values = slots(texts.language)
            message[texts.language] = texts.message.filled(values)
            advice[texts.language] = texts.advice.filled(values)
        }
        return Finding(
            id: "f-" + identity.short, kind: kind.rawValue, also: also, severity: loudness.severity, claims: claims,
            conflict: order(Array(Set(conflict.map(\.claim.id)))), message: message, advice: advice, rule: kind.rawValue,
            reasons: loudness.reasons, fingerprint: print.short)
    }

    /// Who says what of what, wherever it stands.
    private func said(_ facts: Facts) -> String {
        let claim = facts.claim
        return [
            claim.measure, facts.who ?? "", claim.group.key ?? "", claim.place.key ?? "", claim.subject.key ?? "",
            facts.origin.key,
            claim.quantity.modifier.rawValue, claim.quantity.date ?? facts.figure.center.map { "\($0)" } ?? "",
        ].joined(separator: "|")
    }
}
