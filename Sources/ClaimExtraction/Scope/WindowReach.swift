import ClaimModel
import RuleReading
import TextReading

/// Which window holds for a count: that of its own clause, else one that leads the sentence, else one told before it that
/// nothing has ended.
///
/// A sentence falls into clauses at commas, at the barriers that cut segments, and where a comparison begins. A window
/// reaches back only over clauses without a count between, and on until another window or a cut.
struct WindowReach {
    let passage: Passage

    /// - Parameters:
    ///   - takesDays: a day without a cue tells the figure's time; that of a toll is mostly that of the happening itself.
    ///   - takesLabels: so does the year of the thing that it is of.
    func window(
        of figure: Figure, among windows: [WindowFinder.Found], _ figures: [Figure], takesDays: Bool, takesLabels: Bool
    )
        -> (index: Int, rank: Int)?
    {
        guard !windows.isEmpty else { return nil }
        let sentence = passage.sentences[figure.first]
        var best: (rank: Int, distance: Int, index: Int)?
        for i in windows.indices where passage.sentences[windows[i].first] == sentence {
            let window = windows[i]
            if window.first <= figure.last, figure.first <= window.last { continue }
            if window.isBare, !takes(window, days: takesDays, labels: takesLabels) { continue }
            guard let rank = rank(window, figure, figures) else { continue }
            // "8 % by 2020 and 26 % in 2030": the date behind a figure is its own.
            let distance = window.first > figure.last ? window.first - figure.phraseLast - 2 : figure.first - window.last
            if best == nil || (rank, distance) < (best!.rank, best!.distance) { best = (rank, distance, i) }
        }
        return best.map { ($0.index, $0.rank) }
    }

    private func takes(_ window: WindowFinder.Found, days: Bool, labels: Bool) -> Bool {
        if window.isLabel { return labels }
        if window.isSubject { return true }
        return days || window.window.from?.day == nil
    }

    /// 0 in the same clause, 1 told before, 2 at the head of the sentence, 3 over a subordinate clause; nil out of reach.
    private func rank(_ window: WindowFinder.Found, _ figure: Figure, _ figures: [Figure]) -> Int? {
        let isBehind = window.first > figure.last
        let between = isBehind ? figure.phraseLast + 1..<max(figure.phraseLast + 1, window.first) : window.last + 1..<figure.first
        if let contrast = contrast(between, isBehind: isBehind) {
            // "… in 2024 against 75 in 2020, a growth of 33 %": what changed is told of the newer side.
            if !isBehind, figure.kind == .percent, !window.isClose, window.window.from?.day == nil || !window.isDay,
                isGrowth(figure, over: between, figures) || isChange(figure, figures)
            {
                return 0
            }
            // One time for both sides is one that still runs, and is told by neither side's own day.
            guard contrast == 1, window.window.to == nil, !window.isDay else { return nil }
            if isBehind { return window.window.from != nil ? 3 : nil }
        }
        if window.isDay || window.isClose, isTelling(window, from: isBehind ? figure.phraseLast + 1 : 0) { return nil }
        if isBehind, between.contains(where: { passage.period(at: $0) == .than }) { return nil }
        if !isBehind, figure.kind == .percent, isCompared(window),
            hasCount(figures, before: window.first) || isChange(figure, figures)
        {
            return nil
        }
        // "from 20 in June to 22": the time of what it was before.
        if !isBehind, window.isBare, isEnd(figure, behind: window.first...window.last, figures) { return nil }
        // "higher than in the same period of last year by 2.9 %": what changed is of the newer one.
        if !isBehind, figure.kind == .percent, LineTimes.isMeasured(window.first, passage) { return nil }
        // "708 million (some 2 million dollars) in nine months": what stands in brackets is the same again.
        let aside = isBehind ? brackets(in: between) : nil
        var clauses = 0
        for token in between
        where isBreak(token) && !(aside?.contains(token) ?? false) || !isBehind && opensClause(token) {
            clauses += 1
        }
        if let cut = cut(from: min(window.first, figure.first), to: max(window.first, figure.first)) {
            guard !isBehind, !window.isDay, !window.isClose, clauses == 0 || !isCompared(window) else { return nil }
            return window.leads ? 2 : cut == .weak ? 3 : nil
        }
        guard isBehind else {
            if window.isOther, clauses > 0 { return nil }
            if window.isClose || !window.leads && clauses > 0 && hasDate(figures, in: between) { return nil }
            if clauses > 0, isCompared(window) { return nil }
            // "last week was calm, and yesterday five died": any other time ends what it tells of.
            if window.isSubject, figures.contains(where: { between.contains($0.first) && $0.kind == .date }) { return nil }
            return clauses == 0 ? 0 : window.isDay && clauses > 1 ? nil : 1
        }
        let others = figure.last + 1..<window.first
        if window.isClose { return clauses == 0 && all(figures, in: others) { _ in false } ? 0 : nil }
        if clauses == 0 {
            let isSum = passage.has(.rangeJoiner, at: figure.phraseFirst - 1)
            return all(figures, in: others) {
                if let aside { return aside.contains($0.first) }
                // "to 141 million from 77 in the first half": the time of what it was before.
                if isSum, passage.has(.dateJoiner, at: $0.phraseFirst - 1) { return false }
                return !hasVerb(behind: $0, before: window.first)
            } ? 0 : nil
        }
        // A count in the window's own clause, before or behind it, keeps the window to itself.
        return all(figures, in: clause(of: window), { _ in false }) && areParts(others, of: figure, figures) ? 1 : nil
    }

    private func isBreak(_ token: Int) -> Bool { Self.isBreak(token, passage) }

    /// A mark that ends a clause: no quotation mark, no percent sign.
    private static func isBreak(_ token: Int, _ passage: Passage) -> Bool {
        passage.isMark(token) && !passage.isQuote(token) && passage.tokens[token].code != 0x25
            && passage.tokens[token].code != 0x66A
    }

    /// A pair of brackets that opens right behind the counted noun.
    private func brackets(in tokens: Range<Int>) -> ClosedRange<Int>? {
        guard let open = tokens.prefix(3).first(where: { passage.isMark($0, 0x28) }),
            let close = tokens.first(where: { $0 > open && passage.isMark($0, 0x29) })
        else { return nil }
        return open...close
    }

    /// A share that follows a comparison of counts: the other side has its figure already.
    private func isGrowth(_ figure: Figure, over between: Range<Int>, _ figures: [Figure]) -> Bool {
        guard let contrast = between.last(where: { passage.period(at: $0) == .contrast }) else { return false }
        return figures.contains {
            $0.first > contrast && $0.first < figure.first && $0.kind != .date && $0.kind != .duration
                && ($0.kind != .percent || (contrast..<figure.first).contains { passage.isComma($0) })
        }
    }

    /// "compared with the same period of 2021 by 310 %": a change that the other side's figure is not told of.
    private func isChange(_ figure: Figure, _ figures: [Figure]) -> Bool {
        let sentence = passage.sentenceRange(of: figure.first)
        guard
            let contrast = (max(sentence.lowerBound, figure.first - 16)..<figure.first).last(where: {
                passage.period(at: $0) == .contrast
            })
        else { return false }
        return !figures.contains {
            $0.kind != .date && $0.kind != .duration && $0.setAside == nil
                && (contrast < $0.first && $0.first < figure.first
                    || $0.kind == .percent && sentence.contains($0.first) && $0.first < contrast)
        }
    }

    /// "from 20 in June to 22": the time is told of the count that the change began with.
    func isEnd(_ figure: Figure, behind time: ClosedRange<Int>, _ figures: [Figure]) -> Bool {
        guard passage.has(.rangeJoiner, at: figure.phraseFirst - 1), (1...3).contains(figure.phraseFirst - time.upperBound),
            let start = figures.last(where: { $0.first < time.lowerBound && $0.kind != .date && $0.setAside == nil })
        else { return false }
        return time.lowerBound - start.phraseLast <= 4
            && (passage.has(.dateJoiner, at: start.phraseFirst - 1) || passage.ends(.rangeOpener, at: start.phraseFirst - 1))
    }

    /// "… and the imports fell": a clause that begins without a comma.
    func opensClause(_ token: Int) -> Bool {
        guard passage.has(.nameStop, at: token) else { return false }
        return passage.match(.nameStop, at: token).map { $0.proclitics & passage.shared.pack.andBits != 0 } ?? false
    }

    /// A count stands between the comparing word and its window.
    private func hasCount(_ figures: [Figure], before token: Int) -> Bool {
        figures.contains {
            $0.first < token && token - $0.last <= 5 && $0.kind != .date && $0.kind != .duration && $0.kind != .percent
                && $0.setAside == nil
        }
    }

    /// A date that is no other side's stands between: what follows is told of that.
    private func hasDate(_ figures: [Figure], in tokens: Range<Int>) -> Bool {
        figures.contains {
            tokens.contains($0.first) && $0.kind == .date && $0.date?.isRelative == false
                && !Self.isCompared($0.first, passage)
        }
    }

    /// All counts that begin within some tokens are as wanted.
    private func all(_ figures: [Figure], in tokens: Range<Int>, _ isFine: (Figure) -> Bool) -> Bool {
        for i in figures.indices
        where tokens.contains(figures[i].first) && figures[i].kind != .date && figures[i].kind != .duration
            && figures[i].setAside == nil && !isFine(figures[i])
        {
            return false
        }
        return true
    }

    /// The tokens between the marks around a window.
    private func clause(of window: WindowFinder.Found) -> Range<Int> {
        var first = window.first
        var end = window.last + 1
        while first > 0, !passage.isMark(first - 1), !passage.tokens[first - 1].endsSentence { first -= 1 }
        while end < passage.count, !passage.isMark(end), !passage.tokens[end - 1].endsSentence { end += 1 }
        return first..<end
    }

    private enum Cut { case weak, strong }

    /// What parts two places of a sentence: a clause of its own, or one that only tells more ("where", "after it had been").
    private func cut(from low: Int, to high: Int) -> Cut? {
        var found: Cut?
        var inside = low
        for token in low..<high where passage.segments[token] != passage.segments[token + 1] && token >= inside {
            inside = passage.match(.barrier, at: token + 1)?.last ?? inside
            switch SegmentReader(passage: passage).barrier(at: token + 1) {
            case .time, .consequence, .relative: found = found ?? .weak
            // "within the week the campaigns have brought: …"
            case nil where passage.isMark(token, 0x3A) && !(low..<token).contains(where: { passage.isSpeech($0) }):
                found = found ?? .weak
            case .complementizer, .contrast, .aside, .clause, nil: return .strong
            }
        }
        return found
    }

    /// "12, among them five children, since May": the part shares its whole's clause.
    private func isPart(_ other: Figure, of figure: Figure) -> Bool {
        if other.kind == .percent || other.kind == .fraction {
            return refersBack(other.phraseLast + 1)
                || (other.first...other.last).contains { passage.anyMatch(at: $0) { $0.hasEnclitic } }
        }
        return (max(figure.phraseLast + 1, other.phraseFirst - 3)..<max(figure.phraseLast + 1, other.phraseFirst)).contains {
            refersBack($0)
        }
    }

    /// Behind a part further parts may follow: "among them 83 in Yemen and 78 in Sudan".
    private func areParts(_ others: Range<Int>, of figure: Figure, _ figures: [Figure]) -> Bool {
        var hasPart = false
        return all(figures, in: others) {
            hasPart = hasPart || isPart($0, of: figure)
            return hasPart
        }
    }

    private func refersBack(_ token: Int) -> Bool {
        passage.link(at: token) == .part
    }

    /// "320 who had left since": what is said of the count before the window.
    private func hasVerb(behind figure: Figure, before end: Int) -> Bool {
        let start = figure.phraseLast + 1
        return (start..<min(start + 2, max(start, end))).contains {
            passage.has(.auxiliary, at: $0) || passage.has(.frame, at: $0) && !passage.has(.noun, at: $0)
        }
    }

    /// The kind of comparison that stands between, and that no clause behind it has ended.
    private func contrast(_ between: Range<Int>, isBehind: Bool) -> Int? {
        guard passage.contains(.period) else { return nil }
        var found: (number: Int, at: Int)?
        for token in between {
            if let match = passage.match(.period, at: token), passage.shared.pack.periods[match.index].kind == .contrast {
                if isBehind { return passage.shared.pack.periods[match.index].number }
                found = found ?? (passage.shared.pack.periods[match.index].number, token)
            } else if let open = found?.at, token > open + 2,
                opensClause(token) || SegmentReader(passage: passage).barrier(at: token) == .consequence
            {
                found = nil
            }
        }
        return found?.number
    }

    /// "against 300 in the same period of last year": the other side's time, at an end with it.
    private func isCompared(_ window: WindowFinder.Found) -> Bool { Self.isCompared(window.first, passage) }

    static func isCompared(_ first: Int, _ passage: Passage) -> Bool {
        guard passage.contains(.period) else { return false }
        var token = first
        while token >= 0, first - token <= 12, !isBreak(token, passage) {
            if let match = passage.match(.period, at: token), passage.shared.pack.periods[match.index].kind == .contrast {
                return true
            }
            token -= 1
        }
        return false
    }

    /// "announced on Sunday that": the day of the telling, not of what is told.
    /// - Parameter start: where to look from; what stands before a count does not keep the date behind it.
    private func isTelling(_ window: WindowFinder.Found, from start: Int) -> Bool {
        var token = window.first - 1
        var isOver = false
        while token >= start, passage.segments[token] == passage.segments[window.first], window.first - token < 12 {
            // "according to the office, the year 2018 saw": the credit ends with its comma.
            if passage.isComma(token) { isOver = true }
            if passage.isSpeech(token) || !isOver && passage.has(.according, at: token) { return true }
            token -= 1
        }
        return false
    }
}
