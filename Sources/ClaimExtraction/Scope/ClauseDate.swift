import ClaimModel
import RuleReading
import TextReading

/// The day, month or year that stands in the run of a clause without a cue of its own ("seized 40 kilos yesterday",
/// "exported 3 million tonnes in 2021"): when what its counts tell came about.
struct ClauseDate {
    let passage: Passage
    /// Day of publication.
    let published: PartialDate?

    func window(_ figure: Figure) -> WindowFinder.Found? {
        guard figure.kind == .date, figure.setAside != "dates.dateline", let date = figure.date, date.from.year != nil else {
            return nil
        }
        // What is to come on a day has not been counted yet; "before the end of June", "up to last night" bound it.
        if let today = published?.lastDay, date.form.date.day != nil || date.isRelative, (date.from.firstDay ?? today) > today {
            return nil
        }
        if (1...3).contains(where: { passage.ends(.windowCue, at: figure.first - $0) }) { return nil }
        // "on the day after": told from another day.
        if case .offset(0) = date.form.base, isWithin(figure.first - 1) { return nil }
        let isLabel = date.from.day == nil && !isAdverbial(figure, date)
        guard !isLabel || date.form.isYear else { return nil }
        let start = passage.sentenceRange(of: figure.first).lowerBound
        let isSubject = isSubject(figure, date, start) || passage.period(at: figure.last + 1) == .alone
        return WindowFinder.Found(
            window: TimeWindow(from: date.from, to: date.to ?? date.from), first: figure.first, last: figure.last,
            cue: figure.first...figure.first, leads: figure.first - start <= 2, isDay: !isSubject, isBare: true,
            isLabel: isLabel, isSubject: isSubject)
    }

    /// "that last week saw 12 fires": the stretch is what the clause tells of, all of it.
    private func isSubject(_ figure: Figure, _ date: DateValue, _ start: Int) -> Bool {
        guard case .period(let unit, let offset) = date.form.base, offset < 0, unit != .decade, unit != .century,
            date.form.part == nil, figure.last + 1 < passage.count, !passage.isMark(figure.last + 1)
        else { return false }
        if figure.first == start { return true }
        return passage.match(.barrier, endingAt: figure.first - 1).map {
            passage.shared.pack.barriers[$0.index].kind == .complementizer && !$0.hasEnclitic
        } ?? false
    }

    /// "in 2021", "the year 2018 saw", "last month": behind a noun a year may be no more than its name ("the law of 2015").
    private func isAdverbial(_ figure: Figure, _ date: DateValue) -> Bool {
        if date.isRelative { return true }
        // "the survey of (for) the second quarter"
        if date.form.part != nil,
            passage.anyMatch(
                at: figure.first,
                where: {
                    ($0.entry.meaning == .period || $0.entry.meaning == .timeUnit)
                        && $0.proclitics & passage.shared.pack.prepositionBits != 0
                })
        {
            return true
        }
        // "by the end of June"
        if let part = passage.match(.period, at: figure.first), passage.shared.pack.periods[part.index].kind == .part,
            part.last > part.first || part.proclitics & passage.shared.pack.prepositionBits != 0
        {
            return true
        }
        if let cue = passage.match(.yearCue, at: figure.first) {
            if cue.proclitics & passage.shared.pack.prepositionBits != 0 { return isWithin(cue.first) }
            if cue.proclitics & passage.shared.pack.definiteBits != 0 { return true }
        }
        if let month = passage.match(.period, at: figure.first - 1), passage.shared.pack.periods[month.index].kind == .month {
            return true
        }
        return isWithin(figure.first) || isWithin(figure.first - 1)
    }

    private func isWithin(_ token: Int) -> Bool {
        guard token >= 0, passage.tokens[token].kind == .word else { return false }
        return passage.forms(at: token).contains { passage.shared.pack.within.contains($0.form) }
    }
}
