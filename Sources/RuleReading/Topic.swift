public import ClaimModel

/// A measure, as rules/topics/ describes it beside its words.
public struct Topic: Sendable {
    public var id: String
    public var measure: String
    public var unit: String
    /// Who is counted where neither noun nor frame tells.
    public var who: String?
    public var basis: TimeScope.Basis
    /// A day or a year in its clause is the time that such a figure covers, though it tells how things stand.
    public var isDated: Bool
    /// The place is the subject of the cue and stands before it ("the camp of X holds N").
    public var isPlaceSubject: Bool
    /// Of those who go from one place to another: which of the two counts them.
    public var placeGoing: PlaceWord?
    /// Those who are counted are told by their age rather than by what they do.
    public var isByAge: Bool
    public var label: [String: String]
    public var file: String
    public var line: Int
}

/// A sentence that a rule must read, or must not.
public struct RuleExample: Sendable {
    public var rule: String
    public var language: String
    /// The sentence without its marks.
    public var text: String
    /// Fields that must be found: figure → field → value; empty with `fires` false.
    public var expects: [Expectation]
    /// False: nothing of what this rule is about may be found.
    public var fires: Bool
    public var about: Subject
    public var file: String
    public var line: Int
    public var column: Int

    /// What a silent example keeps silent about.
    public enum Subject: Sendable {
        case anyClaim
        case measure(String)
        /// Names with these ids.
        case names(Set<String>)
    }

    /// The fields of a claim that an example may name.
    public static let fields: Set<String> = [
        "value", "lower", "upper", "modifier", "unit", "date", "measure", "who", "group", "place", "source", "status", "basis",
        "subject", "from", "to",
        "length", "part_of",
    ]

    /// One figure that is marked in the sentence: [630|value=630 who=civilians].
    public struct Expectation: Sendable {
        public var words: String
        /// UTF-8 byte offsets in `text`.
        public var span: ByteSpan
        public var fields: [(name: String, value: String)]
    }
}
