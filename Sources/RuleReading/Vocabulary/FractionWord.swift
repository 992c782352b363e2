/// "half", "a third".
public struct FractionWord: Sendable {
    /// Below zero: it is taken away ("less a quarter").
    public var value: Double
    /// Counts only with a pronoun ("a fifth of them"): alone it is a number word.
    public var needsPronoun: Bool
    /// Counts before a definite noun, too ("a fifth of the inhabitants").
    public var beforeDefinite: Bool
    /// A vowel mark behind its first letter that tells it from the number word.
    public var vowel: UInt32?

    /// So many of them: three fifths are 3 / 5, as near as a number comes to it.
    public func times(_ count: Double) -> Double {
        let whole = (1 / value).rounded()
        return abs(whole * value - 1) < 1e-9 ? count / whole : count * value
    }
}
