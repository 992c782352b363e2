import ClaimModel

/// How many articles, numbers and claims went by.
struct ExtractionTally: CustomStringConvertible {
    private var articles = 0
    private var numbers = 0
    private var claims = 0
    private var setAside = 0

    mutating func add(_ coverage: Coverage) {
        articles += 1
        numbers += coverage.numbers
        claims += coverage.claims
        setAside += coverage.setAside
    }

    var description: String { "articles: \(articles), numbers: \(numbers), claims: \(claims), set aside: \(setAside)" }
}
