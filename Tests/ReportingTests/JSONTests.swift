import ClaimModel
import Foundation
import Reporting
import Testing

@Suite struct JSONTests {
    @Test func claimHasTheContractsKeysInOrder() throws {
        let line = String(decoding: ClaimLines.render([Sample.claims[3]]), as: UTF8.self)
        let keys = [
            "schema", "id", "document", "id", "title", "outlet", "published", "language", "path",
            "quantity", "text", "start", "end", "hedge", "text", "start", "end", "modifier", "unit", "nominal", "lower", "upper",
            "interval", "date", "measure", "subject", "id", "text", "population", "who", "group", "id", "text", "place", "id",
            "text", "time", "basis", "event", "from", "to", "window", "from", "to", "length", "as_of",
            "source", "id", "text", "mode", "via", "id", "text", "anonymous", "status", "part_of", "comparison_key",
            "evidence", "start", "end", "quote", "rule", "confidence", "headline", "event",
        ]
        #expect(Self.keys(of: line) == keys)
        #expect(line.hasSuffix("}\n"))
        #expect(line.contains(#""nominal":430,"lower":null,"upper":null,"interval":[431,null],"date":null"#))
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }

    @Test func reportHasTheContractsKeys() throws {
        let bytes = try JSONReport.render(Sample.report(language: "fr"))
        let report = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(Set(report.keys).isSuperset(of: ["schema", "tool", "documents", "coverage", "claims", "groups", "findings"]))
        let finding = try #require((report["findings"] as? [[String: Any]])?.first)
        #expect(finding["message"] as? String == Sample.conflict.message["fr"])
        #expect((finding["messages"] as? [String: String])?.count == 3)
        let group = try #require((report["groups"] as? [[String: Any]])?.first)
        #expect(group["label"] as? String == "fighters killed in the valley")
        let coverage = try #require(report["coverage"] as? [String: Any])
        #expect((coverage["not_placed"] as? [[String: Any]])?.first?["text"] as? String == "17")
    }

    @Test(arguments: [
        (630.0, "630"), (66.67, "66.67"), (0.1, "0.1"), (-3.0, "-3"), (7_000_000_000_000.0, "7000000000000"),
        (1e300, "1e+300"), (.infinity, "null"), (.nan, "null"), (0, "0"), (42, "42"), (999, "999"), (9_999, "9999"),
        (10_000, "10000"), (0.05, "0.05"), (7.5, "7.5"), (12.05, "12.05"), (1_234_567.25, "1234567.25"), (0.125, "0.125"),
        (2.675, "2.675"), (-2.5, "-2.5"), (99.999, "99.999"), (1e15, "1000000000000000"),
    ])
    func numbers(value: Double, printed: String) {
        var claim = Sample.claims[0]
        claim.quantity.nominal = value
        #expect(String(decoding: ClaimLines.render([claim]), as: UTF8.self).contains("\"nominal\":\(printed),"))
    }

    @Test func escapes() throws {
        var claim = Sample.claims[0]
        let text = "\"\\/\u{0}\u{8}\t\n\u{C}\r\u{1B}[31m\u{7F}\u{9B}é«ا😀\u{2028}"
        claim.measure = text
        let line = String(decoding: ClaimLines.render([claim]), as: UTF8.self)
        #expect(line.contains(#""measure":"\"\\/\u0000\b\t\n\f\r\u001b[31m\u007f\u009bé«ا😀"#))
        let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(read?["measure"] as? String == text)
    }

    /// Texts are written in pieces of four, eight and sixteen bytes: an escape may stand anywhere in them.
    @Test func escapesAnywhere() throws {
        for length in [0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33] {
            for place in 0..<max(1, length) {
                for mark in ["\"", "\n", "\u{7F}", "«", "\u{9B}", "x"] {
                    var text = String(repeating: "a", count: length)
                    if length > 0 {
                        let at = text.index(text.startIndex, offsetBy: place)
                        text.replaceSubrange(at...at, with: mark)
                    }
                    var claim = Sample.claims[0]
                    claim.measure = text
                    let read = try JSONSerialization.jsonObject(with: Data(ClaimLines.render([claim]))) as? [String: Any]
                    #expect(read?["measure"] as? String == text)
                }
            }
        }
    }

    @Test(arguments: [
        PartialDate(year: 2019, month: 3, day: 23), PartialDate(year: 2019, month: 11), PartialDate(year: 814),
        PartialDate(month: 9), PartialDate(month: 12, day: 1), PartialDate(),
    ])
    func dates(date: PartialDate) {
        var claim = Sample.claims[0]
        claim.time.asOf = date
        #expect(String(decoding: ClaimLines.render([claim]), as: UTF8.self).contains("\"as_of\":\"\(date.iso)\""))
    }

    @Test func mentions() throws {
        let words = TextSpan(text: "x", span: ByteSpan(1, 2))
        var bytes: [UInt8] = []
        MentionLines.append(
            [
                Mention(kind: .number, words: words, nominal: 52_000, modifier: .about, unit: "person", setAside: "age"),
                Mention(kind: .date, words: words, from: PartialDate(month: 3, day: 23), isRelative: true),
                Mention(kind: .duration, words: words, setAside: "age", length: "P6M"),
                Mention(kind: .place, words: words, id: "al-hol"),
            ], of: "a1", to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {"schema":"mizan.mention/1","document":"a1","mentions":[\
                {"kind":"number","start":1,"end":2,"text":"x","nominal":52000,"lower":null,"upper":null,\
                "modifier":"about","unit":"person","set_aside":"age"},\
                {"kind":"date","start":1,"end":2,"text":"x","from":"--03-23","to":null,"relative":true,"set_aside":null},\
                {"kind":"duration","start":1,"end":2,"text":"x","length":"P6M","set_aside":"age"},\
                {"kind":"place","start":1,"end":2,"text":"x","id":"al-hol"}]}

                """)
    }

    /// The names of all members in the order of the text; good enough for our own output, whose strings hold no quotes.
    private static func keys(of json: String) -> [String] {
        let pieces = json.split(separator: "\"", omittingEmptySubsequences: false)
        return pieces.indices.filter { !$0.isMultiple(of: 2) && pieces[$0 + 1].hasPrefix(":") }.map { String(pieces[$0]) }
    }
}
