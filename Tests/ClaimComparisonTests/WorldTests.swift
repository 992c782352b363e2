import ClaimModel
import Testing

@testable import ClaimComparison

/// Whole generated worlds: order, consistency, planted contradictions, growth of cost.
@Suite struct WorldTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// Events with true figures; every article tells the truth, some with hedges.
    private func world(events: Int, articles: Int, seed: UInt64 = 7) -> [Claim] {
        var dice = Dice(state: seed)
        var claims: [Claim] = []
        for event in 0..<events {
            let truth = [
                "killed": Double.random(in: 20...400, using: &dice).rounded(),
                "injured": Double.random(in: 20...900, using: &dice).rounded(),
            ]
            let day = PartialDate(daysSince1970: 19_000 + event * 3).iso
            let words = (0..<6).map { "word\(event)x\($0)" }
            for article in 0..<articles {
                for (at, measure) in ["killed", "injured"].enumerated() {
                    let value = truth[measure]!
                    let hedged = Int.random(in: 0..<4, using: &dice) == 0
                    claims.append(
                        Made(
                            document: "e\(event)-\(article)", published: day,
                            value: hedged ? (value / 10).rounded(.down) * 10 : value,
                            modifier: hedged ? .moreThan : .exact, step: hedged ? 10 : 1, measure: measure,
                            place: "place\(event % 50)",
                            source: ["ministry", "crescent", "agency"][Int.random(in: 0..<3, using: &dice)], at: at,
                            context: words
                        ).claim)
                }
            }
        }
        return claims
    }

    private func print(_ comparison: Comparison) -> [String] {
        comparison.groups.map { "\($0.id) \($0.claims) \($0.near) \($0.gates) \($0.label.sorted { $0.key < $1.key })" }
            + comparison.findings.map {
                "\($0.id) \($0.kind) \($0.also) \($0.severity) \($0.claims) \($0.conflict) \($0.fingerprint) \($0.reasons)"
                    + " \($0.message.sorted { $0.key < $1.key }) \($0.advice.sorted { $0.key < $1.key })"
            }
    }

    @Test func aConsistentWorldIsQuiet() {
        let loud = Comparison.compare(world(events: 40, articles: 6), rules: Rules.shipped).findings.filter {
            $0.severity >= .medium
        }
        #expect(loud.isEmpty, "\(loud.first?.message["en"] ?? "")")
    }

    @Test func aPlantedContradictionIsFound() {
        var claims = world(events: 40, articles: 6)
        claims.append(
            Made(
                document: "e7-x", published: PartialDate(daysSince1970: 19_021).iso, value: 1950, measure: "killed",
                place: "place7",
                source: "observatory", context: (0..<6).map { "word7x\($0)" }
            ).claim)
        let truth = claims.first { $0.document.id == "e7-0" && $0.measure == "killed" }!.quantity.nominal!
        claims[claims.count - 1].quantity.nominal = truth * 2 + 5
        let loud = Comparison.compare(claims, rules: Rules.shipped).findings.filter { $0.severity >= .medium }
        #expect(loud.map(\.kind) == ["cross_source_conflict"])
        #expect(loud.first?.claims.contains("e7-x#0") == true)
    }

    /// What a writer may make of a true count: itself, a bound or a round figure.
    private func rendered(_ truth: Double, _ made: Made, _ dice: inout Dice) -> Claim {
        var made = made
        let step: Double = truth >= 100 ? 10 : 5
        let below = (truth / step).rounded(.down) * step
        let above = (truth / step).rounded(.up) * step
        switch Int.random(in: 0..<8, using: &dice) {
        case 0 where below < truth: (made.value, made.modifier, made.step) = (below, .moreThan, step)
        case 1: (made.value, made.modifier, made.step) = (below, .atLeast, step)
        case 2: (made.value, made.modifier, made.step) = ((truth / step).rounded() * step, .about, step)
        case 3 where above > truth: (made.value, made.modifier, made.step) = (above, .nearly, step)
        case 4: (made.value, made.modifier, made.step) = (above, .atMost, step)
        default: made.value = truth
        }
        return made.claim
    }

    /// Three to five articles of one day on one disaster: a district's dead, those of its town, the children among them.
    private func disaster(_ dice: inout Dice, parts: Bool) -> (claims: [Claim], truth: Double) {
        let district = Double(Int.random(in: 60...900, using: &dice))
        let town = Double(Int.random(in: 30...Int(district), using: &dice))
        let children = Double(Int.random(in: 13...Int(town), using: &dice))
        var claims: [Claim] = []
        for article in 0..<Int.random(in: 3...5, using: &dice) {
            var made = Made(document: "d\(article)", place: "town")
            made.source = ["ministry", "crescent", "agency"][Int.random(in: 0..<3, using: &dice)]
            claims.append(rendered(town, made, &dice))
            guard parts else { continue }
            (made.place, made.at) = ("district", 4)
            claims.append(rendered(district, made, &dice))
            (made.place, made.who, made.at, made.partOf) = ("town", "children", 8, "d\(article)#0")
            claims.append(rendered(children, made, &dice))
        }
        return (claims, town)
    }

    @Test func sixHundredConsistentWorldsAreQuiet() {
        var dice = Dice(state: 11)
        for world in 0..<600 {
            let claims = disaster(&dice, parts: true).claims
            let loud = Comparison.compare(claims, rules: Rules.shipped).findings.filter { $0.severity >= .medium }
            #expect(loud.isEmpty, "world \(world): \(loud.first?.message["en"] ?? "") \(loud.first?.reasons ?? [])")
        }
    }

    @Test func sixHundredPlantedContradictionsAreFound() {
        var dice = Dice(state: 13)
        for world in 0..<600 {
            var (claims, truth) = disaster(&dice, parts: false)
            claims.append(Made(document: "x", value: truth, place: "town", source: "ministry", at: 0).claim)
            let wrong = (truth * Double.random(in: 1.5...2.4, using: &dice)).rounded()
            claims.append(Made(document: "z", value: wrong, place: "town", source: "observatory").claim)
            let found = Comparison.compare(claims, rules: Rules.shipped).findings.filter { $0.severity >= .medium }
            #expect(found.contains { $0.conflict.contains("z#0") }, "world \(world): \(wrong) beside \(truth)")
        }
    }

    @Test(arguments: [1, 2, 3]) func theOrderOfClaimsDoesNotMatter(seed: UInt64) {
        var claims = world(events: 12, articles: 5)
        for index in claims.indices where index % 7 == 0 { claims[index].quantity.nominal = 15 + Double(index) }
        let expected = Comparison.compare(claims, rules: Rules.shipped)
        var dice = Dice(state: seed)
        claims.shuffle(using: &dice)
        let shuffled = Comparison.compare(claims, rules: Rules.shipped)
        #expect(print(expected) == print(shuffled))
        #expect(!expected.findings.isEmpty)
    }

    @Test func onlyWhatTouchesTheDraft() {
        var claims = world(events: 6, articles: 4)
        for index in claims.indices where index % 5 == 0 { claims[index].quantity.nominal = 700 }
        let all = Comparison.compare(claims, rules: Rules.shipped).findings
        let draft = Comparison.compare(claims, rules: Rules.shipped, touching: ["e2-1"]).findings
        #expect(draft.count < all.count)
        #expect(draft.allSatisfy { $0.claims.contains { $0.hasPrefix("e2-1#") } })
    }

    @Test func costGrowsWithTheClaims() {
        let clock = ContinuousClock()
        let small = world(events: 250, articles: 10)
        let large = world(events: 1000, articles: 10)
        let short = clock.measure { _ = Comparison.compare(small, rules: Rules.shipped) }
        let long = clock.measure { _ = Comparison.compare(large, rules: Rules.shipped) }
        #expect(large.count == 20_000)
        #expect(long < short * 9 + .seconds(2), "5,000 claims: \(short), 20,000 claims: \(long)")
    }
}
