import ClaimModel
import Foundation
import Reporting
import Testing

/// Everything that comes from outside is hostile here; no format may let it out of its place.
@Suite struct HostileTests {
    static let poison =
        "<script>alert('1')</script>\"\u{301} onclick=\"x\" {{words}} {{{lang}}} | a | `b` ``` **c** _d_ "
        + "[e](http://evil.example) ![i](x) &amp; \n# heading\r\n- list\n\n\u{1B}[31mred\u{1B}]0;title\u{7}\u{0}\u{9B}31m "
        + "\u{202E}olleh\u{2066} https://evil.example"

    static func report() throws -> Report {
        var report = try Sample.report(language: "en")
        let text = "=cmd|' /C calc'!A0 412 \(poison)"
        let info = DocumentInfo(
            id: poison, title: poison, outlet: poison, published: poison, language: poison, url: poison, path: poison)
        let document = Document(info: info, text: Array(text.utf8))
        let span = ByteSpan(0, document.text.count)
        let name = NameReference(id: poison, text: poison)
        let claim = Claim(
            id: poison, document: info,
            quantity: Quantity(
                text: TextSpan(text: "412", span: ByteSpan(19, 22)),
                hedge: TextSpan(text: poison, span: ByteSpan(0, 2)), unit: poison, nominal: 412),
            measure: poison, subject: name, who: poison, group: name, place: name,
            time: TimeScope(window: TimeWindow(length: poison)), attribution: Attribution(source: name, via: [name]),
            partOf: poison, comparisonKey: poison, evidence: TextSpan(text: text, span: span), rule: poison, event: poison,
            trail: [TrailStep(role: poison, rule: poison, words: TextSpan(text: text, span: span))])
        report.documents = [document]
        report.claims = [claim]
        report.groups = [
            ClaimGroup(
                id: poison, label: ["en": poison], claims: [poison], gates: [(poison, poison)],
                near: [.init(claim: poison, gate: poison, reason: poison), .init(claim: "?", gate: poison, reason: poison)])
        ]
        report.findings = [Severity.high, .info].map {
            Finding(
                id: poison, kind: $0 == .high ? poison : "agreement", also: [poison], severity: $0, claims: [poison],
                conflict: [poison], message: ["en": poison], advice: ["en": poison], rule: poison, reasons: [poison],
                fingerprint: poison)
        }
        let left = TextSpan(text: poison, span: ByteSpan(24, 40))
        report.coverage.notPlaced = [.init(document: poison, words: left, reason: poison)]
        report.problems = [Problem(.input, file: poison, poison)]
        report.toolVersion = poison
        report.rulesVersion = poison
        return report
    }

    @Test func html() throws {
        let clean = try HTMLReport.render(Sample.report(language: "en"))
        let html = try HTMLReport.render(Self.report())
        #expect(!html.contains("<script") && !html.contains("<img"))
        #expect(Self.steersNothing(html))
        let known = Self.tagNames(clean).union(["details", "summary"])
        #expect(Self.tagNames(html).subtracting(known) == [])
        #expect(!html.contains("<p\u{20}onclick") && Self.attributes(html).isDisjoint(with: ["onclick"]))
        #expect(html.contains("{{words}} {{{lang}}}"))
        #expect(!html.contains("http://evil.example\"") && !html.contains("src="))
    }

    @Test func htmlBalances() throws {
        for report in try [Self.report(), Sample.report(language: "ar")] {
            let html = HTMLReport.render(report)
            var open: [String] = []
            for tag in Self.tags(html) where !["meta", "!DOCTYPE"].contains(tag) {
                if tag.hasPrefix("/") { #expect(open.popLast() == String(tag.dropFirst())) } else { open.append(tag) }
            }
            #expect(open.isEmpty)
            let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
            let links = html.split(separator: "href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
            #expect(Set(links).subtracting(ids) == [])
        }
    }

    @Test func markdown() throws {
        let markdown = try MarkdownReport.render(Self.report())
        #expect(Self.steersNothing(markdown, allowing: ["\u{2068}", "\u{2069}"]))
        let bare = Self.withoutEscapes(markdown)
        for raw in ["<", "`", "[", "]", "_", "&", "://", "**c**"] { #expect(!bare.contains(raw), "\(raw)") }
        for line in bare.split(separator: "\n") {
            #expect(!line.hasPrefix("# heading") && !line.hasPrefix("- list"))
            if line.hasPrefix("|") { #expect([3, 4, 5, 6].contains(line.count { $0 == "|" })) }
        }
    }

    @Test func terminal() throws {
        let report = try Self.report()
        let explain = ExplainText(report: report)
        let texts = [
            TerminalReport().render(report), explain.claim(Self.poison), explain.finding(Self.poison),
            explain.group(Self.poison), explain.place(path: Self.poison, line: 1),
        ]
        for text in texts {
            let text = try #require(text)
            #expect(Self.steersNothing(text, allowing: ["\u{2068}", "\u{2069}"]))
            #expect(text.contains("412"))
        }
    }

    @Test func csv() throws {
        let csv = try CSVReport.render(Self.report())
        #expect(csv.hasPrefix("\u{FEFF}id,document,"))
        #expect(Self.steersNothing(String(csv.unicodeScalars.dropFirst().filter { $0 != "\r" })))
        #expect(csv.contains("\"'=cmd|"))
        let rows = Self.rows(csv)
        #expect(rows.count == 2 && rows[0].count == rows[1].count)
        #expect(rows.joined().allSatisfy { !"=+-@".contains($0.first ?? " ") })
    }

    @Test(arguments: [("javascript:alert(1)", 0), ("data:text/html,x", 0), ("https://example.org/\"><b>", 1)])
    func addresses(url: String, links: Int) throws {
        var report = try Sample.report(language: "en")
        report.documents[0].info.url = url
        let html = HTMLReport.render(report)
        #expect(html.split(separator: "rel=\"noreferrer noopener\"").count == links + 1)
        #expect(!html.contains("javascript:") && !html.contains("data:text") && !html.contains("<b>\""))
    }

    @Test func json() throws {
        let bytes = try JSONReport.render(Self.report())
        let read = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(((read["findings"] as? [[String: Any]])?.first?["message"] as? String) == Self.poison)
        #expect(!bytes.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
    }

    // MARK: Reading back

    /// No control, no override, no isolate but the allowed ones, and those balanced within each line.
    static func steersNothing(_ text: String, allowing allowed: Set<Unicode.Scalar> = []) -> Bool {
        let bad = text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: !allowed.contains(scalar)
            default: false
            }
        }
        let balanced = text.split(separator: "\n").allSatisfy { line in
            line.unicodeScalars.count { $0 == "\u{2068}" } == line.unicodeScalars.count { $0 == "\u{2069}" }
        }
        return !bad && balanced
    }

    /// Markdown without its backslashes and what stands behind them.
    static func withoutEscapes(_ markdown: String) -> String {
        var out = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in markdown.unicodeScalars {
            if isEscaped { isEscaped = false } else if scalar == "\\" { isEscaped = true } else { out.append(scalar) }
        }
        return String(out)
    }

    static func tags(_ html: String) -> [String] {
        html.split(separator: "<").dropFirst().map { String($0.prefix { $0 != " " && $0 != ">" && $0 != "\n" }) }
    }

    static func tagNames(_ html: String) -> Set<String> { Set(tags(html)) }

    static func attributes(_ html: String) -> Set<String> {
        var names: Set<String> = []
        for tag in html.split(separator: "<").dropFirst() {
            let inside = tag.prefix { $0 != ">" }.split(separator: "\"", omittingEmptySubsequences: false)
            for (index, piece) in inside.enumerated() where index.isMultiple(of: 2) {
                for word in piece.split(separator: " ") where word.hasSuffix("=") { names.insert(String(word.dropLast())) }
            }
        }
        return names
    }

    /// RFC 4180, read back.
    static func rows(_ csv: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var quoted = false
        for scalar in csv.unicodeScalars.dropFirst() where scalar != "\r" {
            switch scalar {
            case "\"": quoted.toggle()
            case "," where !quoted: rows[rows.count - 1].append("")
            case "\n" where !quoted: rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
            }
        }
        return rows.dropLast()
    }
}
