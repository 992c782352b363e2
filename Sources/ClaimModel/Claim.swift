/// Quantity, measure, population, scope and attribution, with the words and the rule that made them.
///
/// A claim is handed on many times and has some twenty texts, so its fields lie behind one reference that is copied
/// when it changes. They are lent where they are read (`_read`), since whoever writes a claim looks at all of them.
public struct Claim: Sendable {
    public enum Status: String, Sendable { case asserted, denied, superseded }

    @usableFromInline var storage: ClaimStorage

    /// The storage, for this value alone.
    @inlinable
    mutating func own() -> ClaimStorage {
        if !isKnownUniquelyReferenced(&storage) { storage = ClaimStorage(copying: storage) }
        return storage
    }

    @inlinable public var id: String {
        _read { yield storage.id }
        set { own().id = newValue }
    }
    @inlinable public var document: DocumentInfo {
        _read { yield storage.document }
        set { own().document = newValue }
    }
    @inlinable public var quantity: Quantity {
        _read { yield storage.quantity }
        set { own().quantity = newValue }
    }
    @inlinable public var measure: String {
        _read { yield storage.measure }
        set { own().measure = newValue }
    }
    @inlinable public var subject: NameReference {
        _read { yield storage.subject }
        set { own().subject = newValue }
    }
    /// people, civilians, fighters …; nil where nobody is counted.
    @inlinable public var who: String? {
        _read { yield storage.who }
        set { own().who = newValue }
    }
    @inlinable public var group: NameReference {
        _read { yield storage.group }
        set { own().group = newValue }
    }
    @inlinable public var place: NameReference {
        _read { yield storage.place }
        set { own().place = newValue }
    }
    @inlinable public var time: TimeScope {
        _read { yield storage.time }
        set { own().time = newValue }
    }
    @inlinable public var attribution: Attribution {
        _read { yield storage.attribution }
        set { own().attribution = newValue }
    }
    @inlinable public var status: Status {
        get { storage.status }
        set { own().status = newValue }
    }
    /// Id of the claim that states the whole.
    @inlinable public var partOf: String? {
        _read { yield storage.partOf }
        set { own().partOf = newValue }
    }
    @inlinable public var comparisonKey: String {
        _read { yield storage.comparisonKey }
        set { own().comparisonKey = newValue }
    }
    @inlinable public var evidence: TextSpan {
        _read { yield storage.evidence }
        set { own().evidence = newValue }
    }
    @inlinable public var rule: String {
        _read { yield storage.rule }
        set { own().rule = newValue }
    }
    /// 0…1
    @inlinable public var confidence: Double {
        get { storage.confidence }
        set { own().confidence = newValue }
    }
    /// The claim stands in the headline.
    @inlinable public var isHeadline: Bool {
        get { storage.isHeadline }
        set { own().isHeadline = newValue }
    }
    /// The place stands in another sentence of the article.
    @inlinable public var isPlaceInherited: Bool {
        get { storage.isPlaceInherited }
        set { own().isPlaceInherited = newValue }
    }
    /// Beside an inherited place its own clause names another one, from or to which something goes.
    @inlinable public var isPlaceDoubtful: Bool {
        get { storage.isPlaceDoubtful }
        set { own().isPlaceDoubtful = newValue }
    }
    /// Only an office or a people that the article speaks of tells the place.
    @inlinable public var isPlaceFaint: Bool {
        get { storage.isPlaceFaint }
        set { own().isPlaceFaint = newValue }
    }
    /// Which of its article's events it belongs to: "main", or a key of its own.
    @inlinable public var event: String {
        _read { yield storage.event }
        set { own().event = newValue }
    }
    /// Folded content words of the sentence, sorted, that tell one event from another.
    @inlinable public var context: [String] {
        get { storage.context }
        set { own().context = newValue }
    }
    /// Stems of the words around the figure, the nearest first, that tell what it is said of.
    @inlinable public var nearby: [String] {
        get { storage.nearby }
        set { own().nearby = newValue }
    }
    @inlinable public var trail: [TrailStep] {
        get { storage.trail }
        set { own().trail = newValue }
    }

    public init(
        id: String, document: DocumentInfo, quantity: Quantity, measure: String, subject: NameReference = .none,
        who: String? = nil, group: NameReference = .none, place: NameReference = .none, time: TimeScope = TimeScope(),
        attribution: Attribution = Attribution(), status: Status = .asserted, partOf: String? = nil,
        comparisonKey: String = "", evidence: TextSpan, rule: String, confidence: Double = 1,
        isHeadline: Bool = false, isPlaceInherited: Bool = false, event: String = "main", context: [String] = [],
        trail: [TrailStep] = []
    ) {
        storage = ClaimStorage(
            id: id, document: document, quantity: quantity, measure: measure, subject: subject, who: who, group: group,
            place: place, time: time, attribution: attribution, status: status, partOf: partOf, comparisonKey: comparisonKey,
            evidence: evidence, rule: rule, confidence: confidence, isHeadline: isHeadline,
            isPlaceInherited: isPlaceInherited, event: event, context: context, trail: trail)
    }
}
