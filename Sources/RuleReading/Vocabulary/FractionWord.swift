/// A word for a part of a whole.
public struct FractionWord: Sendable {
    public var value: Double
    /// Counts only with a pronoun ("a fifth of them"): alone it is a number word.
    public var needsPronoun: Bool
}
