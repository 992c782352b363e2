import ArgumentParser
import ClaimModel

/// The languages in which a report can be worded.
enum ReportLanguage: String, CaseIterable, ExpressibleByArgument {
    case ar, en, fr
}

/// From which severity on `check` ends with 1.
enum FailLevel: String, CaseIterable, ExpressibleByArgument {
    case info, low, medium, high, never

    func isReached(by findings: [Finding]) -> Bool {
        guard let severity = Severity(name: rawValue) else { return false }
        return findings.contains { $0.severity >= severity }
    }
}
