import ClaimModel
import RuleReading

/// One number-like mention on its way to becoming a claim.
struct Figure {
    enum Kind { case count, fraction, percent, multiple, date, duration, ordinal }

    var kind: Kind
    /// Tokens of the number itself, inclusive.
    var first: Int
    var last: Int
    /// Tokens of number, hedges and counted noun.
    var phraseFirst: Int
    var phraseLast: Int
    var span: ByteSpan
    var nominal: Double?
    /// The other reading of its digits, where the text does not decide.
    var alternative: Double?
    var lower: Double?
    var upper: Double?
    var step: Double = 1
    /// The multiplier word that the number ends with; 1 without one.
    var unit: Double = 1
    var isRound = false
    var isVague = false
    var isDefinite = false
    var noun: CountedNoun?
    /// The noun that follows is in no list.
    var unknownNoun: Int?
    /// Of things that no list knows: "two of its doors", "the banks, the three".
    var unknownWhole: Int?
    /// A number in digits that stands alone in its line, or is otherwise suspect.
    var isBareDigits = false
    var integerDigits = 0
    /// "others": shares the noun of the number before it.
    var isOthers = false
    /// Written as a dual: number and noun in one word.
    var isDual = false
    var proclitics: UInt16 = 0
    /// What few figures have. Figures are copied all the time, and this is one reference.
    private var extras: FigureExtras?

    init(kind: Kind, number: NumberValue) {
        self.kind = kind
        first = number.first
        last = number.last
        phraseFirst = number.first
        phraseLast = number.last
        span = number.span
        nominal = number.nominal
        lower = number.lower
        upper = number.upper
        alternative = number.alternative
        step = number.step
        unit = number.unit
        isRound = number.isRound
        isVague = number.isVague
        isDefinite = number.isDefinite
        proclitics = number.proclitics
        integerDigits = number.integerDigits
    }

    init(kind: Kind, first: Int, last: Int, span: ByteSpan) {
        self.kind = kind
        self.first = first
        self.last = last
        phraseFirst = first
        phraseLast = last
        self.span = span
    }
}

/// What most figures have not.
extension Figure {
    var hedge: (span: ByteSpan, modifier: Modifier)? {
        get { extras?.hedge }
        set { if newValue != nil || extras != nil { ownExtras().hedge = newValue } }
    }
    /// The rule that takes it for no claim.
    var setAside: String? {
        get { extras?.setAside }
        set { if newValue != nil || extras != nil { ownExtras().setAside = newValue } }
    }
    var date: DateValue? {
        get { extras?.date }
        set { if newValue != nil || extras != nil { ownExtras().date = newValue } }
    }
    /// year, month … for a duration.
    var timeUnit: String? {
        get { extras?.timeUnit }
        set { if newValue != nil || extras != nil { ownExtras().timeUnit = newValue } }
    }
    /// For a pattern that claims it.
    var patternFrame: FrameCue? {
        get { extras?.patternFrame }
        set { if newValue != nil || extras != nil { ownExtras().patternFrame = newValue } }
    }

    /// The extras, for this value alone.
    private mutating func ownExtras() -> FigureExtras {
        // No second reference to it may be held while it is asked whether there is one.
        if isKnownUniquelyReferenced(&extras), let known = extras { return known }
        let own = FigureExtras(copying: extras)
        extras = own
        return own
    }
}

/// Shared by copies of a figure and changed only while there is one (`Figure.ownExtras`).
private final class FigureExtras {
    var hedge: (span: ByteSpan, modifier: Modifier)?
    var setAside: String?
    var date: DateValue?
    var timeUnit: String?
    var patternFrame: FrameCue?

    init(copying other: FigureExtras?) {
        hedge = other?.hedge
        setAside = other?.setAside
        date = other?.date
        timeUnit = other?.timeUnit
        patternFrame = other?.patternFrame
    }
}

/// What a figure counts.
struct CountedNoun {
    var word: NounWord
    /// Tokens.
    var first: Int
    var last: Int
    /// Reached through "of" ("38 of the fighters of X").
    var isPartitive = false
    /// With an article: known from before ("three of the dead").
    var isDefinite = false
    /// Taken over from another figure, or from a look back.
    var isInherited = false
}
