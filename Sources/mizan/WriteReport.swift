import ArgumentParser
import ClaimModel
import Reporting

struct WriteReport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes a report to hand round.",
        discussion: """
            The file's ending says which form it takes: .html, .md, .json or .csv. It needs nothing beside it \
            and is there as a whole or not at all.

            EXAMPLES
              mizan report articles/ -o today.html
              mizan report articles/ -o today.md --report-language fr
            """)

    @Argument(help: "Articles, folders, or - for JSON Lines on standard input.")
    var paths: [String]

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String

    @Option(help: "The form, whatever the file's ending.")
    var format: ReportFormat?

    @Option(help: "The language of the report's words (default: that of most articles).")
    var reportLanguage: ReportLanguage?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if format == nil, ReportFormat(ending: output) == nil {
            throw ValidationError("\(output): the ending must be .html, .md, .json or .csv; or name a --format")
        }
    }

    func run() throws {
        guard let format = format ?? ReportFormat(ending: output) else { return }
        var log = common.problemLog()
        let rules = common.readRules(&log)
        let report = try Articles(paths, log: &log).report(rules, language: reportLanguage, &log)
        try OutputFile.write(format.render(report, style: TerminalStyle()), to: output)
        try log.finish()
    }
}
