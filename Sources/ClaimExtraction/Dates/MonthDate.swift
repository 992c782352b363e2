import ClaimModel
import RuleReading
import TextReading

/// Dates with a month's name: "23 March 2019", "10 and 11 September", "March (Adhar)", "the third of this month".
struct MonthDate {
    let passage: Passage
    private var digits: DigitReader { DigitReader(passage) }
    private var years: YearReader { YearReader(passage: passage) }

    struct Month {
        var number: Int
        var isHijri = false
        /// The name is also another word: only beside a year or behind "month".
        var isRare = false
        var last: Int
    }

    /// A day in digits with its month.
    func dayDate(at token: Int) -> DateReader.Found? {
        guard let day = day(at: token) else { return nil }
        return date(day: day, first: token, next: token + 1)
    }

    private func day(at token: Int) -> Int? {
        guard passage.isDigits(token), passage.tokens[token].end - passage.tokens[token].start <= 4 else { return nil }
        let parsed = digits.parse(token)
        guard parsed.decimals == 0, (1...31).contains(parsed.value) else { return nil }
        return Int(parsed.value)
    }

    /// [day] [of] month [/ month] [last] [year]
    func date(day: Int, first: Int, next: Int) -> DateReader.Found? {
        var token = next
        let isJoined = passage.has(.dateJoiner, at: token)
        if let current = dayOfPeriod(day, first, isJoined ? token + 1 : token, isJoined: isJoined) { return current }
        if let joiner = passage.match(.dateJoiner, at: token) { token = joiner.last + 1 }
        let isNamed = isMonthWord(token)
        if isNamed { token += 1 }
        guard let month = month(at: token) else { return nil }
        var form = DateForm()
        form.date = PartialDate(month: month.number, day: day)
        form.isHijri = month.isHijri
        let last = finish(&form, month)
        guard !month.isRare || isNamed || form.date.year != nil else { return nil }
        return DateReader.Found(first: first, last: last, span: passage.span(first, last), value: DateValue(form))
    }

    /// What follows a month: "last", a year. Returns the last token.
    func finish(_ form: inout DateForm, _ month: Month) -> Int {
        var last = month.last
        if let year = years.after(last + 1), !year.isHijri || month.isHijri {
            form.date.year = year.value
            return year.last
        }
        if month.isHijri, passage.isDigits(last + 1) {
            let parsed = digits.parse(last + 1)
            if parsed.integerDigits == 4, (1200...1500).contains(parsed.value) {
                form.date.year = Int(parsed.value)
                last += 1
            }
            return last
        }
        if let turn = turn(at: last + 1) {
            form.turn = turn
            return last + 1
        }
        if !month.isHijri, let joiner = passage.match(.dateJoiner, at: last + 1), joiner.last == last + 1 {
            return year(behind: joiner.last + 1, &form) ?? last
        }
        return last
    }

    /// "March of the year 2022", "of last year". Returns the last token.
    private func year(behind token: Int, _ form: inout DateForm) -> Int? {
        if passage.has(.yearCue, at: token), let year = years.after(token), !year.isHijri {
            form.date.year = year.value
            return year.last
        }
        guard let unit = passage.match(.timeUnit, at: token), unit.proclitics == passage.shared.pack.definiteBits,
            passage.shared.pack.timeUnits[unit.index].unit == "year", let turn = turn(at: unit.last + 1)
        else { return nil }
        switch turn {
        case .current: form.turn = .current
        case .past: form.base = .period(.year, -1)
        case .next: form.base = .period(.year, 1)
        }
        return unit.last + 1
    }

    /// "3 of the current month", "the third of the month", "the 3rd inst."
    private func dayOfPeriod(_ day: Int, _ first: Int, _ token: Int, isJoined: Bool) -> DateReader.Found? {
        var form = DateForm()
        form.date.day = day
        var last = token
        if let unit = passage.match(.timeUnit, at: token), unit.proclitics == passage.shared.pack.definiteBits,
            passage.shared.pack.timeUnits[unit.index].unit == "month", isJoined, let turn = turn(at: unit.last + 1)
        {
            form.base = .period(.month, turn == .past ? -1 : turn == .next ? 1 : 0)
            last = unit.last + 1
            return DateReader.Found(first: first, last: last, span: passage.span(first, last), value: DateValue(form))
        } else if passage.isDigits(first), turn(at: token) == .current, !passage.has(.noun, at: token) {
            form.base = .period(.month, 0)
        } else {
            return nil
        }
        return DateReader.Found(
            first: first, last: last, span: passage.span(first, last), value: DateValue(form), setAside: "dates.relative")
    }

    /// The month that begins at a token, with its twin of another system.
    func month(at token: Int) -> Month? {
        if let match = passage.match(.month, at: token) {
            guard match.proclitics & passage.shared.pack.andBits == 0 else { return nil }
            return Month(number: passage.shared.pack.months[match.index].month, last: twin(of: match))
        }
        guard let match = passage.match(.period, at: token), match.proclitics & passage.shared.pack.andBits == 0 else {
            return nil
        }
        let word = passage.shared.pack.periods[match.index]
        switch word.kind {
        case .hijri:
            return Month(number: word.number, isHijri: true, isRare: passage.has(.number, at: token), last: match.last)
        case .rareMonth: return Month(number: word.number, isRare: true, last: match.last)
        default: return nil
        }
    }

    /// The token where a pair of month names ends.
    private func twin(of match: Match) -> Int {
        if passage.isMark(match.last + 1, 0x2F) || passage.isMark(match.last + 1, 0x2D),
            let twin = passage.match(.month, at: match.last + 2),
            passage.shared.pack.months[twin.index].month == passage.shared.pack.months[match.index].month
                || passage.isMark(match.last + 1, 0x2F)
        {
            return twin.last
        }
        // "May Ayyar 2018"
        if let twin = passage.match(.month, at: match.last + 1), twin.proclitics == 0, twin.entry.index == match.entry.index,
            twin.first != match.first
        {
            return twin.last
        }
        if passage.isBracket(match.last + 1), let twin = passage.match(.month, at: match.last + 2),
            passage.isBracket(twin.last + 1),
            passage.shared.pack.months[twin.index].month == passage.shared.pack.months[match.index].month
        {
            return twin.last + 1
        }
        return match.last
    }

    func isMonthWord(_ token: Int) -> Bool {
        passage.period(at: token) == .month
    }

    /// "last", "this", "next" as one word behind a stretch of time.
    func turn(at token: Int) -> TurnWord.Turn? {
        guard let match = passage.match(.turn, at: token), match.proclitics == 0, match.last == token else { return nil }
        return passage.shared.pack.turns[match.index].turn
    }

    /// A month without a day.
    func alone(_ match: Match) -> DateReader.Found? {
        var form = DateForm()
        form.date.month = passage.shared.pack.months[match.index].month
        let last = finish(&form, Month(number: form.date.month ?? 1, last: twin(of: match)))
        let span = passage.bareSpan(match.first, last, skipping: match.skipped)
        let isWeak = form.date.year == nil
        return DateReader.Found(
            first: match.first, last: last, span: span, value: DateValue(form, isWeak: isWeak),
            setAside: isWeak ? "dates.month_alone" : nil)
    }

    /// "10-11 September", "10 and 11 September", "8 to Tuesday 9 November"
    func dayRange(at token: Int) -> DateReader.Found? {
        guard let low = day(at: token) else { return nil }
        var next = token + 1
        guard
            passage.isMark(next, 0x2D) || passage.isMark(next, 0x2013) || passage.has(.rangeJoiner, at: next)
                || passage.isAndParticle(next)
        else { return nil }
        next += 1
        if let weekday = passage.match(.weekday, at: next) { next = weekday.last + 1 }
        guard let high = day(at: next), high > low, var found = date(day: high, first: token, next: next + 1) else { return nil }
        var start = found.value.form
        start.date.day = low
        found.value = DateValue(start, to: found.value.form)
        return found
    }
}
