public import ClaimModel
public import RuleReading

/// Claims → groups → findings.
public struct Comparison: Sendable {
    public var groups: [ClaimGroup]
    public var findings: [Finding]

    /// The result does not depend on the order of the claims.
    /// - Parameter touching: where given, only findings that involve a claim of one of these document ids.
    public static func compare(_ claims: [Claim], rules: ComparisonRules, touching: Set<String>? = nil) -> Comparison {
        Comparison(groups: [], findings: [])
    }
}
