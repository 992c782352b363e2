public import ClaimModel

/// The findings as a linter prints them, both quotes under each, and a summary.
public struct TerminalReport: Sendable {
    public var style: TerminalStyle

    public init(style: TerminalStyle = TerminalStyle()) {
        self.style = style
    }

    public func render(_ report: Report) -> String {
        let index = ReportIndex(report)
        var lines = TerminalLines(index: index, style: style)
        for finding in index.alarms {
            lines.finding(finding)
            lines.line()
        }
        lines.summary()
        return lines.text
    }
}

extension TerminalLines {
    /// At most this many quotes stand under one finding; the rest is counted.
    private static let quotes = 6

    mutating func finding(_ finding: Finding) {
        headline(finding)
        let sides = index.sides(finding)
        for claim in sides.conflict.prefix(Self.quotes) { quote(claim) }
        let others = sides.conflict.dropFirst(Self.quotes) + sides.others
        if !others.isEmpty {
            let places = others.prefix(4).map { index.place(of: $0) } + (others.count > 4 ? ["…"] : [])
            let label = SafeText.isolated(wording.counted("claim_beside", others.count))
            line("    \(label): \(places.joined(separator: ", "))")
        }
        labelled("advice", index.inReportLanguage(finding.advice))
    }

    fileprivate mutating func summary() {
        let alarms = index.alarms
        let counts = Severity.allCases.reversed().compactMap { severity -> String? in
            let count = index.report.findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(wording.name("severity", severity.name)) \(count)"
        }
        let verdict = alarms.isEmpty ? wording["findings.none"] : wording.counted("finding", alarms.count)
        line(SafeText.isolated(([verdict] + counts).joined(separator: " · ")))
        let coverage = index.report.coverage
        let parts = [
            wording.counted("article", index.report.documents.count),
            wording.counted("number", coverage.numbers),
            wording.counted("claim", coverage.claims),
            "\(wording["coverage.set_aside"]) \(coverage.setAside)",
            "\(wording["coverage.not_placed"]) \(coverage.notPlaced.count)",
        ]
        line(SafeText.isolated(parts.joined(separator: " · ")))
    }
}
