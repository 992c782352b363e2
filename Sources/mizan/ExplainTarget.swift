import ArgumentParser
import ClaimExtraction
import ClaimModel
import Reporting
import RuleReading

/// What is to be explained: a claim, finding or group by its id, or what stands at a place of an article.
enum ExplainTarget: ExpressibleByArgument {
    case id(String)
    case place(path: String, line: Int, column: Int?)

    /// `PATH:LINE[:COLUMN]`, else an id.
    init(argument: String) {
        var parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        var numbers: [Int] = []
        while numbers.count < 2, parts.count > 1, let number = parts.last.flatMap({ Int($0) }), number > 0 {
            numbers.insert(number, at: 0)
            parts.removeLast()
        }
        if let line = numbers.first {
            self = .place(path: parts.joined(separator: ":"), line: line, column: numbers.count > 1 ? numbers[1] : nil)
        } else {
            self = .id(argument)
        }
    }
}

extension ExplainTarget {
    /// The article that the target itself names; behind `#` may stand which one of a collection.
    var paths: [String] {
        switch self {
        case .id: []
        case .place(let path, _, _): path.split(separator: "#").first.map { [String($0)] } ?? []
        }
    }

    /// Nil where nothing bears that id or stands at that place.
    func explain(in report: Report, rules: RuleBook, style: TerminalStyle) -> String? {
        let text = ExplainText(report: report, style: style)
        switch self {
        case .id(let id): return text.anything(id)
        case .place(let path, let line, let column):
            let document = report.documents.first { path == $0.info.path || path.hasSuffix("#\($0.info.id)") }
            var extractor = Extractor(rules: rules)
            return text.place(path: path, line: line, column: column, mentions: document.map { extractor.mentions(in: $0) } ?? [])
        }
    }
}
