import Testing

@testable import RuleReading

@Suite("places by number say what they say by id")
struct NumberedPlacesTests {
    private let tree = PlaceTree(
        parents: ["town": ["province"], "village": ["town"], "province": ["land"], "port": ["land"], "river": []],
        countries: ["land", "isle"], capitals: ["port": "land"], others: ["cape"])

    @Test("who holds whom, countries and capitals")
    func relations() {
        let places = tree.numbered
        #expect(places.ids == places.ids.sorted())
        for one in places.ids {
            let number = places.number(of: one)
            #expect(places.ids[Int(number)] == one)
            #expect(places.isCountry(number) == tree.isCountry(one))
            #expect(places.country(of: number) == tree.country(of: one).map(places.number) ?? -1)
            #expect(places.countryOfCapital(number) == tree.countryOfCapital(one).map(places.number) ?? -1)
            var above: [Int32] = []
            places.forEach(above: number) { above.append($0) }
            #expect(above == tree.above(one).map(places.number))
            for other in places.ids {
                #expect(places.isInside(number, places.number(of: other)) == tree.isInside(one, other))
                #expect(
                    places.holder(of: [number, places.number(of: other)])
                        == tree.holder(of: [one, other]).map(places.number))
            }
        }
    }

    @Test("what has no number is no place")
    func unknown() {
        let places = tree.numbered
        #expect(places.number(of: "nowhere") == -1)
        #expect(!places.isCountry(-1))
        #expect(!places.isInside(-1, places.number(of: "land")))
        #expect(places.country(of: -1) == -1)
    }
}
