import ClaimModel
import RuleReading
import Testing
import TextReading

@Suite("The rule book")
struct RuleBookTests {
    @Test("every meaning has a bit of its own in a word of 64")
    func meaningBits() {
        #expect(Meaning.allCases.count <= 64)
        #expect(Set(Meaning.allCases.map(\.bit)).count == Meaning.allCases.count)
    }

    @Test("a broken file disables only itself")
    func brokenFile() {
        let broken = MadeRules.read([
            "topics/mules.yml": "id: [mules", "topics/camels.yml": MadeRules.horses.replacing("horses", with: "camels"),
        ])
        #expect(broken.rules.topics.keys.sorted() == ["camels", "horses"])
        #expect(broken.rules.languages["ar"]?.frames.count == 2)
        #expect(Set(broken.problems.map(\.file)) == ["rules/topics/mules.yml"])
        #expect(broken.problems.allSatisfy { $0.kind == .rule })
    }

    @Test("a broken line leaves the rest of its file")
    func brokenLine() {
        let text =
            "nouns:\n  - {forms: [حصان/none], kind: thing, unit: horse}\n  - {forms: [فرس], kind: thing, unit: mare}\n"
            + MadeRules.examples
        let read = MadeRules.read(["languages/ar/nouns.yml": text])
        #expect(read.problems.count == 1)
        #expect(read.rules.languages["ar"]?.nouns.map(\.unit).contains("mare") == true)
    }

    @Test("a later file takes the place of an earlier one with the same path")
    func laterFile() {
        let first = RuleFile(path: "topics/horses.yml", shownPath: "rules/topics/horses.yml", text: "id: [broken")
        let last = RuleFile(path: "topics/horses.yml", shownPath: "mine/topics/horses.yml", text: MadeRules.horses)
        let others = MadeRules.files.filter { $0.key != first.path }.map { RuleFile(path: $0.key, text: $0.value) }
        let read = RuleBook.read(others + [first, last])
        #expect(read.problems.isEmpty)
        #expect(read.rules.topics["horses"]?.file == "mine/topics/horses.yml")
        #expect(RuleBook.read(others + [last, first]).rules.topics["horses"] == nil)
    }

    @Test("the order of the files changes nothing, the text of one changes the version")
    func version() {
        let files = MadeRules.files.map { RuleFile(path: $0.key, text: $0.value) }
        let one = RuleBook.read(files.sorted { $0.path < $1.path }).rules.version
        #expect(RuleBook.read(files.sorted { $0.path > $1.path }).rules.version == one)
        #expect(MadeRules.read(["topics/horses.yml": MadeRules.horses + "\n"]).rules.version != one)
        #expect(!one.isEmpty)
    }

    @Test("inflections, folding and particles of the small pack")
    func lexicon() throws {
        let pack = try #require(MadeRules.read().rules.languages["ar"])
        #expect(pack.forms.find(pack.fold.folded("شاركت")) >= 0)
        #expect(pack.forms.find(pack.fold.folded("أحصنة")) == pack.forms.find(pack.fold.folded("احصنه")))
        #expect(pack.forms.find(pack.fold.folded("شاركوا")) == -1)
        #expect(pack.clitics.proclitics.count == 1 && pack.andBits == 1)
        #expect(pack.patterns.count == 1)
    }

    @Test("examples are read with their place and their fields")
    func examples() throws {
        let examples = MadeRules.read().rules.examples.filter { $0.rule == "horses" }
        #expect(examples.map(\.fires) == [true, false])
        let first = try #require(examples.first)
        #expect(first.text == "شاركت 12 حصانا")
        #expect(first.expects.map(\.words) == ["12"])
        #expect(first.expects.first?.span == ByteSpan(11, 13))
        #expect(first.expects.first?.fields.map { "\($0.name)=\($0.value)" } == ["value=12"])
        #expect((first.line, first.column) == (10, 13))
    }

    @Test("an example's variants keep its figure", arguments: ExampleVariant.allCases)
    func variants(variant: ExampleVariant) throws {
        let book = MadeRules.read().rules
        let pack = try #require(book.languages["ar"])
        let varied = try #require(variant.apply(to: book.examples[0], in: pack))
        let bytes = Array(varied.text.utf8)
        let span = varied.expects[0].span
        let figure = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
        #expect(figure == (variant == .digits ? "١٢" : "12"))
        #expect((variant == .plain) == (varied.text == book.examples[0].text))
        #expect(pack.fold.folded(varied.text).suffix(8) == pack.fold.folded(book.examples[0].text).suffix(8))
    }
}

@Suite("The shipped rules")
struct ShippedRulesTests {
    private static let book = RuleBook.read(RuleFile.embedded).rules

    @Test("every topic has a label in every language and examples of its own")
    func topics() {
        #expect(Self.book.topics.count >= 20)
        for topic in Self.book.topics.values {
            #expect(Set(topic.label.keys) == ["ar", "en", "fr"], "\(topic.id)")
            #expect(Self.book.examples.contains { $0.rule == topic.id && $0.fires }, "\(topic.id)")
            #expect(Self.book.examples.contains { $0.rule == topic.id && !$0.fires }, "\(topic.id)")
        }
    }

    @Test("who counts what where a cue is missing is a topic that exists")
    func measures() {
        let known = Set(Self.book.topics.keys)
        for measure in Array(Self.book.whoMeasures.values) + Array(Self.book.aloneMeasures.values)
            + Array(Self.book.kindMeasures.values)
        {
            #expect(known.contains(measure), "\(measure)")
        }
    }

    @Test("every language of the report has the other languages' keys")
    func wording() {
        // Languages count in forms of their own, from one and two to many.
        let forms: Set<Substring> = ["zero", "one", "two", "few", "many", "other"]
        let keys = Self.book.wording.mapValues { texts in
            Set(texts.keys.map { key in key.split(separator: ".").filter { !forms.contains($0) }.joined(separator: ".") })
        }
        #expect(keys.keys.sorted() == ["ar", "en", "fr"])
        #expect(keys["ar"] == keys["en"] && keys["en"] == keys["fr"])
    }
}
