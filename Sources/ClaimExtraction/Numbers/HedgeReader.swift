import ClaimModel
import RuleReading
import TextReading

/// The words that bound a figure, before or after it.
struct HedgeReader {
    let passage: Passage
    /// Words that a verb's subject may take between the verb and the number; behind a negation it may be longer.
    private static let wordsOfSubject = 3
    private static let wordsOfDenied = 6
    /// Words that "not … more than" may have between them.
    private static let wordsOfClause = 8

    func attach(_ figure: inout Figure) {
        if let hedge = before(figure) {
            figure.hedge = hedge.words
            figure.phraseFirst = min(figure.phraseFirst, hedge.first)
        }
        if figure.hedge == nil, let after = after(figure) { figure.hedge = after }
    }

    private func before(_ figure: Figure) -> (words: (span: ByteSpan, modifier: Modifier), first: Int)? {
        // What stands before "and forty" bounds the figure before it.
        guard figure.proclitics & passage.shared.pack.andBits == 0 else { return nil }
        var token = figure.phraseFirst - 1
        // A quotation mark, a bracket or the article may stand between.
        var steps = 0
        while steps < 2, token >= 0, passage.isQuote(token) || passage.isBracket(token) {
            token -= 1
            steps += 1
        }
        guard token >= 0, !passage.tokens[token].endsSentence else { return nil }
        if let match = passage.match(.hedgeBefore, endingAt: token), word(match).joints.isEmpty {
            // "a third of them roughly (nine)" is rough about the third.
            if steps > 0, passage.has(.hedgeAfter, at: match.first) { return nil }
            // "above eight towns" is where the planes were; "above 40" is more.
            if match.length == 1, passage.has(.placeCue, at: match.first), isHandful(figure) { return nil }
            return (words(match), match.first)
        }
        guard !passage.isBracket(figure.phraseFirst - 1) else { return nil }
        return behindSubject(token).map { (words($0), figure.phraseFirst) }
    }

    private func isHandful(_ figure: Figure) -> Bool {
        figure.kind == .count && figure.unit == 1 && figure.nominal.map { $0 <= 10 } ?? true
    }

    /// "does not exceed in area 0.25", "exceeds their number by": the verb's subject stands between.
    private func behindSubject(_ token: Int) -> Match? {
        // Seldom does any such word stand there.
        guard (max(0, token - Self.wordsOfDenied)..<token).contains(where: { passage.ends(.hedgeBefore, at: $0) }) else {
            return nil
        }
        // A cue among these words ends the search, unless it is the subject: definite, or right behind the verb.
        var cue: Int?
        for back in 1...Self.wordsOfDenied where token - back >= 0 {
            let between = token - back + 1
            guard passage.tokens[between].kind == .word, !passage.tokens[between - 1].endsSentence,
                !passage.has(.barrier, at: between), !passage.has(.hedgeBefore, at: between),
                passage.match(.number, at: between) == nil, cue == nil || cue == between + 1
            else { return nil }
            if cue == nil, let frame = passage.match(.frame, at: between), !frame.hasEnclitic, !passage.isDefinite(between) {
                cue = between
            } else if cue != nil {
                return nil
            }
            // A verb takes no article: "the boat" may be spelled like one.
            guard let match = passage.match(.hedgeBefore, endingAt: token - back), word(match).isVerb,
                match.proclitics & passage.shared.pack.definiteBits == 0
            else { continue }
            let joints = word(match).joints
            guard
                back <= Self.wordsOfSubject + (joints.isEmpty ? 0 : 1) || passage.has(.negation, at: match.first)
                    || passage.ends(.negation, at: match.first - 1) || [.atMost, .atLeast].contains(modifier(match))
            else { return nil }
            return joints.isEmpty || passage.forms(at: token).contains { joints.contains($0.form) } ? match : nil
        }
        return nil
    }

    private func after(_ figure: Figure) -> (span: ByteSpan, modifier: Modifier)? {
        let end = min(figure.phraseLast + 5, passage.count - 1)
        let start = figure.phraseLast + 1
        guard start <= end, (start...end).contains(where: { passage.has(.hedgeAfter, at: $0) }) else { return nil }
        var token = start
        while token <= end {
            if let match = passage.match(.hedgeAfter, at: token) { return words(match) }
            // What is counted may be a cue by itself ("12 injuries at least"); "others" and "of them" stand close.
            let isCounted = token == start && (passage.has(.noun, at: token) || passage.has(.link, at: token))
            if passage.isComma(token) || passage.has(.number, at: token) || passage.isDigits(token)
                || !isCounted && (passage.has(.link, at: token) || passage.has(.frame, at: token))
                || passage.has(.barrier, at: token) || passage.has(.windowCue, at: token) || passage.has(.fraction, at: token)
                || passage.tokens[token].endsSentence || isJoined(token)
            {
                return nil
            }
            token += 1
        }
        return nil
    }

    /// "… and": another figure or thing begins.
    private func isJoined(_ token: Int) -> Bool {
        passage.isAndParticle(token)
            || passage.match(.noun, at: token).map { $0.proclitics & passage.shared.pack.andBits != 0 } ?? false
    }

    private func word(_ match: Match) -> HedgeWord { passage.shared.pack.hedges[match.index] }

    private func modifier(_ match: Match) -> Modifier { Modifier(rawValue: word(match).modifier) ?? .about }

    private func words(_ match: Match) -> (span: ByteSpan, modifier: Modifier) {
        let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
        let modifier = modifier(match)
        switch modifier {
        case .moreThan where isDenied(match): return (span, .atMost)
        case .lessThan where isDenied(match): return (span, .atLeast)
        default: return (span, modifier)
        }
    }

    /// "will not exceed"; "the economy does not make more than …".
    private func isDenied(_ hedge: Match) -> Bool {
        if word(hedge).isVerb {
            // "did not use to exceed": one word between.
            return (1...3).contains { passage.ends(.negation, at: hedge.first - $0) && !isSaying(hedge.first - $0) }
        }
        var isObject = passage.has(.placeCue, at: hedge.first - 1) || isJoint(hedge.first - 1)
        for back in 1...Self.wordsOfClause {
            let token = hedge.first - back
            guard token >= 0, passage.tokens[token].kind == .word, !passage.tokens[token].endsSentence,
                !passage.has(.barrier, at: token), !passage.has(.number, at: token), !isException(token),
                !passage.has(.frame, at: token) || passage.has(.negation, at: token - 1)
                    || passage.isDefinite(token)
            else { return false }
            if passage.has(.negation, at: token) {
                // "more than 20 did not come" speaks of those; with the verb's subject before it, of what it has.
                return isObject && back > 2 && !isSaying(token) && !passage.isDefinite(token + 1)
                    && !passage.has(CreditWord.still, at: token + 1)
            }
            if passage.isDefinite(token), !passage.has(.relativeDay, at: token) { isObject = true }
        }
        return false
    }

    /// A particle of some verb of bounding ("on", "of"): what stands behind it is no subject.
    private func isJoint(_ token: Int) -> Bool {
        guard token >= 0 else { return false }
        return passage.forms(at: token).contains { reading in
            passage.shared.pack.hedges.contains { $0.joints.contains(reading.form) }
        }
    }

    private func isException(_ token: Int) -> Bool {
        passage.link(at: token) == .except
    }

    /// "denied" is a negation, too, but of what is told.
    private func isSaying(_ token: Int) -> Bool { passage.has(.speechVerb, at: token) }
}
