import RuleReading
import TextReading

/// How often a count comes round: "90 a day", "pays yearly 40 million", "a monthly wage of 300".
struct RateFinder {
    let passage: Passage
    /// Where such words stand.
    let words: [Int]

    private static let reach = 9
    private static let reachOfHead = 3
    private static let reachOfContrast = 5

    /// Where words stand that may tell how often a count comes round; in most passages there are none.
    static func words(in passage: Passage) -> [Int] {
        var found: [Int] = []
        passage.forEach(Meaning.period.bit) {
            let kind = passage.shared.pack.periods[$0.index].kind
            if kind == .rate || kind == .rateAdjective || kind == .rateHead { found.append($0.first) }
        }
        return found
    }

    /// ISO 8601 duration of the time in which the figure is reached once more.
    func length(of figure: Figure, _ figures: [Figure]) -> String? {
        guard passage.contains(.period), figure.kind != .date else { return nil }
        // Most figures have no such word beside them.
        let end = max(figure.last, figure.phraseLast + Self.reach) + 1
        if hasRate(in: figure.last + 1..<end), let rate = behind(figure, figures) { return rate }
        guard hasRate(in: figure.phraseFirst - Self.reach..<figure.phraseFirst) else { return nil }
        return before(figure, figures) ?? adjective(figure) ?? contrasted(figure, figures)
    }

    /// "nine litres a day against 25 litres", "from 2,100 a day to 1,300": both sides are told by the day.
    private func contrasted(_ figure: Figure, _ figures: [Figure]) -> String? {
        let start = max(0, figure.phraseFirst - Self.reachOfContrast)
        guard
            let contrast = (start..<figure.phraseFirst).last(where: {
                passage.period(at: $0) == .contrast || passage.has(.rangeJoiner, at: $0)
            }),
            let other = figures.last(where: { $0.first < contrast && $0.kind != .date && $0.kind != .duration }),
            passage.sentences[other.first] == passage.sentences[figure.first],
            other.kind == figure.kind, figure.noun == nil || figure.noun?.word.unit == other.noun?.word.unit
        else { return nil }
        return behind(other, figures) ?? before(other, figures) ?? adjective(other)
    }

    private func hasRate(in tokens: Range<Int>) -> Bool {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle] < tokens.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < words.count && words[low] < tokens.upperBound
    }

    /// "600 lorries enter daily": in the figure's clause, before the next one.
    private func behind(_ figure: Figure, _ figures: [Figure]) -> String? {
        var depth = 0
        let end = min(figure.phraseLast + Self.reach, passage.count - 1)
        guard figure.last < end else { return nil }
        for token in figure.last + 1...end {
            guard passage.sentences[token] == passage.sentences[figure.first] else { return nil }
            if passage.isBracket(token) { depth += passage.tokens[token].code == 0x28 ? 1 : -1 }
            // The figure's own bracket ends.
            depth = max(0, depth)
            if depth > 0 || passage.isBracket(token) || passage.isQuote(token) { continue }
            if passage.isMark(token) || passage.segments[token] != passage.segments[figure.first] { return nil }
            if let days = rate(at: token) { return Self.name(days) }
            if token == figure.phraseLast + 1, !isBeforeDate(token), let days = days(of: .rateAdjective, at: token),
                !passage.isDefinite(token)
            {
                return Self.name(days)
            }
            // Another figure has the word to itself, unless both are the ends of one change.
            if figures.contains(where: { $0.first == token }), !isEnd(token) { return nil }
            if passage.isAndParticle(token) { return nil }
        }
        return nil
    }

    /// "on the days of 14 and 15 March": the word opens a date.
    private func isBeforeDate(_ token: Int) -> Bool {
        passage.isDigits(token + 1) || passage.has(.month, at: token + 1) || passage.has(.weekday, at: token + 1)
            || passage.has(.ordinal, at: token + 1)
    }

    /// "from 240 to fewer than 180 a day"
    private func isEnd(_ token: Int) -> Bool {
        (max(0, token - 3)..<token).contains { passage.has(.rangeJoiner, at: $0) }
    }

    /// "the market takes in yearly some 100": no other figure stands before the word in its clause.
    private func before(_ figure: Figure, _ figures: [Figure]) -> String? {
        var token = figure.phraseFirst - 1
        while token >= 0, figure.phraseFirst - token <= 4 {
            guard !passage.isMark(token), passage.segments[token] == passage.segments[figure.first] else { return nil }
            if let days = rate(at: token) {
                let isTaken = figures.contains {
                    $0.kind != .date && $0.phraseLast < token && token - $0.phraseLast <= Self.reach
                        && !($0.phraseLast..<token).contains { passage.isMark($0) }
                        && passage.segments[$0.phraseLast] == passage.segments[token]
                }
                return isTaken ? nil : Self.name(days)
            }
            token -= 1
        }
        return nil
    }

    /// "its yearly capacity reaches", "a salary of"
    private func adjective(_ figure: Figure) -> String? {
        var token = figure.phraseFirst - 1
        let isSum = figure.noun?.word.kind == .money
        while token >= 0, figure.phraseFirst - token <= Self.reach {
            guard !passage.isMark(token) || passage.isQuote(token), passage.segments[token] == passage.segments[figure.first]
            else { return nil }
            if let days = days(of: .rateAdjective, at: token), hasHead(before: token) { return Self.name(days) }
            if isSum, let days = days(of: .rateHead, at: token), days > 0 { return Self.name(days) }
            token -= 1
        }
        return nil
    }

    private func hasHead(before token: Int) -> Bool {
        (max(0, token - Self.reachOfHead)..<token).contains {
            passage.sentences[$0] == passage.sentences[token] && days(of: .rateHead, at: $0) != nil
        }
    }

    /// A rate; "on the day" of something else is none.
    private func rate(at token: Int) -> Int? {
        guard let match = match(.rate, at: token), self.match(.thatDay, at: token) == nil else { return nil }
        if match.length > 1, !passage.tokens[match.last].endsSentence {
            let next = match.last + 1
            if passage.isDefinite(next) || passage.isDigits(next) || passage.has(.turn, at: next)
                || passage.has(.ordinal, at: next) || passage.has(.weekday, at: next) || passage.has(.month, at: next)
            {
                return nil
            }
        }
        return passage.shared.pack.periods[match.index].number
    }

    private func days(of kind: PeriodWord.Kind, at token: Int) -> Int? {
        match(kind, at: token).map { passage.shared.pack.periods[$0.index].number }
    }

    private func match(_ kind: PeriodWord.Kind, at token: Int) -> Match? {
        guard passage.has(.period, at: token) else { return nil }
        return passage.firstMatch(at: token) {
            $0.entry.meaning == .period && passage.shared.pack.periods[$0.index].kind == kind
        }
    }

    private static func name(_ days: Int) -> String {
        switch days {
        case 7: "P1W"
        case 30: "P1M"
        case 365: "P1Y"
        default: "P\(days)D"
        }
    }
}
