public import ConsistencyCheck
public import Testing

/// Every example of every rule, in all its variants.
@Suite("The rules' own examples")
struct RuleExampleTests {
    private static let results = RuleExampleRunner.run(Desk.rules)

    @Test("an example is read as it says", arguments: results)
    func example(result: RuleExampleResult) {
        #expect(result.passed, "\(result.file):\(result.line): \(result.message)")
    }

    @Test("there are examples")
    func some() { #expect(Self.results.count > 150) }
}

extension RuleExampleResult: CustomTestStringConvertible {
    public var testDescription: String { "\(ruleID), line \(line)" }
}
