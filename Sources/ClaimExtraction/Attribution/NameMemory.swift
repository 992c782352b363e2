import ClaimModel
import RuleReading

/// Names an article has used so far: resolves "the organisation", gives each id its fullest form.
struct NameMemory {
    /// ids in the order of their last mention.
    private var order: [String] = []
    private var fullest: [String: String] = [:]

    mutating func note(_ id: String, text: String, isCalled: Bool) {
        if order.last != id {
            order.removeAll { $0 == id }
            order.append(id)
        }
        if !isCalled, text.utf8.count > (fullest[id]?.utf8.count ?? 0) { fullest[id] = text }
    }

    func text(of id: String) -> String? { fullest[id] }

    /// The latest of some ids that was mentioned.
    func latest(of ids: [String]) -> String? { order.last { ids.contains($0) } }
}
