import ClaimModel
import RuleReading

/// How much of an article speaks of which place: each mention counts for the place and for all that holds it.
struct PlaceSupport {
    private let tree: PlaceTree
    /// The countries of offices and places.
    private let countries: [String: String]
    /// By place as it is named, until all is read; then what holds a place has the weight of what it holds, too.
    private var weights: [String: Double] = [:]
    private var inHeadline: Set<String> = []
    private var scenesOfHeadline: Set<String> = []
    private var inLead: Set<String> = []
    private var datelines: Set<String> = []
    /// The first paragraph of a sentence's length is over.
    private(set) var isPastLead = false

    init(_ rules: SharedRules) {
        tree = rules.book.places
        countries = rules.book.placeCountries
    }

    /// Headlines count twice; who comes from a place, acts for it or is called after it tells half as much.
    mutating func note(_ places: [PlaceMention], _ passage: Passage, isHeadline: Bool, isLead: Bool) {
        for place in places {
            let isScene = place.role == .scene || place.role == .origin || place.role == .destination
            guard let id = place.id else {
                if isHeadline, let text = place.reference.text { inHeadline.insert(text) }
                if let holder = place.holder { add(holder, (isScene ? 1 : 0.5) * (isHeadline ? 2 : 1)) }
                continue
            }
            add(id, (isScene ? 1 : 0.5) * (isHeadline ? 2 : 1))
            if isHeadline {
                inHeadline.formUnion([id] + tree.above(id))
                if isScene { scenesOfHeadline.insert(id) }
            }
            if isLead, !isPastLead, !isHeadline, isScene { inLead.formUnion([id] + tree.above(id)) }
        }
        passage.forEach(Meaning.nationality.bit) { match in
            // "Indian hemp" is no Indian.
            let whole = passage.match(.subject, endingAt: match.last) ?? passage.match(.noun, endingAt: match.last)
            if let whole, whole.first < match.first { return }
            // Nor is American crude an American.
            if PlaceReader.has(.trade, endingAt: match.first - 1, passage) { return }
            add(passage.shared.pack.nationalities[match.index].country, 0.5)
        }
    }

    mutating func note(dateline: NameReference?) {
        guard let id = dateline?.id else { return }
        datelines.insert(id)
        add(id, 1.5)
    }

    /// An unknown place of the lead whose name the headline has, too.
    mutating func note(headline place: NameReference) {
        if let text = place.text { inHeadline.insert(text) }
    }

    /// An office that belongs to one country speaks of that one.
    mutating func note(_ names: [NameReader.Found]) {
        for name in names where name.entry.kind == .organisation {
            if let country = countries[name.entry.id] { add(country, 0.5) }
        }
    }

    mutating func endLead() { isPastLead = true }

    func isInHeadline(_ name: String) -> Bool { inHeadline.contains(name) }
    func isSceneOfHeadline(_ id: String) -> Bool { scenesOfHeadline.contains(id) }
    func isInLead(_ id: String) -> Bool { inLead.contains(id) }

    /// The country that most of the article speaks of.
    var home: String? {
        weights.lazy.filter { tree.isCountry($0.key) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// A place that only stands further down, and that the rest of the article does not speak of.
    func isFar(_ place: NameReference) -> Bool {
        guard let id = place.id, let home, home != id, !inHeadline.contains(id), !inLead.contains(id), !datelines.contains(id)
        else { return false }
        return (weights[id] ?? 0) < 0.6 * (weights[home] ?? 0)
    }

    private mutating func add(_ id: String, _ weight: Double) { weights[id, default: 0] += weight }

    /// All is read: each place lends its weight to all that holds it.
    mutating func settle() {
        // Weights are sums of halves and quarters: the order of adding them changes nothing.
        let named = weights
        for (id, weight) in named {
            for holder in tree.above(id) { weights[holder, default: 0] += weight }
        }
    }
}
