import ClaimModel
import RuleReading

/// Dates that are told from the day of publication, and stretches of dates, as days, months or years.
struct DateResolver {
    /// Day of publication, where it is known.
    let published: PartialDate?

    /// Days ahead within which a date without a year is still to come: news tells the past and announces the next months.
    private static let ahead = 120

    private var today: Int? { published?.day == nil ? nil : published?.firstDay }

    func resolve(_ form: DateForm) -> (from: PartialDate, to: PartialDate?) {
        let whole = period(form)
        guard let part = form.part else { return whole }
        let found = Self.stretch(part, of: whole)
        guard form.isLast, let published, let today = published.lastDay, let first = found.0.firstDay, first > today else {
            return found
        }
        // "the fourth quarter", told in January.
        return (Self.yearBefore(found.0), found.1.map(Self.yearBefore))
    }

    private func period(_ form: DateForm) -> (from: PartialDate, to: PartialDate?) {
        if form.isHijri { return hijri(form) }
        if let season = form.season { return three(months: season, form) }
        if let decade = form.decade { return years(of: decade, form) }
        switch form.base {
        case .offset(let days): return (today.map { PartialDate(daysSince1970: $0 + days) } ?? PartialDate(), nil)
        case .weekday(let weekday): return (day(weekday, form.turn), nil)
        case .period(let unit, let offset): return relative(unit, offset, form.date)
        case nil: return (withYear(form), nil)
        }
    }

    /// The last such day of the week up to the day of publication, strictly before or behind it where the text says so.
    private func day(_ weekday: Int, _ turn: TurnWord.Turn?) -> PartialDate {
        guard let today else { return PartialDate() }
        // 1970-01-01 was a Thursday, the fourth day of the week.
        let current = ((today + 3) % 7 + 7) % 7 + 1
        let back = (current - weekday + 7) % 7
        switch turn {
        case .next: return PartialDate(daysSince1970: today + 7 - back)
        case .past: return PartialDate(daysSince1970: today - (back == 0 ? 7 : back))
        case .current, nil: return PartialDate(daysSince1970: today - back)
        }
    }

    private func relative(_ unit: PeriodUnit, _ offset: Int, _ date: PartialDate) -> (from: PartialDate, to: PartialDate?) {
        guard let year = published?.year else { return (PartialDate(), nil) }
        switch unit {
        case .year: return (PartialDate(year: year + offset, month: date.month, day: date.day), nil)
        case .month:
            guard let month = published?.month else { return (PartialDate(), nil) }
            let count = year * 12 + month - 1 + offset
            return (PartialDate(year: count / 12, month: count % 12 + 1, day: date.day), nil)
        case .week:
            guard let today else { return (PartialDate(), nil) }
            return offset < 0
                ? (PartialDate(daysSince1970: today + 7 * offset), PartialDate(daysSince1970: today + 7 * offset + 6))
                : (PartialDate(daysSince1970: today + 7 * offset - 6), PartialDate(daysSince1970: today + 7 * offset))
        case .decade:
            let first = year / 10 * 10 + 10 * offset
            return (PartialDate(year: first), PartialDate(year: first + 9))
        case .century:
            let first = (year - 1) / 100 * 100 + 1 + 100 * offset
            return (PartialDate(year: first), PartialDate(year: first + 99))
        }
    }

    private func withYear(_ form: DateForm) -> PartialDate {
        var date = form.date
        guard date.year == nil, let month = date.month, let published, let year = published.year else { return date }
        date.year = year
        switch form.turn {
        case .past:
            if (month, date.day ?? 32) > (published.month ?? 12, published.day ?? 31)
                || month == published.month && date.day == nil
            {
                date.year = year - 1
            }
        case .next: if (month, date.day ?? 0) < (published.month ?? 1, published.day ?? 1) { date.year = year + 1 }
        case .current: break
        case nil:
            if let today = published.firstDay, let first = date.firstDay, first > today + Self.ahead { date.year = year - 1 }
        }
        return date
    }

    private func three(months first: Int, _ form: DateForm) -> (from: PartialDate, to: PartialDate?) {
        var year = form.date.year
        if year == nil, case .period(.year, let offset) = form.base { year = published?.year.map { $0 + offset } }
        if year == nil, let published, let current = published.year, let month = published.month {
            let isOver = first + 2 < month
            switch form.turn {
            case .past: year = isOver ? current : current - 1
            case .next: year = first > month ? current : current + 1
            case .current, nil: year = first > month + 3 ? current - 1 : current
            }
        }
        let last = first + 2
        return (
            PartialDate(year: year, month: first),
            PartialDate(year: last > 12 ? year.map { $0 + 1 } : year, month: (last - 1) % 12 + 1)
        )
    }

    private func years(of decade: Int, _ form: DateForm) -> (from: PartialDate, to: PartialDate?) {
        // The seventies are those of the twentieth century, unless the text names another.
        let century = form.date.year ?? 1900
        return (PartialDate(year: century + decade), PartialDate(year: century + decade + 9))
    }

    private func hijri(_ form: DateForm) -> (from: PartialDate, to: PartialDate?) {
        var date = form.date
        if date.year == nil, let month = date.month, let today {
            date.year = HijriCalendar.year(month: month, day: date.day ?? 1, upTo: form.turn == .past ? today - 30 : today + 60)
        }
        guard let common = HijriCalendar.common(date) else { return (PartialDate(), nil) }
        return (common.from, common.to)
    }

    private static func yearBefore(_ date: PartialDate) -> PartialDate {
        var date = date
        if let year = date.year { date.year = year - 1 }
        return date
    }

    /// The months of a part of years, the days of a part of one month.
    private static func stretch(_ part: DatePart, of whole: (from: PartialDate, to: PartialDate?)) -> (PartialDate, PartialDate?)
    {
        let to = whole.to ?? whole.from
        if whole.from.day == nil, let month = whole.from.month, to.month == month, to.year == whole.from.year {
            let length = PartialDate.length(ofMonth: month, in: whole.from.year ?? 2000)
            let days = days(of: part, in: length)
            return (
                PartialDate(year: whole.from.year, month: month, day: days.lowerBound),
                PartialDate(year: whole.from.year, month: month, day: days.upperBound)
            )
        }
        guard part.days == 0 else { return (whole.from, whole.to) }
        guard whole.from.day == nil, let first = whole.from.year, let last = to.year else { return (whole.from, whole.to) }
        let start = first * 12 + (whole.from.month ?? 1) - 1
        let count = last * 12 + (to.month ?? 12) - start
        let low = start + count * part.number / part.of
        let high = start + count * (part.number + part.count) / part.of - 1
        guard high >= low else { return (whole.from, whole.to) }
        return (PartialDate(year: low / 12, month: low % 12 + 1), PartialDate(year: high / 12, month: high % 12 + 1))
    }

    /// The half of a month is fifteen days, its third ten; the last one goes on to its end.
    private static func days(of part: DatePart, in length: Int) -> ClosedRange<Int> {
        if part.days > 0 {
            if part.number < 0 { return max(1, length - part.days + 1)...length }
            let first = min(part.number * part.days + 1, length)
            return first...min(first + part.days - 1, length)
        }
        let step = 30 / part.of
        let first = part.number * step + 1
        return first...(part.number == part.of - 1 ? length : first + step - 1)
    }
}
