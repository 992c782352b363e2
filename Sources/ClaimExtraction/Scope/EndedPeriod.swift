import ClaimModel
import RuleReading
import TextReading

/// "the nine months that ended in September", "the week that ended on 5 May": a stretch that is told by its last day.
struct EndedPeriod {
    let passage: Passage

    func windows(_ figures: [Figure]) -> [WindowFinder.Found] {
        var found: [WindowFinder.Found] = []
        for end in figures where end.kind == .date {
            guard let match = ending(before: end.first), match.first > 0, let last = end.date?.to ?? end.date?.from,
                last.year != nil, last.month != nil, let length = length(before: match.first, figures),
                let first = start(of: length, upTo: last)
            else { continue }
            let start = passage.sentenceRange(of: length.first).lowerBound
            found.append(
                WindowFinder.Found(
                    window: TimeWindow(from: first, to: last), first: length.first, last: end.last,
                    cue: length.first...length.first, leads: length.first - start <= 3))
        }
        return found
    }

    /// "that ended in", perhaps with a word between it and the date.
    private func ending(before token: Int) -> Match? {
        for back in 1...2 {
            if let match = passage.match(.period, endingAt: token - back),
                passage.shared.pack.periods[match.index].kind == .ending
            {
                return match
            }
        }
        return nil
    }

    private struct Length {
        var months = 0
        var days = 0
        var first: Int
    }

    /// "nine months", "the year", "the (budget) year", "the quarter"
    private func length(before token: Int, _ figures: [Figure]) -> Length? {
        if let figure = figures.last(where: { $0.first < token && token - max($0.last, $0.phraseLast) <= 2 }),
            figure.kind == .duration, let count = figure.nominal, count == count.rounded(), let unit = figure.timeUnit
        {
            return length(unit, Int(count), figure.first)
        }
        for back in 1...2 {
            if let match = passage.match(.timeUnit, at: token - back), match.entry.number != .dual {
                return length(passage.shared.pack.timeUnits[match.index].unit, 1, match.first)
            }
            if let match = passage.match(.period, at: token - back) {
                let word = passage.shared.pack.periods[match.index]
                if word.kind == .division, word.number > 0 { return Length(months: 12 / word.number, first: match.first) }
            }
        }
        return nil
    }

    private func length(_ unit: String, _ count: Int, _ first: Int) -> Length? {
        switch unit {
        case "day": Length(days: count, first: first)
        case "week": Length(days: 7 * count, first: first)
        case "month": Length(months: count, first: first)
        case "year": Length(months: 12 * count, first: first)
        default: nil
        }
    }

    private func start(of length: Length, upTo last: PartialDate) -> PartialDate? {
        if length.days > 0 {
            return last.day == nil ? nil : last.lastDay.map { PartialDate(daysSince1970: $0 - length.days + 1) }
        }
        guard let year = last.year, let month = last.month else { return nil }
        let first = year * 12 + month - length.months
        return PartialDate(year: first / 12, month: first % 12 + 1)
    }
}
