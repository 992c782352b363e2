import ClaimModel
import RuleReading
import TextReading

/// Lengths of time that are told in more than one word of time: "two hours and 20 minutes", "between one hour and two",
/// "from 14 hours to 6".
struct TimeSpanReader {
    let passage: Passage

    /// How many of a smaller unit one of a larger one has; months and years as calendars round them.
    private static let parts: [String: [String: Double]] = [
        "year": ["month": 12, "day": 365], "month": ["day": 30], "week": ["day": 7], "day": ["hour": 24],
        "hour": ["minute": 60], "minute": ["second": 60],
    ]
    /// "five decades" are told as 50 years: there is one unit for both.
    static func years(in unit: String) -> Double? {
        switch unit {
        case "decade": 10
        case "century": 100
        default: nil
        }
    }

    func settle(_ read: [Figure]) -> [Figure] {
        guard passage.contains(.timeUnit), read.contains(where: { $0.kind == .duration }) else { return read }
        var figures = read
        for i in figures.indices.dropLast() { takeUnit(of: figures[i], &figures[i + 1]) }
        return joined(withBareUnits(figures))
    }

    /// The same lengths in one unit, the smaller of the two; nil where a calendar has no fixed ratio between them.
    static func common(_ one: Figure, _ other: Figure) -> (unit: String, one: Double, other: Double)? {
        guard let a = one.timeUnit, let b = other.timeUnit else { return nil }
        if a == b { return (a, 1, 1) }
        if let ratio = parts[a]?[b] { return (b, ratio, 1) }
        return parts[b]?[a].map { (a, 1, $0) }
    }

    /// "from 14 hours to 6", "three days to four": the second of the two leaves its unit out.
    private func takeUnit(of low: Figure, _ high: inout Figure) {
        guard low.kind == .duration, low.setAside == nil, high.kind == .count, high.setAside == nil, high.unit == 1, !high.isDual,
            high.first - RangeReader.end(of: low) == 2, passage.has(.rangeJoiner, at: high.first - 1), isClosed(high.last + 1)
        else { return }
        high.kind = .duration
        high.timeUnit = low.timeUnit
    }

    /// Nothing that could be counted stands there.
    private func isClosed(_ token: Int) -> Bool {
        token >= passage.count || passage.tokens[token - 1].endsSentence || passage.isMark(token) && !passage.isQuote(token)
            || passage.has(.placeCue, at: token) || passage.has(.windowCue, at: token) || passage.has(.barrier, at: token)
            || passage.has(.period, at: token) || passage.has(.hedgeAfter, at: token)
    }

    /// "between one hour and two hours", "a year and three months": the unit by itself counts one.
    private func withBareUnits(_ figures: [Figure]) -> [Figure] {
        var all: [Figure] = []
        all.reserveCapacity(figures.count)
        for figure in figures {
            if let one = bareUnit(before: figure), all.last.map({ $0.last < one.first && $0.phraseLast < one.first }) ?? true {
                all.append(one)
            }
            all.append(figure)
        }
        return all
    }

    private func bareUnit(before high: Figure) -> Figure? {
        guard high.kind == .duration, high.setAside == nil else { return nil }
        let isAnd = isJoined(high)
        let at = isAnd && high.proclitics & passage.shared.pack.andBits != 0 ? high.first - 1 : high.first - 2
        guard at >= 0, isAnd || passage.has(.rangeJoiner, at: high.first - 1), let unit = passage.match(.timeUnit, at: at),
            unit.last == at, unit.entry.number != .dual, unit.entry.number != .plural, !unit.hasEnclitic,
            unit.proclitics & passage.shared.pack.definiteBits == 0, !passage.isDigits(at - 1), !passage.ends(.number, at: at - 1)
        else { return nil }
        var one = Figure(
            kind: .duration, first: at, last: at, span: passage.bareSpan(unit.first, unit.last, skipping: unit.skipped))
        one.nominal = 1
        one.timeUnit = passage.shared.pack.timeUnits[unit.index].unit
        one.proclitics = unit.proclitics
        guard let common = Self.common(one, high), let count = high.nominal else { return nil }
        // "between an hour and two", "a year and three months"; "a day and a night of two weeks" is neither.
        if passage.ends(.rangeOpener, at: at - 1) { return common.one < common.other * count ? one : nil }
        return isAnd && isPart(one, high) ? one : nil
    }

    /// "two hours and 20 minutes" is one length of time.
    private func joined(_ figures: [Figure]) -> [Figure] {
        var all: [Figure] = []
        all.reserveCapacity(figures.count)
        for figure in figures {
            guard let low = all.last, low.kind == .duration, low.setAside == nil, figure.kind == .duration,
                figure.setAside == nil,
                isJoined(figure), !passage.isComma(RangeReader.end(of: low) + 1),
                (1...2).contains(figure.first - RangeReader.end(of: low)), isPart(low, figure),
                !passage.ends(.rangeOpener, at: low.first - 1), let common = Self.common(low, figure)
            else {
                all.append(figure)
                continue
            }
            var sum = figure
            sum.first = low.first
            sum.phraseFirst = min(low.phraseFirst, low.first)
            sum.span = low.span.union(figure.span)
            sum.nominal = (low.nominal ?? 0) * common.one + (figure.nominal ?? 0)
            sum.proclitics = low.proclitics
            sum.isDual = false
            all[all.count - 1] = sum
        }
        return all
    }

    /// Fewer of the smaller unit than one of the larger has.
    private func isPart(_ low: Figure, _ high: Figure) -> Bool {
        guard let a = low.timeUnit, let b = high.timeUnit, let ratio = Self.parts[a]?[b], let count = high.nominal,
            low.nominal == low.nominal?.rounded()
        else { return false }
        return count < ratio
    }

    private func isJoined(_ figure: Figure) -> Bool {
        (figure.proclitics | passage.particle(before: figure.first)) & passage.shared.pack.andBits != 0
    }
}
