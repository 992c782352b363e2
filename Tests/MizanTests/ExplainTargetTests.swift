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

    struct WrongCall: Sendable {
        var call: String
        var status: Int32 = 2
        var says: String
    }

    @Test(
        "what to do where nothing can be explained",
        arguments: [
            WrongCall(call: "explain wires/one.txt", says: "wires/one.txt is an article or a folder; name a line"),
            WrongCall(call: "explain wires", says: "wires is an article or a folder"),
            WrongCall(call: "explain c1", says: "`c1` is read as an id; name the articles that it comes from: --in PATH…"),
            WrongCall(call: "explain c1 --in wires", says: "c1: error: no claim, group or finding bears this id"),
            WrongCall(call: "explain c1 --in wires none.txt", status: 3, says: "c1: error: no claim, group or finding"),
            WrongCall(call: "explain none.txt:3 --in wires", status: 3, says: "none.txt: error: no such article was read"),
            WrongCall(call: "check wires --report-language tlh", says: "not worded in `tlh`; there are: ar, en, fr"),
            WrongCall(call: "rules check --rules mine/topics/horse.yml", says: "did you mean `--rules mine`?"),
            WrongCall(call: "rules check --rules none", says: "none: error: no such folder of rules"),
        ])
    func help(wrong: WrongCall) throws {
        let place = try Workplace.withArticles()
        try place.write("mine/topics/horse.yml", Array("id: horse\n".utf8))
        let run = try MizanRun(wrong.call.split(separator: " ").map(String.init), in: place)
        #expect(run.status == wrong.status)
        #expect(run.errors.contains(wrong.says), "\(run.errors)")
    }
}
