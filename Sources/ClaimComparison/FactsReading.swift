import ClaimModel
import RuleReading

/// Claims → facts: headlines inherit, copies share a voice, repeated mentions become one.
struct FactsReading {
    let rules: ComparisonRules
    let claims: [Claim]
    private(set) var facts: [Facts] = []
    /// Every asserted claim by its id, repeated mentions too.
    private(set) var byId: [String: Facts] = [:]
    /// First claim of a kind → the claims of its article that say the same of the same.
    private(set) var mentions: [String: [String]] = [:]
    /// A source that disowns a figure: source id → the figures.
    private(set) var disowned: [String: Set<Double>] = [:]
    /// Document id → the places that it speaks of.
    private(set) var scenes: [String: Scene] = [:]
    let places: Ancestry

    init(_ given: [Claim], rules: ComparisonRules) {
        self.rules = rules
        let ordered = given.sorted {
            ($0.document.id, $0.quantity.text.span.start, $0.id) < ($1.document.id, $1.quantity.text.span.start, $1.id)
        }
        claims = Self.inherit(Self.specify(ordered, Ancestry(parents: rules.populations.parents)))
        places = Ancestry(parents: rules.placeParents)
        for claim in claims { scenes[claim.document.id, default: Scene()].add(claim, places) }
        let origins = Origins(claims)
        let events = EventIndex.numbers(claims)
        let named = Self.latestNamed(claims)
        var place: [Facts.Sameness: Int] = [:]
        let whole = Dictionary(claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let counted = Dictionary(
            claims.compactMap { part in part.quantity.unit == "person" ? part.partOf.map { ($0, part.who) } : nil },
            uniquingKeysWith: { first, _ in first })
        var numbered = WordNumbers()
        for var claim in claims {
            // A bare number of whom some are people are people.
            if claim.who == nil, claim.quantity.unit == "item", let who = counted[claim.id] {
                claim.quantity.unit = "person"
                claim.who = who
            }
            if claim.status == .denied, let source = claim.attribution.source.id, let value = claim.quantity.nominal {
                disowned[source, default: []].insert(value)
            }
            let parent = claim.partOf.flatMap { whole[$0] }
            guard claim.status == .asserted, (parent?.status ?? .asserted) == .asserted else { continue }
            let reported = (claim.time.asOf ?? claim.document.published.flatMap { PartialDate(iso: $0) })?.lastDay
            guard
                let one = Self.facts(
                    claim, parent: parent, rules: rules, origin: origins.origin(of: claim),
                    event: events[EventIndex.key(claim)] ?? 0,
                    words: numbered.words(of: claim),
                    window: { Stretch(claim.time.window, reported: reported, latestNamed: named[claim.document.id]) })
            else { continue }
            byId[claim.id] = one
            let sameness = Facts.Sameness(one)
            if let known = place[sameness] {
                mentions[facts[known].claim.id, default: []].append(claim.id)
            } else {
                place[sameness] = facts.count
                facts.append(one)
                mentions[claim.id] = [claim.id]
            }
        }
    }

    private static func facts(
        _ claim: Claim, parent: Claim?, rules: ComparisonRules, origin: Origin, event: Int, words: [Int32],
        window: () -> Stretch?
    ) -> Facts? {
        let rule = rules.measure(claim.measure)
        var (dimension, factor) = Facts.dimension(claim.quantity.unit, rules.tolerances)
        // "26 cases" of death are people.
        if claim.who != nil, dimension == "item" { dimension = "person" }
        let figure =
            rule.family == .date
            ? claim.quantity.date.flatMap { Figure(date: $0) }
            : Figure(claim.quantity, factor: factor, tolerances: rules.tolerances)
        guard let figure else { return nil }
        // A part that is named by itself is counted by itself; of one that is not, only its whole tells what it is part of.
        let isUnnamed = parent.map { Self.isUnnamed(claim, in: $0, rules) } ?? false
        let whole = parent.map {
            Figure($0.quantity, factor: Facts.dimension($0.quantity.unit, rules.tolerances).factor, tolerances: rules.tolerances)
        }
        return Facts(
            claim, rule: rule, figure: figure, dimension: dimension, unitFactor: factor,
            who: claim.who ?? (claim.quantity.unit == "person" ? rules.populations.everybody : nil),
            stretch: rule.family == .date || rule.family == .duration ? nil : window(), origin: origin, event: event,
            isUnnamedPart: isUnnamed, wholeFigure: isUnnamed ? whole : nil,
            namedWhole: isUnnamed || parent?.measure != claim.measure ? nil : whole, words: words)
    }

    private static func isUnnamed(_ part: Claim, in whole: Claim, _ rules: ComparisonRules) -> Bool {
        // So many people in each of so many buses; "73 of the 84 were saved" says what it counts.
        if part.quantity.unit == "person", whole.quantity.unit != "person", whole.who == nil,
            whole.quantity.unit != "item" || part.measure == whole.measure,
            rules.measure(part.measure).family == .count
        {
            return true
        }
        // "1500 of the 6000 houses": what comes before its whole is the count itself.
        return part.quantity.text.span.start > whole.quantity.text.span.start && part.measure == whole.measure
            && part.who == whole.who
            && part.group.key == whole.group.key
            && part.place.key == whole.place.key
            && part.time.window == whole.time.window && part.subject.key == whole.subject.key
    }

    /// One article's same telling figure of one measure is one count: the narrower name of those counted holds for both.
    private static func specify(_ claims: [Claim], _ populations: Ancestry) -> [Claim] {
        struct Said: Hashable {
            var document, measure: String
            var value: Double
        }
        var said: [Said: [Int]] = [:]
        for (index, claim) in claims.enumerated() where claim.quantity.unit == "person" && claim.partOf == nil {
            guard let value = claim.quantity.nominal, value >= 13, !claim.quantity.isVague else { continue }
            said[Said(document: claim.document.id, measure: claim.measure, value: value), default: []].append(index)
        }
        var out = claims
        for (_, indices) in said where indices.count > 1 {
            guard
                let narrow = indices.first(where: { one in
                    claims[one].who.map { who in indices.contains { populations.isInside(who, claims[$0].who ?? "") } } ?? false
                })
            else { continue }
            for index in indices where claims[index].who.map({ populations.isInside(claims[narrow].who ?? "", $0) }) ?? true {
                out[index].who = claims[narrow].who
                if out[index].group.isEmpty { out[index].group = claims[narrow].group }
            }
        }
        return out
    }

    /// A headline states little: what it leaves open it takes from the same article's first claim on the same matter,
    /// from one with the same figure where there is one.
    private static func inherit(_ claims: [Claim]) -> [Claim] {
        var body: [String: [Int]] = [:]
        for (index, claim) in claims.enumerated() where !claim.isHeadline && claim.status == .asserted && claim.partOf == nil {
            body["\(claim.document.id)\u{1F}\(claim.measure)\u{1F}\(claim.quantity.unit)", default: []].append(index)
        }
        return claims.map { claim in
            guard claim.isHeadline,
                let found = body["\(claim.document.id)\u{1F}\(claim.measure)\u{1F}\(claim.quantity.unit)"]
            else { return claim }
            let fitting = found.filter { claims[$0].who == claim.who || claim.who == nil }
            let twin = fitting.first { claims[$0].quantity.nominal == claim.quantity.nominal }
            guard let model = (twin ?? fitting.first).map({ claims[$0] }) else { return claim }
            var heir = claim
            if heir.place.isEmpty { heir.place = model.place }
            if heir.group.isEmpty { heir.group = model.group }
            if twin != nil, heir.subject.isEmpty { heir.subject = model.subject }
            if twin != nil, heir.time.window.isEmpty { heir.time.window = model.time.window }
            heir.event = model.event
            return heir
        }
    }

    /// The latest day without a year that an article names: its report is no older.
    private static func latestNamed(_ claims: [Claim]) -> [String: PartialDate] {
        var out: [String: PartialDate] = [:]
        for claim in claims {
            guard let date = claim.quantity.date.flatMap({ PartialDate(iso: $0) }), date.year == nil, date.day != nil else {
                continue
            }
            let known = out[claim.document.id]
            if known == nil || (date.month ?? 0, date.day ?? 0) > (known?.month ?? 0, known?.day ?? 0) {
                out[claim.document.id] = date
            }
        }
        return out
    }
}
