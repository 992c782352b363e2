import ClaimModel
import RuleReading
import TextReading

/// Words of one that another passes on: quoted, relayed, learned, answered in a survey.
extension CreditReader {
    /// "was quoted from X": whose words they are, whoever passes them on.
    func original(behind cue: Match, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        let verb = passage.shared.pack.speechVerbs[cue.index]
        guard passesOn(cue.last + 1, verb), let found = phrases.phrase(at: cue.last + 2, memory: memory),
            tellsSomething(behind: found, verb)
        else { return nil }
        return found
    }

    /// "the site quoted a diplomat as saying": whoever passes it on, by whatever name, stands before "from".
    func originalBehindAnybody(
        _ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory
    ) -> SourcePhraseReader.Found? {
        // Somebody who is known passes on by name.
        if let known = subject(behind: cue, passage.shared.pack.speechVerbs[cue.index], memory),
            !isWeak(known, passage.shared.pack.speechVerbs[cue.index])
        {
            return nil
        }
        for token in cue.last + 2..<max(cue.last + 2, min(cue.last + 8, sentence.upperBound)) {
            if passage.isComma(token) || isCount(token) || passage.match(.opener, at: token)?.index == 0 { return nil }
            guard passesOn(token, passage.shared.pack.speechVerbs[cue.index]) else { continue }
            // "(took) the wounded to the hospital": the words must follow.
            guard let found = phrases.phrase(at: token + 1, memory: memory, needsName: true),
                (found.last + 1...found.last + 2).contains(where: {
                    passage.match(.opener, at: $0)?.index == 0 || passage.isMark($0, 0x3A)
                })
            else { return nil }
            return found
        }
        return nil
    }

    /// "the paper carried (from) the police that": only a paper passes on with such a verb.
    func carried(by paper: SourcePhraseReader.Found, _ cue: Match, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        guard paper.first > cue.last,
            phrases.name(at: paper.first)?.entry.kind == .outlet || passage.match(.body, at: paper.first)?.index == 1
                || passage.isQuote(paper.first - 1) && phrases.name(at: paper.first) == nil
        else { return nil }
        let next = behindQuote(paper.last)
        guard passage.match(.opener, at: next)?.index == 1, !passage.has(.frame, at: next + 1), canHead(next + 1) else {
            return nil
        }
        return phrases.phrase(at: next + 1, memory: memory, needsName: true)
    }

    /// Whose words they are, and who passes them on; in a chain, sources without a name or a trade do not count.
    func passedOn(_ original: SourcePhraseReader.Found, by relay: SourcePhraseReader.Found) -> SourcePhraseReader.Found {
        var speaker = original.speaker
        speaker.via = [relay.speaker.name]
        if isNameless(original) { speaker = relay.speaker }
        return .init(speaker: speaker, first: relay.first, last: original.last, inner: original.told.lowerBound)
    }

    /// "informed sources", "a source".
    func isNameless(_ found: SourcePhraseReader.Found) -> Bool {
        let first = found.told.lowerBound
        return passage.matches(at: first).contains {
            $0.entry.meaning == .creditWord && $0.entry.index == CreditWord.nameless.rawValue
                && ($0.length > 1 || found.last == first)
        }
    }

    func behindQuote(_ last: Int) -> Int {
        var next = last + 1
        while passage.isQuote(next) { next += 1 }
        return next
    }

    /// "quoted (from) an official", "learned (from) a source".
    func passesOn(_ token: Int, _ verb: SpeechVerb) -> Bool {
        if verb.receives { return passage.has(.dateJoiner, at: token) }
        // "(took) 30 to the hospital" is no word of anybody.
        return passage.match(.opener, at: token)?.index == 1 && (verb.passesOn || !passage.has(CreditWord.toward, at: token))
    }

    /// What is learned is a clause or a document; else it is a sum or a thing that somebody gets.
    func tellsSomething(behind source: SourcePhraseReader.Found, _ verb: SpeechVerb) -> Bool {
        guard verb.receives else { return true }
        return (source.last + 1...source.last + 4).contains {
            passage.match(.opener, at: $0)?.index == 0 || passage.has(.speechNoun, at: $0)
        }
    }

    func relayed(
        _ cue: Match, _ source: SourcePhraseReader.Found, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>,
        _ memory: inout SpeakerMemory
    ) -> CreditRegion? {
        guard let opening = opening(after: source.last, sentence) ?? (verb.receives ? thing(after: source.last, sentence) : nil)
        else { return nil }
        memory.remember(source.speaker)
        return CreditRegion(
            first: opening.first, last: opening.last, speaker: source.speaker, cue: cue.first...source.last,
            sign: cue.first...cue.last, told: source.told, mode: opening.isQuote ? .direct : .indirect, rule: verb.rule,
            isClause: opening.isClause)
    }

    /// "the prisoners' lawyer related, after a visit, that …": nobody else's words, and no number before the clause.
    func relaysClause(behind last: Int, _ sentence: ClosedRange<Int>) -> Bool {
        for token in last + 1..<max(last + 1, min(last + 10, sentence.upperBound)) {
            if let opener = passage.match(.opener, at: token) { return opener.index == 0 }
            if passage.isMark(token) && !passage.isComma(token) || isCount(token) { return false }
        }
        return false
    }

    /// "the paper learned from a security source that": whom it is from says so.
    func learned(
        _ cue: Match, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>, _ memory: inout SpeakerMemory
    ) -> CreditRegion? {
        for token in cue.first + 1..<max(cue.first + 1, min(cue.first + 8, sentence.upperBound)) {
            if passage.isComma(token) || passage.has(.opener, at: token) || passage.isDigits(token) { return nil }
            guard passage.has(.dateJoiner, at: token) || passage.has(CreditWord.work, at: token) else { continue }
            guard let source = phrases.phrase(at: token + 1, memory: memory, needsName: true),
                let opening = opening(after: source.last, sentence), opening.isClause
            else { return nil }
            memory.remember(source.speaker)
            return CreditRegion(
                first: opening.first, last: opening.last, speaker: source.speaker, cue: cue.first...source.last,
                sign: cue.first...cue.last, told: source.told, mode: .indirect, rule: verb.rule, isClause: true)
        }
        return nil
    }

    /// The survey that a sentence names, where a share of those asked says something.
    func survey(behind cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        let start = skipFillers(cue.last + 1, verbs: false)
        guard
            passage.has(.fraction, at: start)
                || isCount(start)
                    && (start + 1...start + 4).contains(where: { passage.has(.percent, at: $0) || passage.has(.perEach, at: $0) })
        else { return nil }
        for token in sentence
        where passage.has(CreditWord.survey, at: token) && !isDefinite(token) && !passage.has(.body, at: token - 1)
            && passage.has(.speechNoun, at: token)
        {
            if let owner = phrases.owner(ofDocument: token, memory) {
                let isNamed = owner.speaker.name.id != nil || owner.speaker.name.text?.contains(" ") ?? false
                return isNamed ? owner : phrases.words(token, owner.last)
            }
            return phrases.words(token, max(token, min(phrases.endOfPhrase(token), token + 2)))
        }
        return nil
    }
}
