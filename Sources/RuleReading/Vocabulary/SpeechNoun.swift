/// A word for what somebody issues: a statement, a report.
public struct SpeechNoun: Sendable {
    /// The document itself may be the source ("a draft budget"), or only who issued it.
    public var isSource: Bool
    /// Whose name stands behind it is only its source where it says so ("a list published by", not "the party's list").
    public var isMade: Bool
    /// Says nothing by itself ("the data"): it is theirs who spoke of it.
    public var isData: Bool
    /// A report: at the start of its sentence, whose it is tells the sentence.
    public var isReport: Bool
    /// Speaks itself where it says nothing of whose it is ("a memo puts the cost at").
    public var speaks: Bool
}
