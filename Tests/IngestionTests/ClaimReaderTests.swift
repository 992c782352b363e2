import ClaimModel
import Foundation
import Testing

@testable import Ingestion

@Suite struct ClaimReaderTests {
    private let line = """
        {"schema":"mizan.claim/1","id":"x","document":{"id":"a","published":"2024-03-05"},"quantity":{"text":"52 thousand",\
        "start":3,"end":14,"hedge":null,"modifier":"about","unit":"person","nominal":52000,"lower":null,"upper":null,\
        "interval":[51500,52500],"date":null},"measure":"displaced","population":{"who":"people","group":{"id":null,"text":null}},\
        "time":{"basis":"total","window":{"from":"2024-01","to":null,"length":null}},"source":{"id":"un","text":"UN"},\
        "evidence":{"start":0,"end":20,"quote":"…"},"added_later":true}
        """

    @Test func aLineIsAClaim() throws {
        let (claims, problems) = ClaimReader.read(Data((line + "\n\n").utf8), file: "-")
        let claim = try #require(claims.first)
        #expect(problems.isEmpty)
        #expect(claim.quantity.nominal == 52_000)
        #expect(claim.quantity.step == 1000)
        #expect(claim.quantity.isRound)
        #expect(claim.time.basis == .total)
        #expect(claim.time.window.from == PartialDate(year: 2024, month: 1))
        #expect(claim.attribution.source.id == "un")
    }

    @Test func aBadLineIsAProblemWithItsNumber() {
        let (claims, problems) = ClaimReader.read(Data("{\n\(line)\n{\"id\":\"y\"}\n".utf8), file: "claims.jsonl")
        #expect(claims.count == 1)
        #expect(
            problems.map(\.description) == [
                "claims.jsonl:1: no claim: not JSON", "claims.jsonl:3: no claim: `document` is missing",
            ])
    }

    @Test func anUnknownWordIsAProblem() {
        let odd = line.replacingOccurrences(of: "\"about\"", with: "\"roughly\"")
        let (_, problems) = ClaimReader.read(Data(odd.utf8), file: "-")
        #expect(problems.map(\.message) == ["no claim: `modifier: roughly` is not known"])
    }
}
