import ClaimModel
import Foundation
import Testing

@testable import mizan

@Suite("How a run ends")
struct ExitStatusTests {
    @Test(
        "calls that end well",
        arguments: [
            ["--help"], ["--version"], ["check", "--help"], ["help", "extract"], ["rules"], ["rules", "list"], ["rules", "test"],
            ["extract", "wires"], ["extract", "wires", "--format", "none"], ["mentions", "wires"],
            ["report", "wires", "-o", "r.html"],
            ["check", "wires", "--fail-on", "never"],
        ])
    func done(arguments: [String]) throws {
        let run = try MizanRun(arguments, in: .withArticles())
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test(
        "calls that are wrong: 2, and nothing on standard output",
        arguments: [
            ["bogus"], ["check"], ["check", "wires", "--format", "pdf"], ["check", "wires", "--fail-on", "loud"],
            ["extract", "--none"],
            ["report", "wires"], ["report", "wires", "-o", "r.doc"], ["report", "wires", "-o", "no/such/r.html"],
            ["report", "wires", "-o", "wires", "--format", "html"], ["explain", "c1"], ["explain", "nothing", "--in", "wires"],
        ])
    func wrongCall(arguments: [String]) throws {
        let run = try MizanRun(arguments, in: .withArticles())
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test("input that cannot be read: 3, and the rest is done", arguments: ["extract", "mentions", "check"])
    func unread(command: String) throws {
        let place = try Workplace.withArticles()
        try place.write("wires/binary.txt", [0x00, 0x01])
        try place.write("wires/empty.txt", [])
        let arguments = command == "check" ? [command, "wires", "none.txt", "--format", "json"] : [command, "wires", "none.txt"]
        let run = try MizanRun(arguments, in: place)
        #expect(run.status == 3)
        #expect(command == "extract" || run.output.contains("two"))
        for name in ["wires/binary.txt: error:", "wires/empty.txt: error:", "none.txt: error:"] {
            #expect(run.errors.contains(name))
        }
    }

    @Test("a wrong rule file beats unread input")
    func rulesFirst() throws {
        let place = try Workplace(["a.txt": "text", "rules/topics/x.txt": "x"])
        let run = try MizanRun("check", "a.txt", "none.txt", in: place)
        #expect(run.status == 2)
        #expect(run.errors.contains("rules/topics/x.txt: error:"))
        #expect(!run.output.isEmpty)
        #expect(try MizanRun("check", "a.txt", "--rules", "nowhere", in: place).status == 2)
    }

    @Test("the last of several reasons counts")
    func precedence() {
        #expect([ExitStatus.callWrong, .found, .done, .inputUnread].sorted().map(\.code) == [0, 1, 3, 2])
    }

    @Test func failLevels() {
        let finding = Finding(
            id: "f", kind: "update", severity: .low, claims: [], conflict: [], message: [:], advice: [:], rule: "",
            fingerprint: "")
        #expect(FailLevel.allCases.filter { $0.isReached(by: [finding]) } == [.info, .low])
        #expect(!FailLevel.info.isReached(by: []))
    }

    @Test("check ends with 1 where its own report shows something at or above the level")
    func found() throws {
        let place = try Workplace.withArticles()
        for level in ["low", "medium", "high"] {
            let run = try MizanRun("check", "wires", "--format", "json", "--fail-on", level, in: place)
            let levels = ["low", "medium", "high"].drop { $0 != level }
            let reached = levels.contains { run.output.contains("\"severity\":\"\($0)\"") }
            #expect(run.status == (reached ? 1 : 0))
        }
    }
}
