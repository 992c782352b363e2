import Testing

@testable import mizan

@Suite("What explain is asked for")
struct ExplainTargetTests {
    @Test(
        "a place or an id",
        arguments: [
            ("3f9c2ab81d07", "id 3f9c2ab81d07"),
            ("a.txt:3", "a.txt 3 -"),
            ("a.txt:3:18", "a.txt 3 18"),
            ("C:\\wires\\a.txt:3", "C:\\wires\\a.txt 3 -"),
            ("w.jsonl#a1:12:7", "w.jsonl#a1 12 7"),
            ("a.txt:0", "id a.txt:0"),
            ("12", "id 12"),
            ("1:2:3:4", "1:2 3 4"),
        ])
    func target(argument: String, meant: String) {
        let read =
            switch ExplainTarget(argument: argument) {
            case .id(let id): "id \(id)"
            case .place(let path, let line, let column): "\(path) \(line) \(column.map(String.init) ?? "-")"
            }
        #expect(read == meant)
    }

    @Test func theArticleThatAPlaceNames() {
        #expect(ExplainTarget(argument: "w.jsonl#a1:12").paths == ["w.jsonl"])
        #expect(ExplainTarget(argument: "c1").paths.isEmpty)
    }

    @Test("a place in an article of the folder, however the folder is written")
    func place() throws {
        let place = try Workplace.withArticles()
        #expect(try MizanRun("explain", "wires/one.txt:3", "--in", "./wires", in: place).status == 0)
        #expect(try MizanRun("explain", "wires/one.txt:3:18", in: place).status == 0)
        #expect(try MizanRun("explain", "wires/none.txt:3", in: place).status == 3)
    }
}
