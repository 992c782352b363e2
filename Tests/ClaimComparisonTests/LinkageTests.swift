import ClaimModel
import RuleReading
import Testing

@testable import ClaimComparison

/// Two claims that no gate makes one, and all evidence together does.
@Suite struct LinkageTests {
    /// Rooms that were flooded, by a name of each article's own.
    private func rooms(_ document: String, _ value: Double, _ words: [String], source: String, at: Int = 0) -> Claim {
        var claim = Made(
            document: document, value: value, unit: "item", measure: "other", who: nil,
            source: source, at: at, context: words
        ).claim
        claim.nearby = words
        claim.subject = NameReference(text: "\(document) rooms \(at)")
        return claim
    }

    private let cellar = ["cellar", "library", "flooded", "manuscripts", "pumps"]

    private func told(_ claims: Claim...) -> [Finding] {
        Comparison.compare(claims, rules: Rules.shipped).findings.filter { $0.severity > .info }
    }

    /// Of one force in one article and of nobody's in the other: a gate says no, and turned digits say yes.
    private let ofAForce = Made(document: "a", value: 1236, group: "army", source: "board").claim

    @Test func turnedDigitsOfOneSourceOutweighAGroupThatOneLeavesOut() throws {
        let finding = try #require(told(ofAForce, Made(document: "b", value: 1263, source: "board").claim).first)
        #expect(finding.severity >= .low)
        #expect(finding.reasons.contains { $0.hasPrefix("linked by evidence of ") && $0.contains("turned_digits") })
        #expect(told(ofAForce, Made(document: "b", value: 1985, source: "union").claim).isEmpty)
    }

    @Test func otherWordsAreOfOtherThings() {
        #expect(
            told(rooms("a", 236, cellar, source: "board"), rooms("b", 241, ["roof", "tiles", "storm", "hail"], source: "union"))
                .isEmpty)
    }

    @Test func anExcludingGateIsFinal() {
        var elsewhere = rooms("b", 263, cellar, source: "board")
        elsewhere.place = NameReference(id: "district")
        var farAway = rooms("a", 236, cellar, source: "board")
        farAway.place = NameReference(id: "other-district")
        let rules = Rules.shipped
        let gates = Gatekeeper(FactsReading([farAway, elsewhere], rules: rules))
        let linkage = Linkage(
            gates: gates, likeness: Likeness(FactsReading([farAway, elsewhere], rules: rules).facts, gates: gates))
        let facts = FactsReading([farAway, elsewhere], rules: rules).facts
        #expect((linkage.weight(of: facts[0], facts[1]) == nil) == (gates.verdict(.place, facts[0], facts[1]) == .apart))
    }

    @Test func theWeightIsTheSumOfItsEvidence() throws {
        let claims = [rooms("a", 236, cellar, source: "board"), rooms("b", 263, cellar, source: "board")]
        let rules = Rules.shipped
        let pairs = Comparison.pairs(claims, rules: rules)
        let pair = try #require(pairs.first)
        #expect(pairs.count == 1 && pair.isStrained && !pair.isExcluded)
        let keys = Dictionary(uniqueKeysWithValues: Evidence.allCases.map { ($0.key, $0) })
        let sum = try pair.evidence.reduce(0.0) { sum, one in
            let evidence = try #require(keys[one.key])
            return sum + rules.linkage.weights[evidence.rawValue] * one.amount
        }
        #expect(sum >= rules.linkage.likely)
        #expect(Set(pair.evidence.map(\.key)).isSuperset(of: ["always", "turned_digits", "subject_open", "same_source"]))
    }

    @Test func everyEvidenceHasAWeightAndANameOfItsOwn() {
        #expect(Set(Evidence.allCases.map(\.key)).count == Evidence.allCases.count)
        #expect(Evidence.within3Percent.key == "within_3_percent")
        #expect(Evidence.subjectEqual.key == "subject_equal")
        #expect(Rules.shipped.linkage.weights[Evidence.slipOfScale.rawValue] > 1)
    }
}
