import ClaimModel
import Testing

@testable import ClaimComparison

/// What is unknown is not different, and what is doubtful is told quietly.
@Suite struct DoubtTests {
    private func told(_ claims: [Claim]) -> [String] {
        Comparison.compare(claims, rules: Rules.shipped).findings.filter { $0.severity > .info }
            .map { "\($0.kind) \($0.severity.name)" }
    }

    @Test func aPlaceThatNoGazetteerHoldsIsNotApart() {
        let here = Made(document: "a", value: 30)
        let there = Made(document: "b", value: 48, place: "old quarter", source: "crescent")
        #expect(told([here.claim, there.claim]) == ["cross_source_conflict low"])
    }

    @Test func anArticleThatCountsAtBothPlacesTellsThemApart() {
        let here = Made(document: "a", value: 30)
        let there = Made(document: "b", value: 48, place: "old quarter", source: "crescent")
        #expect(told([here.claim, there.claim]) == ["cross_source_conflict low"])
        let houses = Made(document: "b", value: 7, measure: "destroyed", who: nil, at: 5)
        #expect(told([here.claim, there.claim, houses.claim]) == ["cross_source_conflict low"])
        let toll = Made(document: "b", value: 33, source: "crescent", at: 5)
        let all = Comparison.compare([here, there, toll].map(\.claim), rules: Rules.shipped).findings
        #expect(!all.contains { $0.severity > .info && $0.claims.contains("b#0") })
    }

    @Test func guessedPlacesThatDifferAreAStepQuieter() {
        func guessed(_ made: Made) -> Claim {
            var claim = made.claim
            claim.isPlaceInherited = true
            return claim
        }
        let one = Made(document: "a", value: 30)
        #expect(
            told([guessed(one), guessed(Made(document: "b", value: 48, source: "crescent"))]) == ["cross_source_conflict medium"])
        #expect(
            told([guessed(one), guessed(Made(document: "b", value: 48, place: "district", source: "crescent"))])
                == ["cross_source_conflict low"])
    }

    @Test func partsThatAreNamedStandForThemselves() {
        let nine = Made(document: "a", value: 29)
        let eleven = Made(document: "b", value: 33, source: "crescent")
        let two = Made(document: "a", value: 5, who: "children", partOf: "a#0", at: 4)
        let three = Made(document: "b", value: 8, who: "children", source: "crescent", partOf: "b#0", at: 4)
        #expect(
            told([nine, eleven, two, three].map(\.claim)) == ["cross_source_conflict medium", "cross_source_conflict low"])
    }

    @Test func aWindowThatIsStillOpenIsAStepQuieter() {
        let part = Made(document: "a", value: 90, source: "office", from: "2023-09-01")
        let whole = Made(document: "b", value: 60, source: "army", from: "2023-01-01")
        #expect(told([part, whole].map(\.claim)) == ["cross_source_conflict low"])
    }

    @Test func vehiclesAreOfManyKinds() {
        let words = ["burnt", "yard", "night"]
        let one = Made(document: "a", value: 12, unit: "vehicle", measure: "destroyed", who: nil, context: words)
        let other = Made(
            document: "b", value: 5, unit: "vehicle", measure: "destroyed", who: nil, source: "crescent", context: words)
        #expect(told([one, other].map(\.claim)) == [])
    }

    @Test func aRoundedShareIsNoOtherShare() {
        func share(_ document: String, _ value: Double, _ step: Double, _ source: String) -> Claim {
            Made(
                document: document, value: value, step: step, unit: "percent", measure: "share", subject: "deficit", who: nil,
                source: source
            ).claim
        }
        #expect(told([share("a", 17.3, 0.1, "ministry"), share("b", 17, 1, "crescent")]) == [])
        #expect(told([share("a", 17.3, 0.1, "ministry"), share("b", 19, 1, "crescent")]) == ["cross_source_conflict medium"])
    }

    @Test func sumsOfOneNameThatLieFarApartAreTwo() {
        func sum(_ document: String, _ value: Double, _ source: String) -> Claim {
            Made(document: document, value: value, unit: "usd", measure: "money", subject: "losses", who: nil, source: source)
                .claim
        }
        #expect(told([sum("a", 7.2, "ministry"), sum("b", 51, "crescent")]) == [])
        #expect(told([sum("a", 7.2, "ministry"), sum("b", 8.4, "crescent")]) == ["cross_source_conflict medium"])
    }

    @Test func aDisputeThatOneArticleTellsIsLow() {
        let first = Made(document: "a", value: 61, source: "ministry")
        let own = Made(document: "b", value: 84, source: "union")
        let quoted = Made(document: "b", value: 61, source: "governor", at: 6)
        #expect(told([first, own].map(\.claim)) == ["cross_source_conflict medium"])
        #expect(Set(told([first, own, quoted].map(\.claim))) == ["cross_source_conflict low"])
    }

    @Test func anEpidemicsTollSinceItBegan() {
        let since = Made(document: "a", value: 315, source: "union", from: "2024-01-20")
        let bare = Made(document: "b", value: 240, source: "ministry")
        #expect(told([since, bare].map(\.claim)) == ["cross_source_conflict low"])
    }

    @Test func partsThatFillTheirWholeLeaveNoneOver() {
        let whole = Made(document: "a", value: 20)
        let parts = [
            Made(document: "a", value: 12, who: "men", partOf: "a#0", at: 3),
            Made(document: "a", value: 8, who: "women", partOf: "a#0", at: 6),
        ]
        let behind = Made(document: "a", value: 25, who: "children", partOf: "a#0", at: 9)
        #expect(told(([whole] + parts + [behind]).map(\.claim)) == [])
        #expect(told(([whole] + parts.prefix(1) + [behind]).map(\.claim)).contains { $0.hasPrefix("part_exceeds_whole") })
    }

    @Test func theSameDeadAreCiviliansHereAndFightersThere() {
        let civilians = Made(document: "a", value: 27, who: "civilians", source: "lawyers")
        let fighters = Made(document: "b", value: 27, who: "fighters", source: "army")
        #expect(told([civilians, fighters].map(\.claim)) == ["status_conflict low"])
        let others = Made(document: "b", value: 41, who: "fighters", source: "army")
        #expect(told([civilians, others].map(\.claim)) == [])
        let few = [
            Made(document: "a", value: 6, who: "civilians"), Made(document: "b", value: 6, who: "fighters", source: "army"),
        ]
        #expect(told(few.map(\.claim)) == [])
    }

    @Test func oneSourceAtAFaintPlaceIsAtOnePlace() {
        var faint = Made(document: "a", value: 48).claim
        faint.isPlaceFaint = true
        let stated = Made(document: "b", value: 57).claim
        #expect(told([faint, stated]) == ["same_source_conflict high"])
        var other = stated
        other.attribution.source = NameReference(id: "crescent")
        #expect(told([faint, other]) == ["cross_source_conflict low"])
    }

    @Test func twoSourcesOfOneEveningDisagreeQuietly() {
        let early = Made(document: "a", published: "2024-03-05T20:10+03:00", value: 37)
        let late = Made(document: "b", published: "2024-03-05T23:30+03:00", value: 44, source: "crescent")
        #expect(told([early, late].map(\.claim)) == ["cross_source_conflict low"])
        let nextDay = Made(document: "b", published: "2024-03-06T08:30+03:00", value: 44, source: "crescent")
        #expect(told([early, nextDay].map(\.claim)) == [])
    }

    @Test func aShareOfAPartIsAShareOfSomethingElse() {
        func share(_ value: Double, who: String?, at: Int, partOf: String?) -> Claim {
            Made(
                document: "a", value: value, step: 0.1, unit: "percent", measure: "share", subject: "unemployment", who: who,
                partOf: partOf, at: at
            ).claim
        }
        #expect(told([share(31.7, who: "men", at: 0, partOf: nil), share(41.6, who: "men", at: 5, partOf: "a#0")]) == [])
    }
}
