public import ClaimModel
public import RuleReading
import TextReading

/// Reads claims out of documents. One value serves one thread; it keeps a memory of words it has seen.
public struct Extractor {
    private let rules: SharedRules
    private var readers: [String: PassageReader] = [:]

    public init(rules: RuleBook) { self.rules = SharedRules(rules) }

    /// Calls `emit` with each claim in the order of the text, paragraph by paragraph, and returns what was covered.
    /// - Parameter withContext: also the content words that comparison tells events apart by.
    public mutating func extract(
        _ document: Document, withContext: Bool = true,
        emit: (Claim) -> Void
    ) -> (coverage: Coverage, problems: [Problem]) {
        var document = document
        guard let tag = language(of: document), let pack = rules.book.languages[tag] else {
            let name = document.info.path ?? document.info.id
            let message = "no rules for the language \(document.info.language ?? "of this text"); the article is passed over"
            return (Coverage(), [Problem(.notice, file: name, message)])
        }
        document.info.language = document.info.language ?? tag
        var reader = readers.removeValue(forKey: tag) ?? PassageReader(pack: pack)
        reader.forgetIfFull()
        var article = ArticleReader(rules: rules, document: document, withContext: withContext)
        // What the article is about is known from all of it before the first claim is made.
        let passages = Lines(text: document.text).map { reader.read(document.text, $0) }
        article.survey(passages)
        for passage in passages { article.read(passage, emit: emit) }
        readers[tag] = reader
        return (article.coverage, [])
    }

    /// What the text itself tells of an article whose metadata are silent: its language, and its headline where the
    /// first line is one.
    public mutating func identified(_ document: Document) -> DocumentInfo {
        var info = document.info
        guard let tag = language(of: document), let pack = rules.book.languages[tag] else { return info }
        info.language = info.language ?? tag
        guard info.title == nil else { return info }
        var reader = readers.removeValue(forKey: tag) ?? PassageReader(pack: pack)
        var headline = HeadlineReader()
        for line in Lines(text: document.text).prefix(2) {
            let passage = reader.read(document.text, line)
            guard passage.count > 0, headline.role(of: passage) == .headline else { continue }
            info.title = passage.string(passage.span(0, passage.count - 1))
        }
        readers[tag] = reader
        return info
    }

    /// Everything that was read before any claim is made of it.
    public mutating func mentions(in document: Document) -> [Mention] {
        guard let tag = language(of: document), let pack = rules.book.languages[tag] else { return [] }
        var reader = readers.removeValue(forKey: tag) ?? PassageReader(pack: pack)
        var found: [Mention] = []
        var article = ArticleReader(rules: rules, document: document, withContext: false)
        for line in Lines(text: document.text) { found += article.mentions(reader.read(document.text, line)) }
        readers[tag] = reader
        return found
    }

    /// What metadata says, else the pack whose letters most of the text is written in.
    private func language(of document: Document) -> String? {
        if let told = document.info.language {
            return String(told.split(separator: "-").first ?? "").lowercased()
        }
        return LanguageGuess.language(of: document.text, among: rules.book.languages)
    }
}
