/// What a number before the word is a share of.
public enum ShareWord: Int, Sendable {
    case percent
    /// Of a thousand.
    case permille
}
