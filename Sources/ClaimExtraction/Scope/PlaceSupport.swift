import ClaimModel
import RuleReading

/// How much of an article speaks of which place: each mention counts for the place and for all that holds it.
struct PlaceSupport {
    private let tree: NumberedPlaces
    /// Where each stands among the known ones.
    private var slots = NumberIndex()
    private var known: [Known] = []
    /// Names of the headline that no list knows.
    private var textsOfHeadline: [String] = []
    /// The first paragraph of a sentence's length is over.
    private(set) var isPastLead = false
    /// The country that most of the article speaks of, once all is read.
    private(set) var home: Int32?

    private struct Known {
        let place: Int32
        /// Of the place as it is named, until all is read; then what holds a place has the weight of what it holds, too.
        var weight = 0.0
        var marks: Marks = []
        /// It counts for a place, and is not only marked.
        var isWeighed = false
    }

    private struct Marks: OptionSet {
        let rawValue: UInt8
        static let inHeadline = Marks(rawValue: 1)
        static let sceneOfHeadline = Marks(rawValue: 2)
        static let inLead = Marks(rawValue: 4)
        static let dateline = Marks(rawValue: 8)
    }

    init(_ rules: SharedRules) { tree = rules.places }

    /// Headlines count twice; who comes from a place, acts for it or is called after it tells half as much.
    mutating func note(_ places: [PlaceMention], _ passage: Passage, isHeadline: Bool, isLead: Bool) {
        for i in places.indices {
            let role = places[i].role
            let isScene = role == .scene || role == .origin || role == .destination
            let weight = (isScene ? 1 : 0.5) * (isHeadline ? 2 : 1)
            let place = places[i].number
            guard place >= 0 else {
                if isHeadline, let text = places[i].reference.text { textsOfHeadline.append(text) }
                if places[i].holder >= 0 { add(places[i].holder, weight) }
                continue
            }
            add(place, weight)
            var marks: Marks = isHeadline ? .inHeadline : []
            if isLead, !isPastLead, !isHeadline, isScene { marks.insert(.inLead) }
            if !marks.isEmpty { mark(withHolders: place, marks) }
            if isHeadline, isScene { mark(place, .sceneOfHeadline) }
        }
        passage.forEach(Meaning.nationality.bit) { match in
            // "Indian hemp" is no Indian.
            let whole = passage.match(.subject, endingAt: match.last) ?? passage.match(.noun, endingAt: match.last)
            if let whole, whole.first < match.first { return }
            // Nor is American crude an American.
            if PlaceReader.has(.trade, endingAt: match.first - 1, passage) { return }
            add(passage.shared.placesOfNationalities[match.index], 0.5)
        }
    }

    mutating func note(dateline: NameReference?) {
        guard let id = dateline?.id else { return }
        let place = tree.number(of: id)
        mark(place, .dateline)
        add(place, 1.5)
    }

    /// An unknown place of the lead whose name the headline has, too.
    mutating func note(headline place: NameReference) {
        if let text = place.text { textsOfHeadline.append(text) }
    }

    /// An office that belongs to one country speaks of that one.
    mutating func note(_ names: [NameReader.Found], _ passage: Passage) {
        for name in names where name.index >= 0 && name.entry.kind == .organisation {
            add(passage.shared.places[name.index], 0.5)
        }
    }

    mutating func endLead() { isPastLead = true }

    func isInHeadline(_ name: String) -> Bool { textsOfHeadline.contains(name) || has(.inHeadline, tree.number(of: name)) }
    func isSceneOfHeadline(_ place: Int32) -> Bool { has(.sceneOfHeadline, place) }
    func isInLead(_ place: Int32) -> Bool { has(.inLead, place) }

    /// A place that only stands further down, and that the rest of the article does not speak of.
    func isFar(_ place: NameReference) -> Bool {
        guard let home, let id = place.id else { return false }
        let number = tree.number(of: id)
        guard home != number, !has([.inHeadline], number), !has([.inLead], number), !has([.dateline], number) else {
            return false
        }
        return weight(of: number) < 0.6 * weight(of: home)
    }

    /// All is read: each place lends its weight to all that holds it.
    mutating func settle() {
        // Weights are sums of halves and quarters: the order of adding them changes nothing.
        for named in known where named.isWeighed { tree.forEach(above: named.place) { add($0, named.weight) } }
        var most: Known?
        for place in known where place.isWeighed && tree.isCountry(place.place) {
            guard let first = most else {
                most = place
                continue
            }
            if place.weight > first.weight || place.weight == first.weight && place.place < first.place { most = place }
        }
        home = most?.place
    }

    private mutating func add(_ place: Int32, _ weight: Double) {
        guard let at = slot(of: place) else { return }
        known[at].weight += weight
        known[at].isWeighed = true
    }

    private mutating func mark(_ place: Int32, _ marks: Marks) {
        if let at = slot(of: place) { known[at].marks.formUnion(marks) }
    }

    private mutating func mark(withHolders place: Int32, _ marks: Marks) {
        mark(place, marks)
        tree.forEach(above: place) { mark($0, marks) }
    }

    /// Where a place stands among the known ones; it is one from then on.
    private mutating func slot(of place: Int32) -> Int? {
        guard place >= 0 else { return nil }
        if let at = slots.place(of: place) { return at }
        known.append(Known(place: place))
        return slots.add(place)
    }

    private func at(_ place: Int32) -> Int? { slots.place(of: place) }

    private func weight(of place: Int32) -> Double { at(place).map { known[$0].weight } ?? 0 }
    private func has(_ mark: Marks, _ place: Int32) -> Bool { at(place).map { known[$0].marks.contains(mark) } ?? false }
}
