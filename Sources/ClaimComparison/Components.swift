/// Union and find over positions.
struct Components {
    private var parent: [Int: Int] = [:]

    mutating func root(_ index: Int) -> Int {
        var at = index
        while let up = parent[at], up != at { at = up }
        if at != index { parent[index] = at }
        return at
    }

    mutating func join(_ a: Int, _ b: Int) {
        let (x, y) = (root(a), root(b))
        parent[x] = min(x, y)
        parent[y] = min(x, y)
    }

    /// The members of each component, sorted; components in the order of their first member.
    mutating func all() -> [[Int]] {
        var out: [Int: [Int]] = [:]
        for index in parent.keys.sorted() { out[root(index), default: []].append(index) }
        return out.keys.sorted().map { out[$0]! }
    }
}
