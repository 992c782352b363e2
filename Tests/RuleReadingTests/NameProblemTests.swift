import ClaimModel
import RuleReading
import Testing

@Suite("What a name may hide")
struct NameProblemTests {
    private static let stable = "  - {id: stable, kind: organisation, ar: [WORD]}\n"

    private func problems(_ word: String, _ more: String = "") -> [String] {
        MadeRules.problems("names/a.yml", MadeRules.names(Self.stable.replacing("WORD", with: word) + more))
    }

    @Test("a name that hides nothing")
    func none() { #expect(problems("إسطبل").isEmpty) }

    @Test("a word of another kind, with both places", arguments: ["شارك", "شَارَكَ"])
    func sameSpelling(word: String) {
        #expect(
            problems(word) == [
                "rules/names/a.yml:2:43: `\(word)` is written like the cue `شارك/past` at rules/topics/horses.yml:5:14"
            ])
    }

    @Test("a word with a particle in front, which nobody would peel any more")
    func peeled() {
        #expect(
            problems("وشاركت") == [
                "rules/names/a.yml:2:43: `وشاركت` hides the cue `شارك/past` at rules/topics/horses.yml:5:14, "
                    + "with a particle in front of it"
            ])
    }

    @Test("another name, alone and behind a particle")
    func names() {
        #expect(
            problems("إسطبل", "  - {id: barn, kind: organisation, ar: [اسطبل]}\n").first
                == "rules/names/a.yml:2:43: `إسطبل` is written like the name `اسطبل` at rules/names/a.yml:3:41")
        #expect(
            problems("جدة", "  - {id: barn, kind: organisation, ar: [وجدة]}\n") == [
                "rules/names/a.yml:3:41: `وجدة` hides the name `جدة` at rules/names/a.yml:2:43, with a particle in front of it"
            ])
    }

    @Test("words that refer back may be shared")
    func called() {
        let called = "  - {id: barn, kind: organisation, ar: [مربط], called: {ar: [إسطبل]}}\n"
        #expect(problems("إسطبل", called).isEmpty)
    }

    @Test("names need examples: one that tells an id of the file, one that is silent")
    func examples() {
        let names = "names:\n" + Self.stable
        #expect(
            MadeRules.problems("names/a.yml", names) == [
                "rules/names/a.yml:1:1: `examples` is missing: no example, no rule"
            ])
        let needed = "names need an example that fires and tells an id of this file, and one that is silent"
        #expect(
            MadeRules.problems("names/a.yml", MadeRules.names(Self.stable, source: "barn")) == [
                "rules/names/a.yml:3:11: \(needed)"
            ])
    }
}

@Suite("The words of reports")
struct ReportWordsTests {
    private static let words = """
        report.title: "Report"
        plural.one: "1"
        counted.article.one: "1 article"
        counted.article.other: "{n} articles"
        time.since: "since {date}"
        examples:
          - {key: article, n: 3, reads: "3 articles"}
          - {key: time.since, with: {date: May}, reads: "since May"}

        """

    @Test("words with examples")
    func good() { #expect(MadeRules.problems("reporting/en.yml", Self.words).isEmpty) }

    @Test("examples are needed, with a count and with a place filled in, of keys that are there")
    func examples() {
        let lines = Self.words.split(separator: "\n")
        let none = lines.prefix { $0 != "examples:" }.joined(separator: "\n")
        #expect(
            MadeRules.problems("reporting/en.yml", none) == [
                "rules/reporting/en.yml:1:1: `examples` is missing: no example, no rule"
            ])
        let one = lines.dropLast().joined(separator: "\n")
        #expect(
            MadeRules.problems("reporting/en.yml", one) == [
                "rules/reporting/en.yml:7:3: a report's words need an example with a count `n` and one that fills in places, `with`"
            ])
        #expect(
            MadeRules.problems("reporting/en.yml", Self.words.replacing("key: article", with: "key: horse")) == [
                "rules/reporting/en.yml:7:5: `horse` is no key of this file"
            ])
    }

    @Test("a key that only one language has")
    func gaps() {
        let french = Self.words.replacing("report.title: \"Report\"\n", with: "")
        let found = MadeRules.read(["reporting/en.yml": Self.words, "reporting/fr.yml": french]).problems.map(\.description)
        #expect(found == ["rules/reporting/fr.yml:1:1: `report.title` is missing; it stands in rules/reporting/en.yml"])
    }
}
