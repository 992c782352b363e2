import ClaimModel
import RuleReading
import Testing

@testable import ClaimComparison

@Suite struct RuleTests {
    @Test func everyKindHasItsFile() {
        #expect(Set(Rules.shipped.findings.keys) == Set(FindingKind.allCases.map(\.rawValue)))
        #expect(Set(Rules.shipped.findings.values.map(\.order)).count == FindingKind.allCases.count)
    }

    @Test func everyKindSpeaksThreeLanguagesAndHasExamples() {
        for rule in Rules.shipped.findings.values {
            #expect(Set(rule.message.keys) == ["ar", "en", "fr"])
            #expect(Set(rule.advice.keys) == ["ar", "en", "fr"])
            #expect(rule.examples.allSatisfy { $0.articles.count >= 2 })
            #expect(rule.examples.flatMap(\.finds).allSatisfy { Rules.shipped.findings[$0.kind] != nil })
        }
    }

    @Test func aBrokenFileDisablesOnlyItself() {
        let broken = RuleFile(path: "comparison/update.yml", text: "id: update\nseverity: shrill\norder: 1\nmood: none\n")
        let good = RuleFile.embedded.filter { $0.path == "comparison/agreement.yml" }
        let (rules, problems) = ComparisonRules.read(good + [broken])
        #expect(rules.findings.keys.sorted() == ["agreement"])
        #expect(
            problems.map(\.description).contains(
                "comparison/update.yml:4:1: unknown key `mood`; known here: "
                    + "advice, examples, id, message, order, severity"))
        #expect(problems.contains { $0.line == 2 })
    }

    @Test func anIdThatIsNotTheFilesNameIsAProblem() {
        let (_, problems) = ComparisonRules.read([RuleFile(path: "comparison/update.yml", text: "id: upgrade\n")])
        #expect(problems.contains { $0.message.contains("must be the file's name") })
    }

    @Test func unknownPopulationsAreAProblem() {
        let text = "populations:\n  children: {in: persons}\nexamples: [{articles: [{text: a}], finds: []}]\n"
        let (_, problems) = ComparisonRules.read([RuleFile(path: "names/populations.yml", text: text)])
        #expect(problems.map(\.description) == ["names/populations.yml:2:13: unknown population `persons`"])
    }

    @Test func messagesQuoteBothSides() throws {
        var first = Made(document: "a", value: 48).claim
        first.quantity.text.text = "48"
        first.quantity.hedge = TextSpan(text: "some", span: ByteSpan(-5, -1))
        let found = try #require(
            Comparison.compare([first, Made(document: "b", value: 57).claim], rules: Rules.shipped).findings.first)
        #expect(found.message["en"]?.contains("some 48") == true)
        #expect(found.message["en"]?.contains("57") == true)
        #expect(found.message["fr"]?.contains("{") == false)
    }
}
