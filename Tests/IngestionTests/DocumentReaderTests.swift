import ClaimModel
import Foundation
import Ingestion
import Testing

@Suite("Articles from files and folders")
struct DocumentReaderTests {
    @Test("a text is kept byte for byte, but for a byte order mark")
    func textAsItIs() throws {
        let folder = try TemporaryFolder()
        let reading = Reading(try folder.write("a.txt", [0xEF, 0xBB, 0xBF] + Array("Line\r\nنص 👍\r\n".utf8)))
        #expect(reading.documents.map(\.text) == [Array("Line\r\nنص 👍\r\n".utf8)])
        #expect(reading.problems.isEmpty)
    }

    @Test func sidecar() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "text")
        try folder.write(
            "a.json", #"{"outlet": "Daily", "published": "2019-03-23", "language": "en", "url": null, "desk": {"x": [1]}}"#)
        let reading = Reading(folder.path)
        #expect(reading.problems.isEmpty)
        #expect(
            reading.documents.map(\.info) == [
                DocumentInfo(id: "a", outlet: "Daily", published: "2019-03-23", language: "en", path: "\(folder.path)/a.txt")
            ])
    }

    @Test("front matter is metadata, goes before the sidecar, and shifts the text's first line", arguments: ["\n", "\r\n"])
    func frontMatter(lineEnd: String) throws {
        let folder = try TemporaryFolder()
        let lines = ["---", "id: m1", "title: \"Toll: rising\"", "published: 2024-01-02", "tags: [a, b]", "---", "", "Body."]
        let path = try folder.write("a.md", lines.joined(separator: lineEnd))
        try folder.write("a.json", #"{"title": "other", "outlet": "Daily"}"#)
        let reading = Reading(path)
        #expect(reading.problems.isEmpty, "\(reading.messages)")
        #expect(
            reading.documents.map(\.info) == [
                DocumentInfo(id: "m1", title: "Toll: rising", outlet: "Daily", published: "2024-01-02", path: path, firstLine: 7)
            ])
        #expect(reading.texts == [lineEnd + "Body."])
    }

    @Test func aRuleAtTheHeadIsNoFrontMatter() throws {
        let folder = try TemporaryFolder()
        let reading = Reading(try folder.write("a.md", "---\nNo end.\n"))
        #expect(reading.texts == ["---\nNo end.\n"])
        #expect(reading.kinds == [.notice])
    }

    @Test func aDateThatIsNoneIsLeftOut() throws {
        let folder = try TemporaryFolder()
        let reading = Reading(try folder.write("w.jsonl", #"{"id":"a","text":"x","published":"Sat, 23 March"}"#))
        #expect(reading.documents.map(\.info.published) == [nil])
        #expect(reading.kinds == [.notice])
    }

    @Test("hidden files are skipped, folders are read in the order of their paths, endings in any case")
    func folders() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a/z.txt", "a/c/d.md", ".git/x.txt", "c.TXT"] { try folder.write(name, "text") }
        #expect(Reading(folder.path).ids == ["d", "z", "b", "c"])
    }

    @Test("the order of the paths and naming a file twice change nothing")
    func orderOfPaths() throws {
        let folder = try TemporaryFolder()
        let paths = try ["x/a.txt", "y/a.txt", "b.jsonl"].map {
            try folder.write($0, $0.hasSuffix("l") ? #"{"id":"a","text":"x"}"# : "text")
        }
        let once = Reading(paths)
        #expect(
            Reading(paths.reversed() + [folder.path, folder.path + "/x"]).documents.map(\.info.path)
                == once.documents.map(\.info.path))
        #expect(Set(once.ids).count == 3)
    }

    @Test("documents that share an id are told apart")
    func sharedIds() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "a.md", "x/a.txt", "y/a.txt"] { try folder.write(name, "text") }
        try folder.write(
            "z.jsonl", #"{"id":"a","text":"x"}"# + "\n" + #"{"id":"q","text":"x"}"# + "\n" + #"{"id":"q","text":"y"}"#)
        let reading = Reading(folder.path)
        #expect(reading.ids == ["a", "a.txt", "x/a", "y/a", "a~2", "q", "q~2"])
        #expect(reading.kinds == [.notice, .notice])
    }

    @Test("a line that is longer than a piece of reading is one line")
    func longLine() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "كلمة ", count: 200_000)
        let line = #"{"id":"long","text":"\#(text)"}"#
        let reading = Reading(try folder.write("w.jsonl", line + "\r\n" + #"{"id":"b","text":"x"}"#))
        #expect(reading.ids == ["long", "b"])
        #expect(reading.texts.first == text)
    }

    @Test func stopping() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "b.txt"] { try folder.write(name, "text") }
        var reader = DocumentReader()
        var count = 0
        reader.read([folder.path]) { _ in
        } take: { _ in
            count += 1
            return false
        }
        #expect(count == 1)
    }
}
