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
    /// Measure id → what makes two of its figures comparable.
    public var measures: [String: MeasureRule] = [:]
    /// Who is counted: which contain which, which exclude each other.
    public var populations = Populations()
    public var tolerances = Tolerances()
    /// What links two claims.
    public var linkage = LinkageRules()
    /// Kind of finding → its severity, order and wording.
    public var findings: [String: FindingRule] = [:]
    /// Examples of the settings: tolerances, measures, populations, words of messages.
    public var examples: [FindingExample] = []
    /// The languages in which reports are worded: those of the files of `reporting/`.
    public var languages: [String] = []
    /// Words of messages: units, the article's own voice, an unnamed outlet …
    public var wording: [String: [String: String]] = [:]

    public init() {}

    /// The settings of a measure; those of any count where it has no entry.
    public func measure(_ id: String) -> MeasureRule { measures[id] ?? MeasureRule() }

    /// The name of a thing in one language, else in any, else its id.
    public func name(_ id: String, in language: String) -> String? {
        names[id].flatMap { $0[language] ?? $0["en"] ?? $0.min { $0.key < $1.key }?.value }
    }
}
