import ClaimModel
import Testing

@testable import ClaimComparison

/// What real articles do: asides beside a toll, places from another sentence, windows that reach up to the report.
@Suite struct AsideTests {
    private func told(_ claims: [Claim]) -> [String] {
        Comparison.compare(claims, rules: Rules.shipped).findings.filter { $0.severity > .info }.map {
            "\($0.kind) \($0.severity)"
        }
    }

    @Test func aPartOfTheTollIsNoCounterpart() {
        let toll = Made(document: "a", value: 68, measure: "injured", source: "rescuers").claim
        let other = Made(document: "b", value: 69, measure: "injured", source: "governor").claim
        let critical = Made(document: "b", value: 19, measure: "injured", source: "hospital", at: 4).claim
        #expect(told([toll, critical]) == ["cross_source_conflict medium"])
        #expect(!told([toll, other, critical]).contains("cross_source_conflict medium"))
    }

    @Test func guessedPlacesOfOneArticleAreNotApart() {
        var guessed = Made(document: "a", value: 31, place: "village", source: "ministry").claim
        guessed.isPlaceInherited = true
        let here = Made(document: "a", value: 4, measure: "destroyed", place: "town", at: 7).claim
        let there = Made(document: "b", value: 44, place: "town", source: "crescent").claim
        #expect(told([guessed, here, there]) == ["cross_source_conflict medium"])
        guessed.isPlaceInherited = false
        #expect(told([guessed, here, there]) == [])
    }

    @Test func aWindowUpToTheReportIsThatOfTheEvent() {
        let since = Made(document: "a", value: 58, source: "office", from: "2024-02-28").claim
        let bare = Made(document: "b", value: 41, source: "army").claim
        #expect(told([since, bare]) == ["cross_source_conflict medium"])
        let longAgo = Made(document: "a", value: 58, source: "office", from: "2023-02-28").claim
        #expect(told([longAgo, bare]) == [])
    }
}
