public import ClaimModel
public import YAMLReading

/// What makes two figures of one measure comparable. The defaults are those of a count of people.
public struct MeasureRule: Sendable, Hashable {
    /// What sort of value is compared.
    public enum Family: String, Sendable, CaseIterable { case count, amount, share, duration, date }

    /// Whether claims must name the same thing measured.
    public enum Subject: String, Sendable, CaseIterable {
        /// An unnamed subject is the whole, a named one a part of it.
        case optional
        /// Two claims without one and the same subject are not compared.
        case required
    }

    /// How the true value moves as time passes.
    public enum Change: String, Sendable, CaseIterable {
        /// It stands still: two values at two times are a disagreement.
        case steady
        /// A running total: it never falls.
        case grows
        /// It may rise and fall.
        case moves
    }

    public var family: Family = .count
    public var subject: Subject = .optional
    public var change: Change = .grows
    /// No finding on this measure is louder.
    public var loudest: Severity = .high
    /// The loudest finding between two sources that counted on two days.
    public var loudestApart: Severity?
    /// How many were somewhere holds for so many days: another source's larger figure within them is no growth.
    public var lastsDays = 0
    /// A relative gap below which a disagreement is low; nil: that of tolerances.yml.
    public var smallGap: Double?
    /// Who is named makes no difference: room for 500 displaced people is room for 500 people.
    public var isForAnybody = false
    /// The basis where the text tells none.
    public var basis: TimeScope.Basis = .incident

    public init(family: Family = .count, subject: Subject = .optional, change: Change = .grows) {
        self.family = family
        self.subject = subject
        self.change = change
    }

    /// Reads `family`, `subject`, `change`, `loudest`, `loudest_apart`, `lasts_days`, `small_gap`
    /// and `basis` from a `compare:` block.
    public static func read(fields: inout FieldReader) -> MeasureRule {
        var rule = MeasureRule()
        if let family = fields.choice("family", Family.self) { rule.family = family }
        rule.subject = fields.choice("subject", Subject.self) ?? (rule.family == .count ? .optional : .required)
        rule.change = fields.choice("change", Change.self) ?? (rule.family == .count ? .grows : .steady)
        rule.isForAnybody = fields.bool("for_anybody") ?? false
        rule.smallGap = fields.number("small_gap")
        if let severity = fields.severity("loudest") { rule.loudest = severity }
        rule.loudestApart = fields.severity("loudest_apart")
        rule.lastsDays = Int(fields.number("lasts_days") ?? 0)
        if let text = fields.string("basis") {
            if let basis = TimeScope.Basis(rawValue: text) {
                rule.basis = basis
            } else {
                fields.report((fields.node("basis") ?? fields.node).problem("`basis` is incident, total, state or rate"))
            }
        }
        return rule
    }
}

extension FieldReader {
    /// A severity by its name.
    mutating func severity(_ key: String) -> Severity? {
        guard let text = string(key) else { return nil }
        if let found = Severity(name: text) { return found }
        report((node(key) ?? node).problem("`\(key)` is info, low, medium or high"))
        return nil
    }
}
