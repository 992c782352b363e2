public import ClaimModel
public import RuleReading

/// Reads claims out of documents. One value serves one thread; it keeps memory of words it has seen.
public struct Extractor {
    private let rules: RuleBook

    public init(rules: RuleBook) { self.rules = rules }

    /// Calls `emit` with each claim in the order of the text, paragraph by paragraph, and returns what was covered.
    public mutating func extract(_ document: Document, emit: (Claim) -> Void) -> (coverage: Coverage, problems: [Problem]) {
        (Coverage(), [])
    }

    /// Everything that was read before any claim is made of it.
    public mutating func mentions(in document: Document) -> [Mention] { [] }
}
