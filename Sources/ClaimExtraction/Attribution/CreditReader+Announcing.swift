import ClaimModel
import RuleReading
import TextReading

/// Verbs that tell only where a count, a sum or a document follows them.
extension CreditReader {
    /// "the organisation puts it at 12": the pronoun is the count.
    func putsCount(_ cue: Match, _ source: SourcePhraseReader.Found?) -> Bool {
        guard cue.hasEnclitic, let source else { return false }
        let last = max(source.last, cue.last)
        return (last + 1...last + 3).contains { passage.has(.placeCue, at: $0) && isCount($0 + 1) }
    }

    /// "puts its cost at 17 billion", "puts the demand between 50 and 55": a measure, and then where it is put.
    func putsAt(behind last: Int, _ sentence: ClosedRange<Int>) -> Bool {
        for token in last + 1..<max(last + 1, min(last + 6, sentence.upperBound)) {
            if passage.isMark(token) || passage.isDigits(token) { return false }
            guard passage.has(CreditWord.putAt, at: token) else { continue }
            guard isCount(token + 1) || passage.has(.hedgeBefore, at: token + 1) else { return false }
            // "put barriers at three crossings": a place.
            return !(token + 2...token + 4).contains { at in
                passage.match(.noun, at: at).map {
                    passage.shared.pack.nouns[$0.index].kind == .place || passage.shared.pack.nouns[$0.index].unit == "building"
                } ?? false
            }
        }
        return false
    }

    /// "(the union put it) at 900", "(raised it) to 900": behind the verb's pronoun the number follows at once.
    func bringsTo(_ token: Int) -> Bool {
        let isTo = passage.match(.opener, at: token)?.index == 1 || passage.has(CreditWord.putAt, at: token)
        return isTo ? isCount(token + 1) : isCount(token)
    }

    /// "the province recorded 12", "the firm recorded profits": what happens to them, and no statement.
    func registersItsOwn(_ source: SourcePhraseReader.Found, behind cue: Match) -> Bool {
        if passage.has(CreditWord.area, at: source.first) { return true }
        let last = max(source.last, cue.last)
        return (last + 1...last + 2).contains { passage.has(CreditWord.ownSum, at: $0) }
    }

    /// "set aside 14 million", "the government earmarked in the budget a sum of …": an act, and no count of theirs.
    func grantsMoney(behind last: Int) -> Bool {
        for token in last + 1..<min(last + 10, passage.count) {
            if passage.has(CreditWord.grant, at: token), !isDefinite(token) { return true }
            if passage.isDigits(token) && !passage.has(.placeCue, at: token - 2) || passage.isComma(token)
                || passage.has(.opener, at: token)
            {
                return false
            }
        }
        return false
    }

    /// "called on donors to provide 4 billion dollars": a sum stands in the verb's clause.
    func asksMoney(behind last: Int) -> Bool {
        for token in last + 1..<min(last + 22, passage.count) {
            if passage.tokens[token - 1].endsSentence || passage.isComma(token) && beginsWithAnd(token + 1) { return false }
            if let noun = passage.match(.noun, at: token), passage.shared.pack.nouns[noun.index].kind == .money { return true }
        }
        return false
    }

    /// "held the ministry responsible for the death of five".
    func blames(behind last: Int) -> Bool {
        for token in last + 1..<max(last + 1, min(last + 10, passage.count)) {
            if passage.tokens[token - 1].endsSentence || passage.isComma(token) || isCount(token) { return false }
            if passage.has(CreditWord.blame, at: token) { return true }
        }
        return false
    }

    /// "called for the release of nine": whom somebody asks for.
    func demands(behind last: Int) -> Bool {
        for token in last + 1..<min(last + 10, passage.count) {
            if passage.tokens[token - 1].endsSentence || passage.isComma(token) || isCount(token) { return false }
            if passage.has(CreditWord.demand, at: token) { return true }
            // "called for hiring 200"
            if passage.has(CreditWord.toward, at: token), !isCount(token + 1), isCount(token + 2) {
                return true
            }
        }
        return false
    }

    /// "but a source in the market (put it) at 700": who puts it there stands before the verb.
    func putBefore(_ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        guard cue.hasEnclitic || passage.shared.pack.speechVerbs[cue.index].needsName, bringsTo(cue.last + 1) else { return nil }
        guard let found = headBehindEdge(cue, sentence, memory), found.last == cue.first - 1,
            barriers.barrier(at: found.first - 1) == .contrast || passage.isComma(found.first - 1)
        else { return nil }
        return found
    }

    /// "activists published a list that holds 12 names": whose document it is.
    func publishes(_ cue: Match, _ source: SourcePhraseReader.Found?, _ after: Int) -> Bool {
        guard let source, passage.has(CreditWord.maker, at: cue.first), passage.has(.speechNoun, at: after + 1) else {
            return false
        }
        return !isWeak(source, passage.shared.pack.speechVerbs[cue.index]) && !isDefinite(after + 1)
    }

    func isCount(_ token: Int) -> Bool {
        passage.isDigits(token) || passage.has(.number, at: token) || passage.has(.hedgeBefore, at: token)
    }
}
