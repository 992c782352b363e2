import ClaimModel
import RuleReading
import TextReading

/// The words that bound a figure, before or after it.
struct HedgeReader {
    let passage: Passage

    func attach(_ figure: inout Figure) {
        if let hedge = before(figure) {
            figure.hedge = hedge.words
            figure.phraseFirst = min(figure.phraseFirst, hedge.first)
        }
        if figure.hedge == nil, let after = after(figure) { figure.hedge = after }
    }

    private func before(_ figure: Figure) -> (words: (span: ByteSpan, modifier: Modifier), first: Int)? {
        var token = figure.phraseFirst - 1
        // A quotation mark, a bracket or the article may stand between.
        var steps = 0
        while steps < 2, token >= 0, passage.isQuote(token) || passage.isBracket(token) {
            token -= 1
            steps += 1
        }
        guard token >= 0, !passage.tokens[token].endsSentence else { return nil }
        if let match = passage.match(.hedgeBefore, endingAt: token) { return (words(match), match.first) }
        // "does not exceed in area 0.25": the verb's subject stands between.
        for back in 1...3 where token - back >= 0 {
            let between = token - back + 1
            guard passage.tokens[between].kind == .word, !passage.has(.frame, at: between), !passage.has(.barrier, at: between),
                passage.match(.number, at: between) == nil
            else { return nil }
            if let match = passage.match(.hedgeBefore, endingAt: token - back), passage.shared.pack.hedges[match.index].isVerb {
                return (words(match), figure.phraseFirst)
            }
        }
        return nil
    }

    private func after(_ figure: Figure) -> (span: ByteSpan, modifier: Modifier)? {
        let end = min(figure.phraseLast + 5, passage.count - 1)
        var token = figure.phraseLast + 1
        while token <= end {
            if let match = passage.match(.hedgeAfter, at: token) { return words(match) }
            if passage.isComma(token) || passage.has(.number, at: token) || passage.isDigits(token)
                || passage.has(.link, at: token)
                || passage.has(.barrier, at: token) || passage.has(.frame, at: token) || passage.tokens[token].endsSentence
            {
                return nil
            }
            token += 1
        }
        return nil
    }

    private func words(_ match: Match) -> (span: ByteSpan, modifier: Modifier) {
        let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
        let modifier = Modifier(rawValue: passage.shared.pack.hedges[match.index].modifier) ?? .about
        return (span, modifier)
    }
}
