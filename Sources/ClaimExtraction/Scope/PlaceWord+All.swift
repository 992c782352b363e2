import RuleReading

extension PlaceWord {
    /// By the index of a match; `allCases` would be made anew each time.
    static let all = allCases
}
