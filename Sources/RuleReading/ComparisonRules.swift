public import ClaimModel
import YAMLReading

/// What the comparison stage looks up.
public struct ComparisonRules: Sendable {
    /// Place id → ids of the places that contain it directly.
    public var placeParents: [String: [String]] = [:]
    /// Group or organisation id → ids of the wider groups it belongs to.
    public var groupParents: [String: [String]] = [:]
    /// id of a place, group or source → its name by language tag, for messages.
    public var names: [String: [String: String]] = [:]
    /// Measure id → its name by language tag, for messages.
    public var measureNames: [String: [String: String]] = [:]
    public var measures: [String: MeasureRule] = [:]

    public init() {}
    static func read(_ files: [RuleFile]) -> (ComparisonRules, [Problem]) { (ComparisonRules(), []) }
}
public struct MeasureRule: Sendable {
    init(fields: inout FieldReader) {}
}
