/// A cue word of a measure.
public final class FrameCue: Sendable {
    /// Where the figure stands; a cue that corrects says only what became of those whom a cue before them tells of.
    public enum Count: String, Sendable, CaseIterable { case after, before, either, corrects }

    public let measure: String
    public let count: Count
    public let takes: NounWord.Kinds
    /// People words that are accepted; empty: all.
    public let populations: Set<String>
    /// Noun units that are accepted; empty: all.
    public let units: Set<String>
    /// The claim's unit where no noun tells.
    public let unit: String
    /// Who is counted where no noun tells.
    public let who: String?
    /// The cue itself says who, not only its topic.
    public let tellsWho: Bool
    /// A verb of going: whoever stands right behind "to" is whom something goes to.
    public let goes: Bool
    /// Tells of the same people once more: whom the rate before was of ("the rate", "followed by").
    public let isAgain: Bool
    /// Said of so much that a bare number never follows it.
    public let needsNoun: Bool
    /// A particle that is written with the next word ends the cue ("made for 60"): its bit, or 0.
    public let joint: UInt16
    /// Said of things as well, so that an unlisted noun may be one.
    public let needsKnown: Bool
    /// How many words may lie between the cue and a count behind it.
    public let reach: Int
    public static let farthest = 24
    /// Wins over a noun's own measure right behind it ("the death of three wounded"): over any, or over these.
    public let overrides: Bool
    public let overridden: Set<String>
    /// Those it tells of are a part of the last toll of this measure ("in a critical state": of the wounded).
    public let partOf: String?
    public let basis: String?
    /// Class of what a duration or date speaks of.
    public let subject: String?
    public let rule: String
    /// It stands behind whom it tells of.
    public var isBehind: Bool { count == .before || count == .corrects }

    init(
        measure: String,
        count: Count,
        takes: NounWord.Kinds,
        populations: Set<String>,
        units: Set<String>,
        unit: String,
        who: String?,
        tellsWho: Bool,
        reach: Int,
        goes: Bool,
        isAgain: Bool,
        needsNoun: Bool,
        joint: UInt16,
        needsKnown: Bool,
        overrides: Bool,
        overridden: Set<String>,
        partOf: String?,
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
        self.tellsWho = tellsWho
        self.reach = reach
        self.goes = goes
        self.isAgain = isAgain
        self.needsNoun = needsNoun
        self.joint = joint
        self.needsKnown = needsKnown
        self.overrides = overrides
        self.overridden = overridden
        self.partOf = partOf
        self.basis = basis
        self.subject = subject
        self.rule = rule
    }
}
