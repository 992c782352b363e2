import ClaimModel
import RuleReading
import Testing

struct ProfileTests {
    private let book = RuleBook.read(RuleFile.embedded).rules

    @Test func changesThresholdsAndSeverities() throws {
        let tuned = try #require(book.with(profile: "recorder"))
        #expect(tuned.comparison.tolerances.smallGap == 0)
        #expect(book.comparison.tolerances.smallGap > 0)
        #expect(tuned.comparison.findings["bound_mismatch"]?.severity == .medium)
        #expect(tuned.comparison.findings["agreement"]?.severity == book.comparison.findings["agreement"]?.severity)
        #expect(tuned.version != book.version)
    }

    @Test func unknownNameIsNoProfile() { #expect(book.with(profile: "nobody") == nil) }

    @Test func faultsHaveTheirPlace() {
        let faulty = RuleFile(path: "profiles/odd.yml", text: "id: odd\ntolerances: {no_such: 1}\nseverities: {update: shrill}\n")
        let problems = RuleBook.read(RuleFile.embedded + [faulty]).problems
        #expect(problems.count == 2)
        #expect(problems.map(\.line) == [2, 3])
    }
}
