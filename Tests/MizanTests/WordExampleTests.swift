import ConsistencyCheck
import Reporting
import RuleReading
import Testing

@Suite("Examples of the report's own words")
struct WordExampleTests {
    private static let rules = RuleBook.read(RuleFile.embedded).rules

    @Test("each reads as its file says")
    func examples() {
        let results = RuleExampleRunner.run(wordsOf: Self.rules) { ReportWords.said($0, count: $1, $2, in: $3) }
        #expect(results.count >= 12)
        #expect(results.filter { !$0.passed }.map(\.message) == [])
    }
}
