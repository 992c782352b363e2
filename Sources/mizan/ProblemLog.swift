import ClaimModel
import Foundation

/// Says on standard error what went wrong, and remembers how the run must end.
struct ProblemLog {
    private let showsNotices: Bool
    private(set) var status: ExitStatus = .done
    /// For the report; notices are not among them.
    private(set) var problems: [Problem] = []

    init(showsNotices: Bool) { self.showsNotices = showsNotices }

    mutating func add(_ problem: Problem) {
        status = max(status, ExitStatus(of: problem))
        switch problem.kind {
        case .notice: if showsNotices { Self.say(problem, as: "note") }
        case .input, .rule:
            problems.append(problem)
            Self.say(problem, as: "error")
        }
    }

    mutating func add(_ problems: [Problem]) {
        for problem in problems { add(problem) }
    }

    /// Ends the command, by throwing unless all is well.
    func finish(_ outcome: ExitStatus = .done) throws {
        let status = max(status, outcome)
        if status != .done { throw status }
    }

    /// `path:line:column: error: message`
    private static func say(_ problem: Problem, as severity: String) {
        let place = [problem.line, problem.line == nil ? nil : problem.column].compactMap { $0 }.map { ":\($0)" }.joined()
        write("\(problem.file)\(place): \(severity): \(problem.message)")
    }

    /// A line on standard error, with nothing in it that could move a terminal's cursor.
    static func write(_ line: String) {
        try? FileHandle.standardError.write(contentsOf: Data((VisibleText.of(line) + "\n").utf8))
    }
}
