import ClaimModel
import RuleReading

/// One number-like mention on its way to becoming a claim.
///
/// Figures are handed on all the time and have many fields, so these lie behind one reference that is copied when it changes.
struct Figure {
    enum Kind { case count, fraction, percent, multiple, date, duration, ordinal }

    private var storage: FigureStorage

    /// The storage, for this value alone.
    private mutating func own() -> FigureStorage {
        if !isKnownUniquelyReferenced(&storage) { storage = FigureStorage(copying: storage) }
        return storage
    }

    var kind: Kind {
        get { storage.kind }
        set { own().kind = newValue }
    }
    /// Tokens of the number itself, inclusive.
    var first: Int {
        get { storage.first }
        set { own().first = newValue }
    }
    var last: Int {
        get { storage.last }
        set { own().last = newValue }
    }
    /// Tokens of number, hedges and counted noun.
    var phraseFirst: Int {
        get { storage.phraseFirst }
        set { own().phraseFirst = newValue }
    }
    var phraseLast: Int {
        get { storage.phraseLast }
        set { own().phraseLast = newValue }
    }
    var span: ByteSpan {
        get { storage.span }
        set { own().span = newValue }
    }
    var nominal: Double? {
        get { storage.nominal }
        set { own().nominal = newValue }
    }
    /// The other reading of its digits, where the text does not decide.
    var alternative: Double? {
        get { storage.alternative }
        set { own().alternative = newValue }
    }
    var lower: Double? {
        get { storage.lower }
        set { own().lower = newValue }
    }
    var upper: Double? {
        get { storage.upper }
        set { own().upper = newValue }
    }
    var step: Double {
        get { storage.step }
        set { own().step = newValue }
    }
    /// The multiplier word that the number ends with; 1 without one.
    var unit: Double {
        get { storage.unit }
        set { own().unit = newValue }
    }
    var isRound: Bool {
        get { storage.isRound }
        set { own().isRound = newValue }
    }
    var isVague: Bool {
        get { storage.isVague }
        set { own().isVague = newValue }
    }
    var isDefinite: Bool {
        get { storage.isDefinite }
        set { own().isDefinite = newValue }
    }
    var noun: CountedNoun? {
        get { storage.noun }
        set { own().noun = newValue }
    }
    /// The noun that follows is in no list.
    var unknownNoun: Int? {
        get { storage.unknownNoun }
        set { own().unknownNoun = newValue }
    }
    /// Of things that no list knows: "two of its doors", "the banks, the three".
    var unknownWhole: Int? {
        get { storage.unknownWhole }
        set { own().unknownWhole = newValue }
    }
    /// A number in digits that stands alone in its line, or is otherwise suspect.
    var isBareDigits: Bool {
        get { storage.isBareDigits }
        set { own().isBareDigits = newValue }
    }
    var integerDigits: Int {
        get { storage.integerDigits }
        set { own().integerDigits = newValue }
    }
    /// "others": shares the noun of the number before it.
    var isOthers: Bool {
        get { storage.isOthers }
        set { own().isOthers = newValue }
    }
    /// Written as a dual: number and noun in one word.
    var isDual: Bool {
        get { storage.isDual }
        set { own().isDual = newValue }
    }
    var proclitics: UInt16 {
        get { storage.proclitics }
        set { own().proclitics = newValue }
    }

    init(kind: Kind, number: NumberValue) {
        storage = FigureStorage(kind, number.first, number.last, number.span)
        storage.take(number)
    }

    init(kind: Kind, first: Int, last: Int, span: ByteSpan) { storage = FigureStorage(kind, first, last, span) }
}

/// What most figures have not.
extension Figure {
    var hedge: (span: ByteSpan, modifier: Modifier)? {
        get { storage.extras?.hedge }
        set { if newValue != nil || storage.extras != nil { own().ownExtras().hedge = newValue } }
    }
    /// The rule that takes it for no claim.
    var setAside: String? {
        get { storage.extras?.setAside }
        set { if newValue != nil || storage.extras != nil { own().ownExtras().setAside = newValue } }
    }
    var date: DateValue? {
        get { storage.extras?.date }
        set { if newValue != nil || storage.extras != nil { own().ownExtras().date = newValue } }
    }
    /// year, month … for a duration.
    var timeUnit: String? {
        get { storage.extras?.timeUnit }
        set { if newValue != nil || storage.extras != nil { own().ownExtras().timeUnit = newValue } }
    }
    /// For a pattern that claims it.
    var patternFrame: FrameCue? {
        get { storage.extras?.patternFrame }
        set { if newValue != nil || storage.extras != nil { own().ownExtras().patternFrame = newValue } }
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
