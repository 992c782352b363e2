import ArgumentParser
import ClaimExtraction
import ClaimModel
import Ingestion

struct ListMentions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mentions",
        abstract: "Lists what was read in each article before any claim is made of it.",
        discussion: """
            Numbers, dates, spans of time, names, credited sources, and cues with the rule that read them, each \
            with its place in the text, and for a number that is no claim the rule that set it aside. One line an article.

            EXAMPLES
              mizan mentions wire.txt
              cat wires.jsonl | mizan mentions -
            """)

    @Argument(help: "Articles, folders, or - for JSON Lines on standard input.")
    var paths: [String]

    @Option(help: "The form of the output.")
    var format: MentionFormat = .jsonl

    @OptionGroup var common: CommonOptions

    func run() throws {
        var log = common.problemLog()
        var extractor = Extractor(rules: common.readRules(&log))
        var output = StandardOutput()
        try DocumentReader.each(paths, &log) { document, _ in
            format.append(extractor.mentions(in: document), of: document, to: &output.pending)
            try output.flushIfLarge()
            return !output.isClosed
        }
        try output.flush()
        try log.finish()
    }
}
