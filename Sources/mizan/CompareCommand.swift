import ArgumentParser
import ClaimModel
import ConsistencyCheck
import Foundation
import Ingestion
import Reporting
import RuleReading

/// `mizan compare -`: claims in, findings out, both as JSON Lines.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare claims (mizan.claim/1 lines) and print findings.",
        discussion: "Reads the claims of `mizan extract --format jsonl`, or claims made by any other program."
    )

    @Argument(help: "A file of claims, or - for standard input.")
    var input = "-"

    func run() throws {
        let data: Data
        if input == "-" {
            data = FileHandle.standardInput.readDataToEndOfFile()
        } else if let found = FileManager.default.contents(atPath: input) {
            data = found
        } else {
            Self.say("\(input): cannot be read")
            throw ExitCode(3)
        }
        let (claims, unread) = ClaimLines.read(data, file: input)
        let (rules, broken) = RuleBook.read(RuleFile.embedded)
        for problem in broken + unread { Self.say(problem.description) }
        let findings = ConsistencyCheck(rules: rules, toolVersion: "").compare(claims)
        FileHandle.standardOutput.write(Data(FindingLines.text(findings).utf8))
        if !broken.isEmpty { throw ExitCode(2) }
        if !unread.isEmpty { throw ExitCode(3) }
    }

    private static func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
