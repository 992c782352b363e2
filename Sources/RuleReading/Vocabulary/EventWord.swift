/// A word for a happening.
public struct EventWord: Sendable {
    /// Tells one kind of happening from another.
    public var id: String
    /// What a length of time or a date speaks of: campaign, offensive, disaster …
    public var className: String
}
