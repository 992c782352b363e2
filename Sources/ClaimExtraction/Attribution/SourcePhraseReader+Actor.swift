import ClaimModel
import RuleReading
import TextReading

/// Who acts in a sentence that credits nobody, for a verb of saying that then names no subject.
extension SourcePhraseReader {
    /// "The governorate called on …. It said that …": the subject of the sentences behind whoever spoke last.
    func actor(before token: Int, _ memory: SpeakerMemory) -> Found? {
        var last = token - 1
        var steps = 0
        while last >= 0, steps < 3 {
            let sentence = passage.sentenceRange(of: last)
            guard sentence.lowerBound > memory.place else { return nil }
            if let found = actor(in: sentence, memory), found.last < token { return found }
            last = sentence.lowerBound - 1
            steps += 1
        }
        return nil
    }

    /// The office or body that begins a sentence or stands right behind its first word, the verb.
    /// - Parameters:
    ///   - limit: stands before this token.
    ///   - isNameless: "a security source" acts as well, for a participle of the same sentence.
    func actor(
        in sentence: ClosedRange<Int>, _ memory: SpeakerMemory, before limit: Int = .max, isNameless: Bool = false
    ) -> Found? {
        var first = behindStamp(sentence.lowerBound, sentence)
        // "for his part praised the governor …"
        if let filler = passage.match(.speechFiller, at: first), filler.index == 0, filler.last < sentence.upperBound {
            first = filler.last + 1
        }
        if let found = actor(from: first, sentence, memory, before: limit, isNameless: isNameless) { return found }
        // "for its part, …", "in Beirut, …"
        guard let comma = (first...min(first + 4, sentence.upperBound)).first(where: { passage.isComma($0) })
        else { return nil }
        return actor(from: comma + 1, sentence, memory, before: limit, isNameless: isNameless)
    }

    private func actor(
        from first: Int, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory, before limit: Int, isNameless: Bool
    ) -> Found? {
        for token in first...first + 1
        where token <= sentence.upperBound && token < limit
            && (token == first || isPlainVerb(first, mayCount: isNameless || isBody(token)))
        {
            guard isActor(token, isNameless), let found = phrase(at: token, memory: memory), found.last <= sentence.upperBound
            else {
                continue
            }
            return found
        }
        return nil
    }

    /// The first word behind marks and the hour of a live page's line.
    func behindStamp(_ first: Int, _ sentence: ClosedRange<Int>) -> Int {
        var token = first
        while token < sentence.upperBound, passage.isMark(token) { token += 1 }
        guard token + 2 < sentence.upperBound, passage.isDigits(token), passage.isMark(token + 1, 0x3A),
            passage.isDigits(token + 2)
        else { return token }
        token += 3
        while token < sentence.upperBound, passage.isMark(token) { token += 1 }
        return token
    }

    /// An office, a body or a trade without a particle before it.
    private func isActor(_ token: Int, _ isNameless: Bool) -> Bool {
        guard passage.forms(at: token).allSatisfy({ $0.proclitics & passage.shared.pack.prepositionBits == 0 }) else {
            return false
        }
        if let name = name(at: token) {
            return name.entry.canSpeak && name.entry.kind != .place && name.entry.kind != .state
                && (isNameless || !name.entry.isAnonymous)
        }
        if let body = passage.match(.body, at: token) { return body.index == 0 || body.index == 1 && isQuotedBody(token) }
        // "its director" itself asks who acts.
        guard passage.match(.title, at: token).map({ !$0.hasEnclitic }) ?? true,
            passage.match(.spokesperson, at: token).map({ !$0.hasEnclitic }) ?? true
        else { return false }
        return passage.has(.title, at: token) || passage.has(.anonymous, at: token) || passage.has(.spokesperson, at: token)
            || passage.has(.anaphor, at: token)
    }

    /// "the agency 'X'" where X is no medium.
    private func isQuotedBody(_ token: Int) -> Bool {
        // "the agency for the development of"
        if passage.has(CreditWord.task, at: token + 1), !isDefinite(token) { return true }
        return isInQuotes(token)
    }

    private func isInQuotes(_ token: Int) -> Bool {
        passage.isQuote(token + 1) && (name(at: token + 2).map { $0.entry.kind == .organisation } ?? false)
    }

    /// Nothing that the lists take for a noun, a particle or a word of counting.
    /// - Parameter mayCount: a body stands behind it, which is nobody that is counted ("the mission deployed a team").
    private func isPlainVerb(_ token: Int, mayCount: Bool) -> Bool {
        guard passage.tokens[token].kind == .word, !isDefinite(token),
            passage.forms(at: token).allSatisfy({ $0.proclitics & passage.shared.pack.prepositionBits == 0 })
        else { return false }
        let others: [Meaning] = [
            .noun, .number, .body, .title, .anonymous, .spokesperson, .anaphor, .speechNoun, .nameStop, .barrier, .opener, .name,
            .placeHead, .placeCue, .according, .relativeDay, .weekday, .month, .hedgeBefore, .countOf, .windowCue, .negation,
        ]
        // "refused": a verb, though names end before it.
        if passage.match(.refusal, at: token)?.index == 0 { return true }
        // "condemned", spelled like a town.
        let isVerb = passage.isSpeech(token)
        return passage.allMatches(at: token) {
            isVerb && [.name, .noun, .anonymous].contains($0.entry.meaning)
                || !others.contains($0.entry.meaning) && (mayCount || $0.entry.meaning != .frame)
        }
    }

    private func isBody(_ token: Int) -> Bool {
        if let name = name(at: token) { return name.entry.kind == .organisation && !name.entry.isPerson }
        return passage.match(.body, at: token)?.index == 0 || isQuotedBody(token)
    }

    /// The last office or body of the passage whose head is this word ("the minister").
    func namedBefore(_ token: Int, _ head: [UInt8], _ memory: SpeakerMemory) -> Speaker? {
        for before in stride(from: token - 1, through: max(0, token - 60), by: -1)
        where (passage.has(.title, at: before) || passage.has(.body, at: before)) && headWord(before) == head {
            // What only refers back itself names nobody.
            guard !passage.has(.anaphor, at: before) || isDefinite(before + 1), let found = phrase(at: before, memory: memory),
                found.last > before
            else { continue }
            return found.speaker
        }
        return nil
    }
}
