import RuleReading

/// What a word of the passage is, where only its kind is asked for.
extension Passage {
    /// The kind of the period word that begins at a token.
    func period(at token: Int) -> PeriodWord.Kind? { match(.period, at: token).map { shared.pack.periods[$0.index].kind } }

    /// The kind of the link that begins at a token.
    func link(at token: Int) -> LinkWord.Kind? { match(.link, at: token).map { shared.pack.links[$0.index].kind } }
}
