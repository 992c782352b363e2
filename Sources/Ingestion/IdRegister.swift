/// Sees to it that no two documents of one run bear the same id.
struct IdRegister {
    private var taken: Set<String> = []

    /// The first of the candidates that is still free, else the first one with a number behind it.
    mutating func claim(_ candidates: String...) -> String {
        if let free = candidates.first(where: { taken.insert($0).inserted }) { return free }
        var number = 2
        while !taken.insert("\(candidates[0])~\(number)").inserted { number += 1 }
        return "\(candidates[0])~\(number)"
    }
}
