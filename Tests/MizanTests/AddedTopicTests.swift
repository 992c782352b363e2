import Foundation
import Testing

/// A topic is one file: what the guide shows is what the program reads.
@Suite("A topic of one's own")
struct AddedTopicTests {
    private static let guide = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../docs/rule-language.md").standardized

    /// The YAML blocks of the guide that say in which file they belong: path → text.
    private static func blocks() throws -> [String: String] {
        let text = try String(contentsOf: guide, encoding: .utf8)
        var blocks: [String: String] = [:]
        for part in text.split(separator: "```yaml\n").dropFirst() {
            guard let end = part.range(of: "```"), part.hasPrefix("# "), let line = part.firstIndex(of: "\n") else { continue }
            blocks[String(part[part.index(part.startIndex, offsetBy: 2)..<line])] = String(part[..<end.lowerBound])
        }
        return blocks
    }

    private static func place() throws -> Workplace {
        let blocks = try blocks()
        #expect(blocks["topics/horse_race.yml"] != nil)
        return try Workplace(Dictionary(uniqueKeysWithValues: blocks.map { ("mine/\($0.key)", $0.value) }))
    }

    @Test("the guide's topic has no problems, and its examples hold")
    func examples() throws {
        let place = try Self.place()
        let check = try MizanRun("rules", "check", "--rules", "mine", in: place)
        #expect(check.status == 0, "\(check.errors)")
        let test = try MizanRun("rules", "test", "--rules", "mine", in: place)
        #expect(test.status == 0, "\(test.output)\(test.errors)")
        #expect(test.output.contains("failed: 0") || test.errors.contains("failed: 0"))
    }

    @Test("its claims are extracted")
    func extraction() throws {
        let place = try Self.place()
        try place.write("a.txt", Array("افتتاح الموسم في المضمار الكبير\n\nجرى في السباق الأول 14 حصانا أمام الجمهور.\n".utf8))
        let run = try MizanRun("extract", "a.txt", "--rules", "mine", "--format", "jsonl", in: place)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains(#""measure":"horse_race""#) && run.output.contains(#""nominal":14"#), "\(run.output)")
        #expect(try !MizanRun("extract", "a.txt", in: place).output.contains("horse_race"))
    }

    @Test("its claims are compared")
    func comparison() throws {
        let place = try Self.place()
        let lead = "سباق الربيع في مضمار الواحة\n\n"
        try place.write(
            "w/one.txt", Array("\(lead)قال اتحاد الفروسية إن سباق الربيع في مضمار الواحة جرى فيه 14 حصانا يوم السبت.\n".utf8))
        try place.write(
            "w/two.txt", Array("\(lead)قال اتحاد الفروسية إن سباق الربيع في مضمار الواحة جرى فيه 41 حصانا يوم السبت.\n".utf8))
        let run = try MizanRun("check", "w", "--rules", "mine", "--format", "json", in: place)
        #expect(run.output.contains(#""kind":"same_source_conflict""#), "\(run.output)\(run.errors)")
    }
}
