import ClaimModel
import Testing
import YAMLReading

@testable import RuleReading

@Suite("what was parsed at build time reads as the file itself")
struct WrittenTreeTests {
    /// Every node below one: where it stands, what it is, what it says.
    private func listing(_ node: YAMLNode) -> [String] {
        var lines = [node.place + (node.isNull ? " nothing" : node.string.map { " says " + $0 } ?? "")]
        for child in node.elements ?? [] { lines.append(contentsOf: listing(child)) }
        for pair in node.pairs ?? [] { lines += ["key"] + listing(pair.key) + listing(pair.value) }
        return lines
    }

    private func check(_ text: String, _ count: Int? = nil) throws {
        let parsed = try #require(YAMLNode.read(text, file: "a.yml").node)
        let written = try #require(WrittenTree(parsing: text))
        #expect(written.nodes.utf8.allSatisfy { (0x30..<0x70).contains($0) })
        let node = try #require(written.node(of: text, file: "a.yml"))
        #expect(listing(node) == listing(parsed))
        if let count { #expect(listing(node).count == count) }
    }

    @Test("each file that the program carries")
    func shipped() throws {
        for file in RuleFile.embedded { try check(file.text) }
    }

    @Test(
        "spellings that say something else than they show",
        arguments: [
            (#"a: "tab\tand \"quotes\" and \u0627""#, 4),
            ("a: >\n  folded\n  line\nb: |\n  kept\n  line\n", 7),
            ("a: 'it''s'\nb: \"two\n  lines\"\n", 7),
            ("a: &x word\nb: *x\nc: !!str 7\n", 10),
            ("ميزان: [قُتل, ~, '', null, 12, {كم: }]\r\nx: y\r\n", 16),
            ("\u{FEFF}a: b\n", 4),
            ("? [long, key]\n: {}\nlast: []\n", 9),
        ])
    func spelled(text: String, count: Int) throws { try check(text, count) }

    @Test("no tree of what is empty or no YAML", arguments: ["", "# only a remark\n", "a: [b", "a: 1\na: 2\n"])
    func none(text: String) {
        #expect(WrittenTree(parsing: text) == nil)
        #expect(WrittenTree(nodes: "", spelled: "").node(of: text, file: "a.yml") == nil)
    }

    @Test(
        "lines and columns are those of the parser",
        arguments: [("a: b\nçé: [ا, ب]\n", "2:9"), ("a:\r\n  - x\r\n  - y: 1\r\n", "3:5")])
    func places(text: String, place: String) throws {
        let node = try #require(YAMLNode.read(text, file: "a.yml").node)
        #expect(node.place == "a.yml:1:1")
        let last = try #require(node.pairs?.last?.value.elements?.last ?? node.pairs?.last?.value)
        #expect("\(last.line):\(last.column)" == place)
    }

    @Test("a file that was changed since is read anew, with its own mistakes")
    func changed() throws {
        let file = try #require(RuleFile.embedded.first { $0.path == "topics/killed.yml" })
        #expect(file.parsed().problems.isEmpty)
        let more = RuleFile(path: file.path, shownPath: "mine.yml", text: file.text + "extra: 1\n")
        #expect(more.parsed().node?.pairs?.last?.key.string == "extra")
        let broken = RuleFile(path: file.path, shownPath: "mine.yml", text: file.text + "extra: [1\n")
        #expect(broken.parsed().node == nil)
        #expect(broken.parsed().problems.first?.file == "mine.yml")
    }

    @Test("who only uses rules reads no examples, and is told nothing of them")
    func use() {
        let bad = MadeRules.horses.replacing("[12|value=12]", with: "12")
        #expect(MadeRules.read(["topics/horses.yml": bad]).problems.isEmpty == false)
        let used = MadeRules.read(["topics/horses.yml": bad], for: .use)
        #expect(used.problems.isEmpty)
        #expect(used.rules.examples.isEmpty)
        #expect(used.rules.topics["horses"] != nil)
    }
}
