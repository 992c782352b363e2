import ArgumentParser
import ClaimModel
import RuleReading

/// A language in which a report is to be worded; which there are, the rules say.
struct ReportLanguage: ExpressibleByArgument {
    var tag: String

    init(argument: String) { tag = argument.lowercased() }

    /// The tag, where there are words for it.
    func tag(in rules: RuleBook) throws -> String {
        guard rules.wording[tag] == nil else { return tag }
        let known = rules.wording.keys.sorted().joined(separator: ", ")
        throw ValidationError("reports are not worded in `\(tag)`; there are: \(known)")
    }
}

/// From which severity on `check` ends with 1.
enum FailLevel: String, CaseIterable, ExpressibleByArgument {
    case info, low, medium, high, never

    func isReached(by findings: [Finding]) -> Bool {
        guard let severity = Severity(name: rawValue) else { return false }
        return findings.contains { $0.severity >= severity }
    }
}
