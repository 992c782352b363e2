import ClaimModel
import RuleReading

/// What only the country tells: which currency a bare word for money is, and whether nationals are abroad.
/// A wrong country is worse than none, so doubt leaves the generic word.
struct CountryChoice {
    let rules: SharedRules
    let shared: SharedPack
    let memory: CountryMemory
    /// The country of the article's outlet, where its name or address tells.
    let outlet: String?
    /// So many countries in one sentence are a list.
    private static let list = 3
    /// The article's country for each unit that was asked for: an article has few units and many sums.
    private var mains: [String: String?] = [:]

    init(rules: SharedRules, shared: SharedPack, memory: CountryMemory, outlet: String?) {
        self.rules = rules
        self.shared = shared
        self.memory = memory
        self.outlet = outlet
    }

    /// It counts nationals, and only the article's end tells whether they are abroad.
    static func countsNationals(_ claim: borrowing Claim, _ rules: SharedRules) -> Bool {
        claim.group.id != nil && claim.who.map(rules.isPopulationOfNationals) ?? false
            && nationality(claim, rules.book.nationals) != nil
    }

    /// - Parameter named: the countries that the claim's sentence names.
    mutating func settleCurrency(_ claim: inout Claim, named: Set<String>) {
        settleCurrency(&claim, named)
        claim.noteKey()
    }

    func settleNationals(_ claim: inout Claim) {
        guard let nationality = Self.nationality(claim, rules.book.nationals) else { return }
        let place = claim.place.id.flatMap { rules.book.placeCountries[$0] } ?? memory.scene ?? outlet
        guard place == nil || place == nationality.country else { return }
        claim.who = rules.book.comparison.populations.everybody
        claim.noteKey()
    }

    private static func nationality(_ claim: borrowing Claim, _ nationals: [String: Nationality]) -> Nationality? {
        guard let who = claim.who, let group = claim.group.id, let nationality = nationals[group],
            nationality.noun.who == who
        else { return nil }
        return nationality
    }

    private mutating func settleCurrency(_ claim: inout Claim, _ named: Set<String>) {
        var quantity = claim.quantity
        guard let country = country(of: quantity.unit, named), let currency = shared.pack.currency(quantity.unit, in: country),
            let code = currency.codes[country]
        else { return }
        quantity.unit = code
        if let measure = currency.measure { claim.measure = measure }
        defer { claim.quantity = quantity }
        guard currency.scale != 1 else { return }
        quantity.nominal = quantity.nominal.map { ClaimBuilder.product($0, currency.scale) }
        quantity.lower = quantity.lower.map { ClaimBuilder.product($0, currency.scale) }
        quantity.upper = quantity.upper.map { ClaimBuilder.product($0, currency.scale) }
        quantity.step *= currency.scale
        quantity.interval = IntervalReader.interval(
            quantity.modifier, nominal: quantity.nominal, lower: quantity.lower, upper: quantity.upper, step: quantity.step,
            isRound: quantity.isRound)
    }

    /// The one country of the sentence that has such money, unless the article is on another one; else the article's;
    /// else the outlet's, where nothing in the article speaks against it.
    private mutating func country(of unit: String, _ named: Set<String>) -> String? {
        let shared = shared
        let fits = { shared.pack.hasCurrency(unit, in: $0) }
        let main = mains[unit] ?? memory.main(where: fits)
        mains[unit] = .some(main)
        // "a deficit with China, Turkey and Algeria", in a Tunisian paper: whom somebody trades with tells nothing of the money.
        if named.count >= Self.list, let home = main ?? outlet, fits(home), !named.contains(home) { return home }
        let near = named.filter(fits)
        if near.count == 1 { return main == nil || main == near.first ? near.first : nil }
        if near.count > 1 { return main.flatMap { near.contains($0) ? $0 : nil } }
        if let main { return main }
        guard let outlet, fits(outlet), memory.isOnly(outlet, where: fits) else { return nil }
        return outlet
    }
}
