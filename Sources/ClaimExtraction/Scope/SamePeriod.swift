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
        for match in passage.matches where match.entry.meaning == .period {
            guard passage.shared.pack.periods[match.index].kind == .same,
                let window = opening(match, told)?.window
                    ?? told.last(where: { $0.last < match.first && !$0.isDay && !$0.isClose })?.window ?? last
            else { continue }
            let start = passage.sentenceRange(of: match.first).lowerBound
            var same = WindowFinder.Found(
                window: window, first: match.first, last: match.last, cue: match.first...match.first,
                leads: match.first - start <= 2)
            if passage.has(.dateJoiner, at: match.last + 1) {
                guard let year = year(behind: match.last + 1, figures), let moved = moved(window, to: year.value) else {
                    continue
                }
                same.window = moved
                same.last = year.last
                if let first = opening(match, told) {
                    same.window = TimeWindow(from: first.window.from, to: moved.to)
                    same.first = first.first
                    same.cue = first.first...first.first
                }
            }
            found.append(same)
        }
        return found
    }

    /// "between the third quarter of 2019 and the same quarter of 2020": the first of both.
    private func opening(_ match: Match, _ told: [WindowFinder.Found]) -> WindowFinder.Found? {
        guard match.proclitics & passage.shared.pack.andBits != 0,
            let first = told.last(where: { $0.last == match.first - 1 }), first.window.to != nil, first.first > 0,
            passage.ends(.rangeOpener, at: first.first - 1)
        else { return nil }
        return first
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
