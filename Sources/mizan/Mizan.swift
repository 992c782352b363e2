import ArgumentParser
import Foundation

/// The command line. Each subcommand is a file of its own.
@main
struct Mizan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mizan",
        abstract: "Weighs what news sources say against each other.",
        discussion: """
            Mizan reads articles, pulls out every checkable figure with the source that is credited for it, \
            finds the figures that speak of the same thing, and tells where they disagree and why. It works \
            offline and never decides who is right.

            A PATH is an article (.txt, .md), a collection (.jsonl, one article a line), a folder of them, \
            or - for JSON Lines on standard input.

            EXAMPLES
              mizan check articles/                       what disagrees in a folder
              mizan check draft.md --against wires/       a draft against the wires
              mizan report articles/ -o today.html        a report to hand round
              mizan extract articles/ | head              just the claims

            EXIT STATUS
              0  done, nothing at or above --fail-on
              1  check found something there
              2  the call or a rule file is wrong
              3  some input could not be read; the rest was done
            """,
        version: "mizan \(Version.current)",
        subcommands: [Check.self, WriteReport.self, Extract.self, ListMentions.self, Compare.self, Explain.self, Rules.self])

    static func main() {
        // A reader that goes away (`mizan extract … | head`) is no failure: writing then says so.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let status as ExitStatus {
            status.end()
        } catch {
            let status: ExitStatus = exitCode(for: error).isSuccess ? .done : .callWrong
            status.end(saying: fullMessage(for: error))
        }
    }
}
