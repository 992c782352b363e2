/// The fields of a claim. Shared by its copies and changed only while there is one (`Claim.own`).
///
/// Every access goes through a `Claim`, whose own exclusivity the compiler proves; to check each field again while it
/// runs costs a claim that is written thirty such checks.
@usableFromInline
final class ClaimStorage: @unchecked Sendable {
    @usableFromInline @exclusivity(unchecked) var id: String
    @usableFromInline @exclusivity(unchecked) var document: DocumentInfo
    @usableFromInline @exclusivity(unchecked) var quantity: Quantity
    @usableFromInline @exclusivity(unchecked) var measure: String
    @usableFromInline @exclusivity(unchecked) var subject: NameReference
    @usableFromInline @exclusivity(unchecked) var who: String?
    @usableFromInline @exclusivity(unchecked) var group: NameReference
    @usableFromInline @exclusivity(unchecked) var place: NameReference
    @usableFromInline @exclusivity(unchecked) var time: TimeScope
    @usableFromInline @exclusivity(unchecked) var attribution: Attribution
    @usableFromInline @exclusivity(unchecked) var status: Claim.Status
    @usableFromInline @exclusivity(unchecked) var partOf: String?
    @usableFromInline @exclusivity(unchecked) var comparisonKey: String
    @usableFromInline @exclusivity(unchecked) var evidence: TextSpan
    @usableFromInline @exclusivity(unchecked) var rule: String
    @usableFromInline @exclusivity(unchecked) var confidence: Double
    @usableFromInline @exclusivity(unchecked) var isHeadline: Bool
    @usableFromInline @exclusivity(unchecked) var isPlaceInherited: Bool
    @usableFromInline @exclusivity(unchecked) var isPlaceDoubtful = false
    @usableFromInline @exclusivity(unchecked) var isPlaceFaint = false
    @usableFromInline @exclusivity(unchecked) var event: String
    @usableFromInline @exclusivity(unchecked) var context: [String]
    @usableFromInline @exclusivity(unchecked) var nearby: [String] = []
    @usableFromInline @exclusivity(unchecked) var trail: [TrailStep]

    init(
        id: String, document: DocumentInfo, quantity: Quantity, measure: String, subject: NameReference,
        who: String?, group: NameReference, place: NameReference, time: TimeScope, attribution: Attribution,
        status: Claim.Status, partOf: String?, comparisonKey: String, evidence: TextSpan, rule: String,
        confidence: Double, isHeadline: Bool, isPlaceInherited: Bool, event: String, context: [String],
        trail: [TrailStep]
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
        self.isPlaceInherited = isPlaceInherited
        self.event = event
        self.context = context
        self.trail = trail
    }

    @usableFromInline
    init(copying other: ClaimStorage) {
        id = other.id
        document = other.document
        quantity = other.quantity
        measure = other.measure
        subject = other.subject
        who = other.who
        group = other.group
        place = other.place
        time = other.time
        attribution = other.attribution
        status = other.status
        partOf = other.partOf
        comparisonKey = other.comparisonKey
        evidence = other.evidence
        rule = other.rule
        confidence = other.confidence
        isHeadline = other.isHeadline
        isPlaceInherited = other.isPlaceInherited
        isPlaceDoubtful = other.isPlaceDoubtful
        isPlaceFaint = other.isPlaceFaint
        event = other.event
        context = other.context
        nearby = other.nearby
        trail = other.trail
    }
}
