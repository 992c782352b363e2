import ArgumentParser
import ClaimModel

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells where articles disagree.",
        discussion: """
            Each finding names both figures and both sources, why they speak of the same thing, and what to ask \
            before publishing. With --against, only what touches the articles named first is told.

            EXAMPLES
              mizan check articles/
              mizan check draft.md --against wires/ --fail-on high
              mizan check articles/ --format json > report.json
            """)

    @Argument(help: "Articles, folders, or - for JSON Lines on standard input.")
    var paths: [String]

    @Option(help: ArgumentHelp("Articles to compare with; may be given again.", valueName: "path"))
    var against: [String] = []

    @Option(help: "The form of the output.")
    var format: ReportFormat = .terminal

    @Option(help: "End with 1 where a finding is at least this severe.")
    var failOn: FailLevel = .medium

    @Option(help: "The language of the report's words (default: that of most articles).")
    var reportLanguage: ReportLanguage?

    @OptionGroup var common: CommonOptions

    func run() throws {
        var log = common.problemLog()
        let rules = common.readRules(&log)
        let articles = Articles(paths, against: against, log: &log)
        let report = try articles.report(rules, language: reportLanguage, &log)
        var output = StandardOutput()
        output.pending = format.render(report, style: common.style)
        try output.flush()
        try log.finish(failOn.isReached(by: report.findings) ? .found : .done)
    }
}
