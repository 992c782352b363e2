import ArgumentParser
import Ingestion
import RuleReading

struct RulesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the rule files in force, by the folder they stand in.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        var log = common.problemLog()
        let found = RuleFolder.inForce(named: common.rules)
        log.add(found.problems)
        var output = StandardOutput()
        for (folder, files) in RuleListing(found.files).folders {
            output.write("\(folder)/ (\(files.count))\n")
            for file in files { output.write("  \(file.name)\(file.origin)\n") }
        }
        output.write("version \(RuleBook.read(found.files, for: .use).rules.version)\n")
        try output.flush()
        try log.finish()
    }
}
