import ClaimModel

/// The bodies that a passage names, read when somebody is called by one word: most passages are never asked.
final class NamedBodies {
    private let phrases: SourcePhraseReader
    private lazy var heads = phrases.headsOfBodies()
    private lazy var all = phrases.bodies()

    init(_ phrases: SourcePhraseReader) { self.phrases = phrases }

    /// The last body of the passage that begins with a word, folded and without its article.
    /// - Parameter print: that of `WordShapes`.
    func called(_ print: UInt64) -> Speaker? {
        // The head words alone tell of most passages that nobody there is meant.
        guard heads.contains(where: { phrases.beginsBody(Int($0), print) }) else { return nil }
        return all.last { phrases.beginsBody($0.first, print) }
            .map { Speaker(name: $0.name ?? NameReference(text: $0.text(in: phrases))) }
    }

    /// A body's phrase in the passage.
    struct Body {
        /// Tokens, inclusive.
        let first: Int
        let last: Int
        let name: NameReference?

        func text(in phrases: SourcePhraseReader) -> String {
            SourcePhraseReader(passage: phrases.passage, names: []).words(first, last)?.speaker.name.text
                ?? phrases.passage.string(phrases.passage.span(first, last))
        }
    }
}
