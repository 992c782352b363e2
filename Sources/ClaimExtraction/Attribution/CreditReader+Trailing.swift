import ClaimModel
import RuleReading
import TextReading

/// Verbs of saying that trail what is said, without "as" or "according to".
extension CreditReader {
    /// "…, said the spokesman of the crossing.", "…, the committee in the town reported, and …": nothing is announced behind
    /// whoever speaks.
    func trailing(
        _ cue: Match, _ source: SourcePhraseReader.Found, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>,
        _ regions: [CreditRegion]
    ) -> CreditRegion? {
        guard source.first > cue.last, passage.isComma(cue.first - 1), cue.proclitics & passage.shared.pack.andBits == 0,
            cue.first - sentence.lowerBound > 3 || passage.isQuote(cue.first - 2), !verb.needsName, !verb.needsCount,
            !verb.relays, !verb.isNoun, !verb.isClose, !verb.denies, cue.length == 1, !isWeak(source, verb) || verb.takesWords,
            announcesNothing(behind: source.last, sentence)
        else { return nil }
        let quotation = quotation(before: cue)
        return CreditRegion(
            first: quotation?.lowerBound ?? startOfCredit(cue.first, sentence, regions),
            last: quotation?.upperBound ?? endOfTrailing(source.last, sentence), speaker: source.speaker,
            cue: cue.first...source.last,
            sign: cue.first...cue.last, told: source.told, mode: quotation == nil ? .indirect : .direct, rule: verb.rule,
            isClause: true)
    }

    /// "the rest, he says, reaches 91", "the store – says the bank – holds 140": set between marks and without a subject.
    func parenthesis(_ cue: Match, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> CreditRegion? {
        guard verb.namesSubject, !verb.needsName, !cue.hasEnclitic, cue.proclitics == 0, cue.length == 1,
            cue.first > sentence.lowerBound + 1, cue.last + 1 < sentence.upperBound,
            isParting(cue.first - 1) && isParting(cue.last + 1),
            let speaker = phrases.actor(in: sentence, memory, before: cue.first, isNameless: true)?.speaker
                ?? memory.carried(gender(of: cue))
        else { return nil }
        let at = cue.first...cue.last
        return CreditRegion(
            first: sentence.lowerBound, last: sentence.upperBound, speaker: speaker, cue: at, sign: at, mode: .indirect,
            rule: verb.rule, isClause: true)
    }

    private func isParting(_ token: Int) -> Bool {
        passage.isComma(token) || [0x2D, 0x2013, 0x2014].contains { passage.isMark(token, $0) }
    }

    /// "The mayor defended it: '…'": a quotation behind a colon is whoever's who acts in the sentence.
    func addQuoted(_ regions: inout [CreditRegion], _ memory: inout SpeakerMemory) {
        let marks = passage.partingMarks
        guard marks.hasQuote, marks.hasColon || marks.hasDash else { return }
        for token in passage.tokens.indices.dropFirst(2) where passage.isMark(token) {
            if passage.isQuote(token - 1), isParting(token), !passage.isComma(token), let signed = signature(token) {
                memory.remember(signed.speaker)
                regions.append(signed)
                continue
            }
            guard passage.isMark(token, 0x3A), passage.isQuote(token + 1) else { continue }
            guard !regions.contains(where: { $0.first <= token + 1 && token + 1 <= $0.last && $0.isClause }) else { continue }
            let sentence = passage.sentenceRange(of: token)
            guard let actor = phrases.actor(in: sentence, memory, before: token, isNameless: true), actor.last < token else {
                continue
            }
            memory.remember(actor.speaker)
            regions.append(
                CreditRegion(
                    first: token, last: passage.sentenceRange(of: token + 1).upperBound, speaker: actor.speaker,
                    cue: actor.first...actor.last,
                    sign: token...token, told: actor.told, mode: .direct, rule: "attribution.quoted", isClause: true))
        }
    }

    /// "'…' – a nurse at the hospital.": who said it stands behind a dash.
    private func signature(_ dash: Int) -> CreditRegion? {
        guard dash + 1 < passage.count, canHead(dash + 1),
            let found = phrases.phrase(at: dash + 1, memory: SpeakerMemory()),
            found.last + 1 >= passage.count || passage.tokens[found.last].endsSentence
                || passage.tokens[found.last + 1].endsSentence,
            let open = stride(from: dash - 4, through: 0, by: -1).first(where: { passage.isQuote($0) })
        else { return nil }
        return CreditRegion(
            first: open, last: dash - 1, speaker: found.speaker, cue: found.first...found.last, sign: dash...dash,
            told: found.told, mode: .direct, rule: "attribution.quoted", isClause: true)
    }

    /// "'…'. With these words the coordinator sums up …": the quotation in the sentence before.
    func addQuotedBefore(_ regions: inout [CreditRegion], _ memory: inout SpeakerMemory) {
        guard passage.contains(CreditWord.withWords) else { return }
        var token = passage.next(Meaning.creditWord.bit, from: 0)
        while token < passage.count {
            defer { token = passage.next(Meaning.creditWord.bit, from: token + 1) }
            guard token > 4, passage.has(CreditWord.withWords, at: token),
                passage.tokens[token - 1].endsSentence || passage.isComma(token - 1)
            else { continue }
            let close = passage.isQuote(token - 1) ? token - 1 : token - 2
            guard passage.isQuote(close),
                let open = stride(from: close - 3, through: 0, by: -1).first(where: { passage.isQuote($0) })
            else { continue }
            let sentence = passage.sentenceRange(of: token)
            let first = (passage.match(.creditWord, at: token)?.last ?? token) + 1
            guard first + 1 < sentence.upperBound,
                let found = phrases.actor(in: first...sentence.upperBound, memory, isNameless: true)
            else { continue }
            memory.remember(found.speaker)
            regions.append(
                CreditRegion(
                    first: open, last: close, speaker: found.speaker, cue: token...found.last, sign: token...token,
                    told: found.told, mode: .direct, rule: "attribution.quoted", isClause: true))
        }
    }

    /// Up to a contrast, or a comma with "and" that begins a statement.
    private func endOfTrailing(_ last: Int, _ sentence: ClosedRange<Int>) -> Int {
        var end = last
        // "…, the director explained, but it holds 7200": it goes on behind what is set in.
        if passage.isComma(last + 1), isContrast(last + 2) { end = last + 2 }
        while end < sentence.upperBound, !isContrast(end + 1) || goesOnStill(end + 1) || goesOnCounting(end + 1) { end += 1 }
        return end
    }

    /// The sentence or its clause ends there, or only where and when it was said follows.
    private func announcesNothing(behind last: Int, _ sentence: ClosedRange<Int>) -> Bool {
        var token = last + 1
        while token <= sentence.upperBound, passage.isQuote(token) || passage.isBracket(token) { token += 1 }
        guard token <= sentence.upperBound else { return true }
        guard passage.isMark(token) || tellsWhere(token), !phrases.opensClause(behindAsideOf: last) else { return false }
        for at in token..<min(token + 16, sentence.upperBound + 1) {
            if passage.isMark(at, 0x3A) { return false }
            if passage.isMark(at), !passage.isQuote(at), !passage.isBracket(at) {
                return passage.match(.opener, at: at + 1)?.index != 0 && !passage.isQuote(at + 1)
            }
            if passage.has(.opener, at: at) && passage.match(.opener, at: at)?.index == 0 || isCount(at)
                || passage.has(.frame, at: at) || passage.isSpeech(at) || passage.isQuote(at)
            {
                return false
            }
        }
        return true
    }

    /// "in the town", "on Monday", "during a conference", "to the paper", "who …".
    private func tellsWhere(_ token: Int) -> Bool {
        passage.has(CreditWord.work, at: token) || passage.has(CreditWord.during, at: token) || passage.has(.placeCue, at: token)
            || passage.has(.relativeDay, at: token)
            || passage.has(.weekday, at: token) || passage.has(.windowCue, at: token)
            || passage.has(CreditWord.appositive, at: token)
            || phrases.isAddressee(token)
            || passage.anyMatch(at: token) {
                $0.proclitics & passage.shared.pack.prepositionBits != 0 && $0.entry.meaning != .nameStop
                    && $0.entry.meaning != .frame
            }
    }
}
