/// A named thing: a canonical id of rules/names where one stands there, and its fullest form in the article.
public struct NameReference: Hashable, Sendable {
    public var id: String?
    public var text: String?

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

    public init(role: String, rule: String, words: TextSpan) {
        self.role = role
        self.rule = rule
        self.words = words
    }
}

/// Quantity, measure, population, scope and attribution, with the words and the rule that made them.
public struct Claim: Sendable {
    public enum Status: String, Sendable { case asserted, denied, superseded }

    public var id: String
    public var document: DocumentInfo
    public var quantity: Quantity
    public var measure: String
    public var subject: NameReference
    /// people, civilians, fighters …; nil where nobody is counted.
    public var who: String?
    public var group: NameReference
    public var place: NameReference
    public var time: TimeScope
    public var attribution: Attribution
    public var status: Status
    /// Id of the claim that states the whole.
    public var partOf: String?
    public var comparisonKey: String
    public var evidence: TextSpan
    public var rule: String
    /// 0…1
    public var confidence: Double

    /// The claim stands in the headline.
    public var isHeadline: Bool
    /// The place stands in another sentence of the article.
    public var isPlaceInherited = false
    /// Beside an inherited place its own clause names another one, from or to which something goes.
    public var isPlaceDoubtful = false
    /// Only an office or a people that the article speaks of tells the place.
    public var isPlaceFaint = false
    /// Which of its article's events it belongs to: "main", or a key of its own.
    public var event: String
    /// Folded content words of the sentence, sorted, that tell one event from another.
    public var context: [String]
    public var trail: [TrailStep]

    public init(
        id: String, document: DocumentInfo, quantity: Quantity, measure: String, subject: NameReference = .none,
        who: String? = nil, group: NameReference = .none, place: NameReference = .none, time: TimeScope = TimeScope(),
        attribution: Attribution = Attribution(), status: Status = .asserted, partOf: String? = nil,
        comparisonKey: String = "", evidence: TextSpan, rule: String, confidence: Double = 1,
        isHeadline: Bool = false, event: String = "main", context: [String] = [], trail: [TrailStep] = []
    ) {
        self.id = id
        self.document = document
        self.quantity = quantity
        self.measure = measure
        self.subject = subject
        self.who = who
        self.group = group
        self.place = place
        self.time = time
        self.attribution = attribution
        self.status = status
        self.partOf = partOf
        self.comparisonKey = comparisonKey
        self.evidence = evidence
        self.rule = rule
        self.confidence = confidence
        self.isHeadline = isHeadline
        self.event = event
        self.context = context
        self.trail = trail
    }
}
