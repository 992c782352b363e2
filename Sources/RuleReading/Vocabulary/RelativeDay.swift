/// A day told from the day of publication: "yesterday".
public struct RelativeDay: Sendable {
    /// Days from the day of publication.
    public var offset: Int
}
