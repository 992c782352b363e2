import ClaimModel
import RuleReading

/// How much speaks for two claims of two articles being of one count: the sum of the weights of what they agree and
/// differ in, as in record linkage (Fellegi and Sunter, "A Theory for Record Linkage", 1969). Zero: as likely as not.
struct Linkage: Sendable {
    let gates: Gatekeeper
    let likeness: Likeness
    private let told: FiguresByMeasure
    private let weights: [Double]
    /// The most that words and rivals can add, and the least sum that anything is made of.
    private let mostOfWords, least: Double

    init(gates: Gatekeeper, likeness: Likeness) {
        self.gates = gates
        self.likeness = likeness
        told = gates.counted.told
        weights = gates.rules.linkage.weights
        least = min(gates.rules.linkage.settled, gates.rules.linkage.likely)
        let reach: [(Evidence, Double)] = [
            (.likeness, 3.5), (.likenessOfNear, 3.5), (.strongLikeness, 1), (.noLikeness, 1), (.sharedWords, 2), (.bestOfBoth, 1),
            (.bestOfOne, 1), (.margin, 3), (.rivals, 2), (.figureElsewhere, 1), (.nearerInOne, 1), (.nearerInBoth, 1),
        ]
        mostOfWords = reach.reduce(0) { $0 + max(0, gates.rules.linkage.weights[$1.0.rawValue] * $1.1) }
    }

    /// In natural logarithms of odds; nil where a gate excludes it, the figures are too far apart or nothing could make it count.
    func weight(of a: Facts, _ b: Facts) -> Double? {
        let far = Self.distance(a, b)
        guard far <= Self.reaches[0].1 || isScaled(far), !isExcluded(a, b) else { return nil }
        var sum = 0.0
        gatherPlain(a, b, far) { evidence, amount in sum += weights[evidence.rawValue] * amount }
        guard sum + mostOfWords >= least else { return nil }
        gatherWords(a, b, far) { evidence, amount in sum += weights[evidence.rawValue] * amount }
        return sum
    }

    /// The evidence that speaks most for the two, for a finding's reasons.
    func reason(_ a: Facts, _ b: Facts) -> String {
        var found: [(key: String, weight: Double)] = []
        var sum = 0.0
        gather(a, b) { evidence, amount in
            let weight = weights[evidence.rawValue] * amount
            sum += weight
            if weight > 0 { found.append((evidence.key, weight)) }
        }
        found.sort { ($1.weight, $0.key) < ($0.weight, $1.key) }
        return "linked by evidence of \((sum * 10).rounded() / 10): " + found.prefix(3).map(\.key).joined(separator: ", ")
    }

    /// Two populations, times or happenings that exclude each other are not made one by any other evidence.
    private static let excluding: [Gate] = [.measure, .population, .time, .event]

    /// A gate says no, whatever else speaks for them.
    func isExcluded(_ a: Facts, _ b: Facts) -> Bool {
        areNamedApart(a, b) || Self.excluding.contains { gates.verdict($0, a, b) == .apart } || arePlacedApart(a, b)
    }

    /// Of a place that no gazetteer holds nobody knows whether it lies in the other.
    private func arePlacedApart(_ a: Facts, _ b: Facts) -> Bool {
        gates.verdict(.place, a, b) == .apart && [a, b].allSatisfy { $0.place.id.map(gates.places.isKnown) ?? false }
    }

    /// Two sources that speak of two things of the lists.
    private func areNamedApart(_ a: Facts, _ b: Facts) -> Bool {
        guard let one = a.claim.subject.id, let other = b.claim.subject.id else { return false }
        return one != other && a.origin != b.origin
    }

    private func isScaled(_ far: Double) -> Bool {
        gates.rules.tolerances.scale(of: far) != nil
    }

    /// Hands over all evidence that there is, with its amount: 1 where it can only be there or not.
    func gather(_ a: Facts, _ b: Facts, _ take: (Evidence, Double) -> Void) {
        let far = Self.distance(a, b)
        gatherPlain(a, b, far, take)
        gatherWords(a, b, far, take)
    }

    private func gatherPlain(_ a: Facts, _ b: Facts, _ far: Double, _ take: (Evidence, Double) -> Void) {
        take(.always, 1)
        figures(a, b, far, take)
        answers(a, b, take)
        let heads = (a.claim.isHeadline ? 1 : 0) + (b.claim.isHeadline ? 1.0 : 0)
        if heads > 0 { take(.headlines, heads) }
        switch (a.claim.partOf == nil, b.claim.partOf == nil) {
        case (true, true): break
        case (false, false): take(.partInBoth, 1)
        default: take(.partInOne, 1)
        }
        matter(a, b, take)
    }

    private func gatherWords(_ a: Facts, _ b: Facts, _ far: Double, _ take: (Evidence, Double) -> Void) {
        let alike = Double(min(likeness.score(a, b), 14)) / 4
        take(.likeness, alike)
        if alike > 1.5 { take(.strongLikeness, 1) }
        if alike < 0.375 { take(.noLikeness, 1) }
        if far <= 1.3 { take(.likenessOfNear, alike) }
        take(.sharedWords, Double(min(a.sharedWords(with: b), 6)) / 3)
        rivals(a, b, far, alike, take)
    }

    /// The larger figure over the smaller; of dates, one more than the days between them.
    private static func distance(_ a: Facts, _ b: Facts) -> Double {
        guard let x = a.figure.center, let y = b.figure.center else { return .infinity }
        if a.rule.family == .date { return 1 + abs(x - y) }
        return min(x, y) > 0 ? max(x, y) / min(x, y) : x == y ? 1 : .infinity
    }

    private static let reaches: [(Evidence, Double)] = [
        (.within5Times, 5), (.within2Times, 2.5), (.within60Percent, 1.6), (.within30Percent, 1.3), (.within10Percent, 1.1),
        (.within3Percent, 1.03),
    ]

    private func figures(_ a: Facts, _ b: Facts, _ far: Double, _ take: (Evidence, Double) -> Void) {
        for (evidence, reach) in Self.reaches where far <= reach { take(evidence, 1) }
        let digits = min(a.figure.digits, b.figure.digits)
        if far == 1 {
            take(.equalFigure, 1)
            if digits > 12 { take(.equalTellingFigure, 1) }
        }
        if digits >= 100 { take(.tellingFigures, 1) }
        guard let x = a.figure.center, let y = b.figure.center else { return }
        if max(x, y) <= 12 { take(.smallFigures, 1) }
        guard a.rule.family != .date, far != 1, min(x, y) >= 10 else { return }
        let isScaled = isScaled(far)
        let isTurned = far < 10 && Bulletins.isSwapped(a.figure.digits, b.figure.digits)
        if isScaled { take(.slipOfScale, 1) }
        if isTurned { take(.turnedDigits, 1) }
        if isScaled || isTurned, digits >= 100 { take(.tellingSlip, 1) }
    }

    private func answers(_ a: Facts, _ b: Facts, _ take: (Evidence, Double) -> Void) {
        func say(_ gate: Gate, _ equal: Evidence?, _ part: Evidence?, _ open: Evidence, _ apart: Evidence) {
            switch gates.verdict(gate, a, b) {
            case .equal: if let equal { take(equal, 1) }
            case .inside, .holds: if let part { take(part, 1) }
            case .open: take(open, 1)
            case .apart: take(apart, 1)
            }
        }
        say(.subject, .subjectEqual, .subjectPart, .subjectOpen, .subjectApart)
        say(.population, nil, .populationPart, .populationOpen, .populationApart)
        say(.group, nil, .groupPart, .groupOpen, .groupApart)
        say(.place, .placeEqual, .placePart, .placeOpen, .placeApart)
        say(.time, nil, .timePart, .timeOpen, .timeApart)
        say(.event, nil, nil, .eventOpen, .eventApart)
        if a.origin == b.origin { take(.sameSource, 1) }
        switch (a.origin.kind == .own, b.origin.kind == .own) {
        case (true, true): take(.ownVoiceOfBoth, 1)
        case (false, false): break
        default: take(.ownVoiceOfOne, 1)
        }
        switch (a.stretch == nil, b.stretch == nil) {
        case (true, true): break
        case (false, false): if a.stretch == b.stretch { take(.equalWindow, 1) }
        default: take(.windowOfOne, 1)
        }
        if !a.isPlaceGuessed, !b.isPlaceGuessed { take(.placesStated, 1) }
    }

    /// Who else in either article might be the counterpart.
    private func rivals(_ a: Facts, _ b: Facts, _ far: Double, _ alike: Double, _ take: (Evidence, Double) -> Void) {
        let here = rivals(of: b, for: a, far)
        let there = rivals(of: a, for: b, far)
        let (x, y) = (alike - here.best, alike - there.best)
        switch (x >= 0, y >= 0) {
        case (true, true): take(.bestOfBoth, 1)
        case (false, false): break
        default: take(.bestOfOne, 1)
        }
        take(.margin, max(-2, min(3, 4 * min(x, y))))
        take(.rivals, Double(min(here.count + there.count, 20)) / 10)
        if far != 1, here.hasFigure || there.hasFigure { take(.figureElsewhere, 1) }
        if here.isNearer, there.isNearer {
            take(.nearerInBoth, 1)
        } else if here.isNearer || there.isNearer {
            take(.nearerInOne, 1)
        }
    }

    private struct Rivals {
        /// How like they are, at most.
        var best = 0.0
        var count = 0
        var isNearer = false
        var hasFigure = false
    }

    /// The figures that stand beside `known` in its article, as counterparts of `one`.
    private func rivals(of known: Facts, for one: Facts, _ far: Double) -> Rivals {
        var out = Rivals()
        for other in told.beside(known) where other.claim.id != known.claim.id {
            let distance = Self.distance(other, one)
            if distance < far * 0.999 { out.isNearer = true }
            if distance == 1, one.figure.digits > 12 { out.hasFigure = true }
            guard other.figure.center != known.figure.center else { continue }
            out.count += 1
            out.best = max(out.best, Double(min(likeness.score(other, one), 14)) / 4)
        }
        return out
    }

    private func matter(_ a: Facts, _ b: Facts, _ take: (Evidence, Double) -> Void) {
        switch a.rule.family {
        case .count: break
        case .amount: take(.amount, 1)
        case .share: take(.share, 1)
        case .date: take(.date, 1)
        case .duration: take(.duration, 1)
        }
        if a.rule.subject == .required, a.rule.family == .count { take(.unlistedMeasure, 1) }
        if a.who != nil, a.who == gates.rules.populations.everybody, a.who == b.who { take(.everybody, 1) }
        if a.isSteady { take(.steady, 1) }
    }
}
