import ClaimModel
import RuleReading
import TextReading

/// The stretches of time that a passage names for its counts: a cue with a date or a length behind it.
struct WindowFinder {
    let passage: Passage
    /// The window that was told last in the article: what "the same period" goes back to.
    let last: TimeWindow?
    /// Day of publication.
    let published: PartialDate?

    struct Found {
        var window: TimeWindow
        /// Tokens.
        var first: Int
        var last: Int
        /// Tokens of the cue; without one, the first token.
        var cue: ClosedRange<Int>
        /// Stands at the head of its sentence.
        var leads: Bool
        /// One day or month of a happening, no stretch that adds up.
        var isDay = false
        /// A day, month or year in the run of a clause, without a cue.
        var isBare = false
        /// A year that names a thing ("the budget of 2022"): the time of its sums and rates.
        var isLabel = false
        /// A length without a cue of its own ("in two days"): it holds for the count right before it only.
        var isClose = false
        /// What the clause tells of ("last week saw"): no day of one happening, even for a toll.
        var isSubject = false
        /// The same stretch of an earlier year: the other side of a comparison.
        var isOther = false
        /// Where a sum that is told "up to the end of September" began to add up.
        var yearStart: PartialDate?
    }

    /// Tokens between a cue and the date of the happening that it names ("since the battles began on 9 October").
    private static let reach = 7
    /// Days before the report from which on a date in a count's clause is that of an earlier happening.
    private static let farBack = 14

    func windows(_ figures: [Figure]) -> [Found] {
        var found: [Found] = []
        for figure in figures where figure.kind == .date || figure.kind == .duration && figure.setAside == nil {
            if let cue = cue(before: figure), let window = window(passage.shared.pack.windowCues[cue.index].kind, figure) {
                var told = at(cue.first, figure, window)
                told.cue = cue.first...cue.last
                told.yearStart = yearStart(of: figure, window)
                found.append(told)
            } else if var window = length(figure) ?? day(figure)
                ?? ClauseDate(passage: passage, published: published).window(figure)
            {
                window.yearStart = yearStart(of: figure, window.window)
                found.append(window)
            }
        }
        if passage.contains(.windowCue), passage.contains(.timeUnit) { found += wholeUnits() }
        if found.count > 1 {
            found.sort { ($0.first, $0.last) < ($1.first, $1.last) }
            Self.join(&found)
        }
        if passage.contains(.period) {
            let ended = EndedPeriod(passage: passage).windows(figures)
            if !ended.isEmpty {
                found.removeAll { window in ended.contains { $0.first <= window.last && window.first <= $0.last } }
                found += ended
            }
            let same = SamePeriod(passage: passage, last: last, published: published).windows(found, figures)
            if !same.isEmpty {
                // "the same period of last year": the year is no window of its own.
                found.removeAll { window in same.contains { $0.first <= window.first && window.last <= $0.last } }
                found += same
            }
        }
        return found
    }

    /// "since March and until the end of June": one stretch.
    private static func join(_ found: inout [Found]) {
        for i in found.indices.dropLast() where found[i].window.from != nil && found[i].window.to == nil && !found[i].isBare {
            let next = found[i + 1]
            guard next.window.from == nil, let end = next.window.to, next.first - found[i].last <= 2 else { continue }
            found[i].window.to = end
            found[i].last = next.last
            found.remove(at: i + 1)
            return
        }
    }

    /// The January of a stretch that is told by its last month or quarter alone.
    private func yearStart(of figure: Figure, _ window: TimeWindow) -> PartialDate? {
        guard window.length == nil, let date = figure.date, let end = window.to, let year = end.year, end.month != nil,
            window.from == nil && (end.day == nil || date.form.part != nil) || date.form.part?.isEnd ?? false
                || date.form.part != nil && passage.has(.rangeJoiner, at: figure.first - 1)
        else { return nil }
        if let today = published?.lastDay, let last = end.firstDay, last > today { return nil }
        return PartialDate(year: year, month: 1)
    }

    func at(_ first: Int, _ figure: Figure, _ window: TimeWindow, isDay: Bool = false) -> Found {
        let start = passage.sentenceRange(of: first).lowerBound
        return Found(
            window: window, first: first, last: max(figure.phraseLast, figure.last), cue: first...first,
            leads: first - start <= 2,
            isDay: isDay)
    }

    /// The cue that a date or length belongs to: right before it, or before the happening that it dates.
    private func cue(before figure: Figure) -> Match? {
        var token = figure.phraseFirst - 1
        var steps = 0
        while token >= 0, steps < Self.reach, passage.sentences[token] == passage.sentences[figure.first] {
            if let cue = passage.match(.windowCue, endingAt: token) {
                let kind = passage.shared.pack.windowCues[cue.index].kind
                // "since the battle began two months ago": the inner word only dates the happening.
                if kind == .ago, let outer = since(before: cue.first) { return outer }
                return steps < 3 || kind == .since ? cue : nil
            }
            if passage.isComma(token) || passage.isDigits(token) && !passage.tokens[token + 1].isGlued { return nil }
            if steps >= 2, passage.has(.barrier, at: token) || passage.has(.number, at: token) || passage.isMark(token) {
                return nil
            }
            if steps < 2, !isFiller(token, of: figure, steps), !mayDate(figure) { return nil }
            token -= 1
            steps += 1
        }
        return nil
    }

    /// A day or month in the run of a clause may date the happening that a cue further before it names.
    private func mayDate(_ figure: Figure) -> Bool {
        guard figure.kind == .date else { return false }
        return passage.contains(.windowCue) && passage.contains(.event)
    }

    func since(before token: Int) -> Match? {
        for back in 1...Self.reach where token - back >= 0 {
            if passage.isComma(token - back) || passage.has(.barrier, at: token - back) { return nil }
            if let cue = passage.match(.windowCue, endingAt: token - back) {
                return passage.shared.pack.windowCues[cue.index].kind == .since ? cue : nil
            }
        }
        return nil
    }

    /// Words between a cue and its date: "since the end of", "during the days of".
    private func isFiller(_ token: Int, of figure: Figure, _ steps: Int) -> Bool {
        let isArticle =
            steps == 0 && token == figure.first - 1
            && (passage.isDigits(figure.first) && passage.tokens[figure.first].isGlued || DigitReader(passage).isArticle(token))
        return isArticle || passage.has(.dateJoiner, at: token) || passage.isQuote(token) || passage.has(.noun, at: token)
            || passage.has(.placeCue, at: token) || passage.has(.yearCue, at: token) || passage.has(.period, at: token)
            || passage.has(.rangeOpener, at: token) || passage.has(.hedgeBefore, at: token)
            || passage.ends(.hedgeBefore, at: token)
            || passage.has(.listed, at: token) || passage.has(.timeUnit, at: token)
    }

    private func window(_ kind: WindowCue.Kind, _ figure: Figure) -> TimeWindow? {
        if figure.kind == .date {
            guard let date = figure.date else { return nil }
            if date.from.isEmpty { return Self.unit(date, kind) }
            switch kind {
            // "since early May and up to the end of August": both ends are told.
            case .since: return TimeWindow(from: date.from, to: date.toForm == nil ? nil : date.to)
            case .until: return isNow(date) ? nil : TimeWindow(to: date.to ?? date.from)
            case .during: return Self.during(date)
            case .ago, .after: return nil
            }
        }
        guard let length = Self.length(figure) else { return nil }
        switch kind {
        case .during where isPast(figure): return upToNow(figure, length)
        case .since, .during: return TimeWindow(length: length)
        case .ago: return since(before: figure.phraseFirst - 1) != nil ? TimeWindow(length: length) : ago(figure)
        case .until, .after: return nil
        }
    }

    /// "until last night" is when the report holds, no stretch of its own.
    private func isNow(_ date: DateValue) -> Bool {
        guard let today = published?.firstDay, let end = (date.to ?? date.from).lastDay else { return false }
        return date.from.day != nil && end >= today - 2
    }

    /// "this year" goes on until now, "last year" is over and has a length.
    private static func during(_ date: DateValue) -> TimeWindow {
        guard case .period(let unit, let offset) = date.form.base, date.form.part == nil, date.form.season == nil,
            date.form.date.month == nil
        else {
            return TimeWindow(from: date.from, to: date.to ?? date.from)
        }
        if offset == 0 { return TimeWindow(from: start(date.from)) }
        let length = offset < 0 ? name(unit) : nil
        return unit == .decade && offset < 0
            ? TimeWindow(length: length) : TimeWindow(from: date.from, to: date.to ?? date.from, length: length)
    }

    /// The first month of a year: a count that runs on began there.
    private static func start(_ date: PartialDate) -> PartialDate {
        date.month == nil ? PartialDate(year: date.year, month: 1) : date
    }

    /// Without a day of publication a stretch that is over still has its length.
    private static func unit(_ date: DateValue, _ kind: WindowCue.Kind) -> TimeWindow? {
        guard case .period(let unit, let offset) = date.form.base, offset < 0, kind == .during || kind == .since,
            date.form.part == nil, let length = name(unit)
        else { return nil }
        return TimeWindow(length: length)
    }

    static func name(_ unit: PeriodUnit) -> String? {
        switch unit {
        case .year: "P1Y"
        case .month: "P1M"
        case .week: "P1W"
        case .decade: "P10Y"
        case .century: "P100Y"
        }
    }

    static func single(_ date: PartialDate) -> TimeWindow { TimeWindow(from: date, to: date) }

    /// A day of the count's own clause: an earlier happening, or a part of a longer story.
    private func day(_ figure: Figure) -> Found? {
        guard figure.kind == .date, let date = figure.date, !date.from.isEmpty else { return nil }
        // "before the end of the year": within it.
        if isPeriod(.inside, figure.first) {
            return at(figure.first, figure, TimeWindow(from: date.from, to: date.to ?? date.from))
        }
        // "the budget of the current year": all of it, and of its sums and rates.
        if case .period(.year, _) = date.form.base, date.form.part == nil, date.form.date.month == nil,
            isPeriod(.annual, figure.first - 1)
        {
            var found = at(figure.first, figure, TimeWindow(from: date.from, to: date.to ?? date.from), isDay: true)
            found.isBare = true
            found.isLabel = true
            return found
        }
        if case .period(_, 0) = date.form.base, date.form.part == nil, date.form.date.day == nil {
            return at(figure.first, figure, TimeWindow(from: Self.start(date.from)))
        }
        let window = TimeWindow(from: date.from, to: date.to ?? date.from)
        // "between March and May", "from 2011 to 2019": a stretch by itself.
        if date.form.date.day == nil, date.form.base == nil, date.toForm != nil { return at(figure.first, figure, window) }
        guard let from = date.from.firstDay, date.from.day != nil, figure.setAside == nil || date.toForm != nil else {
            return nil
        }
        let length = (window.to?.lastDay ?? from) - from
        // One Hijri day may be any of three: only a stretch that is told as one needs no day of publication.
        if length > 1, date.toForm != nil || published != nil { return at(figure.first, figure, window) }
        guard let today = published?.firstDay else { return nil }
        let isPair = length == 1 && isPairOfDays(figure)
        return isPair || from <= today - Self.farBack ? at(figure.first, figure, window, isDay: true) : nil
    }

    private func isPeriod(_ kind: PeriodWord.Kind, _ token: Int) -> Bool {
        passage.period(at: token) == kind
    }

    /// "on the 14th and 15th": a count of two days, where "the night of the 10th to the 11th" dates a happening.
    private func isPairOfDays(_ figure: Figure) -> Bool {
        isPeriod(.several, figure.first - 1)
    }
}
