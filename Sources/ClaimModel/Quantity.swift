/// How a text bounds a number. The words are those of the corpus' SCHEMA.
public enum Modifier: String, Sendable, CaseIterable {
    case exact, about, nearly, range
    case moreThan = "more_than"
    case atLeast = "at_least"
    case lessThan = "less_than"
    case atMost = "at_most"
}

/// A piece of an article: its words and where they stand.
public struct TextSpan: Hashable, Sendable {
    public var text: String
    public var span: ByteSpan

    @inlinable
    public init(text: String, span: ByteSpan) {
        self.text = text
        self.span = span
    }
}

/// The set of values that a written figure allows. An end that is nil is open to infinity.
public struct Interval: Hashable, Sendable {
    public var lower: Double?
    public var upper: Double?

    @inlinable
    public init(_ lower: Double?, _ upper: Double?) {
        self.lower = lower
        self.upper = upper
    }
}

/// A number with what bounds it.
public struct Quantity: Hashable, Sendable {
    /// The number itself, without hedge and unit, as it stands in the text.
    public var text: TextSpan
    public var hedge: TextSpan?
    public var modifier: Modifier
    /// person, vehicle, usd … (the corpus' SCHEMA names them; rules may add to them).
    public var unit: String
    /// Nil for a range and for a date.
    public var nominal: Double?
    /// The other reading of digits that the text does not decide: "1.234 tonnes" may be a fraction.
    public var alternative: Double?
    /// The two ends of a range as written.
    public var lower: Double?
    public var upper: Double?
    /// The unit of the last digit that was printed as significant: 630 → 10, 52 thousand → 1000, 11 → 1.
    public var step: Double
    /// Whether the figure is printed in round form: with a multiplier word ("52 thousand") or three zeros.
    public var isRound: Bool
    /// A vague word (dozens, hundreds): its range is the language pack's, not the writer's.
    public var isVague: Bool
    /// Computed from another figure of the text: a multiple, a fraction.
    public var isComputed: Bool
    /// For measure event_date: ISO date, an interval with a slash.
    public var date: String?
    /// The values that the figure allows strictly.
    public var interval: Interval

    @inlinable
    public init(
        text: TextSpan, hedge: TextSpan? = nil, modifier: Modifier = .exact, unit: String,
        nominal: Double? = nil, alternative: Double? = nil, lower: Double? = nil, upper: Double? = nil, step: Double = 1,
        isRound: Bool = false, isVague: Bool = false, isComputed: Bool = false, date: String? = nil,
        interval: Interval = Interval(nil, nil)
    ) {
        self.text = text
        self.hedge = hedge
        self.modifier = modifier
        self.unit = unit
        self.nominal = nominal
        self.alternative = alternative
        self.lower = lower
        self.upper = upper
        self.step = step
        self.isRound = isRound
        self.isVague = isVague
        self.isComputed = isComputed
        self.date = date
        self.interval = interval
    }
}
