import ClaimModel
import TextReading

/// A toll that is told of an earlier happening ("the accident of November 2018, which left one dead") carries the date
/// of that happening: it is no figure of the one that the article is about.
struct PastHappening {
    let passage: Passage
    /// The day of the report.
    let published: PartialDate?
    /// Dates that stand in one of them delimit a count.
    let windows: [WindowFinder.Found]

    /// Days before the report from which on a date is that of another happening.
    private static let farBack = 45
    private static let reach = 8

    /// The date of the figure's sentence, before it or close behind, where it lies far back.
    /// - Parameter dates: the figures of the passage that are dates.
    func window(of figure: Figure, _ dates: [Figure]) -> TimeWindow? {
        guard !dates.isEmpty, let today = published?.lastDay else { return nil }
        let sentence = passage.sentences[figure.first]
        var nearest: (gap: Int, index: Int)?
        for (i, other) in dates.enumerated()
        where passage.sentences[other.first] == sentence
            && !windows.contains(where: { !$0.isDay && $0.first <= other.first && other.first <= $0.last })
        {
            let isNear =
                other.first < figure.first
                || passage.segments[other.first] == passage.segments[figure.first]
                    && other.first - figure.phraseLast <= Self.reach
            let gap = gap(other, figure)
            guard isNear, !isOver(other, before: figure) else { continue }
            if nearest.map({ gap < $0.gap }) ?? true { nearest = (gap, i) }
        }
        guard let date = nearest.flatMap({ dates[$0.index].date }), date.from.year != nil,
            let end = (date.to ?? date.from).lastDay,
            end < today - Self.farBack
        else { return nil }
        return TimeWindow(from: date.from, to: date.to ?? date.from)
    }

    /// "compared with last year, when": over a mark, the other side's date is at an end.
    private func isOver(_ date: Figure, before figure: Figure) -> Bool {
        guard date.last < figure.first, WindowReach.isCompared(date.first, passage) else { return false }
        return (date.last + 1..<max(date.last + 1, figure.first)).contains { passage.isMark($0) && !passage.isQuote($0) }
    }

    private func gap(_ date: Figure, _ figure: Figure) -> Int {
        date.first < figure.first ? figure.first - date.last : date.first - figure.last
    }
}
