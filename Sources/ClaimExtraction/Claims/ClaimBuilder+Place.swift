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
        let isSubject = topic?.isPlaceSubject ?? false
        // Whoever holds them is where they are, though others went there.
        var going: Set<PlaceMention.Role> = isSubject ? [.origin, .destination] : []
        if topic?.placeGoing == .origin { going.insert(.origin) }
        if topic?.placeGoing == .destination { going.insert(.destination) }
        var found = isSubject ? places.place(of: i, figures, before: figure.first, going: going) : nil
        found = found ?? places.place(of: i, figures, going: going)
        if isHeadline, let country = found { found = places.inner(country) ?? country }
        if found == nil, isHeadline {
            found = places.anyPlace(near: figure.first) ?? places.anyPlace(near: figure.first, [.origin, .destination])
            if found == nil {
                found = places.anyPlace(near: figure.first, [.actor, .office])
                claim.isPlaceFaint = found != nil
            }
        }
        if let found {
            claim.place = found.reference
            claim.isPlaceInherited = found.isBack
            if withTrail { trail.append(step("place", "names", found.first...found.last)) }
        } else if !isHeadline {
            let weak: Set<PlaceMention.Role> = [.origin, .destination, .office, .actor]
            let before = places.before(figure)?.reference
            claim.isPlaceFaint = before == nil && (placeMemory.isFaint || placeMemory.main == nil)
            claim.place =
                before ?? placeMemory.main ?? places.anyPlace(near: figure.first, weak)?.reference
                ?? placeMemory.last ?? .none
            claim.isPlaceInherited = true
            claim.isPlaceDoubtful = places.names(otherThan: claim.place, beside: figure)
        }
    }
}
