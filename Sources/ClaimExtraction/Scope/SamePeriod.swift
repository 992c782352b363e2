import ClaimModel
import RuleReading
import TextReading

/// "the same period", "these years": the window that was told last; "the same quarter of last year" is that one moved to
/// another year.
struct SamePeriod {
    let passage: Passage
    /// The window that was told last in the article.
    let last: TimeWindow?
    /// Day of publication.
    let published: PartialDate?

    func windows(_ told: [WindowFinder.Found], _ figures: [Figure]) -> [WindowFinder.Found] {
        var found: [WindowFinder.Found] = []
        let isSame = { (match: Match) in passage.shared.pack.periods[match.index].kind == .same }
        for match in passage.all(.period, where: isSame) {
            let word = passage.shared.pack.periods[match.index]
            guard let window = opening(match, figures)?.window ?? main(told, before: match.first) ?? last
            else {
                continue
            }
            if word.number > 0 {
                if let other = earlier(word.number, than: window, match, figures) { found.append(other) }
                continue
            }
            let start = passage.sentenceRange(of: match.first).lowerBound
            var same = WindowFinder.Found(
                window: window, first: match.first, last: match.last, cue: match.first...match.first,
                leads: match.first - start <= 2)
            if passage.has(.dateJoiner, at: match.last + 1) || isYear(at: match.last + 1, figures) {
                guard let year = year(behind: match.last + 1, figures), let moved = moved(window, to: year.value) else {
                    continue
                }
                same.window = moved
                same.isOther = (moved.from?.year ?? 0) < (window.from?.year ?? 0)
                same.last = year.last
                if let first = opening(match, figures) {
                    same.isOther = false
                    same.window = Self.span(first.window, moved)
                    same.first = first.first
                    same.cue = first.first...first.first
                }
            }
            found.append(same)
        }
        return found
    }

    /// What was told last, if possible not only for comparing.
    private func main(_ told: [WindowFinder.Found], before token: Int) -> TimeWindow? {
        var other: TimeWindow?
        for window in told.reversed()
        where window.last < token && !window.isClose && !window.isLabel
            && (!window.isDay || window.isBare && window.window.from?.day == nil)
        {
            if !WindowReach.isCompared(window.first, passage), !LineTimes.isMeasured(window.first, passage) {
                return window.window
            }
            other = other ?? (window.isDay ? nil : window.window)
        }
        return other
    }

    /// "against 300 a year ago", "up from 12 in the quarter before": the stretch that the other side is of.
    private func earlier(_ number: Int, than window: TimeWindow, _ match: Match, _ figures: [Figure]) -> WindowFinder.Found? {
        guard let figure = figures.last(where: { $0.first < match.first && $0.kind != .date && $0.kind != .duration }),
            match.first - max(figure.last, figure.phraseLast) <= 3,
            WindowReach.isCompared(match.first, passage) || passage.has(.dateJoiner, at: figure.phraseFirst - 1)
                || passage.ends(.rangeOpener, at: figure.phraseFirst - 1),
            let from = window.from, let year = from.year, from.day == nil,
            let moved = number == 1 ? moved(window, to: year - 1) : before(window)
        else { return nil }
        var found = WindowFinder.Found(
            window: moved, first: match.first, last: match.last, cue: match.first...match.first, leads: false)
        found.isClose = true
        return found
    }

    /// The stretch of the same length that ended where this one began.
    private func before(_ window: TimeWindow) -> TimeWindow? {
        guard let from = window.from, let to = window.to, let year = from.year, let month = from.month, let last = to.year,
            let end = to.month, to.day == nil
        else { return nil }
        let first = year * 12 + month - 1
        let start = first - (last * 12 + end - first)
        return TimeWindow(
            from: PartialDate(year: start / 12, month: start % 12 + 1),
            to: PartialDate(year: (first - 1) / 12, month: (first - 1) % 12 + 1))
    }

    /// "between the third quarter of 2019 and the same quarter of 2020": the first of both.
    private func opening(_ match: Match, _ figures: [Figure]) -> (window: TimeWindow, first: Int)? {
        guard match.proclitics & passage.shared.pack.andBits != 0,
            let figure = figures.last(where: { $0.kind == .date && $0.last == match.first - 1 }), figure.first > 0,
            passage.ends(.rangeOpener, at: figure.first - 1) || passage.ends(.rangeOpener, at: figure.first - 2),
            let date = figure.date, date.from.year != nil, date.from.day == nil
        else { return nil }
        return (TimeWindow(from: date.from, to: date.to ?? date.from), figure.first)
    }

    /// Whichever of the two is told first.
    private static func span(_ a: TimeWindow, _ b: TimeWindow) -> TimeWindow {
        (a.from?.firstDay ?? 0) <= (b.from?.firstDay ?? 0)
            ? TimeWindow(from: a.from, to: b.to) : TimeWindow(from: b.from, to: a.to)
    }

    /// "in the same period last year": the year stands right there.
    private func isYear(at token: Int, _ figures: [Figure]) -> Bool {
        passage.sentences[token - 1] == passage.sentences[min(token, passage.count - 1)]
            && figures.contains { $0.kind == .date && $0.first == token && $0.date?.from.month == nil }
    }

    private func year(behind token: Int, _ figures: [Figure]) -> (value: Int, last: Int)? {
        guard let date = figures.first(where: { $0.kind == .date && $0.first > token - 1 && $0.first <= token + 2 }),
            let year = date.date?.from.year, date.date?.from.month == nil, date.date?.to == nil
        else { return nil }
        return (year, date.last)
    }

    /// A window that still runs ends, in the other year, on the day of the report.
    private func moved(_ window: TimeWindow, to year: Int) -> TimeWindow? {
        guard var from = window.from, let first = from.year else { return nil }
        var to = window.to
        if to == nil, window.length == nil { to = published }
        let offset = year - first
        from.year = year
        if let end = to?.year { to?.year = end + offset }
        return TimeWindow(from: from, to: to)
    }
}
