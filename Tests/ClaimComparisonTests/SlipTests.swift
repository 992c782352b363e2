import ClaimModel
import Testing

@testable import ClaimComparison

/// Slips of a tired desk: turned digits, noughts, one list credited twice.
@Suite struct SlipTests {
    private func sum(_ document: String, _ value: Double, _ subject: String, source: String?) -> Made {
        Made(
            document: document, value: value, step: 1, unit: "usd", measure: "money", subject: subject, who: nil, source: source)
    }

    @Test func turnedDigitsOfOneSourceTellThatOneSumIsMeant() {
        #expect(
            told(sum("a", 9274, "revenue", source: "board"), sum("b", 9724, "exports", source: "board"))
                == ["same_source_conflict high"])
        #expect(told(sum("a", 9274, "revenue", source: "board"), sum("b", 9511, "exports", source: "board")) == [])
        #expect(told(sum("a", 9274, "revenue", source: "board"), sum("b", 9724, "exports", source: "union")) == [])
    }

    @Test func aNoughtTooManyTellsThatOneSumIsMeant() {
        #expect(
            told(sum("a", 15_400, "aid", source: "board"), sum("b", 154_000, "relief", source: "union")) == ["scale_suspect low"])
        #expect(told(sum("a", 20_000, "aid", source: "board"), sum("b", 200_000, "relief", source: "union")) == [])
    }

    @Test func aSpokesmanAndASourceOfOneForce() {
        func rescued(_ document: String, _ day: String, _ value: Double, _ source: String) -> Claim {
            var claim = Made(document: document, published: day, value: value, measure: "rescued").claim
            claim.attribution.source = NameReference(text: source)
            return claim
        }
        let first = rescued("a", "2024-03-05", 58, "spokesman of the fire force")
        let later = rescued("b", "2024-03-06", 85, "a source in the fire force")
        let kinds = Comparison.compare([first, later], rules: Rules.shipped).findings
        #expect(kinds.map(\.kind) == ["same_source_conflict"])
        #expect(kinds.first?.also.contains("slip_digits") == true)
    }

    @Test func oneListCreditedTwice() {
        func list(_ document: String, _ source: String, anonymous: Bool) -> [Claim] {
            [("people", 81.0), ("fighters", 64.0), ("civilians", 17.0)].enumerated().map { at, one in
                Made(
                    document: document, value: one.1, who: one.0, source: source, isAnonymous: anonymous,
                    partOf: at == 0 ? nil : "\(document)#0", at: at * 4
                ).claim
            }
        }
        let both = list("a", "united nations", anonymous: false) + list("b", "local activists", anonymous: true)
        let kinds = Set(Comparison.compare(both, rules: Rules.shipped).findings.filter { $0.severity > .info }.map(\.kind))
        #expect(kinds == ["attribution_conflict"])
    }

    @Test func aWordThatNoListKnowsIsNoSource() {
        let known = Made(document: "a", value: 11_342, source: "ministry").claim
        var unknown = Made(document: "b", value: 11_342).claim
        unknown.attribution.source = NameReference(text: "draft")
        let kinds = Comparison.compare([known, unknown], rules: Rules.shipped).findings.filter { $0.severity > .info }
        #expect(kinds.isEmpty)
    }

    @Test func anOldFigureInALaterArticleIsStale() {
        let early = Made(document: "a", published: "2024-03-04", value: 31)
        let newer = Made(document: "b", published: "2024-03-05", value: 46)
        let late = Made(document: "c", published: "2024-03-07", value: 31)
        let found = findings(early, newer, late).filter { $0.kind == "regression" }
        #expect(found.count == 1)
        #expect(found.first?.also.contains("stale_figure") == true)
        let corrected = Made(document: "c", published: "2024-03-07", value: 44)
        #expect(
            findings(early, newer, corrected).filter { $0.kind == "regression" }.allSatisfy { !$0.also.contains("stale_figure") })
    }
}
