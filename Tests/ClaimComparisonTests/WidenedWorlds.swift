import ClaimModel

/// Consistent worlds that look like what the gates let pass: each tells the truth, and each looks like a contradiction.
struct WidenedWorlds {
    struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    enum Kind: CaseIterable { case market, crew, camp, windows, exchange, ward, survey, dispute }

    var dice: Dice

    init(seed: UInt64) { dice = Dice(state: seed) }

    private mutating func number(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &dice)) }
    private mutating func source() -> String { ["ministry", "crescent", "agency"].randomElement(using: &dice)! }

    mutating func claims(_ kind: Kind) -> [Claim] {
        switch kind {
        case .market: market()
        case .crew: crew()
        case .camp: camp()
        case .windows: windows()
        case .exchange: exchange()
        case .ward: ward()
        case .survey: survey()
        case .dispute: dispute()
        }
    }

    /// The dead of a town, and those of its market, which no gazetteer holds: some articles tell one, some the other, some both.
    private mutating func market() -> [Claim] {
        let town = number(40...300)
        let market = number(15...Int(town))
        return (0..<5).flatMap { article in
            var one = Made(document: "m\(article)", value: town, source: source())
            var other = one
            (other.value, other.place, other.at) = (market, "grain market", 4)
            if number(0...2) == 0 { return [one.claim, other.claim] }
            if number(0...1) == 0 { return [other.claim] }
            one.at = 8
            return [one.claim]
        }
    }

    /// All who died on a boat, and the migrants among them without its crew.
    private mutating func crew() -> [Claim] {
        let migrants = number(20...200)
        let people = migrants + number(1...9)
        return (0..<4).map { article in
            let isAll = number(0...1) == 0
            return Made(
                document: "c\(article)", value: isAll ? people : migrants, who: isAll ? "people" : "migrants", source: source()
            ).claim
        }
    }

    /// A camp that fills by some people a day, counted by two sources on two days.
    private mutating func camp() -> [Claim] {
        let first = number(3_000...9_000)
        let daily = number(0...400)
        return (0..<4).map { article in
            let day = Int(number(5...8))
            return Made(
                document: "k\(article)", published: "2024-03-0\(day)", value: first + daily * Double(day - 5),
                measure: "population", source: source(), basis: .state
            ).claim
        }
    }

    /// An epidemic's dead since its beginning, up to the day of each report.
    private mutating func windows() -> [Claim] {
        let first = number(60...200)
        let daily = number(1...12)
        return (0..<5).map { article in
            let day = Int(number(10...24))
            return Made(
                document: "w\(article)", published: "2024-03-\(day)", value: first + daily * Double(day - 10), source: source(),
                from: "2024-02-01", to: number(0...3) == 0 ? nil : "2024-03-\(day)"
            ).claim
        }
    }

    /// Prisoners exchanged: the headline gives the sum, the body each side's in one sentence.
    private mutating func exchange() -> [Claim] {
        let (ours, theirs) = (number(13...90), number(13...90))
        return (0..<3).flatMap { article -> [Claim] in
            var made = Made(document: "x\(article)", value: ours + theirs, measure: "rescued", who: "prisoners", group: nil)
            (made.isHeadline, made.source) = (true, nil)
            let headline = made.claim
            (made.isHeadline, made.source, made.at) = (false, source(), 40)
            (made.value, made.group) = (ours, "north")
            let one = made.claim
            (made.value, made.group, made.at) = (theirs, "south", 44)
            var other = made.claim
            other.evidence = one.evidence
            return [headline, one, other]
        }
    }

    /// Who is still in a ward, told in other words by two sources on two days, beside the injured of the first day.
    private mutating func ward() -> [Claim] {
        let injured = number(30...90)
        let still = number(16...25)
        return (0..<4).map { article in
            let isWard = number(0...1) == 0
            let day = Int(number(5...9))
            var claim = Made(
                document: "r\(article)", published: "2024-03-0\(day)", value: isWard ? still - 2 * Double(day - 5) : injured,
                measure: "injured", source: source(),
                context: isWard ? ["care\(article)", "ward\(article)", "river"] : Self.words
            ).claim
            claim.isPlaceInherited = isWard
            return claim
        }
    }

    /// Damaged houses, surveyed for weeks by bodies that see different streets.
    private mutating func survey() -> [Claim] {
        let streets = number(30...90)
        return (0..<4).map { article in
            Made(
                document: "s\(article)", published: "2024-03-0\(5 + article)", value: streets + number(0...120), unit: "building",
                measure: "destroyed", who: nil, source: ["ministry", "crescent", "agency", "council"][article]
            ).claim
        }
    }

    /// A clinic's patients behind the toll in one sentence, each with its source: two counts.
    private mutating func dispute() -> [Claim] {
        let toll = number(40...90)
        let patients = number(13...Int(toll))
        return (0..<3).flatMap { article -> [Claim] in
            var made = Made(document: "d\(article)", value: toll, source: "ministry")
            let one = made.claim
            (made.value, made.source, made.at) = (patients, "clinic", 30)
            return [one, made.claim]
        }
    }

    private static let words = ["bank", "bridge", "collapse", "pillar", "rescue", "river"]
}
