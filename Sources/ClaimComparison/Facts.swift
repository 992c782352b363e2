import ClaimModel
import RuleReading

/// A claim as comparison sees it: every part brought into a form that can be compared.
struct Facts: Sendable {
    var claim: Claim
    var rule: MeasureRule
    var figure: Figure
    var dimension: String
    var who: String?
    var stretch: Stretch?
    var published: Publication?
    var origin: Origin
    /// Number of its event in the index.
    var event: Int
    /// Other claims of the article that say the same of the same, this one included; smallest id first.
    var mentions: [String]
    /// A part of a whole that says nothing by which it differs from the whole.
    var isUnnamedPart = false
    /// The figure of the whole that it is a part of.
    var wholeFigure: Figure?

    var document: String { claim.document.id }
    var place: NameReference { claim.place }
    var isSteady: Bool { rule.change == .steady }
    /// The count grows with time where nothing closes it.
    var mayGrow: Bool { !isSteady && (stretch?.isOpen ?? true) }
}

extension Facts {
    static func dimension(_ unit: String, _ tolerances: Tolerances) -> (name: String, factor: Double) {
        tolerances.units[unit].map { ($0.dimension, $0.factor) } ?? (unit, 1)
    }

    /// One claim that stands for all mentions of one article that say the same.
    struct Sameness: Hashable {
        var document, measure, subject, who, group, place, dimension, event: String
        var figure: Figure
        var origin: Origin
        var stretch: Stretch?
        var part: String?

        init(_ facts: Facts) {
            let claim = facts.claim
            document = facts.document
            measure = claim.measure
            subject = claim.subject.key ?? ""
            who = facts.who ?? ""
            group = claim.group.key ?? ""
            place = claim.place.key ?? ""
            dimension = facts.dimension
            event = claim.event
            figure = facts.figure
            origin = facts.origin
            stretch = facts.stretch
            part = facts.isUnnamedPart ? claim.partOf : nil
        }
    }
}
