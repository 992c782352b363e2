import ClaimModel

/// The bodies that a passage names, read when somebody is called by one word: most passages are never asked.
final class NamedBodies {
    private let phrases: SourcePhraseReader
    private(set) lazy var all = phrases.bodies()

    init(_ phrases: SourcePhraseReader) { self.phrases = phrases }

    /// A body's phrase; its text and its first word are made when somebody is called by one word.
    final class Body {
        private let passage: Passage
        private let first: Int
        private let last: Int
        let name: NameReference?
        private(set) lazy var text =
            SourcePhraseReader(passage: passage, names: []).words(first, last)?.speaker.name.text
            ?? passage.string(passage.span(first, last))
        private var head: [UInt8]?

        init(_ passage: Passage, _ first: Int, _ last: Int, _ name: NameReference?) {
            self.passage = passage
            self.first = first
            self.last = last
            self.name = name
        }

        func head(_ fold: (Passage, Range<Int>) -> [UInt8]) -> [UInt8] {
            if let head { return head }
            let span = passage.span(first, last)
            let end = passage.text.withUnsafeBufferPointer { text in
                (span.start..<span.end).first { text[$0] == 0x20 || text[$0] == 0xC2 && text[$0 + 1] == 0xA0 } ?? span.end
            }
            let made = fold(passage, span.start..<end)
            head = made
            return made
        }
    }
}
