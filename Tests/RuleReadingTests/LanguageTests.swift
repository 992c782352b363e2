import ClaimModel
import RuleReading
import Testing

@Suite("Which languages there are")
struct LanguageTests {
    private static let words = """
        plural.one: "1"
        counted.article.other: "{n} artikloj"
        time.since: "ekde {date}"
        source.own_voice: "la artikolo mem"
        examples: [{key: article, n: 3, reads: "3 artikloj"}, {key: time.since, with: {date: majo}, reads: "ekde majo"}]

        """

    @Test("a file of reporting/ makes a language of reports; topics and names may then hold its words")
    func reporting() {
        let topic = MadeRules.horses.replacing("unit: horse", with: "unit: horse\neo: {nouns: []}")
        let names = MadeRules.names("  - {id: stable, kind: organisation, ar: [إسطبل], eo: [stalo]}\n")
        let read = MadeRules.read(["reporting/eo.yml": Self.words, "topics/horses.yml": topic, "names/a.yml": names])
        #expect(read.problems.map(\.description) == [])
        #expect(read.rules.comparison.languages == ["eo"])
        #expect(read.rules.comparison.name("stable", in: "eo") == "stalo")
        #expect(read.rules.comparison.wording["own_voice"] == ["eo": "la artikolo mem"])
    }

    @Test("a language of no folder is an unknown key")
    func unknown() {
        let topic = MadeRules.horses.replacing("unit: horse", with: "unit: horse\neo: {nouns: []}")
        #expect(
            MadeRules.problems("topics/horses.yml", topic).first?.hasPrefix("rules/topics/horses.yml:3:1: unknown key `eo`")
                == true)
    }

    @Test("a kind of finding needs a message in every language of reports")
    func messages() {
        let kind = """
            id: update
            severity: low
            order: 1
            message: {ar: "{figure_a}"}
            advice: {ar: "…", eo: "…"}
            examples: [{articles: [{text: a}], finds: []}]

            """
        let read = MadeRules.read(["reporting/eo.yml": Self.words, "comparison/update.yml": kind])
        #expect(
            read.problems.map(\.description) == ["rules/comparison/update.yml:1:1: `message` has no text for `eo`"])
    }
}
