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
    var hedge: (span: ByteSpan, modifier: Modifier)?
    var noun: CountedNoun?
    /// The noun that follows is in no list.
    var unknownNoun: Int?
    var setAside: String?
    var date: DateValue?
    /// year, month … for a duration.
    var timeUnit: String?
    /// A number in digits that stands alone in its line, or is otherwise suspect.
    var isBareDigits = false
    var integerDigits = 0
    /// "others": shares the noun of the number before it.
    var isOthers = false
    /// Written as a dual: number and noun in one word.
    var isDual = false
    var proclitics: UInt16 = 0
    /// For a pattern that claims it.
    var patternFrame: FrameCue?

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

/// What a figure counts.
struct CountedNoun {
    var word: NounWord
    /// Tokens.
    var first: Int
    var last: Int
    /// Reached through "of" ("38 of the fighters of X").
    var isPartitive = false
    /// Taken over from another figure, or from a look back.
    var isInherited = false
}
