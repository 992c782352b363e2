import ClaimModel

/// The values that a written figure allows strictly; comparison adds the tacit ends.
enum IntervalReader {
    static func interval(_ modifier: Modifier, nominal: Double?, lower: Double?, upper: Double?, step: Double, isRound: Bool)
        -> Interval
    {
        guard let nominal else { return Interval(lower, upper) }
        let half = step / 2
        switch modifier {
        case .exact: return isRound ? Interval(nominal - half, nominal + half) : Interval(nominal, nominal)
        case .about: return Interval(nominal - half, nominal + half)
        case .nearly: return Interval(nominal - step, nominal)
        case .moreThan, .atLeast: return Interval(nominal, nil)
        case .lessThan, .atMost: return Interval(0, nominal)
        case .range: return Interval(lower, upper)
        }
    }
}
