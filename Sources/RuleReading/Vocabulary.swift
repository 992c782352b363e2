/// The payloads of `Meaning`: what each kind of word says. All of it comes from rules/.

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

public struct OrdinalWord: Sendable {
    public var value: Int
    /// Counts only before a ten ("the one and twentieth").
    public var onlyInside: Bool
}

public struct HedgeWord: Sendable {
    public var modifier: String
    /// A verb ("does not exceed"), whose subject may stand between it and the number.
    public var isVerb: Bool
    public var rule: String
}

public struct FractionWord: Sendable {
    /// Below zero: it is taken away ("less a quarter").
    public var value: Double
    /// Counts only with a pronoun ("a fifth of them"): alone it is a number word.
    public var needsPronoun: Bool
    /// Counts before a definite noun, too ("a fifth of the inhabitants").
    public var beforeDefinite: Bool

    /// So many of them: three fifths are 3 / 5, as near as a number comes to it.
    public func times(_ count: Double) -> Double {
        let whole = (1 / value).rounded()
        return abs(whole * value - 1) < 1e-9 ? count / whole : count * value
    }
}

public struct MultipleWord: Sendable {
    public var factor: Double
}

public struct MonthWord: Sendable {
    /// 1 … 12, Gregorian.
    public var month: Int
}

public struct TimeUnitWord: Sendable {
    /// year, month, week, day, hour, minute
    public var unit: String
}

/// "last", "this", "next" of a stretch of time.
public struct TurnWord: Sendable {
    public enum Turn: String, Sendable, CaseIterable { case past, current, next }
    public var turn: Turn
    /// Also said of people and things ("the former director"): counts only where the stretch is plainly one of time.
    public var isWeak: Bool
}

/// A word that makes a date of other words, or a part of one.
public struct PeriodWord: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// "early", "mid-", "late": number 0 of three, 1 or 2
        case part
        /// "quarter", "half": so many to the whole; an ordinal follows
        case division
        /// number: the first of its three months
        case season
        /// number: 70 for the seventies
        case decade
        /// "the decade", "the century", with "last" or an ordinal behind it
        case tens, century
        /// "this" before a stretch of time
        case this
        /// A month of the Hijri year
        case hijri
        /// A month of another calendar that is also another word: only behind "month" or before a year
        case rareMonth = "rare_month"
        /// Behind a year of the Hijri calendar
        case era
        /// "the years", "the days of": several dates follow
        case several
        /// "the month of", before a month that needs it
        case month
        /// "corresponding to": the same day in the other calendar
        case twin
        /// "the same period"
        case same
        /// "compared with": what follows has a time of its own; number 1: unless one time is told for both
        case contrast
        /// "the morning of"; number 1: a night, which lies between two days
        case daytime
    }
    public var kind: Kind
    public var number: Int
}

public struct RelativeDay: Sendable {
    /// Days from the day of publication.
    public var offset: Int
}

public struct WindowCue: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// from there until now
        case since
        /// over a stretch
        case during
        /// up to there
        case until
        /// so long ago
        case ago
        /// so long after something
        case after
    }
    public var kind: Kind
}

/// A word for what is counted. Figures carry it along, so its fields lie behind one reference.
public struct NounWord: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case people, thing, unit, place, time, money, animal }

    private final class Storage: @unchecked Sendable {
        var kind: Kind
        var who: String?
        var unit: String
        var measure: String?
        var scale: Double
        var group: String?
        var member: String?
        var rule: String

        init(
            kind: Kind, who: String?, unit: String, measure: String?, scale: Double, group: String?, member: String?, rule: String
        ) {
            self.kind = kind
            self.who = who
            self.unit = unit
            self.measure = measure
            self.scale = scale
            self.group = group
            self.member = member
            self.rule = rule
        }
    }

    private var storage: Storage

    public var kind: Kind {
        get { storage.kind }
        set { own().kind = newValue }
    }
    /// Who is counted; nil with kind people: nobody in particular, the context tells.
    public var who: String? {
        get { storage.who }
        set { own().who = newValue }
    }
    public var unit: String {
        get { storage.unit }
        set { own().unit = newValue }
    }
    /// The measure that the word says by itself (a dead, a wounded, an air raid).
    public var measure: String? {
        get { storage.measure }
        set { own().measure = newValue }
    }
    /// What the figure is multiplied with to come to the unit ("dunam" → hectares).
    public var scale: Double {
        get { storage.scale }
        set { own().scale = newValue }
    }
    public var group: String? {
        get { storage.group }
        set { own().group = newValue }
    }
    /// Who is meant where these are members of an armed force.
    public var member: String? {
        get { storage.member }
        set { own().member = newValue }
    }
    public var rule: String {
        get { storage.rule }
        set { own().rule = newValue }
    }

    public init(
        kind: Kind, who: String?, unit: String, measure: String? = nil, scale: Double = 1, group: String? = nil,
        member: String? = nil, rule: String
    ) {
        storage = Storage(
            kind: kind, who: who, unit: unit, measure: measure, scale: scale, group: group, member: member, rule: rule)
    }

    private mutating func own() -> Storage {
        if !isKnownUniquelyReferenced(&storage) {
            storage = Storage(
                kind: storage.kind, who: storage.who, unit: storage.unit, measure: storage.measure, scale: storage.scale,
                group: storage.group, member: storage.member, rule: storage.rule)
        }
        return storage
    }
}

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

public struct LinkWord: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// 12 and 30
        case and
        /// 12, among them 5
        case part
        /// the others
        case others
        /// 5 of 12
        case of
        /// from 5 to 12; 12 after 5
        case fromTo = "from-to"
        case except
        /// 5 who were among 12
        case among
    }
    public var kind: Kind
}

public struct BarrierWord: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case complementizer, relative, contrast, time, consequence, aside, clause
    }
    public var kind: Kind
}

public struct SpeechVerb: Sendable {
    /// It names who speaks; a participle ("adding that") only carries on.
    public var namesSubject: Bool
    /// Passes on what another said ("quoted X as saying").
    public var relays: Bool
    /// Plain words behind it are no speaker; it takes names, offices and known classes only.
    public var needsName: Bool
    /// What follows is disowned.
    public var denies: Bool
    public var rule: String
}

public struct SpeechNoun: Sendable {
    /// The document itself may be the source ("a draft budget"), or only who issued it.
    public var isSource: Bool
}

public final class NameEntry: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case organisation, force, place, person, group, outlet, state, document
    }

    public let id: String
    public let kind: Kind
    /// Ids of what contains it.
    public let wider: [String]
    /// This spelling is a word that refers back to it ("the organisation").
    public let isCalled: Bool
    /// This spelling is a person who speaks for it.
    public let isPerson: Bool
    /// The unit of a place name's kind.
    public let canSpeak: Bool
    public let isAnonymous: Bool
    /// Who is counted where the name stands for people (a nationality: foreigners).
    public let who: String?

    public init(
        id: String, kind: Kind, wider: [String], isCalled: Bool, isPerson: Bool, canSpeak: Bool, isAnonymous: Bool, who: String?
    ) {
        self.id = id
        self.kind = kind
        self.wider = wider
        self.isCalled = isCalled
        self.isPerson = isPerson
        self.canSpeak = canSpeak
        self.isAnonymous = isAnonymous
        self.who = who
    }
}

/// A word for what is measured.
public struct SubjectWord: Sendable {
    public var id: String
    /// Named only as what is counted ("12 drivers"), never as what a sum or a share is of.
    public var isCounted: Bool
    /// So much for each of them: goes before all other words.
    public var isEach: Bool
}

/// A word for a happening.
public struct EventWord: Sendable {
    /// Tells one kind of happening from another.
    public var id: String
    /// What a length of time or a date speaks of: campaign, offensive, disaster …
    public var className: String
}
