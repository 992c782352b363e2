import Foundation
import Testing

/// Who may use what: docs/architecture.md says it, this table holds it.
@Suite("Imports")
struct ImportTests {
    /// What each target may import beside the standard library.
    private static let allowed: [String: Set<String>] = [
        "ClaimModel": [],
        "TextReading": ["ClaimModel"],
        "YAMLReading": ["ClaimModel", "Yams"],
        "RuleReading": ["ClaimModel", "TextReading", "YAMLReading"],
        "ClaimExtraction": ["ClaimModel", "TextReading", "RuleReading"],
        "ClaimComparison": ["ClaimModel", "RuleReading"],
        "ConsistencyCheck": ["ClaimModel", "TextReading", "RuleReading", "ClaimExtraction", "ClaimComparison"],
        "Ingestion": ["ClaimModel", "YAMLReading", "RuleReading", "Foundation"],
        "Reporting": ["ClaimModel", "Mustache"],
        "EmbedRules": ["Foundation", "YAMLReading"],
        "mizan": [
            "ClaimModel", "RuleReading", "ClaimExtraction", "ConsistencyCheck", "Ingestion", "Reporting", "ArgumentParser",
            "Foundation",
        ],
    ]

    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        .standardized

    @Test("every target stands in the table")
    func everyTarget() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path).filter { !$0.hasPrefix(".") }
        #expect(Set(folders) == Set(Self.allowed.keys))
    }

    @Test("a target imports only what it may", arguments: allowed.keys.sorted())
    func imports(target: String) throws {
        let folder = Self.sources.appending(path: target)
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        for file in files where file.pathExtension == "swift" {
            for module in try Self.modules(of: file) {
                #expect(
                    Self.allowed[target]?.contains(module) == true, "\(file.lastPathComponent) of \(target) imports \(module)")
            }
        }
    }

    private static func modules(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), at < 3, words[..<at].allSatisfy(isPrefix) else { return nil }
            return words.dropFirst(at + 1).first { !kinds.contains($0) }?.split(separator: ".").first.map(String.init)
        }
    }

    private static let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]

    private static func isPrefix(_ word: Substring) -> Bool {
        word.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(word)
    }
}
