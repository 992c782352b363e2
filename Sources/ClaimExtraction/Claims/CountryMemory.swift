import RuleReading

/// The countries that an article has named so far, by their places and by adjectives of nationality.
struct CountryMemory {
    /// How often, per number of the country.
    private var placeCounts: [Int32] = []
    private var adjectiveCounts: [Int32] = []
    private var ids: [String] = []
    /// Below it one mention in passing would make a country the article's.
    private static let enough = 3

    mutating func note(_ passage: Passage) {
        guard passage.contains(.name) || passage.contains(.nationality) else { return }
        if ids.isEmpty {
            ids = passage.shared.countryIDs
            placeCounts = Array(repeating: 0, count: ids.count)
            adjectiveCounts = placeCounts
        }
        let bits = Meaning.name.bit | Meaning.nationality.bit
        var token = passage.next(bits, from: 0)
        while token < passage.count {
            // The first at a token that tells a country; a word that refers back may be any of many names.
            let telling = passage.firstMatch(at: token) {
                $0.entry.meaning == .nationality
                    || $0.entry.meaning == .name && passage.shared.countriesOfNames[$0.index] >= 0
            }
            if let telling, telling.entry.meaning == .name {
                placeCounts[Int(passage.shared.countriesOfNames[telling.index])] += 1
            } else if let telling {
                let country = passage.shared.countriesOfNationalities[telling.index]
                if country >= 0 { adjectiveCounts[Int(country)] += 1 }
            }
            token = passage.next(bits, from: token + 1)
        }
    }

    private var places: [String: Int] { told(placeCounts) }
    private var adjectives: [String: Int] { told(adjectiveCounts) }

    private func told(_ counts: [Int32]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: zip(ids, counts).lazy.filter { $0.1 > 0 }.map { ($0.0, Int($0.1)) })
    }

    /// The countries named within some tokens.
    static func named(in tokens: ClosedRange<Int>, _ passage: Passage) -> Set<String> {
        var found: Set<String> = []
        for token in tokens {
            if let nation = passage.match(.nationality, at: token) {
                found.insert(passage.shared.pack.nationalities[nation.index].country)
            }
            guard passage.has(.name, at: token) else { continue }
            for match in passage.matches(at: token) where match.entry.meaning == .name {
                if let country = passage.shared.countries[match.index] { found.insert(country) }
            }
        }
        return found
    }

    /// Of some countries no other one was named.
    func isOnly(_ country: String, where fits: (String) -> Bool) -> Bool {
        ids.indices.allSatisfy { weight($0) == 0 || ids[$0] == country || !fits(ids[$0]) }
    }

    /// The country of which more than half of all mentions speak, if it was named more than in passing.
    func main(where fits: (String) -> Bool) -> String? {
        let named = ids.indices.filter { weight($0) > 0 && fits(ids[$0]) }
        let sum = named.reduce(0) { $0 + weight($1) }
        return named.first { weight($0) * 2 > sum && weight($0) >= Self.enough }.map { ids[$0] }
    }

    /// A place speaks of its country louder than an adjective does.
    private func weight(_ country: Int) -> Int { 2 * Int(placeCounts[country]) + Int(adjectiveCounts[country]) }

    /// The country in which most of the article's places lie, else the one whose adjective stands there most.
    var scene: String? { Self.most(places) ?? (places.isEmpty ? Self.most(adjectives) : nil) }

    private static func most(_ counts: [String: Int]) -> String? {
        guard let top = counts.values.max() else { return nil }
        let first = counts.filter { $0.value == top }
        return first.count == 1 ? first.keys.first : nil
    }
}
