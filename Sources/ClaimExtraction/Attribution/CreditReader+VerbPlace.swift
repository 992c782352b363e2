import ClaimModel
import RuleReading
import TextReading

/// Where a verb of saying stands in its sentence, and what that tells of who speaks.
extension CreditReader {
    /// Somebody who is told by a trade, a rank or what became of them; no office and no body.
    func isPersonal(_ source: SourcePhraseReader.Found) -> Bool {
        guard source.speaker.name.id == nil || source.speaker.isAnonymous else { return false }
        return phrases.isPerson(source.first) && !passage.has(.title, at: source.first)
            || passage.has(.anonymous, at: source.first)
    }

    /// Within what the sentence's own speaker says.
    /// - Parameter told: the place of the sentence's own credit.
    func isNested(_ cue: Match, in told: Int?, _ regions: [CreditRegion]) -> Bool {
        guard let told, regions[told].isClause, regions[told].rule != "attribution.according" else { return false }
        return regions[told].first <= cue.first && cue.first <= regions[told].last
    }

    /// "and he puts it at": the pronoun before the verb is whoever spoke last.
    func isPronounBefore(_ cue: Match, _ sentence: ClosedRange<Int>) -> Bool {
        cue.first - 1 == sentence.lowerBound && passage.has(CreditWord.appositive, at: cue.first - 1)
    }

    /// What somebody asks for ends with its comma.
    func endAtComma(_ opening: Opening) -> Int {
        (opening.first...opening.last).first { passage.isComma($0) } ?? opening.last
    }

    /// "that", "to the view that".
    func opensAtOnce(_ token: Int) -> Bool {
        guard let opener = passage.match(.opener, at: token) else { return false }
        return opener.index == 0 || passage.match(.opener, at: opener.last + 1)?.index == 0
    }

    /// "This came in a speech during his visit to …, where he …": all of the sentence is what was told before.
    func wholeSentence(_ cue: Match, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>) -> Opening? {
        guard !verb.namesSubject, cue.first == sentence.lowerBound, cue.length > 1, cue.last < sentence.upperBound else {
            return nil
        }
        return Opening(first: cue.last + 1, last: sentence.upperBound, isClause: true)
    }

    /// "And explained that …" at the start of a sentence: no other word that is spelled alike stands so.
    func goesOnClose(_ cue: Match, _ sentence: ClosedRange<Int>) -> Bool {
        let last = skipFillers((skipDocument(behind: cue.last, sentence) ?? cue.last) + 1, verbs: false) - 1
        let begins =
            cue.first == sentence.lowerBound
            || passage.isComma(cue.first - 1) && cue.proclitics & passage.shared.pack.andBits != 0
        let opens = passage.match(.opener, at: last + 1)?.index == 0 || passage.isMark(cue.last + 1, 0x3A)
        return begins && opens && gender(of: cue) != nil
    }

    /// "…, says the same source, who …": set between commas, like "according to".
    func isSetIn(_ cue: Match, _ source: SourcePhraseReader.Found, _ isJoined: Bool) -> Bool {
        guard source.first > cue.last, !isJoined, passage.isComma(cue.first - 1) else { return false }
        let relative = passage.isComma(source.last + 1) ? source.last + 2 : source.last + 1
        let end = passage.sentenceRange(of: cue.first).upperBound
        guard relative < end, barriers.barrier(at: relative) == .relative else { return false }
        // "…, said the minister, who visited the place, that": what is said stands behind.
        for token in relative + 1...end {
            if passage.match(.opener, at: token)?.index == 0 || passage.isMark(token, 0x3A) { return false }
            if passage.isSpeech(token) { return true }
        }
        return true
    }

    /// "'…', he says.": the quotation before a verb that names nobody is his who spoke last.
    func quotationOf(_ cue: Match, _ verb: SpeechVerb, _ memory: SpeakerMemory) -> CreditRegion? {
        guard verb.takesWords, !cue.hasEnclitic, cue.last + 1 >= passage.count || passage.isMark(cue.last + 1),
            !passage.isMark(cue.last + 1, 0x3A), let speaker = memory.carried(gender(of: cue))
        else { return nil }
        guard let quotation = quotation(before: cue) else { return nil }
        let at = cue.first...cue.last
        return CreditRegion(
            first: quotation.lowerBound, last: quotation.upperBound, speaker: speaker, cue: at, sign: at, mode: .direct,
            rule: verb.rule, isClause: true)
    }

    /// "as for the network, which watched 40 stations, it puts …": what stands between somebody and the verb is told as well.
    func clauseBetween(_ source: SourcePhraseReader.Found, _ cue: Match) -> Int? {
        guard source.last < cue.first - 2, passage.sentences[source.first] == passage.sentences[cue.first] else { return nil }
        let relative = passage.isComma(source.last + 1) ? source.last + 2 : source.last + 1
        return barriers.barrier(at: relative) == .relative ? relative : nil
    }

    /// "a doctor told us that": the pronoun is whom one speaks to.
    func tellsUs(_ cue: Match, _ source: SourcePhraseReader.Found) -> Bool {
        passage.match(.opener, at: max(cue.last, source.last) + 1)?.index == 0
    }
}
