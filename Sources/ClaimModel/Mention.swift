/// Something that the text says, with its span: a number, a date, a name, a cue.
public struct Mention: Sendable {
    public enum Kind: String, Sendable {
        case number, fraction, percent, ordinal, date, duration
        case source, organisation, place, person, cue
    }

    public var kind: Kind
    public var words: TextSpan
    public var nominal: Double?
    public var lower: Double?
    public var upper: Double?
    public var modifier: Modifier?
    public var unit: String?
    /// The rule that took it for no claim.
    public var setAside: String?
    public var from: PartialDate?
    public var to: PartialDate?
    public var isRelative: Bool
    /// ISO 8601 duration.
    public var length: String?
    public var id: String?

    public init(
        kind: Kind, words: TextSpan, nominal: Double? = nil, lower: Double? = nil, upper: Double? = nil,
        modifier: Modifier? = nil, unit: String? = nil, setAside: String? = nil, from: PartialDate? = nil,
        to: PartialDate? = nil, isRelative: Bool = false, length: String? = nil, id: String? = nil
    ) {
        self.kind = kind
        self.words = words
        self.nominal = nominal
        self.lower = lower
        self.upper = upper
        self.modifier = modifier
        self.unit = unit
        self.setAside = setAside
        self.from = from
        self.to = to
        self.isRelative = isRelative
        self.length = length
        self.id = id
    }
}
