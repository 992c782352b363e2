public import ClaimModel
public import RuleReading
import TextReading

/// Reads claims out of documents. One value serves one thread; it keeps a memory of words it has seen.
public struct Extractor {
    private let rules: SharedRules
    private var readers: [String: PassageReader] = [:]
    private let guess: LanguageGuess
    private let keys = ComparisonKeys()

    public init(rules: RuleBook) {
        self.rules = SharedRules(rules)
        guess = LanguageGuess(rules.languages)
    }

    /// Lines that are looked over before an article is read: no article of a newsroom is longer, and no text fills the machine.
    private static let surveyed = 256

    /// Calls `emit` with each claim in the order of the text, paragraph by paragraph, and returns what was covered.
    /// - Parameter withContext: also the trail of each claim.
    public mutating func extract(
        _ document: Document, withContext: Bool = true,
        emit: (Claim) -> Void
    ) -> (coverage: Coverage, problems: [Problem]) {
        var document = document
        guard let tag = language(of: document), var reader = takeReader(tag) else {
            let name = document.info.path ?? document.info.id
            let message = "no rules for the language \(document.info.language ?? "of this text"); the article is passed over"
            return (Coverage(), [Problem(.notice, file: name, message)])
        }
        document.info.language = document.info.language ?? tag
        reader.forgetIfFull()
        var article = ArticleReader(rules: rules, document: document, keys: keys, withContext: withContext)
        // What the article is about is known from its beginning before the first claim is made.
        var lines = Lines(text: document.text).makeIterator()
        var beginning: [Passage] = []
        while beginning.count < Self.surveyed, let line = lines.next() { beginning.append(reader.read(document.text, line)) }
        article.survey(beginning)
        for passage in beginning { article.read(passage, emit: emit) }
        beginning = []
        let (rules, info) = (rules, document.info)
        let outlet = { (reader: inout PassageReader) in
            OutletCountry.country(of: info, rules.book) { reader.read($0, 0..<$0.count) }
        }
        while let line = lines.next() {
            article.read(reader.read(document.text, line), emit: emit)
            if article.isFull { article.close(reader.shared, outlet: { outlet(&reader) }, emit: emit) }
        }
        article.close(reader.shared, outlet: { outlet(&reader) }, emit: emit)
        readers[tag] = reader
        return (article.coverage, [])
    }

    /// What the text itself tells of an article whose metadata are silent: its language, and its headline where the
    /// first line is one.
    public mutating func identified(_ document: Document) -> DocumentInfo {
        var info = document.info
        guard let tag = language(of: document), rules.book.languages[tag] != nil else { return info }
        info.language = info.language ?? tag
        guard info.title == nil, var reader = takeReader(tag) else { return info }
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
        guard let tag = language(of: document), var reader = takeReader(tag) else { return [] }
        var found: [Mention] = []
        var article = ArticleReader(rules: rules, document: document, keys: keys, withContext: false)
        for line in Lines(text: document.text) { found += article.mentions(reader.read(document.text, line)) }
        readers[tag] = reader
        return found
    }

    /// The reader of a language, nil where there are no rules for it. It is taken out, so that nobody else holds what it
    /// changes, and is put back when the article is read.
    private mutating func takeReader(_ tag: String) -> PassageReader? {
        readers.removeValue(forKey: tag) ?? rules.book.languages[tag].map { PassageReader(pack: $0, rules.book) }
    }

    /// What metadata says, else the pack whose letters most of the text is written in.
    private func language(of document: Document) -> String? {
        if let told = document.info.language {
            return String(told.split(separator: "-").first ?? "").lowercased()
        }
        return guess.language(of: document.text)
    }
}
