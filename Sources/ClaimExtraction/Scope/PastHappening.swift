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
    func window(of figure: Figure, _ figures: [Figure]) -> TimeWindow? {
        guard let today = published?.lastDay else { return nil }
        let sentence = passage.sentences[figure.first]
        let dates = figures.filter { other in
            guard other.kind == .date, other.date != nil, passage.sentences[other.first] == sentence,
                !windows.contains(where: { !$0.isDay && $0.first <= other.first && other.first <= $0.last })
            else { return false }
            if other.first < figure.first { return true }
            return passage.segments[other.first] == passage.segments[figure.first]
                && other.first - figure.phraseLast <= Self.reach
        }
        let nearest = dates.min { gap($0, figure) < gap($1, figure) }
        guard let date = nearest?.date, date.from.year != nil, let end = (date.to ?? date.from).lastDay,
            end < today - Self.farBack
        else { return nil }
        return TimeWindow(from: date.from, to: date.to ?? date.from)
    }

    private func gap(_ date: Figure, _ figure: Figure) -> Int {
        date.first < figure.first ? figure.first - date.last : date.first - figure.last
    }
}
