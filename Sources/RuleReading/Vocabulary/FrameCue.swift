/// A cue word of a measure.
public final class FrameCue: Sendable {
    public enum Count: String, Sendable, CaseIterable { case after, before, either }

    public let measure: String
    public let count: Count
    public let takes: Set<NounWord.Kind>
    /// People words that are accepted; empty: all.
    public let populations: Set<String>
    /// Noun units that are accepted; empty: all.
    public let units: Set<String>
    /// The claim's unit where no noun tells.
    public let unit: String
    /// Who is counted where no noun tells.
    public let who: String?
    /// Wins over a noun's own measure right behind it ("the death of three wounded").
    public let overrides: Bool
    public let basis: String?
    /// Class of what a duration or date speaks of.
    public let subject: String?
    public let rule: String

    init(
        measure: String,
        count: Count,
        takes: Set<NounWord.Kind>,
        populations: Set<String>,
        units: Set<String>,
        unit: String,
        who: String?,
        overrides: Bool,
        basis: String?,
        subject: String?,
        rule: String
    ) {
        self.measure = measure
        self.count = count
        self.takes = takes
        self.populations = populations
        self.units = units
        self.unit = unit
        self.who = who
        self.overrides = overrides
        self.basis = basis
        self.subject = subject
        self.rule = rule
    }
}
