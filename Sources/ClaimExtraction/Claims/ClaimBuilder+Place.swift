import ClaimModel
import RuleReading
import TextReading

extension ClaimBuilder {
    /// A claim's place, and how far the text says so.
    struct Place {
        var reference = NameReference.none
        /// It stands in another sentence.
        var isInherited = false
        /// The clause names another place, too, from or to which something goes.
        var isDoubtful = false
        /// Only an office or a people tells it.
        var isFaint = false
    }

    /// Where the count holds: what its own sentence says, then the sentence before, then where the article's event lies.
    func place(of i: Int, _ figures: [Figure], _ facts: MeasureFacts, _ trail: inout [TrailStep]) -> Place {
        let figure = figures[i]
        let isSubject = facts.isPlaceSubject
        // Whoever holds them is where they are, though others went there.
        var going: PlaceMention.Roles = isSubject ? .ways : .init()
        if facts.placeGoing == .origin { going.insert(.origin) }
        if facts.placeGoing == .destination { going.insert(.destination) }
        var place = Place()
        var found = isSubject ? places.place(of: i, figures, before: figure.first, going: going) : nil
        found = found ?? places.place(of: i, figures, going: going)
        if isHeadline, let country = found { found = places.inner(country) ?? country }
        if found == nil, isHeadline {
            found = places.anyPlace(near: figure.first) ?? places.anyPlace(near: figure.first, [.origin, .destination])
            if found == nil {
                found = places.anyPlace(near: figure.first, [.actor, .office])
                place.isFaint = found != nil
            }
        }
        if let found {
            place.reference = found.reference
            place.isInherited = found.isBack
            if withTrail { trail.append(step("place", "names", found.first...found.last)) }
        } else if !isHeadline {
            if let before = places.before(figure) {
                place.reference = before.reference
            } else if let main = placeMemory.main {
                place.reference = main
                place.isFaint = placeMemory.isFaint
            } else {
                place.reference = places.anyPlace(near: figure.first, .weak)?.reference ?? placeMemory.last ?? .none
                place.isFaint = true
            }
            place.isInherited = true
            place.isDoubtful = places.names(otherThan: place.reference, beside: figure)
        }
        return place
    }
}
