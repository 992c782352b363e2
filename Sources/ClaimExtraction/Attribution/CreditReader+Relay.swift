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

    /// "quoted (from) an official", "learned (from) a source".
    func passesOn(_ token: Int, _ verb: SpeechVerb) -> Bool {
        verb.receives ? passage.has(.dateJoiner, at: token) : passage.match(.opener, at: token)?.index == 1
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
