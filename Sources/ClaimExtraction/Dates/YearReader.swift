import ClaimModel
import RuleReading
import TextReading

/// Years: "in 2014", "the year two thousand and eleven", "2015-2019", "the year 1440 of the Hijra".
struct YearReader {
    let passage: Passage
    private var digits: DigitReader { DigitReader(passage) }

    struct Year {
        var value: Int
        var last: Int
        var isHijri = false
    }

    private static let common = 1800...2100
    private static let hijri = 1200...1500
    /// With the mark of the common era.
    private static let written = 1000...2100
    /// Behind a word for year: no year of the Hijra has come so far.
    private static let old = 1500...1799

    /// A year in digits, perhaps with the mark of its calendar.
    func year(at token: Int) -> Year? {
        guard passage.isDigits(token) else { return nil }
        let parsed = digits.parse(token)
        guard parsed.decimals == 0, parsed.integerDigits == 4, isPlain(token) else { return nil }
        let value = Int(parsed.value)
        if let era = passage.match(.period, at: token + 1), passage.shared.pack.periods[era.index].kind == .era {
            if passage.shared.pack.periods[era.index].number == 1 {
                return Self.written.contains(value) ? Year(value: value, last: token) : nil
            }
            return Self.hijri.contains(value) ? Year(value: value, last: era.last, isHijri: true) : nil
        }
        return Self.common.contains(value) ? Year(value: value, last: token) : nil
    }

    /// "the year 1683": four digits that count nothing.
    private func old(at token: Int) -> Year? {
        guard passage.isDigits(token) else { return nil }
        let parsed = digits.parse(token)
        guard parsed.decimals == 0, parsed.integerDigits == 4, isPlain(token), Self.old.contains(Int(parsed.value)),
            !isCounting(token)
        else { return nil }
        return Year(value: Int(parsed.value), last: token)
    }

    /// A year that stands behind a date, with or without a word for year.
    func after(_ token: Int) -> Year? {
        if let year = year(at: token) { return year }
        guard let cue = passage.match(.yearCue, at: token) else { return nil }
        return year(at: cue.last + 1) ?? inWords(at: cue.last + 1)
    }

    /// A year behind its cue.
    func behindCue(at token: Int) -> DateReader.Found? {
        guard let cue = passage.match(.yearCue, at: token) else { return nil }
        // "the budget of the year 2023-2024"
        if var span = span(at: cue.last + 1) {
            span.first = cue.first
            return span
        }
        if let short = shortYear(at: cue.last + 1) {
            return found(cue.first, short, from: short.last, setAside: "dates.year_label")
        }
        guard let year = year(at: cue.last + 1) ?? old(at: cue.last + 1) ?? inWords(at: cue.last + 1) else { return nil }
        let isLabel = cue.proclitics & passage.shared.pack.prepositionBits != 0
        return found(cue.first, year, from: cue.last + 1, setAside: isLabel || year.isHijri ? "dates.year_label" : nil)
    }

    /// "the year 67": two digits of the last century. A year of the Hijra or a person's is told with another word.
    private func shortYear(at token: Int) -> Year? {
        guard passage.isDigits(token), passage.tokens[token].end - passage.tokens[token].start <= 4 else { return nil }
        let parsed = digits.parse(token)
        guard parsed.decimals == 0, parsed.integerDigits == 2, (30...99).contains(parsed.value), !isCounting(token) else {
            return nil
        }
        return Year(value: 1900 + Int(parsed.value), last: token)
    }

    /// "within a year 67 dead": the figure has a noun, a unit or a multiplier of its own.
    private func isCounting(_ token: Int) -> Bool {
        let next = token + 1
        guard !passage.tokens[token].endsSentence else { return false }
        if let word = passage.match(.number, at: next) {
            // "67 thousand" takes the singular; behind a year a plural may begin anew ("since 67 thousands of …").
            return passage.shared.pack.numberWords[word.index].vagueAlone == nil
        }
        return passage.has(.noun, at: next) || passage.has(.timeUnit, at: next) || passage.has(.month, at: next)
            || passage.percentEnd(at: next) != nil
    }

    /// "2015-2019", "1990–95" is none.
    func span(at token: Int) -> DateReader.Found? {
        guard let low = year(at: token), !low.isHijri, passage.isMark(token + 1),
            [0x2D, 0x2013, 0x2F].contains(passage.tokens[token + 1].code),
            let high = year(at: token + 2), !high.isHijri, high.value > low.value
        else { return nil }
        var (from, to) = (DateForm(), DateForm())
        from.date.year = low.value
        to.date.year = high.value
        return DateReader.Found(
            first: token, last: token + 2, span: passage.span(token, token + 2), value: DateValue(from, to: to),
            setAside: "dates.year_label")
    }

    /// Four digits that count nothing, after a place or time word.
    func bare(at token: Int) -> DateReader.Found? {
        guard let year = year(at: token), token > 0 else { return nil }
        if year.isHijri { return found(token, year, from: token, setAside: "dates.year_label") }
        guard year.value >= 1900, !passage.has(.noun, at: token + 1), !passage.has(.number, at: token + 1),
            !passage.has(.timeUnit, at: token + 1), !passage.has(.percent, at: token + 1)
        else { return nil }
        // "rose to 2,100" is likelier than the year; "by 2100" is one.
        guard year.value < 2070 || passage.has(.windowCue, at: token - 1) else { return nil }
        // "the number of detained … came to 1900"
        if passage.has(.rangeJoiner, at: token - 1), isAmount(token - 1) { return nil }
        if passage.has(.placeCue, at: token - 1) || passage.has(.windowCue, at: token - 1) {
            return found(token, year, from: token, setAside: nil)
        }
        // "the year 1446 AH (2025 AD)"
        if passage.isMark(token - 1, 0x28), passage.isMark(token + 1, 0x29) || passage.isMark(token + 2, 0x29), token > 2,
            passage.match(.period, endingAt: token - 2).map({ passage.shared.pack.periods[$0.index].kind == .era }) ?? false
        {
            return found(token, year, from: token, setAside: "dates.year_label")
        }
        let isJoined = passage.isAndParticle(token - 1)
        let isSecond = isJoined && isYearOfList(token - 2)
        // "9,743 in the arts and 1903 in mathematics"
        if isJoined, !isSecond, !passage.isDigits(token - 2) { return nil }
        guard
            isSecond
                || passage.tokens[token - 1].kind == .word && !passage.has(.frame, at: token - 1)
                    && !passage.has(.hedgeBefore, at: token - 1) && !passage.ends(.hedgeBefore, at: token - 1)
                    && !passage.ends(.frame, at: token - 1)
        else { return nil }
        return found(token, year, from: token, setAside: "dates.year_label")
    }

    /// A verb of coming to an amount, or the word for one, stands right before "to".
    private func isAmount(_ joiner: Int) -> Bool {
        passage.ends(.runningTotal, at: joiner) || passage.ends(.runningTotal, at: joiner - 1)
            || passage.has(.countOf, at: joiner - 1)
    }

    /// "2011 and 2012": the year before tells that this is one.
    private func isYearOfList(_ token: Int) -> Bool {
        year(at: token) != nil && (passage.has(.yearCue, at: token - 1) || passage.has(.period, at: token - 1))
    }

    private func found(_ first: Int, _ year: Year, from start: Int, setAside: String?) -> DateReader.Found {
        var form = DateForm()
        form.date.year = year.value
        form.isHijri = year.isHijri
        return DateReader.Found(
            first: first, last: year.last, span: passage.span(start, year.last), value: DateValue(form), setAside: setAside)
    }

    /// "two thousand and eleven", behind a word for year.
    private func inWords(at token: Int) -> Year? {
        guard passage.has(.number, at: token), let number = NumberReader(passage).number(at: token), let value = number.nominal,
            value == value.rounded(), (1900...2100).contains(value), !number.isDefinite, !passage.has(.noun, at: number.last + 1)
        else { return nil }
        return Year(value: Int(value), last: number.last)
    }

    /// No separators: "1.864" is a count.
    private func isPlain(_ token: Int) -> Bool {
        let (start, end) = (Int(passage.tokens[token].start), Int(passage.tokens[token].end))
        guard end - start <= 8 else { return false }
        return passage.text.withUnsafeBufferPointer { text in
            for i in start..<end where text[i] < 0x80 && !(0x30...0x39).contains(text[i]) { return false }
            return true
        }
    }
}
