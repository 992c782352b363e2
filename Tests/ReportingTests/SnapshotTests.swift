import ClaimModel
import Reporting
import Testing

@Suite struct SnapshotTests {
    @Test(arguments: ["ar", "en", "fr"])
    func html(language: String) throws {
        try expectSnapshot(HTMLReport.render(Sample.report(language: language)), "report.\(language).html")
    }

    @Test(arguments: ["ar", "en"])
    func markdown(language: String) throws {
        try expectSnapshot(MarkdownReport.render(Sample.report(language: language)), "report.\(language).md")
    }

    @Test(arguments: ["ar", "en"])
    func terminal(language: String) throws {
        try expectSnapshot(TerminalReport().render(Sample.report(language: language)), "report.\(language).txt")
    }

    @Test func terminalInColour() throws {
        let style = TerminalStyle(colour: .ansi, width: 70)
        try expectSnapshot(TerminalReport(style: style).render(Sample.report(language: "en")), "report.colour.txt")
    }

    @Test func json() throws {
        try expectSnapshot(String(decoding: JSONReport.render(Sample.report(language: "ar")), as: UTF8.self), "report.json")
    }

    @Test func claimLines() throws {
        try expectSnapshot(String(decoding: ClaimLines.render(Sample.claims), as: UTF8.self), "claims.jsonl")
    }

    @Test func csv() throws {
        try expectSnapshot(CSVReport.render(Sample.report(language: "ar")), "claims.csv")
    }

    @Test func explanations() throws {
        let explain = try ExplainText(report: Sample.report(language: "en"))
        let parts = [
            explain.claim("valley-1"), explain.finding("f1"), explain.group("g1"),
            explain.place(path: "wires/harbour.txt", line: 3), explain.place(path: "wires/valley.txt", line: 3),
        ]
        try expectSnapshot(parts.map { $0 ?? "nothing\n" }.joined(separator: "----\n"), "explain.en.txt")
        #expect(explain.anything("no such id") == nil)
    }
}
