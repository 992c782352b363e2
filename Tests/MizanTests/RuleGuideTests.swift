import Foundation
import Testing

/// docs/rule-language.md knows every key that the shipped rules use.
@Suite("The guide to the rules")
struct RuleGuideTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    @Test("every key of a language pack and of a topic is described", arguments: ["languages/ar", "topics", "names"])
    func keys(folder: String) throws {
        let guide = try String(contentsOf: Self.root.appending(path: "docs/rule-language.md"), encoding: .utf8)
        let path = Self.root.appending(path: "rules/\(folder)")
        var missing: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: path.path) where name.hasSuffix(".yml") {
            for line in try String(contentsOf: path.appending(path: name), encoding: .utf8).split(separator: "\n") {
                guard !line.hasPrefix(" "), !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { continue }
                let key = String(line[..<colon])
                if key.count > 2, !guide.contains("`\(key)`") { missing.insert("\(name): \(key)") }
            }
        }
        #expect(missing.isEmpty, "\(missing.sorted())")
    }
}
