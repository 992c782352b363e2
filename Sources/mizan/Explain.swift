import ArgumentParser
import ClaimModel

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says why: the words and the rule behind a claim, a group or a finding.",
        discussion: """
            Name a claim, finding or group by the id that check and extract print, and the articles with --in; \
            or name a place in an article as findings print it.

            EXAMPLES
              mizan explain 3f9c2ab81d07 --in articles/
              mizan explain articles/wire.txt:3
              mizan explain articles/wire.txt:3:18 --in articles/
            """)

    @Argument(help: ArgumentHelp("An id, or PATH:LINE[:COLUMN].", valueName: "what"))
    var target: ExplainTarget

    @Option(name: .customLong("in"), parsing: .upToNextOption, help: ArgumentHelp("The articles.", valueName: "path"))
    var paths: [String] = []

    @Option(help: "The language of the answer (default: that of most articles).")
    var reportLanguage: ReportLanguage?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if case .id = target, paths.isEmpty { throw ValidationError("name the articles that the id comes from: --in PATH…") }
    }

    func run() throws {
        var log = common.problemLog()
        let rules = common.readRules(&log)
        let report = Articles(target.paths, paths, log: &log).report(rules, language: reportLanguage, &log)
        guard let text = target.explain(in: report, rules: rules, style: common.style) else {
            try log.finish()
            throw ValidationError("nothing to explain there")
        }
        var output = StandardOutput()
        output.write(text)
        try output.flush()
        try log.finish()
    }
}
