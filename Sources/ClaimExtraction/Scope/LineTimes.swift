import ClaimModel
import RuleReading
import TextReading

/// The times that a line tells of its figures, and the other sides of its comparisons.
struct LineTimes {
    /// Windows that are no other side of a comparison.
    private(set) var told: [WindowFinder.Found] = []
    /// Sentences that tell of a sum that runs on ("since it began", "so far").
    private(set) var running: [Int32] = []

    init() {}

    init(_ windows: [WindowFinder.Found], _ passage: Passage) {
        told = windows.filter { !$0.isClose && Self.isMain($0, passage) && !Self.isAgo($0, passage) }
        guard passage.contains(.windowCue) else { return }
        passage.forEach(Meaning.windowCue.bit) { match in
            let kind = passage.shared.pack.windowCues[match.index].kind
            if kind == .since || kind == .until { running.append(passage.sentences[match.first]) }
        }
    }

    /// The stretch that what follows is of, where the line has counted nothing before it.
    func announced(_ passage: Passage, before counted: Int) -> TimeWindow? {
        told.last { $0.first < counted && !$0.isLabel && ($0.isBare ? Self.isOf($0, passage) : !$0.isDay) }?.window
    }

    /// The window has words of its own.
    func isCued(_ own: TimeWindow) -> Bool {
        told.contains { !$0.isBare && !$0.isDay && $0.window.to == own.to && $0.window.length == own.length }
    }

    /// Another time than the bulletin's stands in the figure's sentence.
    func isTimed(
        _ counted: Figure, _ figures: [Figure], _ passage: Passage, period: TimeWindow?, published: PartialDate?
    ) -> Bool {
        let sentence = passage.sentences[counted.first]
        return running.contains(sentence)
            || told.contains { passage.sentences[$0.first] == sentence && !Self.isSame($0.window, period) }
            || isDated(counted, figures, passage, period, published)
    }

    private static func isSame(_ told: TimeWindow, _ period: TimeWindow?) -> Bool {
        period.map { $0.to == told.to && $0.length == told.length } ?? false
    }

    /// "the figures of the month of May": the stretch is what they are of.
    private static func isOf(_ found: WindowFinder.Found, _ passage: Passage) -> Bool {
        (0...1).contains {
            passage.match(.period, at: found.first - $0).map { $0.proclitics & passage.shared.pack.prepositionBits != 0 } ?? false
        }
    }

    /// A date of a sentence that is neither another side's nor the day of the report.
    private func isDated(
        _ counted: Figure, _ figures: [Figure], _ passage: Passage, _ period: TimeWindow?, _ published: PartialDate?
    ) -> Bool {
        let sentence = passage.sentences[counted.first]
        return figures.contains { figure in
            guard figure.kind == .date, passage.sentences[figure.first] == sentence, let date = figure.date else { return false }
            // What stands behind the other side's date may be told of it ("against March, when it was 300").
            let isOver = figure.last + 1 < counted.first && Self.isParted(figure.last + 1, passage)
            if counted.kind == .percent || figure.first > counted.first || isOver,
                WindowReach.isCompared(figure.first, passage) || Self.isMeasured(figure.first, passage)
            {
                return false
            }
            if date.from.day != nil, date.to == nil, date.from == published { return false }
            return !told.contains { Self.isSame($0.window, period) && $0.first <= figure.first && figure.first <= $0.last }
        }
    }

    /// "than in the quarter before" stands in the sentence: what it counts is counted once a quarter.
    static func isSetAgainst(_ sentence: Int32, _ figures: [Figure], _ passage: Passage) -> Bool {
        figures.contains {
            $0.kind == .date && passage.sentences[$0.first] == sentence && $0.date?.from.day == nil
                && (isMeasured($0.first, passage) || WindowReach.isCompared($0.first, passage))
        }
    }

    /// "…, and a growth of": the comparison has ended.
    private static func isParted(_ token: Int, _ passage: Passage) -> Bool {
        // "2025 AD, and"
        let comma = passage.isComma(token + 1) && !passage.isComma(token) ? token + 1 : token
        let next = passage.isComma(comma) ? comma + 1 : token
        return passage.isAndParticle(next) || SegmentReader(passage: passage).barrier(at: next) == .consequence
            || passage.anyMatch(at: next) { $0.proclitics & passage.shared.pack.andBits != 0 }
    }

    /// No other side of a comparison.
    static func isMain(_ found: WindowFinder.Found, _ passage: Passage) -> Bool {
        !found.isOther && !WindowReach.isCompared(found.first, passage) && !isMeasured(found.first, passage)
    }

    /// "three months ago" dates a happening.
    private static func isAgo(_ found: WindowFinder.Found, _ passage: Passage) -> Bool {
        passage.match(.windowCue, at: found.cue.lowerBound).map { passage.shared.pack.windowCues[$0.index].kind == .ago } ?? false
    }

    /// "than in the first quarter"
    static func isMeasured(_ first: Int, _ passage: Passage) -> Bool {
        (1...5).contains {
            passage.period(at: first - $0) == .than
        }
    }
}
