import RuleReading

/// Every kind of finding. Its wording, severity and place in the order of asking stand in rules/comparison/<kind>.yml.
enum FindingKind: String, CaseIterable, Sendable {
    case scaleSuspect = "scale_suspect"
    case partExceedsWhole = "part_exceeds_whole"
    case internalConflict = "internal_conflict"
    case dateConflict = "date_conflict"
    case durationConflict = "duration_conflict"
    case update
    case regression
    case sameSourceConflict = "same_source_conflict"
    case attributionConflict = "attribution_conflict"
    case boundMismatch = "bound_mismatch"
    case crossSourceConflict = "cross_source_conflict"
    case agreement
    case statusConflict = "status_conflict"
    case sourceLacksFigure = "source_lacks_figure"
    case circularCitation = "circular_citation"

    /// Whether the kind names what stands between two claims.
    func holds(_ pair: ClaimPair, _ rules: ComparisonRules) -> Bool {
        switch self {
        case .scaleSuspect: ScaleSuspect.holds(pair, rules.tolerances)
        case .partExceedsWhole: PartExceedsWhole.holds(pair)
        case .internalConflict: InternalConflict.holds(pair)
        case .dateConflict: DateConflict.holds(pair)
        case .durationConflict: DurationConflict.holds(pair)
        case .update: Update.holds(pair)
        case .regression: Regression.holds(pair)
        case .sameSourceConflict: SameSourceConflict.holds(pair)
        case .attributionConflict: AttributionConflict.holds(pair)
        case .boundMismatch: BoundMismatch.holds(pair, rules.tolerances)
        case .crossSourceConflict: CrossSourceConflict.holds(pair)
        case .agreement: Agreement.holds(pair)
        case .statusConflict: StatusConflict.holds(pair)
        case .sourceLacksFigure: SourceLacksFigure.holds(pair)
        case .circularCitation: CircularCitation.holds(pair)
        }
    }

    /// What of the kind's own nature makes one pair louder or quieter than its rule's severity.
    func adjust(_ severity: inout Loudness, _ pair: ClaimPair, _ tolerances: Tolerances) {
        switch self {
        case .update: Update.adjust(&severity, pair)
        case .regression: Regression.adjust(&severity, pair)
        case .partExceedsWhole: PartExceedsWhole.adjust(&severity, pair, tolerances)
        case .internalConflict: InternalConflict.adjust(&severity, pair)
        case .scaleSuspect: ScaleSuspect.adjust(&severity, pair)
        case .crossSourceConflict: CrossSourceConflict.adjust(&severity, pair, tolerances)
        case .attributionConflict: AttributionConflict.adjust(&severity, pair)
        case .boundMismatch: BoundMismatch.adjust(&severity, pair)
        case .dateConflict, .durationConflict, .sameSourceConflict, .agreement, .statusConflict, .sourceLacksFigure,
            .circularCitation:
            break
        }
    }

    /// The most that a pair deserves, after all that made it quieter.
    func cap(_ severity: inout Loudness, _ pair: ClaimPair, _ tolerances: Tolerances) {
        switch self {
        case .crossSourceConflict: CrossSourceConflict.cap(&severity, pair, tolerances)
        case .regression: Regression.cap(&severity, pair)
        default: break
        }
    }

    /// Time alone may not excuse what these say; the general costs of open gates and small gaps do not apply to the others.
    var isConflict: Bool {
        switch self {
        case .update, .boundMismatch, .attributionConflict, .agreement, .circularCitation: false
        default: true
        }
    }
}
