import ArgumentParser
import ClaimModel

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
    /// The articles that the target itself names.
    var paths: [String] {
        switch self {
        case .id: []
        case .place(let path, _, _): [path]
        }
    }

    /// Nil where nothing bears that id or stands at that place.
    func explain(in report: Report, colour: Bool) -> String? { nil }
}
