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

    func render(_ report: Report, colour: Bool) -> [UInt8] {
        switch self {
        case .terminal: Placeholder.text(report)
        case .json: Placeholder.json(report)
        case .markdown: Placeholder.text(report)
        case .html: Placeholder.text(report)
        case .csv: Placeholder.text(report)
        }
    }
}

/// The forms that a list of claims can take.
enum ClaimFormat: String, CaseIterable, ExpressibleByArgument {
    case jsonl, csv, terminal, none

    /// What stands before the first claim.
    var head: String { "" }

    func append(_ claim: Claim, to bytes: inout [UInt8]) {
        switch self {
        case .jsonl: bytes += "{\"schema\":\"mizan.claim/1\",\"id\":\"\(claim.id)\"}\n".utf8
        case .csv: bytes += "\(claim.id)\n".utf8
        case .terminal: bytes += "\(claim.id) \(claim.quantity.text.text) \(claim.measure)\n".utf8
        case .none: break
        }
    }
}

/// The forms that a list of mentions can take.
enum MentionFormat: String, CaseIterable, ExpressibleByArgument {
    case jsonl

    func append(_ mentions: [Mention], of document: Document, to bytes: inout [UInt8]) {
        bytes += "{\"schema\":\"mizan.mention/1\",\"document\":\"\(document.info.id)\",\"mentions\":[]}\n".utf8
    }
}

/// Stands in for the renderers.
private enum Placeholder {
    static func text(_ report: Report) -> [UInt8] {
        Array("\(report.documents.count) documents, \(report.claims.count) claims, \(report.findings.count) findings\n".utf8)
    }

    static func json(_ report: Report) -> [UInt8] {
        let ids = report.documents.map { "\"\($0.info.id)\"" }.joined(separator: ",")
        return Array("{\"schema\":\"mizan.report/1\",\"documents\":[\(ids)],\"claims\":[],\"findings\":[]}\n".utf8)
    }
}
