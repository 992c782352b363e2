/// A people's name or adjective: whose nationals they are, and who is counted by it.
public struct Nationality: Sendable {
    /// Id of the people.
    public var group: String
    /// Id of their country.
    public var country: String
    /// What the word counts where it stands for people ("12 Syrians").
    public var noun: NounWord
}

/// A word for money that several countries use: in which country it is which currency.
public struct CurrencyWord: Sendable {
    /// The unit of the noun, kept where no country tells.
    public var unit: String
    /// What the figure is multiplied with once the country is known ("piastre").
    public var scale: Double
    /// What is measured then, where it is another thing than the bare noun's ("ounce").
    public var measure: String?
    /// Only with the country right behind the noun; alone the noun's unit is meant ("dollar").
    public var isOnlyBeside: Bool
    /// Country → unit.
    public var codes: [String: String]
}

extension LanguagePack {
    /// The currency that a word for money is in a country.
    public func currency(_ unit: String, in country: String, isBeside: Bool = false) -> CurrencyWord? {
        place(ofCurrency: unit, in: country, isBeside: isBeside).map { currencies[$0] }
    }

    /// A word for money means something in a country.
    public func hasCurrency(_ unit: String, in country: String) -> Bool {
        place(ofCurrency: unit, in: country, isBeside: false) != nil
    }

    private func place(ofCurrency unit: String, in country: String, isBeside: Bool) -> Int? {
        currencies.indices.first {
            currencies[$0].unit == unit && (isBeside || !currencies[$0].isOnlyBeside) && currencies[$0].codes[country] != nil
        }
    }
}
