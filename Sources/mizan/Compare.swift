import ArgumentParser
import ConsistencyCheck
import Ingestion
import Reporting

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compares claims that were extracted before, and lists the findings.",
        discussion: """
            Reads the claims that extract writes, or those of any other program, as JSON Lines (mizan.claim/1), \
            and writes findings as JSON Lines.

            EXAMPLES
              mizan compare claims.jsonl
              mizan extract articles/ | mizan compare -
              mizan extract articles/ | mizan compare - --pairs
            """)

    @Argument(help: "A file of claims, or - for standard input.")
    var path = "-"

    @Flag(help: "Instead of findings: every two claims that may be of one count, with the evidence for and against it.")
    var pairs = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        var log = common.problemLog()
        let check = ConsistencyCheck(rules: common.readRules(&log), toolVersion: Version.current)
        let (claims, problems) = ClaimReader.read(path)
        log.add(problems)
        var output = StandardOutput()
        output.write(pairs ? PairLines.text(check.pairs(claims)) : FindingLines.text(check.compare(claims)))
        try output.flush()
        try log.finish()
    }
}
