/// "third", "twentieth".
public struct OrdinalWord: Sendable {
    public var value: Int
    /// Counts only before a ten ("the one and twentieth").
    public var onlyInside: Bool
}
