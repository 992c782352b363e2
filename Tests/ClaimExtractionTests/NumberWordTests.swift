import ClaimExtraction
import ClaimModel
import Testing

@Suite("Number words")
struct NumberWordTests {
    @Test(
        "every integer up to ten thousand, in both genders and cases",
        arguments: NumberWords.Gender.allCases, NumberWords.Case.allCases)
    func small(gender: NumberWords.Gender, grammaticalCase: NumberWords.Case) {
        expectSame(Array(0...10_000), NumberWords(gender: gender, grammaticalCase: grammaticalCase))
    }

    @Test(
        "a sample up to a million million, in both genders and cases",
        arguments: NumberWords.Gender.allCases, NumberWords.Case.allCases)
    func large(gender: NumberWords.Gender, grammaticalCase: NumberWords.Case) {
        var random = Seeded(11)
        let values = (0..<1500).map { _ in
            let size = Int.random(in: 4...12, using: &random)
            let value = Int.random(in: 1...(0..<size).reduce(1) { power, _ in power * 10 }, using: &random)
            // Every other one round, as news print them.
            let round = [1, 1000, 1_000_000].randomElement(using: &random)!
            return max(value / round * round, 1)
        }
        expectSame(values + [1_000_000_000_000], NumberWords(gender: gender, grammaticalCase: grammaticalCase))
    }

    /// Each value in words, in a line of its own, is read as that value, and as nothing else.
    private func expectSame(_ values: [Int], _ writer: NumberWords, sourceLocation: SourceLocation = #_sourceLocation) {
        let noun = writer.gender == .masculine ? "شخصا" : "امرأة"
        var text = "عنوان بلا رقم فيه\n"
        var lines: [(value: Int, words: String, span: ByteSpan)] = []
        for value in values {
            let words = writer.words(value)
            text += "بلغ العدد "
            let start = text.utf8.count
            text += words
            lines.append((value, words, ByteSpan(start, text.utf8.count)))
            text += " \(noun).\n"
        }
        let mentions = Desk.mentions(text).filter { $0.kind.isFigure }
        var wrong: [String] = []
        var next = 0
        for line in lines {
            var found: [Mention] = []
            while next < mentions.count, mentions[next].words.span.start < line.span.end {
                found.append(mentions[next])
                next += 1
            }
            let isRight = found.count == 1 && found[0].nominal == Double(line.value) && found[0].words.span == line.span
            if !isRight {
                let read = found.map { "«\($0.words.text)»=\($0.nominal.map { String($0) } ?? "-")" }.joined(separator: ", ")
                wrong.append("\(line.value) \(line.words): \(read)")
            }
        }
        #expect(
            wrong.isEmpty, "\(wrong.count) of \(values.count): \(wrong.prefix(12).joined(separator: " | "))",
            sourceLocation: sourceLocation)
    }
}
