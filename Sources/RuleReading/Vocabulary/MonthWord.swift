/// The name of a month.
public struct MonthWord: Sendable {
    /// 1 … 12, Gregorian.
    public var month: Int
}
