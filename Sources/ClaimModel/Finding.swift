public enum Severity: Int, Sendable, Comparable, CaseIterable {
    case info, low, medium, high

    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }

    public var name: String {
        switch self {
        case .info: "info"
        case .low: "low"
        case .medium: "medium"
        case .high: "high"
        }
    }

    public init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// One step quieter, never below info.
    public var quieter: Severity { Severity(rawValue: rawValue - 1) ?? .info }
}

/// What a rule says of a group or of related groups.
public struct Finding: Sendable {
    public var id: String
    public var kind: String
    /// At most two further kinds that the same disagreement shows.
    public var also: [String]
    public var severity: Severity
    /// Ids of all claims that take part, on both sides, in the order of the report's claims.
    public var claims: [String]
    /// The smallest subset that cannot all hold.
    public var conflict: [String]
    /// By language tag: a headline with both figures and both sources.
    public var message: [String: String]
    /// By language tag: the question to ask, the wording that would mend it.
    public var advice: [String: String]
    public var rule: String
    /// Steps that made the severity what it is, as short English words ("tacit end only", "open gate: place").
    public var reasons: [String]
    /// The same as long as the same sources are said to disagree on the same figures, wherever the lines move.
    public var fingerprint: String

    public init(
        id: String, kind: String, also: [String] = [], severity: Severity, claims: [String], conflict: [String],
        message: [String: String], advice: [String: String], rule: String, reasons: [String] = [], fingerprint: String
    ) {
        self.id = id
        self.kind = kind
        self.also = also
        self.severity = severity
        self.claims = claims
        self.conflict = conflict
        self.message = message
        self.advice = advice
        self.rule = rule
        self.reasons = reasons
        self.fingerprint = fingerprint
    }
}

/// Claims about one and the same unknown number.
public struct ClaimGroup: Sendable {
    /// A claim that was left out, and the gate at which it failed.
    public struct Near: Hashable, Sendable {
        public var claim: String
        public var gate: String
        public var reason: String

        public init(claim: String, gate: String, reason: String) {
            self.claim = claim
            self.gate = gate
            self.reason = reason
        }
    }

    public var id: String
    public var label: [String: String]
    public var claims: [String]
    /// Why each claim is in: gate name → what the claims share, in the order of the gates.
    public var gates: [(gate: String, verdict: String)]
    public var near: [Near]

    public init(id: String, label: [String: String], claims: [String], gates: [(gate: String, verdict: String)], near: [Near]) {
        self.id = id
        self.label = label
        self.claims = claims
        self.gates = gates
        self.near = near
    }
}
