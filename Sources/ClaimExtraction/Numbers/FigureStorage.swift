import ClaimModel
import RuleReading

/// The fields of a figure. Shared by its copies and changed only while there is one (`Figure.own`).
final class FigureStorage {
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
    private(set) var extras: FigureExtras?

    init(_ kind: Figure.Kind, _ first: Int, _ last: Int, _ span: ByteSpan) {
        self.kind = kind
        self.first = first
        self.last = last
        phraseFirst = first
        phraseLast = last
        self.span = span
    }

    func take(_ number: NumberValue) {
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

    init(copying other: FigureStorage) {
        kind = other.kind
        first = other.first
        last = other.last
        phraseFirst = other.phraseFirst
        phraseLast = other.phraseLast
        span = other.span
        nominal = other.nominal
        alternative = other.alternative
        lower = other.lower
        upper = other.upper
        step = other.step
        unit = other.unit
        isRound = other.isRound
        isVague = other.isVague
        isDefinite = other.isDefinite
        noun = other.noun
        unknownNoun = other.unknownNoun
        unknownWhole = other.unknownWhole
        isBareDigits = other.isBareDigits
        integerDigits = other.integerDigits
        isOthers = other.isOthers
        isDual = other.isDual
        proclitics = other.proclitics
        extras = other.extras
    }

    /// The extras, for this storage alone.
    func ownExtras() -> FigureExtras {
        // No second reference to it may be held while it is asked whether there is one.
        if isKnownUniquelyReferenced(&extras), let known = extras { return known }
        let own = FigureExtras(copying: extras)
        extras = own
        return own
    }
}

/// Shared by copies of a figure and changed only while there is one (`FigureStorage.ownExtras`).
final class FigureExtras {
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
