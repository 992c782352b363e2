import Foundation
import Testing

@Suite("Claims that were extracted elsewhere")
struct CompareTests {
    private static func claim(_ id: String, _ number: Int) -> String {
        let quote = "The storm killed \(number) people in the valley, the civil defence said."
        return
            #"{"schema":"mizan.claim/1","id":"\#(id)","document":{"id":"d\#(id)","outlet":"O\#(id)","published":"2024-01-02"},"#
            + #""quantity":{"text":"\#(number)","start":17,"end":19,"modifier":"exact","unit":"person","nominal":\#(number),"#
            + #""interval":[\#(number),\#(number)]},"measure":"killed","population":{"who":"people"},"place":{"text":"the valley"},"#
            + #""time":{"basis":"incident","event":{"from":"2024-01-01","to":"2024-01-01"}},"#
            + #""source":{"text":"the civil defence"},"comparison_key":"killed|people","#
            + #""evidence":{"start":0,"end":\#(quote.utf8.count),"quote":"\#(quote)"},"rule":"killed"}"# + "\n"
    }

    @Test("one source with two figures is one finding, in whichever order the claims come")
    func finding() throws {
        let place = try Workplace()
        let run = try MizanRun("compare", "-", in: place, input: Self.claim("c1", 12) + Self.claim("c2", 21))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains(#""kind":"same_source_conflict""#))
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(try MizanRun("compare", "-", in: place, input: Self.claim("c2", 21) + Self.claim("c1", 12)).output == run.output)
    }

    @Test("a line that is no claim is said, and the rest is compared")
    func brokenLine() throws {
        let run = try MizanRun("compare", "-", in: Workplace(), input: Self.claim("c1", 12) + "{}\n" + Self.claim("c2", 21))
        #expect(run.status == 3)
        #expect(run.errors.hasPrefix("-:2: error: "))
        #expect(run.output.contains(#""claims":["c1","c2"]"#))
    }

    @Test func missingFile() throws {
        #expect(try MizanRun("compare", "none.jsonl", in: Workplace()).status == 3)
    }

    /// Places that stand in another sentence, and those that only an office tells.
    private static let articles = [
        (
            "a",
            "حريق في سوق بمدينة صفاقس\n\n"
                + "شب حريق في سوق بمدينة صفاقس ليلا. وقالت وزارة الصحة إن 31 شخصا قتلوا وأصيب 120 آخرون."
        ),
        (
            "b",
            "قتلى في حريق سوق\n\n"
                + "قالت بلدية صفاقس إن النيران أتت على السوق ليلا. وقال الهلال الأحمر إن 44 شخصا قتلوا وأصيب 95 آخرون."
        ),
        (
            "c",
            "حريق السوق\n\n"
                + "أكدت وزارة الصحة أن 13 شخصا قتلوا في حريق السوق، ونقل المصابون إلى تونس. وأصيب 120 آخرون."
        ),
    ]

    @Test("claims that were written out are compared as check compares them")
    func asCheck() throws {
        let place = try Workplace()
        let lines = try Self.articles.map { id, text in
            let fields = ["id": id, "text": text, "language": "ar", "outlet": "o-\(id)", "published": "2021-05-04"]
            return String(decoding: try JSONSerialization.data(withJSONObject: fields, options: .sortedKeys), as: UTF8.self)
        }
        let input = lines.joined(separator: "\n") + "\n"
        let claims = try MizanRun("extract", "-", "--format", "jsonl", in: place, input: input).output
        #expect(claims.contains(#""inherited":true"#))
        let compared = try MizanRun("compare", "-", in: place, input: claims).output.split(separator: "\n").map { line in
            try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let report = try MizanRun("check", "-", "--format", "json", in: place, input: input).output
        let checked = try #require(JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
        func shown(_ findings: [[String: Any]]) -> [String] {
            findings.map { "\($0["id"] ?? "") \($0["severity"] ?? "") \($0["claims"] ?? "")" }.sorted()
        }
        #expect(!compared.isEmpty)
        #expect(shown(compared) == shown(try #require(checked["findings"] as? [[String: Any]])))
    }
}
