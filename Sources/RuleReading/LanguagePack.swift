public import TextReading

/// Everything that is known of one language, ready for look-up.
public struct LanguagePack: Sendable {
    public var tag: String
    public var fold: FoldTable
    public var clitics: Clitics
    public var forms = ByteTable()
    public var phrases = PhraseTable()
    public var entries: [LexiconEntry] = []
    public var sentenceEnds: Set<UInt32> = []
    /// Code points that tell the language's script.
    public var letters: [ClosedRange<UInt32>] = []

    public var numberWords: [NumberWord] = []
    public var ordinals: [OrdinalWord] = []
    public var fractions: [FractionWord] = []
    public var multiples: [MultipleWord] = []
    public var hedges: [HedgeWord] = []
    public var months: [MonthWord] = []
    public var weekdays: [Int] = []
    public var timeUnits: [TimeUnitWord] = []
    public var relativeDays: [RelativeDay] = []
    public var windowCues: [WindowCue] = []
    public var turns: [TurnWord] = []
    public var periods: [PeriodWord] = []
    /// Forms that make a length of time the stretch of a count ("in two days").
    public var within: [Int32] = []
    public var nouns: [NounWord] = []
    public var adjectives: [AdjectiveWord] = []
    public var nationalities: [Nationality] = []
    public var currencies: [CurrencyWord] = []
    /// Units of which a country has to tell which currency they are.
    public var openUnits: Set<String> = []
    /// Index of a place's name → the country that it lies in.
    public var countries: [Int: String] = [:]
    public var frames: [FrameCue] = []
    public var links: [LinkWord] = []
    public var barriers: [BarrierWord] = []
    public var speechVerbs: [SpeechVerb] = []
    public var speechNouns: [SpeechNoun] = []
    public var names: [NameEntry] = []
    public var events: [EventWord] = []
    public var denied: [DeniedWord] = []
    public var subjects: [SubjectWord] = []
    /// Ids of the countries whose adjectives are known.
    public var patterns: [TokenPattern] = []
    /// Names of the word lists that patterns speak of.
    public var lists: [String] = []

    /// Bits in `WordReading.proclitics`.
    public var andBits: UInt16 = 0
    public var definiteBits: UInt16 = 0
    public var prepositionBits: UInt16 = 0
    /// Those prepositions that tell whose something is.
    public var ownerBits: UInt16 = 0
    /// How many of a unit make one of a larger one: kilogram, tonne, 1000.
    public var largerUnits: [String: [String: Double]] = [:]
    public var numberGrammar = NumberGrammar()
    /// A vowel mark that makes a verb passive behind its first letter, and the letters behind which it does not.
    public var passiveMark: UInt32?
    /// With vowel marks, what a dual ends with that is spelled like a plural without them.
    public var dualEndings: [[UInt8]] = []
    /// What only a verb of many ends with.
    public var verbEndings: [[UInt8]] = []
    /// "and is …": a word that no list knows and that begins so is no noun behind a number.
    public var verbBeginnings: [[UInt8]] = []
    /// A plural that ends so is spelled like a dual.
    public var dualLookalikes: [[UInt8]] = []
    /// Two people did it: a word that ends so behind such a plural, and is none of `adverbs`, makes it a dual.
    public var verbEndingsOfTwo: [[UInt8]] = []
    /// Words that end like a verb of two.
    public var adverbs: [[UInt8]] = []
    /// Words that speak of two, whatever they end with.
    public var wordsOfTwo: [[UInt8]] = []
    /// A plural with these endings is of people, whatever they do.
    public var tradeEndings: [[UInt8]] = []
    public var tradeWho: String?
    public var passiveExceptions: Set<UInt32> = []

    init(tag: String, fold: FoldTable, clitics: Clitics) {
        self.tag = tag
        self.fold = fold
        self.clitics = clitics
    }

    /// A text as words are compared by: without vowel marks, variants of letters as one.
    public func folded(_ text: String) -> [UInt8] { fold.folded(text) }
}

/// A word beside a counted noun that says more of who is counted.
public struct AdjectiveWord: Sendable {
    public var who: String?
    public var group: String?
    /// A body whose members are counted by words that fit many ("85 men of the civil protection").
    public var isBody = false
    /// A body that must stand right behind its members.
    public var isNear = false
}

/// How a language puts its number words together.
public struct NumberGrammar: Sendable {
    /// "five and twenty" (Arabic, German) against "twenty-five".
    public var unitsBeforeTens = false
    /// Between digits, the mark of the fraction where both readings are possible.
    public var decimalMarks: Set<UInt32> = []
    public var thousandsMarks: Set<UInt32> = []
    /// Words between the digits of a fraction and those of the whole, which stands behind: some agencies write 12.7 so.
    public var swappedDecimalMarks: [[UInt8]] = []
    /// Words that a fraction with an article may follow: "by an amount of the third".
    public var amounts: [Int32] = []
    /// Currencies whose sums run to thousands of milliards.
    public var smallCoins: [String] = []
    /// Units of which nobody counts thousands of milliards.
    public var greatCoins: [String] = []
    /// The number may stand after its definite noun ("the months the six").
    public var numberAfterDefiniteNoun = false

    public init() {}
}
