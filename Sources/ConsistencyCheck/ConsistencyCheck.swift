import ClaimComparison
import ClaimExtraction
public import ClaimModel
public import RuleReading

/// The one place that calls the stages in order.
public struct ConsistencyCheck: Sendable {
    public let rules: RuleBook
    public let toolVersion: String

    public init(rules: RuleBook, toolVersion: String) {
        self.rules = rules
        self.toolVersion = toolVersion
    }

    /// Articles in, report out. The same report whatever the order of the documents.
    /// - Parameters:
    ///   - documents: all articles; their ids must differ.
    ///   - drafts: where given, only findings that touch one of these document ids.
    ///   - language: of the report's words; nil: that of most articles, else "en".
    public func report(on documents: [Document], drafts: Set<String>? = nil, language: String? = nil) -> Report {
        var extractor = Extractor(rules: rules)
        var claims: [Claim] = []
        var coverage = Coverage()
        var problems: [Problem] = []
        var documents = documents.sorted { $0.info.id < $1.info.id }
        for i in documents.indices { documents[i].info = extractor.identified(documents[i]) }
        for document in documents {
            let part = extractor.extract(document) { claims.append($0) }
            coverage.numbers += part.coverage.numbers
            coverage.claims += part.coverage.claims
            coverage.setAside += part.coverage.setAside
            coverage.notPlaced += part.coverage.notPlaced
            problems += part.problems
        }
        var words = ContentWords(rules)
        let comparison = Comparison.compare(claims.map { words.filled($0) }, rules: rules.comparison, touching: drafts)
        let language = language ?? Self.commonLanguage(of: documents)
        return Report(
            toolVersion: toolVersion, rulesVersion: rules.version, language: language, documents: documents,
            coverage: coverage, claims: claims, groups: comparison.groups, findings: comparison.findings,
            problems: problems, wording: rules.wording[language] ?? rules.wording["en"] ?? [:])
    }

    /// The findings on claims that were read elsewhere.
    public func compare(_ claims: [Claim]) -> [Finding] {
        var words = ContentWords(rules)
        return Comparison.compare(claims.map { words.filled($0) }, rules: rules.comparison, groupsToo: false).findings
    }

    /// What may be compared of claims that were read elsewhere, and the evidence for it.
    public func pairs(_ claims: [Claim]) -> [LinkedPair] {
        var words = ContentWords(rules)
        return Comparison.pairs(claims.map { words.filled($0) }, rules: rules.comparison)
    }

    private static func commonLanguage(of documents: [Document]) -> String {
        var counts: [String: Int] = [:]
        for document in documents { counts[document.info.language ?? "en", default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
    }
}
