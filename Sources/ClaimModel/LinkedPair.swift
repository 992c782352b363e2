/// Two claims of two articles that may be of one count, and what speaks for and against it: for those who weigh the evidence.
public struct LinkedPair: Sendable {
    /// Ids of the claims.
    public var first, second: String
    /// By name, with its amount.
    public var evidence: [(key: String, amount: Double)]
    /// The figures cannot both be right of one count.
    public var isStrained: Bool
    /// A gate excludes it, whatever else speaks for it.
    public var isExcluded: Bool

    public init(first: String, second: String, evidence: [(key: String, amount: Double)], isStrained: Bool, isExcluded: Bool) {
        self.first = first
        self.second = second
        self.evidence = evidence
        self.isStrained = isStrained
        self.isExcluded = isExcluded
    }
}
