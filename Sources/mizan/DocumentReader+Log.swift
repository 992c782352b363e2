import ClaimModel
import Ingestion

extension DocumentReader {
    /// Calls `take` with each article until it returns false or throws; problems go to the log.
    static func each(
        _ paths: [String], _ log: inout ProblemLog,
        _ take: (Document, inout ProblemLog) throws -> Bool
    ) throws {
        var failure: (any Error)?
        var reader = DocumentReader()
        reader.read(paths) { problem in
            log.add(problem)
        } take: { document in
            do { return try take(document, &log) } catch {
                failure = error
                return false
            }
        }
        if let failure { throw failure }
    }
}
