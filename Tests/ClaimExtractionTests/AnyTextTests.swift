import ClaimExtraction
import ClaimModel
import RuleReading
import Testing
import TextReading

/// Texts that no newsroom wrote: known words, figures and marks in any order.
@Suite("Any text")
struct AnyTextTests {
    private static let words: [String] = {
        guard let pack = Desk.rules.languages["ar"] else { return [] }
        return (0..<Int32(pack.forms.count)).map { String(decoding: pack.forms.bytes(of: $0), as: UTF8.self) }
    }()

    private static let marks = [
        ".", ",", "،", ":", "-", "–", "(", ")", "«", "»", "\"", "%", "/", "؟", "؛", "\n", "\r\n", "&#8220;", "…", "🕊️", "\u{200F}",
        "\u{A0}", "و", "ال",
    ]

    private static func text(_ random: inout Seeded) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...60, using: &random) {
            switch Int.random(in: 0..<10, using: &random) {
            case 0..<6: text += words.randomElement(using: &random)!
            case 6, 7: text += String(Int.random(in: 0...(Bool.random(using: &random) ? 60 : 300_000), using: &random))
            default: text += marks.randomElement(using: &random)!
            }
            if Int.random(in: 0..<6, using: &random) > 0 { text += " " }
        }
        return text
    }

    @Test("what is read quotes the text, lies inside it, and comes out the same again")
    func quotes() {
        var random = Seeded(23)
        var extractor = Extractor(rules: Desk.rules)
        var count = 0
        for round in 0..<1500 {
            let text = Self.text(&random)
            let document = Document(
                info: DocumentInfo(id: "r\(round)", title: "", published: "2020-02-29", language: "ar"), text: Array(text.utf8))
            var claims: [Claim] = []
            _ = extractor.extract(document, withContext: false) { claims.append($0) }
            let ids = Set(claims.map(\.id))
            for claim in claims {
                let quantity = claim.quantity
                #expect(document.quote(quantity.text.span) == quantity.text.text, "\(text.debugDescription)")
                #expect(document.quote(claim.evidence.span) == claim.evidence.text, "\(text.debugDescription)")
                #expect(claim.evidence.span.contains(quantity.text.span), "\(text.debugDescription)")
                #expect(quantity.hedge.map { document.quote($0.span) == $0.text } ?? true, "\(text.debugDescription)")
                #expect(claim.partOf.map(ids.contains) ?? true, "\(text.debugDescription)")
                #expect(claim.partOf != claim.id, "\(text.debugDescription)")
                #expect(claim.trail.allSatisfy { document.quote($0.words.span) == $0.words.text }, "\(text.debugDescription)")
                if let low = quantity.interval.lower, let high = quantity.interval.upper {
                    #expect(low <= high, "\(quantity.text.text) in \(text.debugDescription)")
                }
            }
            count += claims.count
            if round % 10 == 0 {
                var again: [Claim] = []
                var fresh = Extractor(rules: Desk.rules)
                _ = fresh.extract(document, withContext: false) { again.append($0) }
                #expect(again.map(\.id) == claims.map(\.id), "\(text.debugDescription)")
            }
        }
        #expect(count > 1000)
    }

    @Test("mentions lie in the text, in order")
    func mentions() {
        var random = Seeded(29)
        for _ in 0..<500 {
            let text = Self.text(&random)
            let bytes = Array(text.utf8)
            var last = 0
            var told: Set<String> = []
            for mention in Desk.mentions(text) {
                let span = mention.words.span
                let isNew = told.insert("\(span.start) \(span.end) \(mention.kind) \(mention.id ?? "")").inserted
                #expect(isNew, "\(mention.words.text) stands there twice: \(text.debugDescription)")
                #expect(span.start >= last && span.start < span.end && span.end <= bytes.count, "\(text.debugDescription)")
                #expect(String(decoding: bytes[span.start..<span.end], as: UTF8.self) == mention.words.text)
                last = span.start
            }
        }
    }
}
