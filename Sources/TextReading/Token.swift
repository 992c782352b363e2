/// A word, a figure in digits or a mark, with its place in the original bytes. 24 bytes.
public struct Token: Sendable, BitwiseCopyable {
    public enum Kind: UInt8, Sendable, BitwiseCopyable { case word, digits, mark }

    public var start: Int32
    public var end: Int32
    /// Number of the written word in the WordReader; -1 for digits and marks.
    public var word: Int32
    /// For a mark: its code point; for digits: the code point of what follows them directly.
    public var code: UInt32
    public var kind: Kind
    /// No white space stands before it.
    public var isGlued: Bool
    /// A sentence ends with it.
    public var endsSentence: Bool

    init(start: Int, end: Int, kind: Kind, word: Int32 = -1, code: UInt32 = 0, isGlued: Bool) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.word = word
        self.code = code
        self.kind = kind
        self.isGlued = isGlued
        self.endsSentence = false
    }
}
