import ClaimModel

/// The places that one article speaks of. A claim whose own sentence names none holds somewhere among them.
struct Scene: Sendable {
    private(set) var ids: Set<String> = []
    private(set) var texts: Set<String> = []
    /// The places with all that holds them.
    private(set) var around: Set<String> = []

    mutating func add(_ claim: Claim, _ places: Ancestry) {
        if let id = claim.place.id {
            ids.insert(id)
            around.insert(id)
            around.formUnion(places.above(id))
        } else if let text = claim.place.text {
            texts.insert(text)
        }
    }

    /// The article names the place, or a place that holds it or lies in it.
    func names(_ place: NameReference, _ places: Ancestry) -> Bool {
        if let id = place.id { return around.contains(id) || !places.above(id).isDisjoint(with: ids) }
        return place.text.map(hasName) ?? false
    }

    private func hasName(_ text: String) -> Bool {
        texts.contains(text) || texts.contains { Words.sameName($0, text) }
    }

    /// Both articles stand somewhere together.
    func touches(_ other: Scene) -> Bool {
        !ids.isDisjoint(with: other.around) || !other.ids.isDisjoint(with: around)
            || texts.contains { other.hasName($0) }
    }

    var isEmpty: Bool { ids.isEmpty && texts.isEmpty }
}
