/// What a word of distribution does to the number beside it.
public enum PerEachWord: Int, Sendable {
    /// "in each": "one in each three" is a share.
    case inEach
    /// "each", "for each": one of these is no count.
    case each
}
