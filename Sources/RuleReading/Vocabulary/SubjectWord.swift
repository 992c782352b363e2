/// A word for what is measured.
public struct SubjectWord: Sendable {
    public var id: String
    /// Named only as what is counted ("12 drivers"), never as what a sum or a share is of.
    public var isCounted: Bool
    /// So much for each of them: goes before all other words.
    public var isEach: Bool
    /// A rate of people (unemployment, turnout): its words go on speaking of the same people.
    public var isRate = false
    /// No figure of it comes up to this: "77.541 dollars" for a barrel has three decimals.
    public var below: Double?
}
