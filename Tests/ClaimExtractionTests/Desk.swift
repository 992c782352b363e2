import ClaimExtraction
import ClaimModel
import RuleReading
import Testing

/// The shipped rules, and what they read in a text.
enum Desk {
    static let rules = RuleBook.read(RuleFile.embedded).rules

    static func claims(_ text: String, published: String? = nil, rules: RuleBook = rules) -> [Claim] {
        var extractor = Extractor(rules: rules)
        var claims: [Claim] = []
        _ = extractor.extract(document(text, published), withContext: false) { claims.append($0) }
        return claims
    }

    static func mentions(_ text: String, published: String? = nil) -> [Mention] {
        var extractor = Extractor(rules: rules)
        return extractor.mentions(in: document(text, published))
    }

    static func coverage(_ text: String) -> Coverage {
        var extractor = Extractor(rules: rules)
        return extractor.extract(document(text, nil), withContext: false) { _ in }.coverage
    }

    private static func document(_ text: String, _ published: String?) -> Document {
        Document(info: DocumentInfo(id: "t", title: "", published: published, language: "ar"), text: Array(text.utf8))
    }
}
