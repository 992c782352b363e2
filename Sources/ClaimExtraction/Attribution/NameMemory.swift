import ClaimModel
import RuleReading

/// Names an article has used so far: resolves "the organisation", gives each id its fullest form.
struct NameMemory {
    /// id → running number of its last mention.
    private var mentioned: [String: Int] = [:]
    private var count = 0
    private var fullest: [String: (text: String, length: Int)] = [:]

    /// - Parameter text: read only where it is fuller than what is known.
    mutating func note(_ id: String, length: Int, isCalled: Bool, text: () -> String) {
        count += 1
        mentioned[id] = count
        if !isCalled, length > (fullest[id]?.length ?? 0) { fullest[id] = (text(), length) }
    }

    func text(of id: String) -> String? { fullest[id]?.text }

    /// The latest of some ids that was mentioned.
    func latest(of ids: [String]) -> String? {
        var latest: (id: String, number: Int)?
        for id in ids {
            if let number = mentioned[id], number >= latest?.number ?? 0 { latest = (id, number) }
        }
        return latest?.id
    }
}
