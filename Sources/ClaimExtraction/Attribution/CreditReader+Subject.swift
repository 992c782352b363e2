import ClaimModel
import RuleReading
import TextReading

/// Who speaks: the subject of a verb of saying, behind or before it.
extension CreditReader {
    /// "said the ministry", "told the paper a spokesman of …".
    func subject(behind cue: Match, _ verb: SpeechVerb, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        var start = skipFillers(cue.last + 1, verbs: false)
        if passage.isQuote(start) {
            guard isShort(start, passage.sentenceRange(of: start)) || passage.has(.body, at: start + 1) else { return nil }
            start = skipAddressee(start, behind: cue.first - 1)
        }
        start = skipMedium(start, behind: cue)
        if isHearer(start) {
            let next = phrases.endOfPhrase(start) + 1
            guard next > start, next < passage.count, !passage.tokens[next - 1].endsSentence, canHead(next) else { return nil }
            start = next
        }
        return phrases.phrase(at: skipCount(start, verb), memory: memory, needsName: verb.needsName)
    }

    /// "said (to the journalists) that": whom one speaks to.
    private func isHearer(_ token: Int) -> Bool {
        let matches = passage.matches(at: token)
        return !matches.isEmpty && matches.allSatisfy { $0.proclitics & passage.shared.pack.ownerBits != 0 }
            && matches.contains { [.anonymous, .noun, .body].contains($0.entry.meaning) }
    }

    /// "said 14 of those survivors that", "three doctors told": how many speak is no part of their name.
    private func skipCount(_ start: Int, _ verb: SpeechVerb) -> Int {
        guard verb.takesWords, passage.isDigits(start) || phrases.isCount(start) else { return start }
        var token = start + 1
        while token < min(start + 5, passage.count),
            passage.has(.number, at: token) || passage.has(.dateJoiner, at: token)
                || passage.has(CreditWord.demonstrative, at: token)
        { token += 1 }
        return token
    }

    /// Words behind the verb that may as well be its object.
    func isWeak(_ found: SourcePhraseReader.Found, _ verb: SpeechVerb) -> Bool {
        guard found.speaker.name.id == nil, found.first > 0 else { return false }
        if verb.tells, passage.match(.body, at: found.first)?.index == 1 { return true }
        return !passage.has(.title, at: found.first) && !passage.has(.body, at: found.first)
            && !passage.has(.anonymous, at: found.first) && !passage.has(.anaphor, at: found.first)
            && !passage.has(CreditWord.oneOf, at: found.first)
    }

    /// "what 'the paper' learned from a source": who learned stands before whom it is from.
    func skipLearner(_ start: Int) -> Int {
        let isQuoted = passage.isQuote(start)
        let name = phrases.name(at: isQuoted ? start + 1 : start)
        guard isQuoted || name?.entry.kind == .outlet || passage.match(.body, at: start)?.index == 1 else { return start }
        for token in start + 1..<min(start + 7, passage.count) {
            if passage.isComma(token) || passage.isSpeech(token) { return start }
            if passage.has(.dateJoiner, at: token), token + 1 < passage.count { return token + 1 }
        }
        return start
    }

    /// Who is told stands between the verb and who tells ("told 'the paper' a spokesman of …").
    func skipAddressee(_ start: Int, behind cue: Int) -> Int {
        guard passage.isQuote(start),
            (cue + 1..<max(cue + 1, start)).contains(where: { token in
                passage.match(.speechVerb, at: token).map { passage.shared.pack.speechVerbs[$0.index].tells } ?? false
            }), let close = (start + 1...start + 5).first(where: { passage.isQuote($0) })
        else { return start }
        return close + 1
    }

    /// "by what three security sources told AFP": the agency that was told stands before who tells it.
    func skipMedium(_ start: Int, behind cue: Match) -> Int {
        guard phrases.isAddressee(start) || name(at: start, isToldBehind: cue) else { return start }
        let medium = phrases.name(at: start)?.last ?? phrases.endOfPhrase(start)
        var token = max(start, medium) + 1
        while passage.isQuote(token) || passage.has(.relativeDay, at: token) || passage.has(.weekday, at: token) { token += 1 }
        if passage.isDigits(token) || phrases.isCount(token) { token += 1 }
        return token < passage.count && !passage.tokens[token - 1].endsSentence && canHead(token) ? token : start
    }

    /// An agency right behind a verb of saying, which then names whom it speaks to.
    private func name(at token: Int, isToldBehind cue: Match) -> Bool {
        guard token > cue.first, phrases.name(at: token)?.entry.kind == .outlet else { return false }
        guard let verb = passage.match(.speechVerb, at: token - 1) else { return cue.last == token - 1 && cue.length > 1 }
        return cue.entry.meaning == .according || passage.shared.pack.speechVerbs[verb.index].tells
    }

    /// Somebody, not something: an office, a body, a trade, a name that speaks.
    func canHead(_ token: Int) -> Bool {
        passage.has(.title, at: token) || passage.has(.body, at: token) || passage.has(.anonymous, at: token)
            || passage.has(.spokesperson, at: token) || phrases.name(at: token)?.entry.canSpeak == true
            || passage.match(.noun, at: token).map { passage.shared.pack.nouns[$0.index].kind == .people } ?? false
    }

    /// The token of the relative word whose clause this verb opens.
    func relative(before cue: Match, _ sentence: ClosedRange<Int>) -> Int? {
        var token = cue.first - 1
        while token > sentence.lowerBound, passage.has(.auxiliary, at: token), cue.first - token <= 3 { token -= 1 }
        guard token > sentence.lowerBound, barriers.barrier(at: token) == .relative else { return nil }
        return token
    }

    /// What a relative clause announces ends with its comma.
    func endOfRelative(_ cue: Match, _ last: Int) -> Int {
        guard relative(before: cue, passage.sentenceRange(of: cue.first)) != nil else { return last }
        for token in stride(from: cue.last + 1, through: last, by: 1)
        where passage.isComma(token) && !passage.has(.link, at: token + 1) {
            return token
        }
        return last
    }

    func isDefinite(_ token: Int) -> Bool { phrases.isDefinite(token) }
}
