import ClaimModel
import RuleReading

/// A claim as comparison sees it: every part brought into a form that can be compared.
/// A class because a claim takes part in many pairs, and is never changed once read.
final class Facts: Sendable {
    let claim: Claim
    let rule: MeasureRule
    let figure: Figure
    let dimension: String
    /// How many base units of the dimension its unit holds.
    let unitFactor: Double
    let who: String?
    let stretch: Stretch?
    let published: Publication?
    let origin: Origin
    /// Number of its event in the index.
    let event: Int
    /// A part of a whole that says nothing by which it differs from the whole.
    let isUnnamedPart: Bool
    /// The figure of the whole that it is a part of, where both count one thing.
    let wholeFigure: Figure?
    /// That of a part which is named by itself.
    let namedWhole: Figure?
    /// The telling words of its sentence by number, each once, in order.
    let words: [Int32]
    /// The words of its place's name, and of its source's.
    let placeWords, sourceWords: [String]
    private let outletWords: [String]
    /// Which of several happenings of one kind its sentence tells of ("a second strike").
    let nth: Substring?

    init(
        _ claim: Claim, rule: MeasureRule, figure: Figure, dimension: String, unitFactor: Double, who: String?, stretch: Stretch?,
        origin: Origin, event: Int, isUnnamedPart: Bool, wholeFigure: Figure?, namedWhole: Figure?, words: [Int32]
    ) {
        self.claim = claim
        self.rule = rule
        self.figure = figure
        self.dimension = dimension
        self.unitFactor = unitFactor
        self.who = who
        self.stretch = stretch
        self.published = Publication(claim.document.published, asOf: claim.time.asOf)
        self.origin = origin
        self.event = event
        self.isUnnamedPart = isUnnamedPart
        self.wholeFigure = wholeFigure
        self.namedWhole = namedWhole
        nth = claim.event.firstIndex(of: "#").map { claim.event[$0...] }
        placeWords = (claim.place.text ?? claim.place.key).map(Words.all) ?? []
        sourceWords = Words.all(claim.attribution.source.text ?? origin.key)
        outletWords = claim.document.outlet.map(Words.all) ?? []
        self.words = words
    }

    var document: String { claim.document.id }
    var place: NameReference { claim.place }
    /// Its own sentence names no place.
    var isPlaceGuessed: Bool { claim.isPlaceInherited || claim.place.isEmpty }
    /// How many telling words their sentences share.
    func sharedWords(with other: Facts) -> Int {
        var (i, j, count) = (0, 0, 0)
        while i < words.count, j < other.words.count {
            if words[i] == other.words[j] { count += 1 }
            (i, j) = (words[i] <= other.words[j] ? i + 1 : i, other.words[j] <= words[i] ? j + 1 : j)
        }
        return count
    }

    /// Its source is the outlet of the other.
    func quotes(_ other: Facts) -> Bool {
        origin.kind == .named && document != other.document && !other.outletWords.isEmpty && sourceWords == other.outletWords
    }
    var isSteady: Bool { rule.change == .steady }
    /// Its window has a length and no beginning of its own.
    var isRolling: Bool { claim.time.window.from == nil && claim.time.window.length != nil }
    /// The last day that it counts: its window's, else that of its report.
    var lastDay: Int? { stretch == nil ? published?.day : stretch?.to }
    /// The count grows with time where nothing closes it.
    var mayGrow: Bool { !isSteady && (stretch?.isOpen ?? true) }
}

extension Facts {
    /// Units of one dimension that convert into each other; two currencies of one name ("dinar") do not.
    func mayBeOneUnit(_ other: Facts) -> Bool {
        guard dimension == other.dimension else { return false }
        let (x, y) = (claim.quantity.unit, other.claim.quantity.unit)
        return x == y || unitFactor != other.unitFactor || x == dimension || y == dimension
    }

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
        var isHeadline: Bool

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
            isHeadline = claim.isHeadline
        }
    }
}
