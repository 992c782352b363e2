import ClaimModel
import RuleReading
import TextReading

/// Where a count holds: the nearest place of its segment, else of its sentence, else the one before.
struct PlaceFinder {
    let passage: Passage
    /// In the order of the text.
    let places: [NameReader.Found]

    init(passage: Passage, names: [NameReader.Found]) {
        self.passage = passage
        places = names.filter { $0.entry.kind == .place }
    }

    /// The places of the sentence that a token stands in: looked for by halves, since a paragraph may have thousands.
    private func places(around token: Int) -> ArraySlice<NameReader.Found> {
        guard !places.isEmpty else { return [] }
        let sentence = passage.sentenceRange(of: token)
        let first = index(of: sentence.lowerBound)
        return places[first..<max(first, index(of: sentence.upperBound + 1))]
    }

    /// The first place that begins at a token or behind it.
    private func index(of token: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].first < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// - Parameter before: only places that stand before this token (the cue whose subject the place is).
    func place(of figure: Figure, before limit: Int? = nil) -> NameReader.Found? {
        var best: (distance: Int, place: NameReader.Found)?
        for place in places(around: figure.first) {
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
        let near = places(around: start.first)
        guard near.count > 1 else { return found }
        var grew = true
        while grew {
            grew = false
            for other in near where other.first != found.first {
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
