import Testing

@testable import Reporting

@Suite struct WordingTests {
    @Test(arguments: [
        (0, "لا مقالات"), (1, "مقالة واحدة"), (2, "مقالتان"), (3, "3 مقالات"), (10, "10 مقالات"), (11, "11 مقالة"),
        (99, "99 مقالة"), (100, "100 مقالة"), (103, "103 مقالات"), (111, "111 مقالة"),
    ])
    func arabicCounts(count: Int, phrase: String) throws {
        #expect(try Wording(texts: Sample.wording("ar")).counted("article", count) == phrase)
    }

    @Test(arguments: [(0, "0 articles"), (1, "1 article"), (2, "2 articles")])
    func englishCounts(count: Int, phrase: String) throws {
        #expect(try Wording(texts: Sample.wording("en")).counted("article", count) == phrase)
    }

    @Test(arguments: [(0, "0 article"), (1, "1 article"), (2, "2 articles")])
    func frenchCounts(count: Int, phrase: String) throws {
        #expect(try Wording(texts: Sample.wording("fr")).counted("article", count) == phrase)
    }

    @Test func missingKeysReadAsThemselves() {
        let wording = Wording(texts: [:])
        #expect(wording["kind.same_source_conflict"] == "same source conflict")
        #expect(wording.counted("article", 3) == "3 article")
    }

    /// Plural forms differ from language to language; every other key stands in all three.
    @Test func languagesHaveTheSameKeys() throws {
        let keys = try ["ar", "en", "fr"].map { language in
            Set(try Sample.wording(language).keys.filter { !$0.hasPrefix("plural.") && !$0.hasPrefix("counted.") })
        }
        #expect(keys[0] == keys[1] && keys[1] == keys[2])
    }
}
