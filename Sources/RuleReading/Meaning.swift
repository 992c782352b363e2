/// What a known phrase may stand for. The payload lies in the language pack's list of that kind.
@frozen
public enum Meaning: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    // Numbers
    case number, ordinal, fraction, multiple, multipleOf, percent, hedgeBefore, hedgeAfter, rangeOpener, rangeJoiner
    // Time
    case month, weekday, relativeDay, timeUnit, yearCue, windowCue, turn, period, dateJoiner
    // What is counted
    case noun, adjective, belonging, nationality
    // Frames, links and barriers
    case frame, link, barrier
    // Attribution
    case speechVerb, according, speechNoun, opener, anaphor, title, spokesperson, anonymous, nameStop
    /// The head noun of an organisation ("commission", "union"), so that one which no list names can speak.
    case body
    /// Words around a source; the index is that of `CreditWord`.
    case creditWord
    // Names
    case name, placeCue
    /// Words before a place's name: "town of". Odd indices: the word belongs to the name ("camp"); half of it tells the kind.
    case placeHead, placeParticle
    /// What the words around a place say of it (`PlaceWord`); the adjective of a country.
    case placeWord
    /// Words of a report between a cue and a name, and around numbers: times of day, "only".
    case refusal, speechFiller, auxiliary, filler, countOf, perEach
    /// What a sum or a share is of; words that say nothing of it.
    case subject, hollow
    // Further scopes
    case illness, event, negation, hypothesis, forecast, earlier, runningTotal, eventShift, boilerplate
    /// Denials of any count: their parts; what is denied, as a noun and as a verb.
    case denial, denied, deniedVerb
    // Words that are named only inside patterns
    case listed
    /// A word of a pattern, so that patterns are tried only where one of their words stands.
    case patternWord

    /// A bit of its own in a word of 64.
    @inlinable @inline(__always)
    public var bit: UInt64 { 1 &<< UInt64(rawValue) }

    /// Beside the bits of the meanings: a form in the dual.
    @inlinable @inline(__always)
    public static var dualBit: UInt64 { 1 << 63 }
}

/// Grammatical number of a form, where it tells how many there are.
public enum GrammaticalNumber: UInt8, Sendable, BitwiseCopyable { case open, singular, dual, plural }

/// One meaning of one known phrase.
public struct LexiconEntry: Sendable, Hashable, BitwiseCopyable {
    public var meaning: Meaning
    /// Into the language pack's list for this meaning.
    public var index: Int32
    public var number: GrammaticalNumber

    public init(_ meaning: Meaning, _ index: Int, _ number: GrammaticalNumber = .open) {
        self.meaning = meaning
        self.index = Int32(index)
        self.number = number
    }
}
