public import ClaimModel

/// Why a report says what it says, in plain lines for a terminal. Nil where the report knows no such id or place.
public struct ExplainText: Sendable {
    public var report: Report
    public var style: TerminalStyle

    public init(report: Report, style: TerminalStyle = TerminalStyle()) {
        self.report = report
        self.style = style
    }

    /// One claim: its sentence, its fields, and the words and the rule behind each.
    public func claim(_ id: String) -> String? {
        var lines = lines()
        guard let claim = lines.index.claim(id) else { return nil }
        lines.explain(claim)
        return lines.text
    }

    /// One finding by id or fingerprint: what contradicts what, and why the claims are comparable.
    public func finding(_ id: String) -> String? {
        var lines = lines()
        guard let finding = lines.index.finding(id) else { return nil }
        lines.explain(finding)
        return lines.text
    }

    /// One group: its gates, its claims, and the nearest ones left out.
    public func group(_ id: String) -> String? {
        var lines = lines()
        guard let group = lines.index.group(id) else { return nil }
        lines.explain(group)
        return lines.text
    }

    /// Whatever bears the id.
    public func anything(_ id: String) -> String? { claim(id) ?? finding(id) ?? group(id) }

    /// What is read on a line, or at a column of it. Mentions are shown where the caller has them.
    public func place(path: String, line: Int, column: Int? = nil, mentions: [Mention] = []) -> String? {
        var lines = lines()
        guard
            let document = report.documents.first(where: { lines.index.file(of: $0.info) == path || $0.info.id == path })
                ?? report.documents.first(where: { $0.info.path == path })
        else { return nil }
        lines.explain(document, line: line, column: column, mentions: mentions)
        return lines.text
    }

    private func lines() -> TerminalLines { TerminalLines(index: ReportIndex(report), style: style) }
}
