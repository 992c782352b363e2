import ClaimModel
import Testing

@testable import ClaimComparison

/// Two thousand consistent worlds that look like contradictions stay below medium.
@Suite struct WidenedWorldTests {
    @Test(arguments: WidenedWorlds.Kind.allCases) func consistentWorldsStayQuiet(kind: WidenedWorlds.Kind) {
        var worlds = WidenedWorlds(seed: 17)
        for world in 0..<250 {
            let loud = Comparison.compare(worlds.claims(kind), rules: Rules.shipped).findings.filter { $0.severity >= .medium }
            #expect(loud.isEmpty, "\(kind) \(world): \(loud.first?.message["en"] ?? "") \(loud.first?.reasons ?? [])")
        }
    }
}
