import ClaimModel
import Ingestion

/// What came of reading some paths.
struct Reading {
    private(set) var documents: [Document] = []
    private(set) var problems: [Problem] = []

    init(_ paths: String...) { self.init(paths) }

    init(_ paths: [String]) {
        var reader = DocumentReader()
        reader.read(paths) { problem in
            problems.append(problem)
        } take: { document in
            documents.append(document)
            return true
        }
    }

    var ids: [String] { documents.map(\.info.id) }
    var texts: [String] { documents.map { String(decoding: $0.text, as: UTF8.self) } }
    var messages: [String] { problems.map(\.message) }
    var kinds: [Problem.Kind] { problems.map(\.kind) }
}
