import ClaimModel
import RuleReading

/// Which claims are worth comparing: those that share a comparison key. Cost grows with the claims, not with their square.
struct Blocks {
    /// Pairs of positions in the facts, each once, the smaller first.
    static func forEachPair(_ facts: [Facts], gates: Gatekeeper, touching: Set<String>?, _ body: (Int, Int) -> Void) {
        var numbers: [String: Int] = [:]
        var blocks: [[Int]] = []
        let keysOf = facts.indices.map { index in
            keys(facts[index], gates).map { key in
                let number = numbers[key] ?? blocks.count
                if number == blocks.count {
                    numbers[key] = number
                    blocks.append([])
                }
                blocks[number].append(index)
                return number
            }
        }
        let order = facts.map(sortKey)
        var seen: Set<UInt64> = []
        let reach = gates.rules.tolerances.neighbours
        for block in blocks {
            let members = block.sorted { order[$0] < order[$1] }
            for (at, first) in members.enumerated() {
                for second in members[(at + 1)..<min(members.count, at + 1 + reach)] {
                    if let touching, !touching.contains(facts[first].document), !touching.contains(facts[second].document) {
                        continue
                    }
                    let (low, high) = (min(first, second), max(first, second))
                    let shared = keysOf[first].count { keysOf[second].contains($0) }
                    if shared == 1 || seen.insert(UInt64(low) << 32 | UInt64(high)).inserted { body(low, high) }
                }
            }
        }
    }

    private static func keys(_ facts: Facts, _ gates: Gatekeeper) -> [String] {
        let base = facts.claim.measure + "|" + facts.dimension + "|"
        var out = ["event|\(base)\(gates.events.cluster[facts.event])"]
        if facts.stretch != nil || facts.claim.time.basis == .state {
            let place = facts.place.id.map { gates.places.root($0) } ?? ""
            out.append("window|\(base)\(facts.claim.group.key ?? "")|\(place)")
        }
        if facts.rule.subject == .required, let subject = facts.claim.subject.id { out.append("subject|\(base)\(subject)") }
        return out
    }

    /// Claims of one scope stand next to each other, in the order of their time.
    private static func sortKey(_ facts: Facts) -> String {
        let claim = facts.claim
        return [
            claim.subject.key ?? "", facts.who ?? "", claim.group.key ?? "", claim.place.key ?? "",
            claim.document.published ?? "", claim.id,
        ].joined(separator: "\u{1F}")
    }
}
