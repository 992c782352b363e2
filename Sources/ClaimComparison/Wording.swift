import ClaimModel
import RuleReading

/// What stands in the slots of a message, and the messages of each kind of finding.
struct Wording: Sendable {
    struct Texts: Sendable {
        var language: String
        var message, advice: MessageTemplate
    }

    let rules: ComparisonRules
    /// Kind → its texts in each language.
    private let texts: [String: [Texts]]

    init(rules: ComparisonRules) {
        self.rules = rules
        texts = rules.findings.mapValues { rule in
            rule.message.map { language, message in
                Texts(
                    language: language, message: MessageTemplate(message), advice: MessageTemplate(rule.advice[language] ?? ""))
            }
        }
    }

    func texts(of kind: FindingKind) -> [Texts] { texts[kind.rawValue] ?? [] }

    func slots(_ a: Facts, _ b: Facts, in language: String) -> [String: String] {
        var out = common(a, in: language)
        for (letter, facts) in [("a", a), ("b", b)] {
            for (key, value) in own(facts, in: language) { out["\(key)_\(letter)"] = value }
        }
        return out
    }

    func slots(_ excess: PartSums.Excess, in language: String) -> [String: String] {
        var out = slots(excess.parts[0], excess.whole, in: language)
        out["sum"] = " = " + Self.number(excess.sum)
        out["parts"] = excess.parts.map { figure($0, in: language) }.joined(separator: " + ")
        return out
    }

    private func common(_ facts: Facts, in language: String) -> [String: String] {
        let claim = facts.claim
        var measure = rules.measureNames[claim.measure]?[language] ?? claim.measure
        // Loose words around a sum are no name of it.
        let isNamed = claim.subject.id != nil || facts.rule.family != .amount && facts.rule.family != .share
        let subject = isNamed ? claim.subject.id.flatMap { rules.name($0, in: language) } ?? claim.subject.text ?? "" : ""
        if !subject.isEmpty { measure += " – " + subject }
        return [
            "measure": measure, "subject": subject, "sum": "", "parts": figure(facts, in: language),
            "place": name(claim.place, in: language) ?? "",
        ]
    }

    private func own(_ facts: Facts, in language: String) -> [String: String] {
        let document = facts.claim.document
        return [
            "figure": figure(facts, in: language),
            "source": name(facts.claim.attribution.source, in: language) ?? word("own_voice", language),
            "outlet": document.outlet ?? title(of: document) ?? word("no_outlet", language),
            "date": document.published ?? word("no_date", language),
        ]
    }

    private func name(_ reference: NameReference, in language: String) -> String? {
        reference.id.flatMap { rules.name($0, in: language) } ?? reference.text ?? reference.id
    }

    private func title(of document: DocumentInfo) -> String? {
        document.title.flatMap { $0.isEmpty ? nil : Self.short($0) }
    }

    /// A headline that stands in for an outlet's name, cut between words.
    private static func short(_ title: String) -> String {
        guard title.count > 40 else { return "«\(title)»" }
        let words = title.prefix(40).split(separator: " ").dropLast()
        return "«\(words.joined(separator: " "))…»"
    }

    private func word(_ key: String, _ language: String) -> String { rules.wording[key]?[language] ?? key }

    /// The figure as quoted, with its hedge on the side where it stands, and its unit where it is no count.
    private func figure(_ facts: Facts, in language: String) -> String {
        let quantity = facts.claim.quantity
        var out = quantity.text.text
        if let hedge = quantity.hedge {
            out = hedge.span.start <= quantity.text.span.start ? hedge.text + " " + out : out + " " + hedge.text
        }
        switch facts.rule.family {
        case .count, .date: return out
        case .amount, .share, .duration:
            guard let unit = rules.wording["unit_" + quantity.unit]?[language] else { return out }
            return out + " (" + unit + ")"
        }
    }

    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String((value * 1000).rounded() / 1000)
    }
}
