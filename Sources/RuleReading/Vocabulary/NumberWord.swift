/// A number word and its part in longer numbers.
public struct NumberWord: Sendable {
    public enum Role: String, Sendable, CaseIterable {
        /// 1 … 9
        case unit
        /// 10; after a unit it makes a teen
        case ten
        /// 11 … 19 in one word
        case teen
        /// 20, 30 … 90
        case tens
        /// 100; multiplied by a unit before it
        case hundred
        /// 200, 300 … in one word
        case hundreds
        /// 1000 and above; multiplied by what stands before it
        case multiplier
        /// an interval, not a figure: dozens
        case vague
        /// the decimal point in words; decimals follow
        case point
    }

    public var value: Double
    public var role: Role
    /// A multiplier in the dual counts itself twice.
    public var count: Double
    public var lower: Double?
    public var upper: Double?
    /// Counts only as part of a longer number ("one" in "eleven"), never alone.
    public var onlyInside: Bool
    /// A plural that is vague when no figure stands before it ("thousands").
    public var vagueAlone: (lower: Double, upper: Double)?
    /// A number only where something that can be counted follows ("several").
    public var needsNoun: Bool
}
