/// A word that opens a stretch of time: "since", "during".
public struct WindowCue: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// from there until now
        case since
        /// over a stretch
        case during
        /// up to there
        case until
        /// so long ago
        case ago
        /// so long after something
        case after
    }
    public var kind: Kind
}
