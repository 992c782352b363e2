/// Which place lies in which, by numbers: -1 is no place.
public final class NumberedPlaces: Sendable {
    /// Sorted.
    public let ids: [String]
    private let numbers: [String: Int32]
    /// What holds each place, the nearest first, one behind the other, and where each place's end.
    private let holders: [Int32]
    private let ends: [Int32]
    private let areCountries: [Bool]
    /// The country that each is or lies in, and the one whose capital it is.
    private let countries: [Int32]
    private let countriesOfCapitals: [Int32]

    init(_ all: Set<String>, holders: [String: [String]], countries: Set<String>, capitals: [String: String]) {
        let ids = all.sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(ids, Int32(0)...))
        var above: [Int32] = []
        var ends: [Int32] = []
        for id in ids {
            above += (holders[id] ?? []).map { numbers[$0] ?? -1 }
            ends.append(Int32(above.count))
        }
        let areCountries = ids.map(countries.contains)
        var start = 0
        self.countries = ids.indices.map { place in
            defer { start = Int(ends[place]) }
            if areCountries[place] { return Int32(place) }
            return above[start..<Int(ends[place])].first { $0 >= 0 && areCountries[Int($0)] } ?? -1
        }
        countriesOfCapitals = ids.map { id in capitals[id].flatMap { numbers[$0] } ?? -1 }
        (self.ids, self.numbers, self.holders, self.ends, self.areCountries) = (ids, numbers, above, ends, areCountries)
    }

    public func number(of id: String) -> Int32 { numbers[id] ?? -1 }

    public func isCountry(_ place: Int32) -> Bool { place >= 0 && areCountries[Int(place)] }

    /// The country that a place is or lies in.
    public func country(of place: Int32) -> Int32 { place < 0 ? -1 : countries[Int(place)] }

    /// The country whose capital a place is.
    public func countryOfCapital(_ place: Int32) -> Int32 { place < 0 ? -1 : countriesOfCapitals[Int(place)] }

    public func isInside(_ inner: Int32, _ outer: Int32) -> Bool {
        guard inner != outer, outer >= 0 else { return false }
        for i in range(above: inner) where holders[i] == outer { return true }
        return false
    }

    /// Calls `body` with what holds a place, the nearest first.
    public func forEach(above place: Int32, _ body: (Int32) -> Void) {
        for i in range(above: place) { body(holders[i]) }
    }

    public func firstAbove(_ place: Int32, where fits: (Int32) -> Bool) -> Int32? {
        for i in range(above: place) where fits(holders[i]) { return holders[i] }
        return nil
    }

    private func holds(_ holder: Int32, _ places: [Int32]) -> Bool {
        country(of: holder) >= 0 && places.allSatisfy { $0 == holder || isInside($0, holder) }
    }

    private func range(above place: Int32) -> Range<Int> {
        guard place >= 0 else { return 0..<0 }
        return (place == 0 ? 0 : Int(ends[Int(place) - 1]))..<Int(ends[Int(place)])
    }

    /// The smallest place that holds all of some, no wider than a country.
    public func holder(of places: [Int32]) -> Int32? {
        guard let first = places.first, country(of: first) >= 0 else { return nil }
        return holds(first, places) ? first : firstAbove(first) { holds($0, places) }
    }
}
