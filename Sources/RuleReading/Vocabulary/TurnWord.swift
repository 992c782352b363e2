/// "last", "this", "next" of a stretch of time.
public struct TurnWord: Sendable {
    public enum Turn: String, Sendable, CaseIterable { case past, current, next }
    public var turn: Turn
    /// Also said of people and things ("the former director"): counts only where the stretch is plainly one of time.
    public var isWeak: Bool
}
