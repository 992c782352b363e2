import ClaimModel
import RuleReading

/// What every figure has.
struct FigureFields {
    var kind: Figure.Kind
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
    /// What few figures have, so that the others are small.
    var extras: CopyOnWrite<FigureExtras>?

    init(_ kind: Figure.Kind, _ first: Int, _ last: Int, _ span: ByteSpan) {
        self.kind = kind
        self.first = first
        self.last = last
        phraseFirst = first
        phraseLast = last
        self.span = span
    }

    mutating func take(_ number: NumberValue) {
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
}

/// What most figures have not.
struct FigureExtras {
    var hedge: (span: ByteSpan, modifier: Modifier)?
    /// The rule that takes it for no claim.
    var setAside: String?
    var date: DateValue?
    /// year, month … for a duration.
    var timeUnit: String?
    /// For a pattern that claims it.
    var patternFrame: FrameCue?
}
