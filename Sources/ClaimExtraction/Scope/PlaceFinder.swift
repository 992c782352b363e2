import ClaimModel
import RuleReading
import TextReading

/// Where a count holds: the nearest place of its segment, else of its sentence, else the one before.
struct PlaceFinder {
    let passage: Passage
    let places: [NameReader.Found]

    init(passage: Passage, names: [NameReader.Found]) {
        self.passage = passage
        places = names.filter { $0.entry.kind == .place }
    }

    /// - Parameter before: only places that stand before this token (the cue whose subject the place is).
    func place(of figure: Figure, before limit: Int? = nil) -> NameReader.Found? {
        let sentence = passage.sentences[figure.first]
        var best: (distance: Int, place: NameReader.Found)?
        for place in places where passage.sentences[place.first] == sentence {
            if let limit, place.first > limit { continue }
            let isAfter = place.first > figure.last
            // A later clause speaks of something else.
            if isAfter, passage.segments[place.first] != passage.segments[figure.first] { continue }
            var distance = isAfter ? place.first - figure.phraseLast : figure.first - place.last
            if passage.segments[place.first] != passage.segments[figure.first] { distance += 20 }
            if !isAfter { distance += 4 }
            // A place from which people come or to which they go is not always where they are counted; nearness decides.
            if best == nil || distance < best!.distance { best = (distance, place) }
        }
        guard var found = best?.place else { return nil }
        found = narrowest(found)
        return found
    }

    /// "the camp of X in the province of Y": the narrowest of a chain.
    func narrowest(_ start: NameReader.Found) -> NameReader.Found {
        var found = start
        let sentence = passage.sentences[found.first]
        var grew = true
        while grew {
            grew = false
            for other in places where passage.sentences[other.first] == sentence && other.first != found.first {
                let gap = max(other.first - found.last, found.first - other.last)
                if gap <= 4, other.entry.wider.contains(found.entry.id) {
                    found = other
                    grew = true
                    break
                }
            }
        }
        return found
    }
}
