import ArgumentParser
import ClaimModel
import Reporting

/// The forms that a report can take: one case a renderer.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case terminal, json, markdown, html, csv

    /// The form that a file's ending asks for.
    init?(ending path: String) {
        switch path.split(separator: "/").last?.split(separator: ".").last?.lowercased() {
        case "json": self = .json
        case "md", "markdown": self = .markdown
        case "html", "htm": self = .html
        case "csv": self = .csv
        default: return nil
        }
    }

    func render(_ report: Report, style: TerminalStyle) -> [UInt8] {
        switch self {
        case .terminal: Array(TerminalReport(style: style).render(report).utf8)
        case .json: JSONReport.render(report)
        case .markdown: Array(MarkdownReport.render(report).utf8)
        case .html: Array(HTMLReport.render(report).utf8)
        case .csv: Array(CSVReport.render(report).utf8)
        }
    }
}

/// The forms that a list of claims can take.
enum ClaimFormat: String, CaseIterable, ExpressibleByArgument {
    case jsonl, csv, terminal, none

    /// What stands before the first claim.
    var head: String {
        switch self {
        case .csv: CSVReport.head
        case .jsonl, .terminal, .none: ""
        }
    }

    /// - Parameter lines: writes lines of JSON; one value for all claims of a run.
    func append(
        _ claim: Claim, of document: Document, style: TerminalStyle, lines: ClaimLineWriter, to bytes: inout [UInt8]
    ) {
        switch self {
        case .jsonl: lines.append(claim, to: &bytes)
        case .csv: bytes += CSVReport.row(claim).utf8
        case .terminal: bytes += ClaimText.render(claim, of: document, style: style).utf8
        case .none: break
        }
    }
}

/// The forms that a list of mentions can take.
enum MentionFormat: String, CaseIterable, ExpressibleByArgument {
    case jsonl

    func append(_ mentions: [Mention], of document: Document, to bytes: inout [UInt8]) {
        switch self {
        case .jsonl: MentionLines.append(mentions, of: document.info.id, to: &bytes)
        }
    }
}
