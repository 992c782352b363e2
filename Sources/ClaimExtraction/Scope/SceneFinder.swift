import ClaimModel
import RuleReading
import TextReading

/// Where the event lies that an article is about: read from its headline, its lead and its dateline before any claim is.
struct SceneFinder {
    let rules: SharedRules
    private var headline = HeadlineReader()
    private let memory = PlaceMemory()
    /// Paragraphs of the body that are looked at for a lead, and for what the article speaks of as a whole.
    private static let paragraphs = 4
    private static let paragraphsOfSupport = 24
    private static let wordsOfLead = 12

    init(rules: SharedRules) { self.rules = rules }

    /// - Parameters:
    ///   - passages: with their names.
    ///   - learned: the places that the article's own words teach.
    mutating func scene(_ passages: [Passage], _ learned: inout LearnedPlaces) -> PlaceMemory {
        var title: NameReference?
        var lead: NameReference?
        // A frontier in the headline holds only where the lead tells no place.
        var border: NameReference?
        var holder: Int32 = -1
        var isNamed = false
        var dateline: NameReference?
        var weak: NameReference?
        var isWide = false
        var isWorldwide = false
        var scenery: NameReference?
        var looked = 0
        var hasLead = false
        var header: Passage?
        var support = PlaceSupport(rules)
        for passage in passages {
            guard passage.count > 0, looked < Self.paragraphsOfSupport else { continue }
            let role = headline.role(of: passage)
            guard role == .headline || role == .body else { continue }
            SegmentReader(passage: passage).segment()
            var found = learned.extendNames(of: passage)
            if found.contains(where: { Self.isCounted($0, passage) }) { found.removeAll { Self.isCounted($0, passage) } }
            let start = role == .body ? passage.endOfDateline : 0
            let places = PlaceReader(passage: passage, rules: rules, start: start).mentions(found, memory)
            support.note(places, passage, isHeadline: role == .headline, isLead: !hasLead)
            support.note(found, passage)
            if role == .headline, header == nil { header = passage }
            guard role == .headline || !hasLead && looked < Self.paragraphs else {
                looked += 1
                continue
            }
            let finder = PlaceFinder(
                passage: passage, places: places, tree: tree, start: min(start, passage.count - 1))
            let first = narrowest(finder, inFirstSentence: role == .body)
            if first == nil, lead == nil, isShared(finder, inFirstSentence: role == .body) { isWorldwide = true }
            weak = weak ?? places.first { $0.role == .office || $0.role == .actor }?.reference
            if role == .headline {
                if let first, places.contains(where: { $0.isPartial && $0.reference == first }) {
                    border = border ?? first
                } else {
                    title = title ?? first
                }
                continue
            }
            if start > 0, dateline == nil {
                dateline = found.first { $0.entry.kind == .place && $0.first < start }?.reference
                // News of a whole country is dated from its capital.
                let country = tree.countryOfCapital(number(of: dateline))
                if country >= 0 { dateline = PlaceReader.reference(country, passage) }
                support.note(dateline: dateline)
            }
            looked += 1
            if lead == nil, let first {
                lead = first
                holder = self.holder(of: first, finder)
                isNamed = finder.places.contains { $0.reference == first && $0.isHeaded }
                // A yard or a market further down is one of many places that an article passes by.
                if first.id == nil, support.isPastLead, !isNamed, !support.isInHeadline(first.text ?? "") { lead = nil }
                if let header, let at = finder.places.first(where: { !$0.isKnown && $0.reference == first }),
                    isAnswered(at, passage, header)
                {
                    support.note(headline: first)
                }
            }
            guard passage.count - start >= Self.wordsOfLead else { continue }
            support.endLead()
            isWide = isWide || self.isWide(passage, start)
            if lead == nil { lead = border }
            scenery = scenery ?? lead ?? (dateline == nil ? weak : nil)
            // An office of the first paragraph says more than a scene further down.
            lead = lead ?? dateline ?? weak
            hasLead = lead != nil
        }
        guard let passage = passages.first else { return PlaceMemory() }
        support.settle()
        let reference = { (place: Int32) in PlaceReader.reference(place, passage) }
        var scene = PlaceMemory()
        let known = within(title, scenery, isNamed, holder, dateline, support) ?? lead ?? dateline
        let home = support.home.map(reference)
        let isOnlyDateline =
            dateline != nil && dateline?.id == nil && known == dateline && !support.isInHeadline(known?.text ?? "")
        scene.main = (isOnlyDateline ? nil : known ?? weak).flatMap { support.isFar($0) ? nil : $0 } ?? home
        // What is counted in many countries is in none of them.
        if isWorldwide, title == nil, scenery == nil || scenery == weak { scene.main = nil }
        scene.isFaint = title == nil && (known == nil || lead == weak)
        if let main = scene.main, main != known, main == home { scene.isFaint = title == nil }
        if let main = scene.main, main.id != nil {
            let place = number(of: main)
            // A capital stands for its government more often than for its streets.
            let governed = tree.countryOfCapital(place)
            if governed >= 0, !support.isSceneOfHeadline(place) { scene.main = reference(governed) }
            // A lead of several provinces speaks of them all, unless the headline has a region for them.
            let country = isWide && !support.isInLead(place) ? tree.country(of: place) : -1
            if country >= 0, !(main.text ?? "").contains(reference(country).text ?? "") { scene.main = reference(country) }
        }
        let country = tree.country(of: number(of: scene.main))
        scene.country = (country >= 0 ? country : support.home).map(reference)
        return scene
    }

    private var tree: NumberedPlaces { rules.places }

    private func number(of place: NameReference?) -> Int32 { place?.id.map(tree.number) ?? -1 }

    /// "649 Syrians" may be spelled like Syria.
    private static func isCounted(_ name: NameReader.Found, _ passage: Passage) -> Bool {
        guard name.entry.kind == .place, name.first > 0, name.first == name.last else { return false }
        guard passage.isDigits(name.first - 1) || passage.ends(.number, at: name.first - 1) else { return false }
        return passage.has(.nationality, at: name.first) || passage.has(.noun, at: name.first)
    }

    /// "the house of X fell" over "in the quarter of X": the headline has only the name's last word.
    private func isAnswered(_ place: PlaceMention, _ passage: Passage, _ header: Passage) -> Bool {
        guard place.last > place.first else { return false }
        let word = passage.folded(place.last)
        return header.tokens.indices.contains { header.tokens[$0].kind == .word && header.folded($0).elementsEqual(word) }
    }

    /// "in 9 provinces": what the first sentence of the lead counts is all over the country.
    private func isWide(_ passage: Passage, _ start: Int) -> Bool {
        passage.placeCues.itself.contains {
            guard $0.first >= start,
                passage.sentences[$0.first] == passage.sentences[min(start, passage.count - 1)]
            else { return false }
            switch PlaceWord.all[$0.index] {
            case .nationwide: return true
            case .provinces: return PlaceReader.isCounted($0.first, passage)
            default: return false
            }
        }
    }

    /// A headline has room for the country or its quarter only: the lead says where in it, if it names a town as such.
    private func within(
        _ title: NameReference?, _ lead: NameReference?, _ isNamed: Bool, _ holder: Int32, _ dateline: NameReference?,
        _ support: PlaceSupport
    ) -> NameReference? {
        guard let title, title.id != nil else { return title }
        let place = number(of: title)
        let isCountry = tree.isCountry(place)
        if let lead, lead.id == nil || isNamed || lead.id == dateline?.id {
            let isOfHeadline = isCountry || lead.id == nil && holder < 0 && support.isInHeadline(lead.text ?? "")
            let inner = lead.id == nil ? holder : number(of: lead)
            let isInside = inner < 0 ? isOfHeadline : inner == place || tree.isInside(inner, place)
            let isFar = isNamed || (inner < 0 ? isOfHeadline : isCountry || tree.firstAbove(inner, where: { _ in true }) != place)
            if isInside, isFar, lead.id != title.id { return lead }
        }
        // A town that only the dateline names is where the news was written.
        if isCountry, let dateline, support.isInHeadline(dateline.id ?? dateline.text ?? "") {
            let town = number(of: dateline)
            if dateline.id == nil || tree.isInside(town, place) && tree.countryOfCapital(town) < 0 { return dateline }
        }
        return title
    }

    /// What is named behind an unknown place as holding it.
    private func holder(of place: NameReference, _ finder: PlaceFinder) -> Int32 {
        guard place.id == nil, let at = finder.places.firstIndex(where: { $0.reference == place }) else { return -1 }
        if finder.places[at].holder >= 0 { return finder.places[at].holder }
        guard at + 1 < finder.places.count, finder.places[at + 1].first - finder.places[at].last <= 4
        else { return -1 }
        return finder.places[at + 1].number
    }

    /// What is counted is shared out among places that no country holds.
    private func isShared(_ finder: PlaceFinder, inFirstSentence: Bool) -> Bool {
        first(of: finder, inFirstSentence).map(finder.isSharedOut) ?? false
    }

    private func first(of finder: PlaceFinder, _ inFirstSentence: Bool) -> Int? {
        finder.places.firstIndex {
            $0.role == .scene && !$0.isBack && !($0.isPartial && inFirstSentence)
                && (!inFirstSentence || finder.passage.sentences[$0.first] <= finder.passage.sentences[finder.start])
        }
    }

    /// The first place that something happens at, or a narrower one in it.
    private func narrowest(_ finder: PlaceFinder, inFirstSentence: Bool) -> NameReference? {
        let first = first(of: finder, inFirstSentence)
        guard let first else { return nil }
        if finder.isSharedOut(first) {
            let parts = finder.places[first...].filter { $0.role == .scene && $0.isKnown }.map(\.number)
            return tree.holder(of: parts).map { PlaceReader.reference($0, finder.passage) }
        }
        let start = finder.settled(first)
        guard start.number >= 0 else { return start.reference }
        let segment = finder.passage.segments[finder.places[first].first]
        if let inner = finder.inner(start) { return inner.reference }
        let inner = finder.places.indices.first { at in
            // "Gaza after a month: three dead in Y" is about Gaza.
            finder.places[at].role == .scene && !finder.places[at].isPartial
                && tree.isInside(finder.places[at].number, start.number)
                && (inFirstSentence || finder.passage.segments[finder.places[at].first] == segment)
        }
        return inner.map { finder.settled($0).reference } ?? start.reference
    }
}
