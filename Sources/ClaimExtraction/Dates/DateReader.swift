import ClaimModel
import RuleReading
import TextReading

/// Calendar dates: "23 March 2019", "the seventh of April", "April 2018", "in 2014", "23/3/2019".
struct DateReader {
    let passage: Passage
    private let digits: DigitParser

    init(passage: Passage) {
        self.passage = passage
        digits = DigitParser(shared: passage.shared)
    }

    struct Found {
        var first: Int
        var last: Int
        /// The words that are the date itself.
        var span: ByteSpan
        var value: DateValue
        /// The rule that takes it for no event date.
        var setAside: String?
    }

    /// A date that begins at a token.
    func date(at token: Int) -> Found? {
        if passage.isDigits(token) {
            if let numeric = numericDate(at: token) { return numeric }
            if let range = dayRange(at: token) { return range }
            if passage.has(.month, at: token + 1) || passage.has(.dateJoiner, at: token + 1), let day = smallNumber(token),
                (1...31).contains(day),
                let found = monthDate(day: day, first: token, next: token + 1)
            {
                return found
            }
            return year(at: token)
        }
        if let ordinal = passage.match(.ordinal, at: token) {
            let day = passage.shared.pack.ordinals[ordinal.index]
            if (1...31).contains(day), let found = monthDate(day: day, first: token, next: ordinal.last + 1) { return found }
        }
        if let cue = passage.match(.yearCue, at: token), let year = yearNumber(cue.last + 1) {
            return yearFound(cue.last + 1, year, cue: cue)
        }
        if let month = passage.match(.month, at: token) { return monthAlone(month) }
        return nil
    }

    private func smallNumber(_ token: Int) -> Int? {
        guard passage.isDigits(token) else { return nil }
        let parsed = digits.parse(bytes(token))
        guard parsed.decimals == 0, parsed.value < 10_000 else { return nil }
        return Int(parsed.value)
    }

    private func bytes(_ token: Int) -> ArraySlice<UInt8> {
        passage.text[Int(passage.tokens[token].start)..<Int(passage.tokens[token].end)]
    }

    private func yearNumber(_ token: Int) -> Int? {
        // Four digits take four bytes, in the other scripts eight.
        guard passage.isDigits(token), (4...8).contains(passage.tokens[token].end - passage.tokens[token].start) else {
            return nil
        }
        let parsed = digits.parse(bytes(token))
        guard parsed.decimals == 0, parsed.integerDigits == 4, isPlain(token), (1800...2100).contains(parsed.value) else {
            return nil
        }
        return Int(parsed.value)
    }

    /// No separators: "1.864" is a count.
    private func isPlain(_ token: Int) -> Bool {
        bytes(token).allSatisfy { $0 >= 0x80 || (0x30...0x39).contains($0) }
            && passage.tokens[token].end - passage.tokens[token].start <= 8
    }

    /// [day] [of] month [/ month] [year cue] [year]
    private func monthDate(day: Int, first: Int, next: Int) -> Found? {
        var token = next
        if let joiner = passage.match(.dateJoiner, at: token) { token = joiner.last + 1 }
        guard let month = passage.match(.month, at: token), month.proclitics & passage.shared.pack.andBits == 0 else {
            return nil
        }
        let (number, end) = month12(month)
        var last = end
        var value = PartialDate(month: number, day: day)
        if let (year, yearEnd) = yearAfter(end + 1) {
            value.year = year
            last = yearEnd
        }
        return Found(first: first, last: last, span: passage.span(first, last), value: DateValue(from: value))
    }

    /// The month, and the token where a pair of month names ends.
    private func month12(_ match: Match) -> (month: Int, last: Int) {
        let number = passage.shared.pack.months[match.index].month
        if passage.isMark(match.last + 1, 0x2F), let twin = passage.match(.month, at: match.last + 2) {
            return (number, twin.last)
        }
        if passage.isBracket(match.last + 1), let twin = passage.match(.month, at: match.last + 2),
            passage.isBracket(twin.last + 1),
            passage.shared.pack.months[twin.index].month == number
        {
            return (number, twin.last + 1)
        }
        return (number, match.last)
    }

    private func yearAfter(_ token: Int) -> (year: Int, last: Int)? {
        if let year = yearNumber(token) { return (year, token) }
        if let cue = passage.match(.yearCue, at: token), let year = yearNumber(cue.last + 1) { return (year, cue.last + 1) }
        return nil
    }

    private func monthAlone(_ match: Match) -> Found? {
        let (number, end) = month12(match)
        let first = match.first
        if let (year, last) = yearAfter(end + 1) {
            let span = passage.bareSpan(first, last, skipping: match.skipped)
            return Found(first: first, last: last, span: span, value: DateValue(from: PartialDate(year: year, month: number)))
        }
        let span = passage.bareSpan(first, end, skipping: match.skipped)
        return Found(
            first: first, last: end, span: span, value: DateValue(from: PartialDate(month: number), isWeak: true),
            setAside: "dates.month_alone")
    }

    /// "10-11 September", "10 and 11 September"
    private func dayRange(at token: Int) -> Found? {
        var next = token + 1
        if passage.isMark(next, 0x2D) || passage.isMark(next, 0x2013) {
            next += 1
        } else if passage.has(.rangeJoiner, at: next) || passage.isAndParticle(next) {
            next += 1
        } else {
            return nil
        }
        guard let low = smallNumber(token), (1...31).contains(low), let high = smallNumber(next), (1...31).contains(high),
            high > low,
            var found = monthDate(day: high, first: token, next: next + 1)
        else { return nil }
        let end = found.value.from
        found.value = DateValue(from: PartialDate(year: end.year, month: end.month, day: low), to: end)
        return found
    }

    /// 23/3/2019, 23.3.2019, 2019-03-23
    private func numericDate(at token: Int) -> Found? {
        guard passage.isMark(token + 1), [0x2F, 0x2D].contains(passage.tokens[token + 1].code), passage.tokens[token + 1].isGlued,
            passage.isDigits(token + 2), passage.isMark(token + 3, passage.tokens[token + 1].code),
            passage.isDigits(token + 4), let a = smallNumber(token), let b = smallNumber(token + 2),
            let c = smallNumber(token + 4)
        else { return nil }
        let value: PartialDate
        if (1...31).contains(a), (1...12).contains(b), (1800...2100).contains(c) {
            value = PartialDate(year: c, month: b, day: a)
        } else if (1...12).contains(a), (13...31).contains(b), (1800...2100).contains(c) {
            value = PartialDate(year: c, month: a, day: b)
        } else if (1800...2100).contains(a), (1...12).contains(b), (1...31).contains(c) {
            value = PartialDate(year: a, month: b, day: c)
        } else {
            return nil
        }
        return Found(first: token, last: token + 4, span: passage.span(token, token + 4), value: DateValue(from: value))
    }

    private func yearFound(_ token: Int, _ year: Int, cue: Match) -> Found {
        let isLabel = cue.proclitics & passage.shared.pack.prepositionBits != 0
        return Found(
            first: cue.first, last: token, span: passage.span(token, token), value: DateValue(from: PartialDate(year: year)),
            setAside: isLabel ? "dates.year_label" : nil)
    }

    /// A bare year: four digits that count nothing, after a place or time word.
    private func year(at token: Int) -> Found? {
        guard let year = yearNumber(token), year >= 1900, !passage.has(.noun, at: token + 1),
            !passage.has(.number, at: token + 1),
            !passage.has(.timeUnit, at: token + 1), !passage.has(.percent, at: token + 1), token > 0
        else { return nil }
        if passage.has(.placeCue, at: token - 1) || passage.has(.windowCue, at: token - 1) {
            return Found(
                first: token, last: token, span: passage.span(token, token), value: DateValue(from: PartialDate(year: year)))
        }
        if passage.tokens[token - 1].kind == .word, !passage.has(.frame, at: token - 1),
            !passage.has(.hedgeBefore, at: token - 1),
            passage.match(.hedgeBefore, endingAt: token - 1) == nil, passage.match(.frame, endingAt: token - 1) == nil
        {
            return Found(
                first: token, last: token, span: passage.span(token, token), value: DateValue(from: PartialDate(year: year)),
                setAside: "dates.year_label")
        }
        return nil
    }
}
