import ClaimModel
import RuleReading
import Testing

@Suite("What is wrong with a rule file, and where")
struct ProblemTests {
    @Test("the small book and the shipped rules have no problems")
    func none() {
        #expect(MadeRules.read().problems.map(\.description) == [])
        #expect(RuleBook.read(RuleFile.embedded, for: .collisions).problems.map(\.description) == [])
    }

    @Test(
        "an unknown key",
        arguments: [
            ("id: horses", "id: horses\ncolour: brown", "rules/topics/horses.yml:2:1: unknown key `colour`"),
            ("takes: [thing]", "takes: [thing], mood: 1", "rules/topics/horses.yml:5:56: unknown key `mood`"),
        ])
    func unknownKey(part: String, instead: String, message: String) {
        let found = MadeRules.problems("topics/horses.yml", MadeRules.horses.replacing(part, with: instead))
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test("an id that is not the file's name")
    func wrongID() {
        let found = MadeRules.problems("topics/mules.yml", MadeRules.horses)
        #expect(found == ["rules/topics/mules.yml:1:1: the id `horses` is not the file's name `mules`"])
    }

    @Test("no examples, no rule")
    func noExamples() {
        let text = MadeRules.horses.split(separator: "\n").prefix { !$0.hasPrefix("examples") }.joined(separator: "\n")
        #expect(
            MadeRules.problems("topics/horses.yml", text) == [
                "rules/topics/horses.yml:1:1: `examples` is missing: no example, no rule"
            ])
    }

    @Test("examples of both kinds", arguments: ["fires", "silent"])
    func oneKind(missing: String) {
        let text = MadeRules.horses.split(separator: "\n").filter { !$0.contains("\(missing):") }.joined(separator: "\n")
        #expect(
            MadeRules.problems("topics/horses.yml", text) == [
                "rules/topics/horses.yml:9:3: a topic needs examples that fire and examples that are silent"
            ])
    }

    @Test(
        "an example's marks",
        arguments: [
            ("[12|value=12]", "[12|value=12", "rules/topics/horses.yml:10:13: a [ is not closed"),
            ("[12|value=12]", "[12]", "rules/topics/horses.yml:10:13: a mark is written [figure|field=value]"),
            ("[12|value=12]", "[12|twelve]", "rules/topics/horses.yml:10:13: `twelve` is no field=value"),
            ("[12|value=12]", "12", "rules/topics/horses.yml:10:13: an example that fires marks its figure: [12|value=12]"),
        ])
    func marks(part: String, instead: String, message: String) {
        let found = MadeRules.problems("topics/horses.yml", MadeRules.horses.replacing(part, with: instead))
        #expect(found.contains(message), "\(found)")
    }

    @Test(
        "a pattern",
        arguments: [
            ("سباق {number} ( حصان", "rules/topics/horses.yml:7:17: a bracket is not closed in this pattern"),
            ("سباق حصان", "rules/topics/horses.yml:7:17: a pattern needs exactly one {number}"),
            ("{number} أو {number}", "rules/topics/horses.yml:7:17: a pattern needs exactly one {number}"),
            ("{number} {wind}", "rules/topics/horses.yml:7:17: unknown slot {wind}"),
            ("{number} ..9 حصان", "rules/topics/horses.yml:7:17: a gap is written ..1 to ..8"),
            ("{number} --", "rules/topics/horses.yml:7:17: `--` is no word, mark or slot"),
        ])
    func pattern(written: String, message: String) {
        let text = MadeRules.horses.replacing("سباق {number} ( حصان | فرس )?", with: written)
        #expect(MadeRules.problems("topics/horses.yml", text) == [message])
    }

    @Test(
        "a word out of a closed set",
        arguments: [
            (
                "count: after", "count: behind",
                "rules/topics/horses.yml:5:33: `count: behind` is not one of: after, before, either, corrects"
            ),
            (
                "unit: horse", "unit: horse\nbasis: often",
                "rules/topics/horses.yml:1:1: `basis: often` is not one of: incident, total, state, rate"
            ),
        ])
    func choice(part: String, instead: String, message: String) {
        #expect(MadeRules.problems("topics/horses.yml", MadeRules.horses.replacing(part, with: instead)) == [message])
    }

    @Test("an inflection that nobody described")
    func inflection() {
        let text = MadeRules.horses.replacing("شارك/past", with: "شارك/future")
        #expect(MadeRules.problems("topics/horses.yml", text) == ["rules/topics/horses.yml:5:14: unknown inflection `future`"])
    }

    @Test("a word that stands there twice after folding")
    func twice() {
        let text = "nouns:\n  - {forms: [حصان, أحصنة, احصنه], kind: thing, unit: horse}\n"
        #expect(
            MadeRules.problems("languages/ar/nouns.yml", text) == [
                "rules/languages/ar/nouns.yml:2:27: `احصنه` stands here twice after folding; first at rules/languages/ar/nouns.yml:2:20"
            ])
    }

    @Test("a word of which nothing is left, and a list where a word belongs")
    func noWord() {
        let found = MadeRules.problems("languages/ar/nouns.yml", "nouns:\n  - {forms: ['«»', [حصان]], kind: thing}\n")
        #expect(
            found == [
                "rules/languages/ar/nouns.yml:2:14: nothing is left of `«»` after folding",
                "rules/languages/ar/nouns.yml:2:20: a word or a phrase is expected here",
            ])
    }

    @Test("a name's id that stands there twice, in two files")
    func names() {
        let name = MadeRules.names("  - {id: stable, kind: organisation, ar: [NAME]}\n")
        let problems = MadeRules.read([
            "names/a.yml": name.replacing("NAME", with: "إسطبل"), "names/b.yml": name.replacing("NAME", with: "مربط"),
        ]).problems
        #expect(
            problems.map(\.description).contains(
                "rules/names/b.yml:2:5: the id `stable` stands here twice; first at rules/names/a.yml:2:5"))
    }

    @Test("a kind, a number and a truth value that are none")
    func values() {
        #expect(
            MadeRules.problems("names/a.yml", "names:\n  - {id: stable, kind: house, ar: [إسطبل]}\n").first?
                .hasPrefix("rules/names/a.yml:2:24: `kind: house` is not one of: organisation") == true)
        #expect(
            MadeRules.problems("languages/ar/numbers.yml", "words:\n  - {value: one, forms: [واحد]}\n")
                == ["rules/languages/ar/numbers.yml:2:13: `value` must be a number"])
        #expect(
            MadeRules.problems("languages/ar/numbers.yml", "units_before_tens: maybe\n")
                == ["rules/languages/ar/numbers.yml:1:20: `units_before_tens` must be true or false"])
    }

    @Test("characters and ranges")
    func codes() {
        let writing = MadeRules.files["languages/ar/writing.yml"]!
        #expect(
            MadeRules.problems("languages/ar/writing.yml", writing.replacing("U+0640", with: "U+06XX")).contains(
                "rules/languages/ar/writing.yml:3:8: expected a character, U+0640 or a range U+064B-U+0652"))
        #expect(
            MadeRules.problems("languages/ar/writing.yml", writing.replacing("[U+0600-U+06FF]", with: "[U+06FF-U+0600]"))
                .contains(
                    "rules/languages/ar/writing.yml:2:11: expected a range such as U+0600-U+06FF"))
        #expect(
            MadeRules.problems("languages/ar/writing.yml", writing.replacing("kind: and", with: "kind: glue")).contains(
                "rules/languages/ar/writing.yml:7:5: `kind` is not one of: and, preposition, definite, other"))
    }

    @Test("a file where none belongs")
    func rooms() {
        #expect(MadeRules.problems("house/a.yml", "a: 1\n") == ["rules/house/a.yml:1:1: no such room in rules/: house/a.yml"])
        #expect(
            MadeRules.problems("languages/ar/verbs.yml", "a: 1\n")
                == ["rules/languages/ar/verbs.yml:1:1: no such file in a language pack: languages/ar/verbs.yml"])
        #expect(
            MadeRules.problems("languages/xx/nouns.yml", "nouns: []\n") == [
                "rules/languages/xx/nouns.yml:1:1: languages/xx has no writing.yml"
            ])
    }

    @Test(
        "text that is no YAML",
        arguments: [("id: [horses", 1...3), ("id: horses\n\tunit: x", 2...2), ("id: horses\nid: horses", 1...2)])
    func noYAML(text: String, lines: ClosedRange<Int>) {
        let problems = MadeRules.read(["topics/horses.yml": text]).problems.filter { $0.file == "rules/topics/horses.yml" }
        #expect(problems.count == 1)
        #expect(problems.first?.line.map(lines.contains) == true && problems.first?.column != nil, "\(problems)")
    }
}
