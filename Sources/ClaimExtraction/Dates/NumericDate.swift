import ClaimModel
import TextReading

/// Dates in digits alone: 23/3/2019, 23-3-2019, 23.03.2019, 2019-03-23.
struct NumericDate {
    let passage: Passage
    private var digits: DigitReader { DigitReader(passage) }

    func date(at token: Int) -> DateReader.Found? {
        if let dotted = dotted(at: token) { return dotted }
        guard passage.isMark(token + 1), [0x2F, 0x2D].contains(passage.tokens[token + 1].code), passage.tokens[token + 1].isGlued,
            passage.isDigits(token + 2), passage.isMark(token + 3, passage.tokens[token + 1].code), passage.isDigits(token + 4),
            let a = plain(token), let b = plain(token + 2), let c = plain(token + 4), let date = Self.date(a, b, c)
        else { return nil }
        return DateReader.Found(
            first: token, last: token + 4, span: passage.span(token, token + 4), value: DateValue(from: date))
    }

    /// One figure with two dots.
    private func dotted(at token: Int) -> DateReader.Found? {
        guard let (a, b, c) = groups(passage.tokens[token]), let date = Self.date(a, b, c) else { return nil }
        return DateReader.Found(first: token, last: token, span: passage.span(token, token), value: DateValue(from: date))
    }

    /// What stands before, between and behind two dots.
    private func groups(_ token: Token) -> (Int, Int, Int)? {
        passage.text.withUnsafeBufferPointer { text in
            let start = Int(token.start)
            var groups = (0, 0, 0)
            var dots = 0
            for i in start..<Int(token.end) {
                let byte = text[i]
                switch byte {
                case 0x2E where i > start:
                    dots += 1
                    guard dots <= 2 else { return nil }
                    (groups.0, groups.1, groups.2) = (groups.1, groups.2, 0)
                case 0x30...0x39: groups.2 = groups.2 * 10 + Int(byte - 0x30)
                // The second byte of an Arabic digit tells its value, U+0660… and U+06F0… alike.
                case 0xA0...0xA9: groups.2 = groups.2 * 10 + Int(byte - 0xA0)
                case 0xB0...0xB9: groups.2 = groups.2 * 10 + Int(byte - 0xB0)
                case 0xD9, 0xDB: continue
                default: return nil
                }
                guard groups.2 < 10_000 else { return nil }
            }
            return dots == 2 ? groups : nil
        }
    }

    private func plain(_ token: Int) -> Int? {
        let parsed = digits.parse(token)
        return parsed.decimals == 0 && parsed.value < 10_000 ? Int(parsed.value) : nil
    }

    /// Day, month and year; month first only where the other is no month; or year first.
    private static func date(_ a: Int, _ b: Int, _ c: Int) -> PartialDate? {
        let years = 1800...2100
        if (1...31).contains(a), (1...12).contains(b), years.contains(c) { return PartialDate(year: c, month: b, day: a) }
        if (1...12).contains(a), (13...31).contains(b), years.contains(c) { return PartialDate(year: c, month: a, day: b) }
        if years.contains(a), (1...12).contains(b), (1...31).contains(c) { return PartialDate(year: a, month: b, day: c) }
        return nil
    }
}
