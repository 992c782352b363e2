import ClaimModel
import RuleReading
import TextReading

/// What holds for a figure where it stands: who says it, when it holds, whether it is denied, supposed or outdated.
extension ClaimBuilder {
    /// The region whose cue comes last; a date before all that is announced belongs to the telling.
    /// - Returns: its place among the regions.
    func region(of figure: Figure, _ figures: [Figure]) -> Int? {
        var best: Int?
        for i in regions.indices where regions[i].first <= figure.first && figure.first <= regions[i].last {
            if figure.kind == .date, !regions[i].isClause,
                !figures.contains(where: { regions[i].first <= $0.first && $0.last < figure.first && $0.setAside == nil })
            {
                continue
            }
            if figure.kind == .date, let opens = regions[i].opens, figure.first < opens { continue }
            if best == nil || regions[i].cue.lowerBound > regions[best!].cue.lowerBound { best = i }
        }
        return best
    }

    /// A condition reaches over the content clause that hangs on it.
    func isHypothetical(_ figure: Figure) -> Bool {
        guard passage.contains(.hypothesis) else { return false }
        for token in stride(from: figure.first - 1, through: max(0, figure.first - 10), by: -1) {
            guard passage.sentences[token] == passage.sentences[figure.first] else { return false }
            if passage.has(.hypothesis, at: token) { return true }
        }
        return false
    }

    /// An earlier toll, unless the new one is told in between ("… had spoken of 7, the number rose to 9").
    func isEarlier(_ figure: Figure) -> Bool {
        guard passage.contains(.earlier) else { return false }
        var token = figure.first - 1
        while token >= 0, passage.segments[token] == passage.segments[figure.first], figure.first - token < 24 {
            if let cue = passage.match(.earlier, at: token) ?? passage.match(.earlier, endingAt: token) { return cue.index == 0 }
            if passage.has(.runningTotal, at: token) { return false }
            token -= 1
        }
        return false
    }

    /// "spoke of 12 before the toll rose to 19", "90 by a first count, then it stood at 184".
    func isOvertaken(_ i: Int, _ figures: [Figure]) -> Bool {
        guard passage.contains(.earlier), i + 1 < figures.count, figures[i].kind == .count, figures[i + 1].kind == .count,
            passage.sentences[figures[i].first] == passage.sentences[figures[i + 1].first],
            figures[i].phraseLast < figures[i + 1].phraseFirst
        else { return false }
        return (figures[i].phraseLast + 1..<figures[i + 1].phraseFirst).contains { passage.match(.earlier, at: $0)?.index == 1 }
    }

    /// "lowered its forecast from 1.6 to 1.2 percent": what it was before.
    func isLeft(_ i: Int, _ figures: [Figure]) -> Bool {
        let figure = figures[i]
        guard i + 1 < figures.count, figure.phraseFirst > 0, figure.kind == .count || figure.kind == .percent else {
            return false
        }
        let next = figures[i + 1]
        guard next.kind == figure.kind || next.kind == .percent, next.phraseFirst > figure.phraseLast,
            next.phraseFirst - figure.phraseLast <= 5, passage.sentences[figure.first] == passage.sentences[next.first],
            passage.ends(.rangeOpener, at: figure.phraseFirst - 1) || passage.has(.dateJoiner, at: figure.phraseFirst - 1)
        else { return false }
        return (figure.phraseLast + 1..<next.phraseFirst).contains { passage.has(.rangeJoiner, at: $0) }
    }

    /// A figure belongs to a happening of its own where the last one before it is "a second strike".
    func event(of figure: Figure) -> String {
        let sentence = passage.sentences[figure.first]
        // What somebody expects disputes nothing that has come about.
        if isExpected(figure) { return event + "#forecast" }
        guard
            let told = happenings.last(where: {
                $0.token < figure.first && figure.first - $0.token <= 14 && passage.sentences[$0.token] == sentence
            }), let nth = told.nth
        else { return event }
        return event + "#\(nth)"
    }

    /// "expecting that the year closes with …": a word of expecting stands before it in the clause.
    private func isExpected(_ figure: Figure) -> Bool {
        guard passage.contains(.forecast) else { return false }
        var token = figure.first - 1
        while token >= 0, passage.sentences[token] == passage.sentences[figure.first], figure.first - token <= 14 {
            if passage.has(.forecast, at: token) { return true }
            if passage.isDigits(token) || passage.ends(.number, at: token) || passage.isComma(token) { return false }
            token -= 1
        }
        return false
    }

    func isNegated(_ measure: MeasureFinder.Found, _ figure: Figure) -> Bool {
        guard let cue = measure.cue, cue.lowerBound > 0, cue.upperBound < figure.first else { return false }
        // "lost only nine": not … but.
        for token in cue.upperBound..<figure.first {
            if passage.link(at: token) == .except { return false }
        }
        // "does not hold more than": an upper end, no denial.
        if figure.hedge?.modifier == .moreThan || figure.hedge?.modifier == .atMost { return false }
        return passage.has(.negation, at: cue.lowerBound - 1)
    }

    func hasPronoun(_ noun: CountedNoun) -> Bool {
        if noun.isPartitive, passage.match(.belonging, at: noun.first)?.hasEnclitic ?? false { return true }
        return passage.anyMatch(at: noun.last) { $0.hasEnclitic && $0.entry.meaning == .noun }
    }

    /// The force that "its members" speaks of: the last one named before.
    func owner(before token: Int) -> NameReference? {
        names.last { $0.first < token && ($0.entry.kind == .force || $0.entry.kind == .group) }?.reference ?? lastForce
    }

    /// When a figure holds.
    /// - Returns: the tokens of the window that is told of it.
    func setTime(
        _ scope: inout TimeScope, _ figure: Figure, _ measure: MeasureFinder.Found, _ facts: MeasureFacts,
        _ memory: EventMemory, _ figures: [Figure], _ trail: inout [TrailStep]
    ) -> ClosedRange<Int>? {
        let basis = scope.basis
        scope.asOf = published
        if figure.kind == .duration {
            scope.event = past.window(of: figure, dates) ?? TimeWindow()
            scope.window = scope.event
        }
        let rate = rates.isEmpty ? nil : RateFinder(passage: passage, words: rates).length(of: figure, figures)
        if let rate, figure.kind == .duration { scope.window = TimeWindow(length: rate) }
        guard figure.kind != .date, figure.kind != .duration else { return nil }
        var isDay = false
        let isPeriodic = facts.rule.family == .amount || facts.rule.family == .share
        let told = WindowReach(passage: passage).window(
            of: figure, among: windows, figures, takesDays: basis == .state && facts.isDated || basis == .total,
            takesLabels: isPeriodic && measure.who == nil)
        let tokens = told.map { windows[$0.index].first...windows[$0.index].last }
        if let rate {
            scope.window = TimeWindow(length: rate)
            guard let told, told.rank == 0, windows[told.index].window.to != nil, windows[told.index].window.length == nil
            else { return nil }
            scope.window.from = windows[told.index].window.from
            scope.window.to = windows[told.index].window.to
            return tokens
        }
        if basis == .state {
            // How things stand has no stretch, unless one is told right beside it; what was done in a time has its clause's.
            guard let told,
                told.rank == 0 && (facts.isDated || !windows[told.index].isDay) || facts.isDated && isWide(told, figures)
            else { return nil }
            take(told.index, isPeriodic && measure.who == nil, &scope)
            return tokens
        }
        if let told, let tokens {
            take(told.index, isPeriodic && measure.who == nil, &scope)
            isDay = windows[told.index].isDay
            if withTrail { trail.append(step("window", "dates.windows", tokens)) }
        } else if let window = past.window(of: figure, dates) {
            scope.window = window
        } else if let days = dates.first(where: { isStretch($0, behind: figure) })?.date {
            scope.window = TimeWindow(from: days.from, to: days.to)
        }
        // A definite happening of the sentence brings the window that was told of it.
        if scope.window.isEmpty, scope.basis == .incident || scope.basis == .total {
            let sentence = passage.sentences[figure.first]
            if let event = happenings.last(where: { passage.sentences[$0.token] == sentence && $0.token < figure.first })
                ?? happenings.first(where: { passage.sentences[$0.token] == sentence }),
                let told = memory.window(of: event.id)
            {
                scope.window = told
            }
        }
        if !scope.window.isEmpty, !isDay, scope.basis == .incident { scope.basis = .total }
        // Without a cue the year of a toll is that of its happening, and stands for itself.
        return told.map { windows[$0.index].isBare } ?? true ? nil : tokens
    }

    /// A window is that of a figure; what is counted over a year may have begun with it.
    private func take(_ window: Int, _ isPeriodic: Bool, _ scope: inout TimeScope) {
        scope.window = windows[window].window
        if isPeriodic, let start = windows[window].yearStart { scope.window.from = start }
    }

    /// A stretch with a cue, at the head of the sentence or in the clause before: "since 20 August, the clinic has treated".
    private func isWide(_ told: (index: Int, rank: Int), _ figures: [Figure]) -> Bool {
        let window = windows[told.index]
        // "sold in September 103 million barrels, and took 9 billion for them"
        if window.isBare, !window.isLabel, told.rank == 1, window.window.from?.day == nil {
            return !hasCount(before: window.first, figures)
        }
        guard !window.isDay, !window.isClose, let from = window.window.from ?? window.yearStart else { return false }
        return told.rank <= 2 || window.window.to.map { $0 != from } ?? false
    }

    /// "down from 3 million at the end of 2023, and 700 thousand": the date behind a count is its own.
    private func hasCount(before token: Int, _ figures: [Figure]) -> Bool {
        let start = max(passage.sentenceRange(of: token).lowerBound, token - 10)
        var first = token
        while first > start, !passage.isComma(first - 1) { first -= 1 }
        return figures.contains { $0.kind != .date && $0.setAside == nil && first <= $0.first && $0.first < token }
    }

    /// "24 raids on the 14th and 15th": days right behind a count are those that it covers.
    func isStretch(_ other: Figure, behind figure: Figure) -> Bool {
        guard other.kind == .date, let date = other.date, date.to != nil, !date.isRelative else { return false }
        return other.first > figure.last && other.first - figure.phraseLast <= 3
            && passage.segments[other.first] == passage.segments[figure.first]
    }
}
