import ClaimModel
import ConsistencyCheck
import Ingestion
import RuleReading

/// All articles of one run, and the report on them.
struct Articles {
    private(set) var documents: [Document] = []
    /// The ids of those that are drafts, where there are drafts.
    private(set) var drafts: Set<String>?

    /// Reads the articles of each list in turn; one that was read already is not read again.
    init(_ lists: [String]..., log: inout ProblemLog) {
        var reader = DocumentReader()
        for paths in lists { read(paths, &reader, &log) }
    }

    /// - Parameter against: what the articles are compared with; where there is any, the articles are drafts.
    init(_ paths: [String], against: [String], log: inout ProblemLog) {
        var reader = DocumentReader()
        read(paths, &reader, &log)
        guard !against.isEmpty else { return }
        drafts = Set(documents.map(\.info.id))
        read(against, &reader, &log)
    }

    private mutating func read(_ paths: [String], _ reader: inout DocumentReader, _ log: inout ProblemLog) {
        reader.read(paths) { problem in
            log.add(problem)
        } take: { document in
            documents.append(document)
            return true
        }
    }

    /// The report says what could not be read, too.
    func report(_ rules: RuleBook, language: ReportLanguage?, _ log: inout ProblemLog) throws -> Report {
        let tag = try language?.tag(in: rules)
        let check = ConsistencyCheck(rules: rules, toolVersion: Version.current)
        var report = check.report(on: documents, drafts: drafts, language: tag)
        let before = log.problems
        log.add(report.problems)
        report.problems = before + report.problems
        return report
    }
}
