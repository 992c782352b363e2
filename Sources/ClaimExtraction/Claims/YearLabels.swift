import RuleReading
import TextReading

/// Years that only tell when the count beside them holds: "4,610 dead in 2015", "in 2018 about 3,000 deaths".
struct YearLabels {
    let passage: Passage
    let figures: [Figure]

    /// The year stands right behind a count, with one word of time between at most, or right before one.
    func isBesideCount(_ i: Int) -> Bool {
        let year = figures[i]
        if i > 0, isCount(figures[i - 1]), !passage.tokens[figures[i - 1].phraseLast].endsSentence {
            let start = figures[i - 1].phraseLast + 1
            if start == year.first || start == year.first - 1 && isDuring(start) { return true }
        }
        guard i + 1 < figures.count, isCount(figures[i + 1]), !passage.tokens[year.last].endsSentence else { return false }
        return figures[i + 1].phraseFirst == year.last + 1
    }

    private func isDuring(_ token: Int) -> Bool {
        passage.has(.placeCue, at: token)
            || passage.match(.windowCue, at: token).map { passage.shared.pack.windowCues[$0.index].kind == .during } ?? false
    }

    private func isCount(_ figure: Figure) -> Bool {
        switch figure.kind {
        case .count, .percent, .fraction, .multiple: return figure.setAside == nil
        case .date, .duration, .ordinal: return false
        }
    }
}
