/// A unit of time.
public struct TimeUnitWord: Sendable {
    /// year, month, week, day, hour, minute
    public var unit: String
}
