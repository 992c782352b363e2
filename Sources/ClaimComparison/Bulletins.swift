import ClaimModel
import RuleReading

/// What two articles took from one statement of a source: where most of its figures agree, the one that does not is a slip.
struct Bulletins: Sendable {
    private struct Quoted: Hashable {
        var document: String
        var origin: Origin
    }

    private var figures: [Quoted: [Double: Set<String>]] = [:]
    private let needed: Int

    init(_ facts: [Facts], tolerances: Tolerances) {
        needed = tolerances.sameBulletin
        for one in facts {
            guard let value = one.figure.nominal else { continue }
            figures[Quoted(document: one.document, origin: one.origin), default: [:]][value, default: []].insert(
                one.claim.measure)
        }
    }

    private func figures(_ facts: Facts) -> [Double: Set<String>] {
        figures[Quoted(document: facts.document, origin: facts.origin)] ?? [:]
    }

    /// So many figures of the source are the same in both articles, that both quote one statement.
    func isOneStatement(_ pair: ClaimPair) -> Bool {
        let (x, y) = (figures(pair.a), figures(pair.b))
        let shared = x.filter { value, measures in value >= 13 && !measures.isDisjoint(with: y[value] ?? []) }
        return shared.count >= needed
    }

    /// What only a slip explains, in one event and unit: one source's telling digits in another order or at another scale,
    /// whatever words stand around them; sums at another scale, whoever gives them, where their sentences share words.
    func slip(_ a: Facts, _ b: Facts, _ gates: Gatekeeper) -> Slip? {
        guard a.document != b.document, a.rule.family != .date, a.rule.family != .duration, a.figure.nominal != b.figure.nominal,
            a.mayBeOneUnit(b), a.figure.digits > 12, b.figure.digits > 12, gates.events.link(a.event, b.event) == .strong
        else { return nil }
        let (x, y) = (a.figure.digits, b.figure.digits)
        let isScaled = ClaimPair(a: a, b: b, relation: .same).isSlipOfScale(gates.rules.tolerances, least: 10)
        let isSwapped = !isScaled && Self.isSwapped(x, y)
        guard isScaled || isSwapped else { return nil }
        if a.origin.kind == .named || b.origin.kind == .named, gates.isOneHouse(a, b) {
            if min(x, y) >= 100 { return .ofOneSource }
            // Two digits tell something only of one stated day.
            if isSwapped, a.stretch != nil, a.stretch?.from == b.stretch?.from { return .ofOneSource }
        }
        return isScaled && a.rule.family == .amount && a.sharedWords(with: b) >= 2 ? .ofScale : nil
    }

    enum Slip { case ofOneSource, ofScale }

    /// Both articles give so many of the same figures, each with its own source, that one list was credited twice.
    func isOneList(_ pair: ClaimPair) -> Bool { pair.a.origin.key != pair.b.origin.key && isOneStatement(pair) }

    /// Slips that explain how one figure became the other.
    func slips(_ pair: ClaimPair) -> [String] {
        guard let x = pair.a.figure.nominal, let y = pair.b.figure.nominal, x != y else { return [] }
        var found: [String] = []
        if Self.isSwapped(pair.a.figure.digits, pair.b.figure.digits),
            pair.rule.change != .grows || min(pair.a.figure.digits, pair.b.figure.digits) > 30
        {
            found.append("slip_digits")
        }
        let measure = pair.a.claim.measure
        let there = (figures(pair.a)[y] ?? []).intersection(figures(pair.b)[x] ?? [])
        if there.contains(where: { $0 != measure }) { found.append("slip_swap") }
        return found
    }

    /// The same digits, two neighbours in the other order.
    static func isSwapped(_ a: Int, _ b: Int) -> Bool {
        guard a != b, min(a, b) >= 10 else { return false }
        var (x, y) = (a, b)
        while x % 10 == y % 10 { (x, y) = (x / 10, y / 10) }
        let (left, right) = (x % 100, y % 100)
        guard x >= 100 || min(left, right) >= 10 else { return false }
        return x / 100 == y / 100 && left % 10 == right / 10 && left / 10 == right % 10
    }
}
