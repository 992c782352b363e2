/// A named thing: a canonical id of rules/names where one stands there, and its fullest form in the article.
public struct NameReference: Hashable, Sendable {
    public var id: String?
    public var text: String?

    @inlinable
    public init(id: String? = nil, text: String? = nil) {
        self.id = id
        self.text = text
    }

    public static let none = NameReference()
    public var isEmpty: Bool { id == nil && text == nil }
    /// What tells two of them apart: the id, else the text.
    public var key: String? { id ?? text }
}

/// Who is credited with a claim. Both fields nil: the article's own voice.
public struct Attribution: Hashable, Sendable {
    public enum Mode: String, Sendable { case direct, indirect }

    public var source: NameReference
    public var mode: Mode
    /// Those who passed it on, outermost first.
    public var via: [NameReference]
    /// An unnamed class ("medical sources"): one origin only within one outlet.
    public var isAnonymous: Bool

    @inlinable
    public init(source: NameReference = .none, mode: Mode = .indirect, via: [NameReference] = [], isAnonymous: Bool = false) {
        self.source = source
        self.mode = mode
        self.via = via
        self.isAnonymous = isAnonymous
    }
}

/// Which stretch of time a count covers. Dates are ISO 8601 and may be partial, a length is an ISO duration.
public struct TimeWindow: Hashable, Sendable {
    public var from: PartialDate?
    public var to: PartialDate?
    public var length: String?

    @inlinable
    public init(from: PartialDate? = nil, to: PartialDate? = nil, length: String? = nil) {
        self.from = from
        self.to = to
        self.length = length
    }

    public var isEmpty: Bool { from == nil && to == nil && length == nil }
}

/// When a count holds.
public struct TimeScope: Hashable, Sendable {
    public enum Basis: String, Sendable {
        /// One incident.
        case incident
        /// A running total.
        case total
        /// How things stand at one moment.
        case state
        case rate
    }

    public var basis: Basis
    public var event: TimeWindow
    public var window: TimeWindow
    public var asOf: PartialDate?

    @inlinable
    public init(
        basis: Basis = .incident, event: TimeWindow = TimeWindow(), window: TimeWindow = TimeWindow(), asOf: PartialDate? = nil
    ) {
        self.basis = basis
        self.event = event
        self.window = window
        self.asOf = asOf
    }
}

/// One reason why a claim reads as it does: which words, by which rule.
public struct TrailStep: Hashable, Sendable {
    /// What was decided: number, hedge, noun, measure, source, place, window, part …
    public var role: String
    public var rule: String
    public var words: TextSpan

    @inlinable
    public init(role: String, rule: String, words: TextSpan) {
        self.role = role
        self.rule = rule
        self.words = words
    }
}
