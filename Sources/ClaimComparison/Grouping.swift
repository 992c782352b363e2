import ClaimModel
import RuleReading

/// Groups: claims about one unknown number, why each is in, and the nearest that are not.
struct Grouping {
    private var components = Components()
    private var near: [Int: [(other: Int, gate: Gate)]] = [:]

    mutating func add(_ first: Int, _ second: Int, _ pair: ClaimPair, _ gates: Gatekeeper) {
        switch pair.relation {
        case .same:
            if pair.isLinked, !pair.isSettled {
                note(first, second, .subject)
            } else if let gate = pair.open.first {
                note(first, second, gate)
            } else {
                components.join(first, second)
            }
        case .part:
            note(first, second, pair.inside.first ?? .population)
        case .none(let gate):
            note(first, second, gate)
        }
    }

    private mutating func note(_ first: Int, _ second: Int, _ gate: Gate) {
        for (one, other) in [(first, second), (second, first)] where near[one, default: []].count < 4 {
            near[one, default: []].append((other, gate))
        }
    }

    mutating func groups(
        _ facts: [Facts], _ rules: ComparisonRules, mentions: [String: [String]],
        position: [String: Int]
    ) -> [ClaimGroup] {
        components.all().map { members in
            let inside = Set(members)
            let order = { (id: String) in (position[id] ?? 0, id) }
            let ids = members.flatMap { mentions[facts[$0].claim.id] ?? [] }.sorted { order($0) < order($1) }
            var left: [String: ClaimGroup.Near] = [:]
            for member in members {
                for (other, gate) in near[member] ?? [] where !inside.contains(other) {
                    let id = facts[other].claim.id
                    if left[id] == nil {
                        left[id] = ClaimGroup.Near(
                            claim: id, gate: gate.rawValue, reason: reason(facts[member], facts[other], gate))
                    }
                }
            }
            let first = facts[members[0]]
            var print = Fingerprint()
            for id in ids { print.add(id) }
            var label: [String: String] = [:]
            for language in rules.languages { label[language] = self.label(first, rules, language) }
            return ClaimGroup(
                id: "g-" + print.short, label: label, claims: ids, gates: gates(first),
                near: Array(left.values.sorted { order($0.claim) < order($1.claim) }.prefix(5)))
        }
    }

    private func gates(_ facts: Facts) -> [(gate: String, verdict: String)] {
        Gate.allCases.map { ($0.rawValue, Self.value(facts, $0)) }
    }

    private func reason(_ a: Facts, _ b: Facts, _ gate: Gate) -> String {
        "\(Self.value(a, gate)) / \(Self.value(b, gate))"
    }

    private static func value(_ facts: Facts, _ gate: Gate) -> String {
        let claim = facts.claim
        switch gate {
        case .measure: return claim.measure
        case .subject: return claim.subject.key ?? "–"
        case .population: return facts.who ?? "–"
        case .group: return claim.group.key ?? "–"
        case .place: return claim.place.key ?? "–"
        case .time:
            let window = claim.time.window
            let parts = [window.from?.iso, window.to?.iso, window.length].compactMap { $0 }
            return parts.isEmpty ? claim.time.basis.rawValue : parts.joined(separator: "/")
        case .event: return claim.event
        }
    }

    private func label(_ facts: Facts, _ rules: ComparisonRules, _ language: String) -> String {
        let claim = facts.claim
        let name = { (reference: NameReference) in
            reference.id.flatMap { rules.name($0, in: language) } ?? reference.text ?? reference.id
        }
        let who = facts.who.flatMap { $0 == rules.populations.everybody ? nil : rules.populations.labels[$0]?[language] ?? $0 }
        return [
            rules.measureNames[claim.measure]?[language] ?? claim.measure, name(claim.subject), who, name(claim.group),
            name(claim.place),
        ]
        .compactMap { $0 }.joined(separator: " · ")
    }
}
