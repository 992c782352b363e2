import ClaimModel
import RuleReading
import TextReading

/// Which words can speak, and bodies that are only named.
extension SourcePhraseReader {
    /// Plain words speak if they are definite, a trade or an office, or if what is said follows at once.
    func isSpeakable(_ first: Int, _ end: Int) -> Bool {
        if passage.has(.title, at: first) || passage.has(.anonymous, at: first) || passage.has(.body, at: first)
            || passage.has(CreditWord.oneOf, at: first) && end > first
        {
            return true
        }
        if isDefinite(first) || isDefinite(end) || isInformation(first) || isDocument(first) || opensClause(behind: end)
            || opensClause(behindAsideOf: end)
        {
            return true
        }
        if let noun = passage.match(.noun, at: first), passage.shared.pack.nouns[noun.index].kind == .people { return true }
        if announcesAsState(first, end) || speaksByName(first, end) { return true }
        return names.contains { $0.first >= first && $0.last <= end && $0.entry.canSpeak }
    }

    /// "Tunisia announced a rise of", right behind the verb: a place alone, and then what is announced.
    private func announcesAsState(_ first: Int, _ end: Int) -> Bool {
        guard let name = name(at: first), name.entry.kind == .place, name.last == end,
            let cue = passage.match(.speechVerb, at: first - 1),
            !passage.shared.pack.speechVerbs[cue.index].needsName
        else { return false }
        return passage.has(.nameStop, at: end + 1)
    }

    /// "X, who runs Y, that …", "X, a physician, in a message that …": an aside behind the speaker, then what is said.
    func opensClause(behindAsideOf end: Int) -> Bool {
        guard passage.isComma(end + 1) else { return false }
        let sentence = passage.sentenceRange(of: end)
        let reach = (end + 2)...max(end + 2, min(sentence.upperBound, end + 24))
        guard let close = reach.first(where: { passage.isComma($0) }), close < sentence.upperBound else { return false }
        for token in close + 1...min(sentence.upperBound, close + 6) {
            if passage.match(.opener, at: token)?.index == 0 { return true }
            if passage.isMark(token) { return false }
        }
        return false
    }

    /// What is said follows, at once or behind where they are ("a trader in the market that …").
    func opensClause(behind end: Int) -> Bool {
        for token in end + 1..<min(end + 8, passage.count) {
            if passage.match(.opener, at: token)?.index == 0 { return true }
            if passage.isMark(token) && !passage.isQuote(token) || passage.isSpeech(token) || passage.isDigits(token) {
                return false
            }
        }
        return false
    }

    /// "says X: …", "says X Y (52, farmer): …": behind a verb that takes words, what is said shows who speaks.
    private func speaksByName(_ first: Int, _ end: Int) -> Bool {
        guard let cue = passage.match(.speechVerb, at: first - 1), passage.shared.pack.speechVerbs[cue.index].takesWords,
            !cue.hasEnclitic, !passage.has(CreditWord.demonstrative, at: first),
            passage.matches(at: first).allSatisfy({
                [.patternWord, .adjective, .nationality, .anonymous].contains($0.entry.meaning)
            })
        else { return false }
        var token = end + 1
        if passage.isBracket(token),
            let close = (token + 1..<min(token + 7, passage.count)).first(where: { passage.isBracket($0) })
        {
            token = close + 1
        }
        return (token..<min(token + 7, passage.count)).contains { passage.isMark($0, 0x3A) || passage.isQuote($0) }
    }

    /// Keeps the passage in mind if it names bodies, for later references ("the association").
    func noteBodies(_ memory: inout SpeakerMemory) {
        if passage.contains(.body) || passage.contains(.title) { memory.note(NamedBodies(self)) }
    }

    /// The tokens that may name a body.
    func headsOfBodies() -> [Int32] {
        var heads: [Int32] = []
        heads.reserveCapacity(8)
        for token in passage.tokens.indices
        where passage.has(.body, at: token) || passage.match(.title, at: token)?.index == 0 {
            heads.append(Int32(truncatingIfNeeded: token))
        }
        return heads
    }

    /// What stands up to the next space is a word with this print.
    func beginsBody(_ token: Int, _ print: UInt64) -> Bool {
        (token + 1 >= passage.count || !passage.tokens[token + 1].isGlued)
            && passage.shapes.print(passage.tokens[token].word) == print
    }

    /// Bodies with a name of more than one word, in order.
    func bodies() -> [NamedBodies.Body] {
        var found: [NamedBodies.Body] = []
        var token = 0
        while token < passage.count {
            guard passage.has(.body, at: token) || passage.match(.title, at: token)?.index == 0 else {
                token += 1
                continue
            }
            if let name = name(at: token), name.entry.canSpeak, !name.entry.isCalled, name.last > name.first {
                found.append(.init(first: token, last: name.last, name: name.reference))
                token = name.last + 1
                continue
            }
            let end = endOfPhrase(token)
            if end > token, end - token < 8, isDefinite(end) || isDefinite(token) {
                found.append(.init(first: token, last: end, name: nil))
            }
            token = max(end, token) + 1
        }
        return found
    }
}
