import ClaimModel
import RuleReading
import TextReading

/// Two dates that are the ends of one stretch ("between March and May", "from 2011 to 2019", "Monday to Thursday"), or
/// the same day in two calendars.
struct DateJoiner {
    let passage: Passage

    func join(_ figures: [Figure]) -> [Figure] {
        // Such pairs are few: without one, nothing is moved.
        guard
            figures.indices.dropLast().contains(where: {
                figures[$0].kind == .date && figures[$0 + 1].kind == .date
                    && (joins(figures[$0], figures[$0 + 1]) || isTwin(figures[$0], figures[$0 + 1]))
            })
        else { return figures }
        var joined: [Figure] = []
        for figure in figures {
            if let last = joined.last, joins(last, figure) {
                joined[joined.count - 1] = stretch(last, figure)
            } else {
                if let last = joined.last, isTwin(last, figure) { joined[joined.count - 1].setAside = "dates.twin" }
                joined.append(figure)
            }
        }
        return joined
    }

    private func stretch(_ low: Figure, _ high: Figure) -> Figure {
        var figure = low
        figure.last = high.last
        figure.phraseLast = high.phraseLast
        figure.span = low.span.union(high.span)
        if let from = low.date, let to = high.date {
            figure.date = DateValue(from.form, to: to.toForm ?? to.form, isWeak: from.isWeak && to.isWeak)
        }
        // Two years or months only delimit; a day that is named on either side dates something.
        figure.setAside = low.setAside ?? high.setAside ?? (low.date?.form.isYear == true ? "dates.year_label" : nil)
        return figure
    }

    private func joins(_ low: Figure, _ high: Figure) -> Bool {
        guard low.kind == .date, high.kind == .date, let from = low.date, let to = high.date,
            from.form.isHijri == to.form.isHijri,
            passage.sentences[low.first] == passage.sentences[high.first]
        else { return false }
        let isSame = isSameKind(from.form, to.form)
        guard isSame || areEnds(from.form, to.form) else { return false }
        let between = low.last + 1
        // "the year", "month" may stand before the second.
        let gap = high.first - between
        guard gap >= 0, gap <= 2 else { return false }
        if gap >= 1, passage.has(.rangeJoiner, at: between) || isUntil(between) { return gap == 1 || isFiller(between + 1) }
        if !isSame { return isAnd(low, high, gap, between) && opens(low) }
        if gap == 0, isNight(low), case .weekday? = from.form.base { return true }
        if gap == 1, passage.isMark(between), [0x2D, 0x2013].contains(passage.tokens[between].code) { return true }
        return isAnd(low, high, gap, between) && opens(low)
    }

    private func isAnd(_ low: Figure, _ high: Figure, _ gap: Int, _ between: Int) -> Bool {
        gap == 1 && passage.isAndParticle(between)
            || gap == 0 && passage.anyMatch(at: high.first) { $0.proclitics & passage.shared.pack.andBits != 0 }
    }

    /// "the night of Saturday Sunday" lies between the two.
    private func isNight(_ low: Figure) -> Bool {
        passage.match(.period, at: low.first - 1).map {
            passage.shared.pack.periods[$0.index].kind == .daytime && passage.shared.pack.periods[$0.index].number == 1
        } ?? false
    }

    private func isUntil(_ token: Int) -> Bool {
        passage.match(.windowCue, at: token).map { passage.shared.pack.windowCues[$0.index].kind == .until && $0.last == token }
            ?? false
    }

    private func isFiller(_ token: Int) -> Bool { passage.period(at: token) == .month || passage.has(.timeUnit, at: token) }

    /// Both years, both months or both days.
    private func isSameKind(_ a: DateForm, _ b: DateForm) -> Bool {
        if case .offset? = a.base { return false }
        if case .offset? = b.base { return false }
        if case .weekday? = a.base {
            if case .weekday? = b.base { return true }
            return false
        }
        guard a.base == nil, b.base == nil else { return false }
        return (a.date.day == nil) == (b.date.day == nil) && (a.date.month == nil) == (b.date.month == nil)
            && a.part?.of == b.part?.of
    }

    /// "between May 2022 and the end of 2023": a month, a year or a part of one on either side.
    private func areEnds(_ a: DateForm, _ b: DateForm) -> Bool { isEnd(a) && isEnd(b) }

    private func isEnd(_ form: DateForm) -> Bool {
        guard form.date.day == nil, form.season == nil, form.decade == nil, !form.isPrevious else { return false }
        if case .period(let unit, let offset)? = form.base {
            return form.part != nil && offset <= 0 && (unit == .year || unit == .month)
        }
        return form.base == nil && (form.date.month != nil || form.date.year != nil)
    }

    /// "between …", "the years …", "the days of …"
    private func opens(_ low: Figure) -> Bool {
        var token = low.first - 1
        if passage.period(at: token) == .month { token -= 1 }
        if passage.period(at: low.first) == .several { return true }
        return passage.period(at: token) == .several || passage.ends(.rangeOpener, at: token)
    }

    /// The Hijri date is the other one's day.
    private func isTwin(_ first: Figure, _ second: Figure) -> Bool {
        guard first.kind == .date, second.kind == .date, first.date?.form.isHijri == true, second.date?.form.isHijri == false,
            second.first - first.last <= 4
        else { return false }
        return (first.last + 1..<second.first).allSatisfy {
            passage.period(at: $0) == .twin || passage.isMark($0) || passage.has(.weekday, at: $0)
                || passage.has(.timeUnit, at: $0)
        }
    }
}
