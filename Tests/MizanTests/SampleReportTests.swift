import Foundation
import Testing

/// reports/ holds the reports on seeds/ as this program writes them.
@Suite("The sample reports")
struct SampleReportTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("reports/ says what the program says of seeds/", arguments: ["html", "md", "json"])
    func sample(ending: String) throws {
        let place = try Workplace()
        let seeds = Self.repository.appending(path: "seeds")
        for file in try FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil) {
            try place.write("seeds/\(file.lastPathComponent)", Array(try Data(contentsOf: file)))
        }
        let run = try MizanRun("report", "seeds/", "-o", "seeds.\(ending)", in: place)
        #expect(run.status == 0, "\(run.errors)")
        let written = try Data(contentsOf: place.url.appending(path: "seeds.\(ending)"))
        let kept = Self.repository.appending(path: "reports/seeds.\(ending)")
        if ProcessInfo.processInfo.environment["MIZAN_RECORD"] == "1" {
            try written.write(to: kept)
            Issue.record("recorded \(kept.lastPathComponent); run again without MIZAN_RECORD")
            return
        }
        let same = try Data(contentsOf: kept) == written
        #expect(same, "reports/seeds.\(ending) is out of date; MIZAN_RECORD=1 swift test --filter SampleReport writes it anew")
    }

    @Test("the finding that the README shows is the first of `mizan check seeds/`")
    func readMe() throws {
        let place = try Workplace()
        let seeds = Self.repository.appending(path: "seeds")
        for file in try FileManager.default.contentsOfDirectory(at: seeds, includingPropertiesForKeys: nil) {
            try place.write("seeds/\(file.lastPathComponent)", Array(try Data(contentsOf: file)))
        }
        let run = try MizanRun("check", "seeds/", in: place)
        #expect(run.status == 1)
        let page = try String(contentsOf: Self.repository.appending(path: "README.md"), encoding: .utf8)
        let shown = try #require(page.split(separator: "```text\n").dropFirst().first?.split(separator: "\n```").first)
        #expect(run.output.hasPrefix(shown), "README.md is out of date; it should show:\n\(run.output.prefix(1500))")
    }
}
