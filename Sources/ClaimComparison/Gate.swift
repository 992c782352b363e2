/// What two claims must share to speak of one number.
enum Gate: String, CaseIterable, Sendable {
    case measure, subject, population, group, place, time, event
}

/// How a gate answers for two claims.
enum Verdict: String, Sendable {
    case equal
    /// The first lies in the second.
    case inside
    /// The second lies in the first.
    case holds
    case apart
    /// One side does not say.
    case open
}
