/// Which id lies in which, directly or through others.
struct Ancestry: Sendable {
    private var known: [String: Set<String>] = [:]

    init(parents: [String: [String]]) {
        for id in parents.keys {
            var seen: Set<String> = []
            var open = parents[id] ?? []
            while let next = open.popLast() {
                if next != id, seen.insert(next).inserted { open += parents[next] ?? [] }
            }
            known[id] = seen
        }
    }

    func isInside(_ inner: String, _ outer: String) -> Bool { known[inner]?.contains(outer) ?? false }
    func above(_ id: String) -> Set<String> { known[id] ?? [] }
    func isKnown(_ id: String) -> Bool { known[id] != nil }

    /// The widest that holds it; the smallest name where there are several.
    func root(_ id: String) -> String {
        let tops = (known[id] ?? []).filter { (known[$0] ?? []).isEmpty }
        return tops.min() ?? id
    }

    func compare(_ a: String, _ b: String) -> Verdict {
        if a == b { return .equal }
        if isInside(a, b) { return .inside }
        return isInside(b, a) ? .holds : .apart
    }
}
