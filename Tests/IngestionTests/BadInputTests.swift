import ClaimModel
import Ingestion
import Testing

@Suite("What cannot be read is said, and the rest is read")
struct BadInputTests {
    @Test(
        "a file that is no article's text",
        arguments: [
            ([UInt8](), "empty"),
            (Array(" \n\t\r\n".utf8), "empty"),
            ([0xEF, 0xBB, 0xBF], "empty"),
            (Array("before\0after".utf8), "NUL byte at byte 6"),
            (Array("abc".utf8) + [0xC3, 0x28], "not UTF-8 at byte 3"),
            ([0x61, 0xED, 0xA0, 0x80], "not UTF-8 at byte 1"),
            ([0xC0, 0x80], "not UTF-8 at byte 0"),
            ([0xF4, 0x90, 0x80, 0x80], "not UTF-8 at byte 0"),
            ([0x61, 0x62, 0xD9], "not UTF-8 at byte 2"),
            ([0xFF, 0xFE, 0x41, 0x00], "UTF-16"),
        ] as [([UInt8], String)])
    func unreadable(bytes: [UInt8], message: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("bad.txt", bytes)
        try folder.write("good.txt", "Five people were hurt.")
        let reading = Reading(folder.path)
        #expect(reading.ids == ["good"])
        #expect(reading.kinds == [.input])
        #expect(reading.messages.first?.contains(message) == true, "\(reading.messages)")
    }

    @Test func missing() throws {
        let folder = try TemporaryFolder()
        let reading = Reading("\(folder.path)/nowhere.txt", try folder.write("a.txt", "text"))
        #expect(reading.ids == ["a"])
        #expect(reading.messages == ["no such file or folder"])
    }

    @Test("an ending that is unknown is an error where the file is named, a note inside a folder")
    func unknownEnding() throws {
        let folder = try TemporaryFolder()
        let picture = try folder.write("map.png", "x")
        try folder.write("a.txt", "text")
        #expect(Reading(picture).kinds == [.input])
        let reading = Reading(folder.path)
        #expect(reading.kinds == [.notice])
        #expect(reading.problems.first?.file == picture)
        #expect(reading.ids == ["a"])
    }

    @Test func folderWithoutArticles() throws {
        let folder = try TemporaryFolder()
        try folder.write(".hidden.txt", "text")
        #expect(Reading(folder.path).kinds == [.input])
    }

    @Test func symbolicLinksMayFormALoop() throws {
        let folder = try TemporaryFolder()
        try folder.write("inner/a.txt", "text")
        try folder.link("inner/up", to: "..")
        try folder.link("inner/self.txt", to: "self.txt")
        try folder.link("again.txt", to: "inner/a.txt")
        let reading = Reading(folder.path)
        #expect(reading.ids == ["again"])
        #expect(reading.messages.count == 1)
    }

    @Test("a line of JSON that is broken has its number, and the others are read")
    func brokenLine() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "wires.jsonl",
            """
            {"id":"a","text":"one"}
            {"id":"b","text":"two"

            {"id":"c"}
            {"text":"no id"}
            {"id":"","text":"x"}
            {"id":"d","text":7}
            [1]
            {"id":"e","text":"nul \\u0000"}
            {"id":"f","text":"six"}
            """)
        let reading = Reading(path)
        #expect(reading.ids == ["a", "f"])
        #expect(reading.problems.map(\.line) == [2, 4, 5, 6, 7, 8, 9])
        #expect(reading.problems.map(\.column) == [23, 1, 1, 1, 18, 1, 1])
        #expect(reading.kinds.allSatisfy { $0 == .input })
    }

    @Test func invalidBytesInALine() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("w.jsonl", Array(#"{"id":"a","text":""#.utf8) + [0xFF] + Array("\"}\n".utf8))
        let reading = Reading(path)
        #expect(reading.problems.first?.column == 19)
        #expect(reading.messages == ["not UTF-8"])
    }

    @Test func emptyCollection() throws {
        let folder = try TemporaryFolder()
        #expect(Reading(try folder.write("w.jsonl", "\n \n")).kinds == [.input])
    }

    @Test("a broken sidecar is said with its place; its article is read without it")
    func brokenSidecar() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.txt", "text")
        try folder.write("a.json", "{\n  \"outlet\": nonsense\n}")
        let reading = Reading(path)
        #expect(reading.ids == ["a"])
        #expect(reading.problems.map(\.line) == [2])
        #expect(reading.problems.map(\.column) == [13])
    }

    @Test func brokenFrontMatter() throws {
        let folder = try TemporaryFolder()
        let reading = Reading(try folder.write("a.md", "---\noutlet: [a\n---\nBody."))
        #expect(reading.texts == ["Body."])
        #expect(reading.kinds == [.input])
    }
}
