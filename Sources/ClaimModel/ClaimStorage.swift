/// The fields of a claim. Shared by its copies and changed only while there is one (`Claim.own`).
@usableFromInline
final class ClaimStorage: @unchecked Sendable {
    @usableFromInline var id: String
    @usableFromInline var document: DocumentInfo
    @usableFromInline var quantity: Quantity
    @usableFromInline var measure: String
    @usableFromInline var subject: NameReference
    @usableFromInline var who: String?
    @usableFromInline var group: NameReference
    @usableFromInline var place: NameReference
    @usableFromInline var time: TimeScope
    @usableFromInline var attribution: Attribution
    @usableFromInline var status: Claim.Status
    @usableFromInline var partOf: String?
    @usableFromInline var comparisonKey: String
    @usableFromInline var evidence: TextSpan
    @usableFromInline var rule: String
    @usableFromInline var confidence: Double
    @usableFromInline var isHeadline: Bool
    @usableFromInline var isPlaceInherited: Bool
    @usableFromInline var isPlaceDoubtful = false
    @usableFromInline var isPlaceFaint = false
    @usableFromInline var event: String
    @usableFromInline var context: [String]
    @usableFromInline var trail: [TrailStep]

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
        trail = other.trail
    }
}
