/// A word for what is measured.
public struct SubjectWord: Sendable {
    public var id: String
    /// Named only as what is counted ("12 drivers"), never as what a sum or a share is of.
    public var isCounted: Bool
    /// So much for each of them: goes before all other words.
    public var isEach: Bool
}
