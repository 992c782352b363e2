/// A word whose express denial is a count of none: "no deaths", "nobody was hurt".
public struct DeniedWord: Sendable {
    public var measure: String
    public var unit: String
    /// Whom it counts where the text says no more.
    public var who: String?
    public var rule: String

    public init(measure: String, unit: String, who: String?, rule: String) {
        self.measure = measure
        self.unit = unit
        self.who = who
        self.rule = rule
    }
}

/// The parts of an express denial, as wording.yml lists them. The index of `Meaning.denial`.
public enum DenialPart: Int, Sendable, CaseIterable {
    /// "no", "without"
    case negations
    /// "any"
    case any
    /// "anybody"
    case nobody
    /// What says that something came about: "occurred", "was recorded".
    case carriers
    /// What makes a denial one of degree only: "serious", "new".
    case graded
}
