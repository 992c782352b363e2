import ClaimModel
import RuleReading
import TextReading

/// The words that tell events apart, of claims that were written out without them.
struct ContentWords {
    private let languages: [String: LanguagePack]
    private var sentence = ""
    private var language: String?
    private var words: [String] = []

    init(_ rules: RuleBook) { languages = rules.languages }

    /// The claim with its sentence's folded words, cut as extraction cuts them. A language without rules keeps none.
    mutating func filled(_ claim: Claim) -> Claim {
        guard claim.context.isEmpty, let name = claim.document.language, let pack = languages[name] else { return claim }
        if language != name || sentence != claim.evidence.text {
            (language, sentence) = (name, claim.evidence.text)
            var found: Set<String> = []
            for word in sentence.split(whereSeparator: { !$0.isLetter }) where word.utf8.count >= 6 {
                found.insert(String(decoding: pack.fold.folded(word.unicodeScalars), as: UTF8.self))
            }
            words = found.sorted()
        }
        var copy = claim
        copy.context = words
        return copy
    }
}
