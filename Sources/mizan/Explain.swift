import ArgumentParser
import ClaimModel
import Foundation

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
        guard case .id(let id) = target else { return }
        if FileManager.default.fileExists(atPath: id) {
            throw ValidationError("\(id) is an article or a folder; name a line to explain what stands there: ARTICLE:3")
        }
        if paths.isEmpty {
            throw ValidationError("`\(id)` is read as an id; name the articles that it comes from: --in PATH…")
        }
    }

    func run() throws {
        var log = common.problemLog()
        let rules = common.readRules(&log)
        let report = try Articles(target.paths, paths, log: &log).report(rules, language: reportLanguage, &log)
        guard let text = target.explain(in: report, rules: rules, style: common.style) else {
            try log.finish(nothing(report))
            return
        }
        var output = StandardOutput()
        output.write(text)
        try output.flush()
        try log.finish()
    }

    /// Says that nothing bears the id, or that no such article was read; that may be an unread article's fault.
    private func nothing(_ report: Report) -> ExitStatus {
        let isWhole = report.problems.allSatisfy { $0.kind != .input }
        switch target {
        case .id(let id):
            ProblemLog.write(
                "\(id): error: no claim, group or finding bears this id in the articles that were read; "
                    + "`mizan check PATH… --format json` prints the ids")
        case .place(let path, _, _):
            ProblemLog.write("\(path): error: no such article was read; name it as findings do, before line and column")
        }
        return isWhole ? .callWrong : .inputUnread
    }
}
