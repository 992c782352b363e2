import ClaimModel
import RuleReading

/// What else an article says of the same measure. An article that also gives the other side's figure
/// counts something else with its own: a part, an earlier toll, another place.
struct OtherFigures {
    private struct Article: Hashable {
        var document, dimension: String

        init(_ facts: Facts) {
            document = facts.document
            dimension = facts.dimension
        }
    }

    /// One count of one article.
    private struct Counted: Hashable {
        var article: Article
        var measure: String
        var who: String?

        init(_ facts: Facts, in article: Article) {
            self.article = article
            measure = facts.claim.measure
            who = facts.who
        }
    }

    /// What becomes of a pair whose disagreement its articles explain.
    enum Answer: Int, Comparable {
        case stands, quiet, silent

        static func < (a: Answer, b: Answer) -> Bool { a.rawValue < b.rawValue }
    }

    private let told: FiguresByMeasure
    private var byArticle: [Article: [Facts]] = [:]
    private var values: [Counted: Set<Double>] = [:]

    private let groups: Ancestry
    private let populations: Ancestry
    private let tolerances: Tolerances

    init(_ facts: [Facts], gates: Gatekeeper) {
        groups = gates.groups
        populations = gates.populations
        tolerances = gates.rules.tolerances
        let definite = facts.filter { !$0.figure.isVague }
        told = FiguresByMeasure(definite)
        for one in definite {
            guard one.rule.family == .count else { continue }
            byArticle[Article(one), default: []].append(one)
            if let value = one.figure.nominal { values[Counted(one, in: Article(one)), default: []].insert(value) }
        }
    }

    /// Whether the pair's disagreement is explained by what its articles say beside.
    func answer(_ pair: ClaimPair) -> Answer {
        guard pair.strain > .none, !pair.isStatedPart else { return .stands }
        if pair.isOneDocument {
            guard pair.a.claim.isHeadline != pair.b.claim.isHeadline else { return .stands }
            let (headline, body) = pair.a.claim.isHeadline ? (pair.a, pair.b) : (pair.b, pair.a)
            return isBorneOut(headline, beside: body) || !pair.isSlipOfScale(tolerances) && hasNearer(headline, than: body)
                ? .silent : .stands
        }
        let given = max(gives(pair.b.figure, beside: pair.a), gives(pair.a.figure, beside: pair.b))
        if given == .silent || pair.isSlipOfScale(tolerances) { return given }
        if comesCloser(pair.b, beside: pair.a, pair) || comesCloser(pair.a, beside: pair.b, pair) || areAsides(pair) {
            return .silent
        }
        if hasMovedOn(pair) { return .quiet }
        return given == .quiet && !pair.open.isEmpty ? .silent : given
    }

    /// What one count lost between two reports another has gained: of the wounded some have died, of the missing some are found.
    private func hasMovedOn(_ pair: ClaimPair) -> Bool {
        guard pair.isSame, pair.rule.family == .count, pair.growsLater == false,
            let x = pair.a.figure.nominal, let y = pair.b.figure.nominal
        else { return false }
        let (early, late) = x > y ? (pair.a, pair.b) : (pair.b, pair.a)
        let later = Article(late)
        return (byArticle[Article(early)] ?? []).contains { before in
            guard before.claim.measure != early.claim.measure, let value = before.figure.nominal else { return false }
            // Two counts that have only changed places are a slip.
            guard value != min(x, y) || value + abs(x - y) != max(x, y) else { return false }
            return values[Counted(before, in: later)]?.contains(value + abs(x - y)) ?? false
        }
    }

    /// The article of `claim` has a figure that is much nearer to the other side's: that one is the counterpart,
    /// and this one counts something else. What one source is credited with is only compared with what it is credited with.
    private func comesCloser(_ other: Facts, beside claim: Facts, _ pair: ClaimPair) -> Bool {
        guard pair.isSame, pair.rule.family == .count, !claim.claim.isHeadline || isBorneOut(claim, beside: claim),
            let wanted = other.figure.center, wanted > 0,
            let given = claim.figure.center, given > 0
        else { return false }
        let ratio = max(given, wanted) / min(given, wanted)
        return told.beside(claim).contains { candidate in
            guard candidate.claim.id != claim.claim.id, candidate.figure.center != claim.figure.center,
                let value = candidate.figure.center, value > 0, mayCountAlike(candidate, claim),
                candidate.who == nil || candidate.who == claim.who,
                !pair.isOneOrigin || candidate.origin == claim.origin || claim.origin.kind != .named
            else { return false }
            // The toll of the article lies on the far side: this is a part of it.
            if given < wanted, value >= wanted, candidate.who == claim.who, candidate.claim.partOf == nil,
                !candidate.claim.isHeadline
            {
                return true
            }
            let near = max(value, wanted) / min(value, wanted)
            return near * near <= ratio || isScaled(value, wanted)
        }
    }

    /// The body has a figure that is much nearer to the headline: that one is its counterpart.
    private func hasNearer(_ headline: Facts, than body: Facts) -> Bool {
        guard let wanted = headline.figure.center, let given = body.figure.center, min(wanted, given) > 0 else { return false }
        let ratio = max(given, wanted) / min(given, wanted)
        return told.beside(headline).contains { candidate in
            guard !candidate.claim.isHeadline, candidate.figure.center != given, mayCountAlike(candidate, headline),
                let value = candidate.figure.center, value > 0
            else { return false }
            let near = max(value, wanted) / min(value, wanted)
            return near * near <= ratio
        }
    }

    /// Both articles have a far larger toll of the same place beside.
    private func areAsides(_ pair: ClaimPair) -> Bool {
        guard pair.isSame, pair.rule.family == .count, !pair.isOneOrigin else { return false }
        // What both articles call a part of their toll, and name, is no aside.
        if pair.a.namedWhole != nil, pair.b.namedWhole != nil { return false }
        return [pair.a, pair.b].allSatisfy { side in
            guard let given = side.figure.center else { return false }
            return told.beside(side).contains {
                $0.figure.center ?? 0 >= tolerances.asideRatio * given && mayCountAlike($0, side)
                    && ($0.isPlaceGuessed || side.isPlaceGuessed || $0.place.key == side.place.key)
            }
        }
    }

    private func mayCountAlike(_ a: Facts, _ b: Facts) -> Bool {
        if let x = a.claim.group.key, let y = b.claim.group.key, groups.compare(x, y) == .apart { return false }
        guard let x = a.who, let y = b.who, x != y else { return true }
        return populations.compare(x, y) != .apart
    }

    private func isScaled(_ a: Double, _ b: Double) -> Bool {
        tolerances.scale(of: max(a, b) / min(a, b)) != nil
    }

    /// Some figure of the body fits the headline, or two of them make it up.
    private func isBorneOut(_ headline: Facts, beside body: Facts) -> Bool {
        told.beside(headline).contains { !$0.claim.isHeadline && Strain(same: headline.figure, $0.figure) == .none }
            || isSum(headline)
    }

    /// "64 prisoners exchanged" over a body that tells what each side got: two telling figures of one sentence.
    private func isSum(_ headline: Facts) -> Bool {
        guard headline.claim.isHeadline, let wanted = headline.figure.nominal else { return false }
        var seen: [Int: Set<Double>] = [:]
        for one in byArticle[Article(headline)] ?? [] where !one.claim.isHeadline && one.figure.digits > 12 {
            guard let value = one.figure.nominal else { continue }
            if seen[one.claim.evidence.span.start]?.contains(wanted - value) ?? false { return true }
            seen[one.claim.evidence.span.start, default: []].insert(value)
        }
        return false
    }

    /// The article of a claim also gives another figure. A headline is not excused: it should say what its body says.
    /// Where each of its two figures has a source, the article tells of a dispute; else it counts two things.
    private func gives(_ figure: Figure, beside claim: Facts) -> Answer {
        guard !claim.claim.isHeadline, let value = figure.nominal else { return .stands }
        var answer = Answer.stands
        for other in told.beside(claim) {
            guard other.claim.id != claim.claim.id, !other.claim.isHeadline, other.figure.nominal == value,
                other.figure.digits > 2, mayCountAlike(other, claim)
            else { continue }
            let areCredited = other.origin.kind != .own && claim.origin.kind != .own && other.origin != claim.origin
            answer = max(answer, areCredited ? .quiet : .silent)
        }
        return answer
    }
}
