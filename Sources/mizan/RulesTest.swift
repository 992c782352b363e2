import ArgumentParser
import ClaimModel
import ConsistencyCheck
import Reporting
import RuleReading

struct RulesTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Runs the examples that the rules carry, and says which of them fail.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        var log = common.problemLog()
        let rules = common.readRules(&log, for: .faults)
        let words = RuleExampleRunner.run(wordsOf: rules) { ReportWords.said($0, count: $1, $2, in: $3) }
        let results = RuleExampleRunner.run(rules) + words
        let failed = results.filter { !$0.passed }
        for result in failed {
            log.add(Problem(.rule, file: result.file, line: result.line, "\(result.message) [\(result.ruleID)]: \(result.text)"))
        }
        var output = StandardOutput()
        output.write("examples: \(results.count), failed: \(failed.count)\n")
        try output.flush()
        try log.finish()
    }
}
