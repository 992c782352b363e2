import ClaimExtraction
import ClaimModel
import Testing

@Suite("Number words")
struct NumberWordTests {
    @Test(
        "every integer up to ten thousand, in both genders and cases, in every spelling",
        arguments: NumberWords.Gender.allCases, NumberWords.Spelling.allCases)
    func small(gender: NumberWords.Gender, spelling: NumberWords.Spelling) {
        for grammaticalCase in NumberWords.Case.allCases {
            expectSame(
                Array(0...10_000), NumberWords(gender: gender, grammaticalCase: grammaticalCase, spelling: spelling))
        }
    }

    @Test(
        "a sample up to a million million, in both genders and cases, in every spelling",
        arguments: NumberWords.Gender.allCases, NumberWords.Spelling.allCases)
    func large(gender: NumberWords.Gender, spelling: NumberWords.Spelling) {
        for grammaticalCase in NumberWords.Case.allCases {
            expectSame(sample(600), NumberWords(gender: gender, grammaticalCase: grammaticalCase, spelling: spelling))
        }
    }

    @Test("duals in construct before their noun", arguments: NumberWords.Case.allCases, NumberWords.Spelling.allCases)
    func construct(grammaticalCase: NumberWords.Case, spelling: NumberWords.Spelling) {
        let values = [200, 2000, 2_000_000, 2_000_000_000, 2_000_000_000_000, 1200, 5200, 202_000, 1_002_000, 3_000_200]
        expectSame(
            values,
            NumberWords(gender: .masculine, grammaticalCase: grammaticalCase, spelling: spelling, isConstruct: true))
    }

    @Test("particles in front", arguments: ["و", "ف", "ب", "ل", "ك", "وب", "فل"])
    func particles(particle: String) {
        let writer = NumberWords(gender: .feminine, grammaticalCase: .accusative)
        // «لست» is "I am not", and «كمئة» cannot be told from "a quantity": both are left alone.
        let values = (sample(400) + Array(1...400)).filter { value in
            let words = writer.words(value)
            return !(particle.hasSuffix("ل") && words.hasPrefix("ست") && !words.hasPrefix("ستم") && !words.hasPrefix("ستين"))
                && !(particle == "ك" && (words.hasPrefix("مئة")))
        }
        expectSame(values, writer, particle: particle)
    }

    @Test("thousands in digits, in three scripts and with every separator", arguments: [0x30, 0x660, 0x6F0] as [UInt32])
    func digits(zero: UInt32) {
        for mark in [",", "\u{66C}", ".", "\u{A0}", "\u{202F}", "\u{2009}", " ", "'", "،", ""] {
            var text = "عنوان بلا رقم فيه\n"
            let values = sample(200).filter { $0 >= 1000 }
            for value in values { text += "بلغ العدد \(Self.digits(value, zero: zero, mark: mark)) شخصا.\n" }
            let read = Desk.mentions(text).map { $0.nominal ?? -1 }
            #expect(read == values.map { Double($0) }, "with «\(mark)»")
        }
    }

    /// Digits of a script in groups of three.
    private static func digits(_ value: Int, zero: UInt32, mark: String) -> String {
        var text = ""
        for (i, digit) in String(value).unicodeScalars.enumerated() {
            if i > 0, (String(value).count - i) % 3 == 0 { text += mark }
            text.unicodeScalars.append(Unicode.Scalar(digit.value - 0x30 + zero)!)
        }
        return text
    }

    private func sample(_ count: Int) -> [Int] {
        var random = Seeded(11)
        return (0..<count).map { _ in
            let size = Int.random(in: 4...12, using: &random)
            let value = Int.random(in: 1...(0..<size).reduce(1) { power, _ in power * 10 }, using: &random)
            // Every other one round, as news print them.
            let round = [1, 1000, 1_000_000].randomElement(using: &random)!
            return max(value / round * round, 1)
        } + [1_000_000_000_000]
    }

    /// Each value in words, in a line of its own, is read as that value, and as nothing else.
    private func expectSame(
        _ values: [Int], _ writer: NumberWords, particle: String = "", sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let noun = writer.gender == .masculine ? "شخصا" : "امرأة"
        var text = "عنوان بلا رقم فيه\n"
        var lines: [(value: Int, words: String, span: ByteSpan)] = []
        for value in values {
            let words = writer.words(value)
            text += "بلغ العدد \(particle)"
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
