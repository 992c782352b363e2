import ClaimModel
import RuleReading
import TextReading

/// Which stretch of time a count covers, as its own sentence says.
struct WindowFinder {
    let passage: Passage

    struct Found {
        var window: TimeWindow
        /// Tokens.
        var first: Int
        var last: Int
        /// Tokens of the cue.
        var cue: ClosedRange<Int>
        /// Stands at the head of its sentence.
        var leads: Bool
    }

    /// All windows of the passage: a cue with a date or a length behind it.
    func windows(_ figures: [Figure]) -> [Found] {
        var found: [Found] = []
        for (i, figure) in figures.enumerated() {
            guard figure.kind == .date || figure.kind == .duration, figure.setAside == nil || figure.kind == .date,
                let cue = cue(before: figure)
            else { continue }
            let sentence = passage.sentenceRange(of: figure.first)
            guard let window = window(passage.shared.pack.windowCues[cue.index].kind, figure, figures, i) else { continue }
            let last = max(figure.phraseLast, figure.last)
            found.append(
                Found(
                    window: window, first: cue.first, last: last, cue: cue.first...cue.last,
                    leads: cue.first - sentence.lowerBound <= 2))
        }
        if passage.contains(.recentPast) { found += recent() }
        return found.count > 1 ? found.sorted { $0.first < $1.first } : found
    }

    /// "during the past week": one unit of time that is over.
    private func recent() -> [Found] {
        passage.matches.compactMap { unit in
            guard unit.entry.meaning == .timeUnit, unit.entry.number != .dual,
                unit.proclitics & passage.shared.pack.definiteBits != 0,
                passage.has(.recentPast, at: unit.last + 1), let cue = passage.match(.windowCue, endingAt: unit.first - 1),
                passage.shared.pack.windowCues[cue.index].kind == .during
                    || passage.shared.pack.windowCues[cue.index].kind == .since
            else { return nil }
            var figure = Figure(kind: .duration, first: unit.first, last: unit.last, span: passage.span(unit.first, unit.last))
            figure.timeUnit = passage.shared.pack.timeUnits[unit.index].unit
            let sentence = passage.sentenceRange(of: unit.first)
            return Self.length(figure).map {
                Found(
                    window: TimeWindow(length: $0), first: cue.first, last: unit.last + 1, cue: cue.first...cue.last,
                    leads: cue.first - sentence.lowerBound <= 2)
            }
        }
    }

    private func cue(before figure: Figure) -> Match? {
        var token = figure.phraseFirst - 1
        var steps = 0
        while token >= 0, steps < 3 {
            if let cue = passage.match(.windowCue, endingAt: token) { return cue }
            let isArticle =
                steps == 0 && passage.isDigits(figure.first) && passage.tokens[figure.first].isGlued && token == figure.first - 1
            guard
                isArticle || passage.has(.dateJoiner, at: token) || passage.isQuote(token) || passage.has(.noun, at: token)
                    || passage.has(.placeCue, at: token)
                    || passage.has(.yearCue, at: token)
            else { return nil }
            token -= 1
            steps += 1
        }
        return nil
    }

    private func window(_ kind: WindowCue.Kind, _ figure: Figure, _ figures: [Figure], _ i: Int) -> TimeWindow? {
        if figure.kind == .date {
            guard let date = figure.date, !date.isRelative else { return nil }
            switch kind {
            case .since: return TimeWindow(from: date.from)
            case .until: return TimeWindow(to: date.to ?? date.from)
            case .during: return TimeWindow(from: date.from, to: date.to ?? date.from)
            case .ago, .after: return nil
            }
        }
        guard let length = Self.length(figure) else { return nil }
        switch kind {
        case .since, .during: return TimeWindow(length: length)
        case .until, .ago, .after: return nil
        }
    }

    /// ISO 8601 duration of a figure with a unit of time.
    static func length(_ figure: Figure) -> String? {
        guard let unit = figure.timeUnit else { return nil }
        let count = figure.nominal ?? figure.lower ?? 1
        let number = count == count.rounded() ? String(Int(count)) : String(count)
        switch unit {
        case "century", "decade":
            let years = count * (unit == "century" ? 100 : 10)
            return years == years.rounded() ? "P\(Int(years))Y" : nil
        case "year": return "P\(number)Y"
        case "month": return "P\(number)M"
        case "week": return "P\(number)W"
        case "day": return "P\(number)D"
        case "hour": return "PT\(number)H"
        case "minute": return "PT\(number)M"
        case "second": return "PT\(number)S"
        default: return nil
        }
    }

    /// The window that holds for a figure: of its segment, or that leads its sentence, or that a relative clause
    /// on the event of its sentence names.
    func window(of figure: Figure, among windows: [Found]) -> Found? {
        let sentence = passage.sentences[figure.first]
        var best: (distance: Int, window: Found)?
        for window in windows where passage.sentences[window.first] == sentence && window.first != figure.first {
            if window.first <= figure.first, figure.first <= window.last { continue }
            var distance = window.first > figure.last ? window.first - figure.phraseLast : figure.first - window.last
            let sameSegment = passage.segments[window.first] == passage.segments[figure.first]
            if !sameSegment, !window.leads {
                if window.first > figure.last { continue }
                distance += 12
            }
            if best == nil || distance < best!.distance { best = (distance, window) }
        }
        return best?.window
    }
}
