import Foundation
import Testing

@Suite("The commands")
struct CommandTests {
    @Test("the order of the paths changes no byte")
    func orderOfPaths() throws {
        let place = try Workplace.withArticles()
        let once = try MizanRun("check", "wires/one.txt", "wires/two.txt", "--format", "json", in: place)
        let again = try MizanRun("check", "wires/two.txt", "wires/one.txt", "wires/two.txt", "--format", "json", in: place)
        #expect(once.output == again.output)
        #expect(once.output.contains("mizan.report/1"))
        #expect(
            try MizanRun("extract", "wires", in: place).output == MizanRun("extract", "wires/two.txt", "wires", in: place).output)
    }

    @Test("JSON Lines on standard input, a broken line among them")
    func standardInput() throws {
        let place = try Workplace()
        let lines = #"{"id":"a1","text":"Six people were hurt."}"# + "\n{oops}\n" + #"{"id":"a2","text":"More."}"#
        let run = try MizanRun("mentions", "-", in: place, input: lines)
        #expect(run.status == 3)
        #expect(run.errors == "-:2:2: error: expected a key in quotation marks\n")
        #expect(run.output.split(separator: "\n").count == 2)
    }

    @Test("results go to standard output, remarks to standard error, and quiet leaves only errors")
    func streams() throws {
        let place = try Workplace.withArticles()
        try place.write("wires/map.png", [1])
        let run = try MizanRun("check", "wires", "--format", "json", in: place)
        let notes =
            ["wires/map.png: note: passed over; articles are .txt, .md or .jsonl"]
            + ["one", "two"].map { "wires/\($0).txt: note: no rules for the language of this text; the article is passed over" }
        #expect(run.errors == notes.map { $0 + "\n" }.joined())
        #expect(run.output.hasPrefix("{"))
        #expect(try MizanRun("check", "wires", "--format", "json", "--quiet", in: place).errors.isEmpty)
    }

    @Test("a file's name cannot steer the terminal")
    func fileNames() throws {
        let place = try Workplace()
        try place.write("w/\u{1B}[31mred\u{202E}.txt", [])
        let run = try MizanRun("check", "w", in: place)
        #expect(run.errors.contains(#"w/\u{1B}[31mred\u{202E}.txt: error: empty"#))
    }

    @Test(
        "a report is written in the form of its ending, as a whole",
        arguments: [
            ("r.html", "<!DOCTYPE html>"), ("r.md", "#"), ("r.json", "{"), ("r.csv", "\u{FEFF}id,"),
        ])
    func report(name: String, beginning: String) throws {
        let place = try Workplace.withArticles()
        try place.write(name, Array("old".utf8))
        let run = try MizanRun("report", "wires", "-o", name, in: place)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try Array(place.read(name).utf8).starts(with: Array(beginning.utf8)))
        let left = try FileManager.default.contentsOfDirectory(atPath: place.url.path).sorted()
        #expect(left == [name, "wires"].sorted())
    }

    @Test("a report follows a link, and goes to a device as it is")
    func reportThroughLinks() throws {
        let place = try Workplace.withArticles()
        try place.write("real.md", Array("old".utf8))
        try FileManager.default.createSymbolicLink(
            atPath: place.url.appending(path: "link.md").path, withDestinationPath: "real.md")
        #expect(try MizanRun("report", "wires", "-o", "link.md", in: place).status == 0)
        #expect(try place.read("real.md") != "old")
        #expect(try MizanRun("report", "wires", "-o", "/dev/full", "--format", "markdown", in: place).status == 2)
        #expect(try MizanRun("report", "wires", "-o", "/dev/null", "--format", "markdown", in: place).status == 0)
    }

    @Test("only what touches the draft is told, and the draft may lie among the wires")
    func against() throws {
        let place = try Workplace.withArticles()
        let run = try MizanRun("check", "wires/one.txt", "--against", "wires", "--format", "json", in: place)
        #expect([0, 1].contains(run.status), "\(run.errors)")
        #expect(run.output.contains("\"two\""))
    }

    @Test("a reader that goes away is no failure")
    func closedPipe() throws {
        let place = try Workplace()
        let line = #"{"id":"a","text":"\#(String(repeating: "Six people were hurt. ", count: 50))"}"# + "\n"
        try place.write("w.jsonl", Array(String(repeating: line, count: 3000).utf8))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.currentDirectoryURL = place.url
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "mizan").path
        process.arguments = ["-c", "{ '\(program)' mentions w.jsonl -q; echo $? > status; } | head -c 10 > /dev/null"]
        process.standardError = try FileHandle(forWritingTo: URL(filePath: "/dev/null"))
        try process.run()
        process.waitUntilExit()
        #expect(try place.read("status") == "0\n")
    }

    @Test("a folder of one rule is added to the rules in force")
    func partialRules() throws {
        let place = try Workplace(["mine/topics/zz_mine.yml": "id: zz_mine\n"])
        let before = try MizanRun("rules", "list", in: place).output
        let after = try MizanRun("rules", "list", "--rules", "mine", in: place).output
        #expect(after.contains("zz_mine  (mine/topics/zz_mine.yml)"))
        let names = before.split(separator: "\n").filter { $0.hasPrefix("  ") }
        #expect(names.allSatisfy { after.contains($0) })
    }

    @Test("help teaches by examples", arguments: ["check", "report", "extract", "mentions", "compare", "explain", "rules"])
    func help(command: String) throws {
        let run = try MizanRun(command, "--help", in: Workplace())
        #expect(run.output.contains("EXAMPLES"))
        #expect(run.output.contains("mizan \(command)"))
    }
}
