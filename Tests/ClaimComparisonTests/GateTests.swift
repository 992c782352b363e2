import ClaimModel
import Testing

@testable import ClaimComparison

/// What must not be compared, gate by gate.
@Suite struct GateTests {
    private let base = Made(document: "a", value: 30)

    private func other(_ change: (inout Made) -> Void) -> Made {
        var made = Made(document: "b", value: 48, source: "crescent")
        change(&made)
        return made
    }

    @Test func openedGatesTellOfAConflict() { #expect(told(base, other { _ in }) == ["cross_source_conflict medium"]) }
    @Test func measure() { #expect(told(base, other { $0.measure = "injured" }) == []) }
    @Test func unit() { #expect(told(base, other { $0.unit = "family" }) == []) }
    @Test func subject() { #expect(told(base, other { $0.subject = "buried" }) == []) }
    @Test func group() { #expect(told(base, other { $0.group = "army" }) == []) }
    @Test func placeBeside() { #expect(told(base, other { $0.place = "village" }) == []) }
    @Test func placeAround() { #expect(told(base, other { $0.place = "district" }) == []) }
    @Test func unknownPlaceIsQuieter() { #expect(told(base, other { $0.place = nil }) == ["cross_source_conflict low"]) }
    @Test func windowAgainstIncident() { #expect(told(base, other { $0.from = "2023-01-01" }) == []) }
    @Test func anotherEvent() { #expect(told(base, other { $0.published = "2024-06-01" }) == []) }
    @Test func implausiblyFar() { #expect(told(base, other { $0.value = 4300 }) == []) }

    @Test func noPlaceOnEitherSideIsQuieter() {
        var (x, y) = (base, other { _ in })
        (x.place, y.place) = (nil, nil)
        #expect(told(x, y) == ["cross_source_conflict low"])
    }

    @Test func whoseFightersIsOpen() {
        var (x, y) = (base, other { $0.who = "fighters" })
        x.who = "fighters"
        #expect(told(x, y) == ["cross_source_conflict low"])
        (x.group, y.group) = ("army", "army")
        #expect(told(x, y) == ["cross_source_conflict medium"])
    }

    @Test func aDistantDateOfAThingOfTheSameClassIsAnotherThing() {
        let made = { (document: String, date: String) in
            Made(document: document, value: nil, unit: "date", measure: "event_date", subject: "accident", who: nil, date: date)
        }
        #expect(told(made("a", "2024-03-02"), made("b", "2024-03-03")) == ["date_conflict medium"])
        #expect(told(made("a", "2018-11"), made("b", "2024-03-03")) == [])
        #expect(told(made("a", "2002"), made("b", "2008")) == ["date_conflict medium"])
    }

    @Test func disjointPopulations() {
        var fighters = base
        fighters.who = "fighters"
        #expect(told(fighters, other { $0.who = "civilians" }) == [])
    }

    @Test func moneyNeedsASubject() {
        let sum = Made(document: "a", value: 28.1, unit: "usd", measure: "money", who: nil)
        var same = sum
        (same.document, same.value) = ("b", 24.7)
        #expect(told(sum, same) == [])
        var (x, y) = (sum, same)
        (x.subject, y.subject) = ("debt", "debt")
        #expect(told(x, y) == ["same_source_conflict high"])
    }

    @Test func theArticleThatHasBothFiguresCountsTwoThings() {
        #expect(
            told(base, other { _ in }, Made(document: "b", value: 30, source: "crescent", at: 7)) == [
                "cross_source_conflict medium"
            ]
                || told(
                    Made(document: "a", value: 130), Made(document: "b", value: 48, at: 1), Made(document: "b", value: 130, at: 7)
                ) == [])
    }

    @Test func groupsTellWhatWasLeftOut() throws {
        let near = other { $0.place = "village" }
        let compared = Comparison.compare(
            [base, Made(document: "c", value: 30, source: "crescent"), near].map(\.claim), rules: Rules.shipped)
        let group = try #require(compared.groups.first)
        #expect(group.claims == ["a#0", "c#0"])
        #expect(group.near.map(\.gate) == ["place"])
        #expect(group.label["en"] == "killed · town")
    }

    @Test func copiesAreOneVoice() {
        let copies = ["a", "b"].flatMap { document in
            (0..<4).map { at -> Claim in
                var claim = Made(
                    document: document, value: Double(20 + at), measure: ["killed", "injured", "missing", "rescued"][at],
                    source: nil, at: at * 20
                ).claim
                claim.evidence.text = ["first", "second", "third", "fourth"][at] + " copied sentence"
                return claim
            }
        }
        #expect(Comparison.compare(copies, rules: Rules.shipped).findings.isEmpty)
    }
}
