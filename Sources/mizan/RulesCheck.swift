import ArgumentParser
import Ingestion
import RuleReading

struct RulesCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reads all rule files and says what is wrong with them, each with its place.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        var log = common.problemLog()
        let found = RuleFolder.inForce(named: common.rules)
        log.add(found.problems)
        let (rules, problems) = RuleBook.read(found.files, for: .collisions)
        log.add(problems)
        var output = StandardOutput()
        output.write("rule files: \(found.files.count), problems: \(log.problems.count), version \(rules.version)\n")
        try output.flush()
        try log.finish()
    }
}
