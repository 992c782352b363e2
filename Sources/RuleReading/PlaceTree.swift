/// Which place lies in which, as the rules' names say it, and which of them are countries.
public struct PlaceTree: Sendable {
    /// What holds a place, the nearest first.
    private let holders: [String: [String]]
    private let countries: Set<String>
    private let capitals: [String: String]
    /// Places that hold others.
    private let holding: Set<String>
    private let capitalsOfCountries: [String: String]
    /// The same by numbers, in the order of the ids: texts ask all the time.
    public let numbered: NumberedPlaces

    /// - Parameters:
    ///   - capitals: city → country.
    ///   - others: further ids that have a number.
    public init(
        parents: [String: [String]] = [:], countries: Set<String> = [], capitals: [String: String] = [:],
        others: [String] = []
    ) {
        self.capitals = capitals
        let holders = Dictionary(uniqueKeysWithValues: parents.keys.map { ($0, Self.above($0, parents)) })
        self.holders = holders
        holding = Set(parents.values.joined())
        capitalsOfCountries = Dictionary(capitals.map { ($0.value, $0.key) }, uniquingKeysWith: min)
        self.countries = countries
        let all = Set(parents.keys).union(parents.values.joined()).union(countries).union(capitals.keys).union(capitals.values)
        numbered = NumberedPlaces(all.union(others), holders: holders, countries: countries, capitals: capitals)
    }

    public func isCountry(_ id: String) -> Bool { countries.contains(id) }

    /// The country whose capital a place is.
    public func countryOfCapital(_ id: String) -> String? { capitals[id] }

    /// The capital of a country.
    public func capital(of country: String) -> String? { capitalsOfCountries[country] }

    /// The province that a town lies in; what holds places is one by itself.
    public func province(of id: String) -> String? {
        guard !isCountry(id), !holding.contains(id), let holder = above(id).first, !isCountry(holder) else { return nil }
        return holder
    }

    public func isInside(_ inner: String, _ outer: String) -> Bool { inner != outer && above(inner).contains(outer) }

    /// What holds a place, the nearest first.
    public func above(_ id: String) -> [String] { holders[id] ?? [] }

    private static func above(_ id: String, _ parents: [String: [String]]) -> [String] {
        var found: [String] = []
        var open = parents[id] ?? []
        while !open.isEmpty {
            let next = open.removeFirst()
            guard next != id, !found.contains(next) else { continue }
            found.append(next)
            open += parents[next] ?? []
        }
        return found
    }

    /// The country that a place is or lies in.
    public func country(of id: String) -> String? { isCountry(id) ? id : above(id).first(where: isCountry) }

    /// The smallest place that holds all of some, no wider than a country.
    public func holder(of ids: [String]) -> String? {
        guard let first = ids.first, country(of: first) != nil else { return nil }
        return ([first] + above(first)).first { id in
            ids.dropFirst().allSatisfy { $0 == id || above($0).contains(id) } && country(of: id) != nil
        }
    }
}
