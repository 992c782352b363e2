import ArgumentParser
import ClaimExtraction
import ClaimModel
import Ingestion
import Reporting

struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists every claim of every article.",
        discussion: """
            A claim is a figure with what it counts, where and when, and the source that is credited for it. \
            Articles are read one at a time, so a collection may be larger than memory.

            EXAMPLES
              mizan extract articles/ > claims.jsonl
              mizan extract wire.txt --format terminal
              cat wires.jsonl | mizan extract -
            """)

    @Argument(help: "Articles, folders, or - for JSON Lines on standard input.")
    var paths: [String]

    @Option(help: "The form of the output; none only counts.")
    var format: ClaimFormat = .jsonl

    @OptionGroup var common: CommonOptions

    func run() throws {
        var log = common.problemLog()
        var extractor = Extractor(rules: common.readRules(&log))
        var output = StandardOutput()
        output.write(format.head)
        let style = common.style
        let lines = ClaimLineWriter()
        // The option is looked up each time it is asked for.
        let format = format
        var tally = ExtractionTally()
        try DocumentReader.each(paths, &log) { document, log in
            // One article may be larger than memory holds claims of: they go out as they come.
            var failure: (any Error)?
            let part = extractor.extract(document, withContext: false) { claim in
                format.append(claim, of: document, style: style, lines: lines, to: &output.pending)
                do { try output.flushIfLarge() } catch { failure = failure ?? error }
            }
            if let failure { throw failure }
            tally.add(part.coverage)
            log.add(part.problems)
            try output.flushIfLarge()
            return !output.isClosed
        }
        try output.flush()
        if format == .none, !common.quiet { ProblemLog.write(tally.description) }
        try log.finish()
    }
}
