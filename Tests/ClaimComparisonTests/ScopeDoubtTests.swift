import ClaimModel
import Testing

@testable import ClaimComparison

/// Scopes that look alike and are not: other wholes, other weeks, other towns.
@Suite struct ScopeDoubtTests {
    private func told(_ claims: [Claim]) -> [String] {
        Comparison.compare(claims, rules: Rules.shipped).findings.filter { $0.severity > .info }
            .map { "\($0.kind) \($0.severity.name)" }
    }

    private func guessed(_ made: Made) -> Claim {
        var claim = made.claim
        claim.isPlaceInherited = true
        return claim
    }

    @Test func partsOfWholesFarApartAreOfTwoCounts() {
        let ward = Made(document: "a", value: 90, measure: "injured")
        let clinic = Made(document: "b", value: 55, measure: "injured", source: "crescent")
        let women = Made(document: "a", value: 31, measure: "injured", who: "women", partOf: "a#0", at: 4)
        let others = Made(document: "b", value: 25, measure: "injured", who: "women", source: "crescent", partOf: "b#0", at: 4)
        #expect(told([ward, clinic, women, others].map(\.claim)) == ["cross_source_conflict medium"])
    }

    @Test func anotherSourcesCountBetweenTwoDaysIsNotTheToll() {
        let toll = Made(document: "a", value: 31)
        let week = Made(document: "b", value: 24, source: "crescent", from: "2024-02-28", to: "2024-03-04")
        #expect(told([toll, week].map(\.claim)) == [])
        let since = Made(document: "b", value: 24, source: "crescent", from: "2024-02-28")
        #expect(told([toll, since].map(\.claim)) == ["cross_source_conflict medium"])
    }

    @Test func aYearIsNotWhatBeganAtItsEnd() {
        let year = Made(document: "a", value: 61, from: "2023", to: "2023")
        let since = Made(document: "b", value: 44, source: "crescent", from: "2023-12-10")
        #expect(told([year, since].map(\.claim)) == [])
    }

    @Test func theSameFewOfTwoSourcesAreNoBound() {
        let few = Made(document: "a", value: 4)
        let least = Made(document: "b", value: 4, modifier: .atLeast, source: "crescent")
        #expect(told([few, least].map(\.claim)) == [])
        let many = Made(document: "a", value: 44)
        let leastMany = Made(document: "b", value: 44, modifier: .atLeast, source: "crescent")
        #expect(told([many, leastMany].map(\.claim)) == ["bound_mismatch low"])
    }

    @Test func bedsOfAPlaceThatTheOtherArticleDoesNotNameAreOthers() {
        let words = ["beds", "ward", "clinic", "cases"]
        func beds(_ document: String, _ value: Double, _ place: String, _ source: String) -> Made {
            Made(
                document: document, value: value, unit: "item", measure: "capacity", who: nil, place: place, source: source,
                context: words, basis: .state)
        }
        #expect(told([guessed(beds("a", 310, "district", "ministry")), beds("b", 210, "old quarter", "crescent").claim]) == [])
    }
}
