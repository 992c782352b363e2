import ClaimModel
import RuleReading
import TextReading

/// Where the event lies that an article is about: read from its headline, its lead and its dateline before any claim is.
struct SceneFinder {
    let rules: SharedRules
    private var headline = HeadlineReader()
    private var names = NameMemory()
    private let memory = PlaceMemory()
    /// Paragraphs of the body that are looked at.
    private static let paragraphs = 4
    private static let wordsOfLead = 12

    init(rules: SharedRules) { self.rules = rules }

    /// - Parameter learned: the places that the article's own words teach.
    mutating func scene(_ passages: [Passage], _ learned: inout LearnedPlaces) -> PlaceMemory {
        var title: NameReference?
        var lead: NameReference?
        var holder: String?
        var isNamed = false
        var dateline: NameReference?
        var weak: NameReference?
        var looked = 0
        for passage in passages {
            guard passage.count > 0, looked < Self.paragraphs else { continue }
            let role = headline.role(of: passage)
            guard role == .headline || role == .body else { continue }
            SegmentReader(passage: passage).segment()
            let found = learned.extend(NameReader(passage: passage).names(&names), passage)
            let start = role == .body ? PlaceReader.endOfDateline(passage) : 0
            let places = PlaceReader(passage: passage, rules: rules, start: start).mentions(found, memory)
            let finder = PlaceFinder(
                passage: passage, places: places, tree: rules.book.places, rules: rules, start: min(start, passage.count - 1))
            let first = narrowest(finder, inFirstSentence: role == .body)
            weak = weak ?? places.first { $0.role == .office || $0.role == .actor }?.reference
            if role == .headline {
                title = title ?? first
                continue
            }
            if start > 0, dateline == nil {
                dateline = found.first { $0.entry.kind == .place && $0.first < start }?.reference
                // News of a whole country is dated from its capital.
                if let id = dateline?.id, let country = rules.book.places.countryOfCapital(id) {
                    dateline = PlaceReader.reference(country, passage, rules)
                }
            }
            looked += 1
            if lead == nil, let first {
                lead = first
                holder = self.holder(of: first, finder)
                isNamed = finder.places.contains { $0.reference == first && $0.kind.map { $0 % 2 == 0 } ?? false }
            }
            guard passage.count - start >= Self.wordsOfLead else { continue }
            // An office of the first paragraph says more than a scene further down.
            lead = lead ?? dateline ?? weak
            if lead != nil { break }
        }
        var scene = PlaceMemory()
        let country = Self.country(passages, rules)
        let known = within(title, lead, isNamed, holder, dateline) ?? lead ?? dateline
        scene.main = known ?? weak ?? country
        scene.isFaint = title == nil && (known == nil || lead == weak)
        let home = scene.main?.id.flatMap { rules.book.places.country(of: $0) }
        scene.country = home.flatMap { id in passages.first.map { PlaceReader.reference(id, $0, rules) } } ?? country
        return scene
    }

    /// A headline has room for the country or its quarter only: the lead says where in it, if it names a town as such.
    private func within(
        _ title: NameReference?, _ lead: NameReference?, _ isNamed: Bool, _ holder: String?, _ dateline: NameReference?
    ) -> NameReference? {
        guard let title, let id = title.id else { return title }
        let tree = rules.book.places
        let isCountry = tree.isCountry(id)
        if let lead, lead.id == nil || isNamed || lead.id == dateline?.id {
            let isInside = (lead.id ?? holder).map { $0 == id || tree.isInside($0, id) } ?? isCountry
            let isFar = (lead.id ?? holder).map { isCountry || tree.above($0).first != id } ?? isCountry
            if isInside, isFar, lead.id != id { return lead }
        }
        if isCountry, let dateline, dateline.id.map({ tree.isInside($0, id) && tree.countryOfCapital($0) == nil }) ?? true {
            return dateline
        }
        return title
    }

    /// What is named behind an unknown place as holding it.
    private func holder(of place: NameReference, _ finder: PlaceFinder) -> String? {
        guard place.id == nil, let at = finder.places.firstIndex(where: { $0.reference == place }),
            at + 1 < finder.places.count, finder.places[at + 1].first - finder.places[at].last <= 4
        else { return nil }
        return finder.places[at + 1].id
    }

    /// The first place that something happens at, or a narrower one in it.
    private func narrowest(_ finder: PlaceFinder, inFirstSentence: Bool) -> NameReference? {
        let first = finder.places.firstIndex {
            $0.role == .scene
                && (!inFirstSentence || finder.passage.sentences[$0.first] <= finder.passage.sentences[finder.start])
        }
        guard let first else { return nil }
        let start = finder.settled(first).reference
        guard let id = start.id else { return start }
        if let inner = finder.inner(finder.settled(first)) { return inner.reference }
        let inner = finder.places.indices.first { at in
            finder.places[at].role == .scene && (finder.places[at].id.map { rules.book.places.isInside($0, id) } ?? false)
        }
        return inner.map { finder.settled($0).reference } ?? start
    }

    /// The country whose adjective stands most often in an article that names no place.
    private static func country(_ passages: [Passage], _ rules: SharedRules) -> NameReference? {
        var counts: [String: Int] = [:]
        var first: Passage?
        for passage in passages where passage.contains(.nationality) {
            first = first ?? passage
            for match in passage.matches where match.entry.meaning == .nationality {
                counts[passage.shared.pack.nationalities[match.index].country, default: 0] += 1
            }
        }
        guard let first, let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        return PlaceReader.reference(most.key, first, rules)
    }
}
