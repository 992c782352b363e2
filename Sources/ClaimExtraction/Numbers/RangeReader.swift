import ClaimModel
import RuleReading
import TextReading

/// Two figures that are the ends of one range: "500 to 600", "between 500 and 600", "500-600".
struct RangeReader {
    let passage: Passage

    func merge(_ read: [Figure]) -> [Figure] {
        var figures = read
        sharePercent(&figures)
        // Ranges are few: without one, nothing is moved.
        guard
            let low = figures.indices.dropLast().first(where: {
                // At most one token stands between two ends.
                figures[$0 + 1].first - Self.end(of: figures[$0]) <= 2
                    && (range(figures[$0], figures[$0 + 1]) != nil || isScore(figures[$0], figures[$0 + 1]))
            })
        else { return figures }
        var merged = Array(figures[..<low])
        var i = low
        while i < figures.count {
            if i + 1 < figures.count, isScore(figures[i], figures[i + 1]) {
                merged += figures[i...(i + 1)].map { figure in
                    var figure = figure
                    figure.setAside = figure.setAside ?? "numbers.score"
                    return figure
                }
                i += 2
            } else if i + 1 < figures.count, let range = range(figures[i], figures[i + 1]) {
                merged.append(range)
                i += 2
            } else {
                merged.append(figures[i])
                i += 1
            }
        }
        return merged
    }

    /// "rose from 7 to 9 per cent": a change of shares, the first of which leaves the sign to the second.
    private func sharePercent(_ figures: inout [Figure]) {
        for i in figures.indices.dropLast().reversed() where figures[i + 1].kind == .percent && figures[i].kind == .count {
            let between = figures[i].last + 1
            guard figures[i + 1].first - between <= 1, figures[i].unit == 1, !figures[i].isDual, figures[i].setAside == nil,
                let from = figures[i].nominal, from <= 100
            else { continue }
            let isChange =
                figures[i + 1].first - between == 1 && passage.has(.rangeJoiner, at: between)
                && passage.has(.dateJoiner, at: figures[i].first - 1)
            if isChange || isListed(figures[i], before: figures[i + 1]) { figures[i].kind = .percent }
        }
    }

    /// "13 and 14 and 16 and 10 per cent": digits in a row that leave the sign to the last of them.
    private func isListed(_ figure: Figure, before next: Figure) -> Bool {
        guard figure.isBareDigits, next.isBareDigits, !passage.ends(.rangeOpener, at: figure.first - 1) else { return false }
        let between = figure.last + 1
        return passage.isAndParticle(between) && next.first == between + 1
    }

    /// "3-2": small digits around a dash that do not rise are no range, but what two sides have won.
    private func isScore(_ left: Figure, _ right: Figure) -> Bool {
        guard left.isBareDigits, right.isBareDigits, let a = left.nominal, let b = right.nominal, a >= b, a < 100,
            right.first - left.last == 2, passage.isMark(left.last + 1),
            [0x2D, 0x2013].contains(passage.tokens[left.last + 1].code)
        else { return false }
        return passage.tokens[left.last + 1].isGlued && passage.tokens[right.first].isGlued
    }

    private func range(_ low: Figure, _ high: Figure) -> Figure? {
        if low.kind == .duration { return timeRange(low, high) }
        guard low.kind == .count || low.kind == .percent, high.kind == .count || high.kind == .percent || high.kind == .duration,
            !low.isDual, !high.isDual, var from = low.nominal, let to = high.nominal, low.setAside == nil, high.setAside == nil,
            joins(low, high)
        else { return nil }
        // "5 to 6 thousand": the multiplier holds for both.
        if low.unit == 1, high.unit > 1, from < 1000, from * high.unit < to { from *= high.unit }
        guard from < to else { return nil }
        var range = high
        range.first = low.first
        range.phraseFirst = min(low.phraseFirst, low.first)
        range.span = low.span.union(high.span)
        range.nominal = nil
        range.lower = from
        range.upper = to
        range.proclitics = low.proclitics
        return range
    }

    /// "between eight months and six years", "three days to four": in the smaller unit. "from 6 months to 5 years" has two ends
    /// that are told each for itself.
    private func timeRange(_ low: Figure, _ high: Figure) -> Figure? {
        guard high.kind == .duration, low.setAside == nil, high.setAside == nil, let from = low.nominal, let to = high.nominal,
            !passage.has(.dateJoiner, at: low.first - 1), let common = TimeSpanReader.common(low, high),
            from * common.one < to * common.other, joins(low, high)
        else { return nil }
        var range = high
        range.first = low.first
        range.phraseFirst = min(low.phraseFirst, low.first)
        range.phraseLast = max(low.phraseLast, high.phraseLast)
        range.span = low.span.union(high.span)
        range.nominal = nil
        range.lower = from * common.one
        range.upper = to * common.other
        range.timeUnit = common.unit
        range.proclitics = low.proclitics
        range.isDual = false
        return range
    }

    /// The sign of per cent, or the unit of time, may stand behind both ends: "between 60 % and 70 %".
    static func end(of figure: Figure) -> Int {
        figure.kind == .percent || figure.kind == .duration ? max(figure.last, figure.phraseLast) : figure.last
    }

    private func joins(_ low: Figure, _ high: Figure) -> Bool {
        let between = Self.end(of: low) + 1
        let gap = high.first - between
        if gap == 1, passage.isMark(between), [0x2D, 0x2013, 0x2014].contains(passage.tokens[between].code) { return true }
        if let opener = passage.match(.rangeOpener, endingAt: low.first - 1), opener.length >= 1 {
            if gap == 1, passage.isAndParticle(between) || passage.has(.rangeJoiner, at: between) { return true }
            if gap == 0, high.proclitics & passage.shared.pack.andBits != 0 { return true }
        }
        // "rose 5 % to 70 %" is a change and what came of it.
        guard low.kind != .percent || low.phraseLast == low.last else { return false }
        if gap == 1, let joiner = passage.match(.rangeJoiner, at: between), joiner.last == between {
            // "rose from 15 to 20" is two counts, "killed from 15 to 20" one.
            guard passage.has(.dateJoiner, at: low.first - 1) else { return true }
            return passage.ends(.frame, at: low.first - 2) && !passage.ends(.runningTotal, at: low.first - 2)
                && !passage.ends(.noun, at: low.first - 2)
        }
        return false
    }
}
