import ClaimModel
import RuleReading
import TextReading

/// Dates that only tell when the count beside them holds ("4,610 dead in 2015", "in 2018 about 3,000 deaths"), or what a
/// figure is compared with.
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

    /// "compared with May 2019", "up 3 % on 2021": the other side of a comparison.
    func isOtherSide(_ i: Int) -> Bool {
        let date = figures[i]
        guard date.date?.from.day == nil, passage.contains(.period) else { return false }
        let start = passage.sentenceRange(of: date.first).lowerBound
        var token = date.first - 1
        while token >= start, date.first - token <= 5 {
            if let match = passage.match(.period, at: token) {
                switch passage.shared.pack.periods[match.index].kind {
                case .contrast: return true
                case .than: return i > 0 && figures[i - 1].kind == .percent && date.first - token <= 3
                default: break
                }
            }
            if passage.isDigits(token) || passage.isMark(token) { return false }
            token -= 1
        }
        return false
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
