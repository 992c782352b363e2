import ClaimModel
import RuleReading
import TextReading

extension ClaimBuilder {
    /// Where the count holds: what its own sentence says, then the sentence before, then where the article's event lies.
    func setPlace(
        of i: Int, _ figures: [Figure], _ measure: MeasureFinder.Found, _ claim: inout Claim, _ trail: inout [TrailStep]
    ) {
        let figure = figures[i]
        let topic = rules.book.topics[measure.measure]
        let limit = topic?.isPlaceSubject ?? false ? measure.cue?.lowerBound ?? figure.first : nil
        var going: Set<PlaceMention.Role> = []
        if topic?.placeGoing == .origin { going.insert(.origin) }
        if topic?.placeGoing == .destination { going.insert(.destination) }
        var found = places.place(of: i, figures, before: limit, going: going)
        if found == nil, isHeadline {
            found =
                places.anyPlace(near: figure.first) ?? places.anyPlace(near: figure.first, [.actor, .office, .origin, .destination])
        }
        if let found {
            claim.place = found.reference
            claim.isPlaceInherited = found.isBack
            if withTrail { trail.append(step("place", "names", found.first...found.last)) }
        } else if !isHeadline {
            let weak: Set<PlaceMention.Role> = [.origin, .destination, .office, .actor]
            claim.place =
                places.before(figure)?.reference ?? placeMemory.main ?? places.anyPlace(near: figure.first, weak)?.reference
                ?? placeMemory.last ?? .none
            claim.isPlaceInherited = true
        }
    }
}
