import ClaimModel
import Ingestion
import RuleReading
import Testing

@Suite("Which rules are in force")
struct RuleFolderTests {
    @Test func aFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("topics/b.yml", "id: b\n")
        try folder.write("topics/a.yaml", "id: a\n")
        try folder.write(".draft.yml", "id: c\n")
        try folder.write("topics/notes.doc", "x")
        let found = RuleFolder.read(folder.path)
        #expect(found.files.map(\.path) == ["topics/a.yaml", "topics/b.yml"])
        #expect(found.files.map(\.shownPath) == ["\(folder.path)/topics/a.yaml", "\(folder.path)/topics/b.yml"])
        #expect(found.problems.map(\.file) == ["\(folder.path)/topics/notes.doc"])
        #expect(found.problems.map(\.kind) == [.rule])
    }

    @Test func aFolderThatIsNotThere() {
        #expect(RuleFolder.read("nowhere/at-all").problems.map(\.kind) == [.rule])
    }

    @Test("a folder that happens to be called rules is none")
    func anotherFolder() throws {
        let other = try TemporaryFolder()
        try other.write("house.css", "x")
        #expect(RuleFolder.inForce(named: [], local: other.path).problems.isEmpty)
    }

    @Test("a whole set replaces what is before it, a part is laid over it")
    func layers() throws {
        let whole = try TemporaryFolder()
        try whole.write("languages/xx/numbers.yml", "whole: 1\n")
        try whole.write("topics/a.yml", "whole: 1\n")
        let part = try TemporaryFolder()
        try part.write("topics/a.yml", "part: 1\n")
        try part.write("topics/b.yml", "part: 1\n")

        let both = RuleFolder.inForce(named: [whole.path, part.path], local: "nowhere")
        #expect(both.files.map(\.path) == ["languages/xx/numbers.yml", "topics/a.yml", "topics/b.yml"])
        #expect(both.files.map(\.text) == ["whole: 1\n", "part: 1\n", "part: 1\n"])

        let replaced = RuleFolder.inForce(named: [whole.path], local: part.path)
        #expect(replaced.files.map(\.text) == ["whole: 1\n", "whole: 1\n"])

        let embedded = RuleFolder.inForce(named: [], local: "nowhere").files
        let added = RuleFolder.inForce(named: [part.path], local: "nowhere").files
        #expect(Set(added.map(\.path)) == Set(embedded.map(\.path)).union(["topics/a.yml", "topics/b.yml"]))
    }
}
