import ClaimModel

/// The parts that each whole was given.
struct Wholes {
    private var parts: [String: [Facts]] = [:]

    init(_ facts: [Facts]) {
        for one in facts { if let whole = one.claim.partOf { parts[whole, default: []].append(one) } }
    }

    /// Two or more other parts in a row make up the whole already: what comes behind them counts something else.
    func isFull(beside part: Facts, _ whole: Facts) -> Bool {
        guard let total = whole.figure.nominal else { return false }
        var sum = 0.0
        var count = 0
        for other in parts[part.claim.partOf ?? ""] ?? [] {
            guard other.claim.id != part.claim.id else { return false }
            guard other.dimension == whole.dimension, let value = other.figure.nominal else { continue }
            sum += value
            count += 1
            if count > 1, sum == total { return true }
        }
        return false
    }
}
