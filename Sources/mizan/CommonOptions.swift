import ArgumentParser
import ClaimModel
import Foundation
import Ingestion
import Reporting
import RuleReading

/// What every subcommand understands.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp(
            "A folder of rules, once or more. One with languages/ in it is a whole set; any other is added to the rules in force.",
            discussion: "Without it: ./rules where that is there, else the copy inside the program.", valueName: "dir"))
    var rules: [String] = []

    @Option(help: ArgumentHelp("A profile of rules/profiles: other thresholds and severities.", valueName: "name"))
    var profile: String?

    @Flag(name: .shortAndLong, help: "Only errors on standard error, no notes.")
    var quiet = false

    @Flag(name: .customLong("no-color"), help: "Plain text on a terminal, too. NO_COLOR does the same.")
    var noColor = false

    func problemLog() -> ProblemLog { ProblemLog(showsNotices: !quiet) }

    /// The rules in force; what is wrong with them goes to the log.
    func readRules(_ log: inout ProblemLog, for scrutiny: RuleBook.Scrutiny = .use) -> RuleBook {
        let found = RuleFolder.inForce(named: rules)
        log.add(found.problems)
        let (book, problems) = RuleBook.read(found.files, for: scrutiny)
        log.add(problems)
        guard let profile else { return book }
        guard let tuned = book.with(profile: profile) else {
            let known = book.profiles.keys.sorted().joined(separator: ", ")
            log.add([Problem(.rule, file: "--profile", "no profile `\(profile)`; there are: \(known)")])
            return book
        }
        return tuned
    }

    /// Colour only where standard output is a terminal and nobody objects.
    var style: TerminalStyle {
        let plain = noColor || isatty(STDOUT_FILENO) != 1 || !ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
        return TerminalStyle(colour: plain ? .none : .ansi)
    }
}
