import ClaimModel
import RuleReading
import TextReading

/// Verbs of saying.
extension CreditReader {
    /// "X said that …", "said X: …", "X announced the death of …"
    func verb(_ cue: Match, _ memory: inout SpeakerMemory, _ regions: [CreditRegion]) -> CreditRegion? {
        let verb = passage.shared.pack.speechVerbs[cue.index]
        let sentence = passage.sentenceRange(of: cue.first)
        if verb.relays, let told = original(behind: cue, memory) { return relayed(cue, told, verb, sentence, &memory) }
        // "a grant, its amount 12 million": the verb's form is a noun here.
        if cue.hasEnclitic, verb.needsName, isCount(cue.last + 1) { return nil }
        // "our figures show": the paper's own voice.
        if passage.has(CreditWord.ownVoice, at: skipFillers(cue.last + 1, verbs: false)) { return nil }
        var source: SourcePhraseReader.Found?
        if verb.namesSubject {
            source = subject(behind: cue, verb, memory)
            if verb.isNoun { guard let found = source, found.first > cue.last, !isWeak(found, verb) else { return nil } }
            if let found = source, isWeak(found, verb), let before = adjacentSubject(cue) { source = before }
            if let found = source,
                verb.isClauseOnly && isWeak(found, verb) || verb.tells && passage.match(.body, at: found.first)?.index == 1
            {
                source = subjectBefore(cue, sentence, memory) ?? found
            }
            // "a statement in which stood that": whoever issued it.
            if source == nil, verb.isClose, cue.length > 1, let issuer = phrases.issuer(of: cue, in: sentence, memory) {
                source = .init(speaker: issuer, first: cue.first, last: cue.last)
            }
            if source == nil, !verb.isClose { source = subjectBefore(cue, sentence, memory) }
        }
        // "came in the second place": spelled like "stood in the centre".
        if cue.length > 1, verb.needsName, let found = source, found.first > cue.last, passage.has(.ordinal, at: found.first + 1)
        {
            return nil
        }
        // "said that the office records 12 a day": what it does is told by who speaks.
        if verb.registers,
            isNested(cue, in: regions.last { passage.sentences[$0.cue.lowerBound] == passage.sentences[cue.first] })
        {
            return nil
        }
        // "raised its toll": the toll is no speaker.
        if verb.needsCount, let found = source, found.first > cue.last,
            passage.match(.speechNoun, at: found.first)?.hasEnclitic ?? false
        {
            source = subjectBefore(cue, sentence, memory)
        }
        guard source != nil || !cue.hasEnclitic && (!verb.isClose || goesOnClose(cue, sentence)) else { return nil }
        // "the main figures: …" is a title.
        if verb.isClauseOnly, let source, passage.has(.speechNoun, at: source.first),
            passage.match(.opener, at: max(cue.last, source.last) + 1)?.index != 0
        {
            return nil
        }
        let isJoined = cue.proclitics & passage.shared.pack.andBits != 0
        if verb.isWritten, source.map({ !passage.has(.speechNoun, at: $0.first) || isJoined && $0.first < cue.first }) ?? true {
            // "presented a draft, and it contains": the document stands in the same sentence.
            guard isJoined,
                (sentence.lowerBound..<cue.first).contains(where: { passage.has(.speechNoun, at: $0) })
            else { return nil }
            source = nil
        }
        if verb.registers, let source, registersItsOwn(source, behind: cue) { return nil }
        if verb.grants, source != nil, grantsMoney(behind: cue.last) { return nil }
        if verb.asks, !asksMoney(behind: cue.last) { return nil }
        let takesObject = passage.match(.opener, at: cue.last + 1).map { $0.index == 1 && $0.hasEnclitic } ?? false
        let takesSum = passage.has(CreditWord.ofIt, at: cue.last + 1) && relative(before: cue, sentence) != nil
        if takesObject || takesSum, let source,
            let counted = countAnnounced(cue, source, verb, sentence)
                ?? (takesSum ? objectBefore(cue, source, verb, sentence) : nil)
        {
            memory.remember(source.speaker)
            memory.note(document: [], of: source.speaker)
            return counted
        }
        if cue.hasEnclitic, let source {
            // "241 whom the authorities counted", "the toll that the ministry announced"
            let isMade = verb.needsName || passage.has(CreditWord.maker, at: cue.first) && !isWeak(source, verb)
            if isMade,
                let counted = objectBefore(cue, source, verb, sentence) ?? countAnnounced(cue, source, verb, sentence)
            {
                memory.remember(source.speaker)
                return counted
            }
            guard verb.needsName || tellsUs(cue, source) else { return nil }
        }
        if let source, let quoted = quotationBefore(cue, source, verb) {
            memory.remember(source.speaker)
            return quoted
        }
        if verb.needsCount, !announcesCount(behind: source.map { max($0.last, cue.last) } ?? cue.last),
            !putsCount(cue, source)
        {
            return nil
        }
        if verb.relays {
            // "X quoted Y as saying": the inner original is the source.
            guard var relay = source else { return nil }
            // "the paper from a source": whom it learned from is no part of its name.
            if verb.learns, let from = (relay.first...relay.last).first(where: { passage.has(.dateJoiner, at: $0) }) {
                relay.last = from - 1
            }
            guard passesOn(relay.last + 1, verb),
                let original = phrases.phrase(at: relay.last + 2, memory: memory), tellsSomething(behind: original, verb)
            else { return nil }
            var speaker = original.speaker
            speaker.via = [relay.speaker.name]
            source = .init(speaker: speaker, first: relay.first, last: original.last, inner: original.told.lowerBound)
        }
        // "…, adds the same source, who pointed out that …": the verb trails what is said.
        if let source, source.first > cue.last, passage.isComma(cue.first - 1), cue.proclitics == 0,
            passage.isComma(source.last + 1), barriers.barrier(at: source.last + 2) == .relative
        {
            memory.remember(source.speaker)
            return CreditRegion(
                first: startOfCredit(cue.first, sentence, regions), last: source.last, speaker: source.speaker,
                cue: cue.first...source.last, sign: cue.first...cue.last, told: source.told, mode: .indirect, rule: verb.rule,
                isClause: true)
        }
        let isFeminine = gender(of: cue)
        if source.map({ $0.first > cue.last }) ?? false { source?.speaker.isFeminine = isFeminine }
        if let found = source, phrases.isPerson(found.first) || passage.has(.spokesperson, at: found.first) {
            source?.speaker.isPerson = true
        }
        let inSentence = regions.last { passage.sentences[$0.cue.lowerBound] == passage.sentences[cue.first] }
        let isCarriedOn = source == nil && (isJoined && inSentence != nil || goesOn(cue, verb, sentence, regions))
        let end = max(cue.last, source.map { $0.first > cue.last ? $0.last : cue.last } ?? cue.last)
        let document = skipDocument(behind: end, sentence)
        let after = document ?? skipAside(behind: end, sentence)
        if verb.isClose, !opensAtOnce(after + 1) { return nil }
        guard
            let opening = wholeSentence(cue, verb, sentence) ?? opening(after: after, sentence, takesWords: verb.takesWords)
                ?? ((!verb.isClauseOnly || !verb.takesWords && admits(after) && !(source.map { isWeak($0, verb) } ?? false)
                    || document != nil && source != nil || publishes(cue, source, after))
                    && (source != nil || carriesThing(after) || isCarriedOn || isActing(cue, verb, sentence, memory))
                    ? thing(after: after, sentence, isBound: cue.hasEnclitic) : nil)
        else {
            guard let source else { return nil }
            // Who acts in what somebody else says does not speak next.
            memory.remember(source.speaker, isNested: isNested(cue, in: inSentence))
            // "…, says the Observatory, …": like "according to".
            guard source.first > cue.last, passage.isComma(cue.first - 1) || passage.isQuote(cue.first - 1),
                passage.isMark(source.last + 1) || source.last >= sentence.upperBound - 1 || passage.isQuote(cue.first - 2)
            else { return nil }
            return CreditRegion(
                first: sentence.lowerBound, last: sentence.upperBound, speaker: source.speaker, cue: cue.first...source.last,
                sign: cue.first...cue.last, told: source.told, mode: .indirect, rule: verb.rule, isClause: true)
        }
        let speaker: Speaker
        if let source {
            speaker = source.speaker
        } else if let carried = inSentence?.speaker ?? phrases.issuer(of: cue, in: sentence, memory)
            ?? clauseSubject(cue, sentence, memory)
            ?? phrases.actor(before: sentence.lowerBound, memory)?.speaker ?? memory.carried(isFeminine)
        {
            speaker = carried
        } else {
            return nil
        }
        memory.remember(speaker, isNested: verb.isNoun || source != nil && isNested(cue, in: inSentence))
        var region = CreditRegion(
            first: relativeStart(cue, opening, sentence) ?? opening.first,
            last: opening.isClause ? opening.last : endOfRelative(cue, opening.last), speaker: speaker,
            cue: cue.first...max(cue.last, source?.last ?? cue.last), sign: cue.first...cue.last, told: source?.told,
            mode: opening.isQuote ? .direct : .indirect,
            rule: verb.rule, isClause: opening.isClause, denies: verb.denies)
        // "said a widow who feeds five orphans that": who tells of herself.
        if let source, opening.isClause, source.first > cue.last, source.last < region.first, isPersonal(source) {
            (region.opens, region.first) = (region.first, source.last + 1)
        }
        return region
    }

    /// Somebody who is told by a trade, a rank or what became of them; no office and no body.
    private func isPersonal(_ source: SourcePhraseReader.Found) -> Bool {
        guard source.speaker.name.id == nil || source.speaker.isAnonymous else { return false }
        return phrases.isPerson(source.first) && !passage.has(.title, at: source.first)
            || passage.has(.anonymous, at: source.first)
    }

    /// Within what the sentence's own speaker says.
    private func isNested(_ cue: Match, in region: CreditRegion?) -> Bool {
        guard let region, region.isClause, region.rule != "attribution.according" else { return false }
        return region.first <= cue.first && cue.first <= region.last
    }

    /// "condemned the raid, announcing a gift of 20 cars": whoever acts in the sentence announces.
    private func isActing(_ cue: Match, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> Bool {
        guard !verb.namesSubject, passage.isComma(cue.first - 1) || passage.isAndParticle(cue.first - 1) else { return false }
        return phrases.actor(in: sentence, memory, before: cue.first) != nil
    }

    /// "the organisation puts it at 12": the pronoun is the count.
    private func putsCount(_ cue: Match, _ source: SourcePhraseReader.Found?) -> Bool {
        guard cue.hasEnclitic, let source else { return false }
        let last = max(source.last, cue.last)
        return (last + 1...last + 3).contains { passage.has(.placeCue, at: $0) && isCount($0 + 1) }
    }

    /// "that", "to the view that".
    private func opensAtOnce(_ token: Int) -> Bool {
        guard let opener = passage.match(.opener, at: token) else { return false }
        return opener.index == 0 || passage.match(.opener, at: opener.last + 1)?.index == 0
    }

    /// "This came in a speech during his visit to …, where he …": all of the sentence is what was told before.
    private func wholeSentence(_ cue: Match, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>) -> Opening? {
        guard !verb.namesSubject, cue.first == sentence.lowerBound, cue.length > 1, cue.last < sentence.upperBound else {
            return nil
        }
        return Opening(first: cue.last + 1, last: sentence.upperBound, isClause: true)
    }

    /// "And explained that …" at the start of a sentence: no other word that is spelled alike stands so.
    private func goesOnClose(_ cue: Match, _ sentence: ClosedRange<Int>) -> Bool {
        let last = skipDocument(behind: cue.last, sentence) ?? cue.last
        return cue.first == sentence.lowerBound && passage.match(.opener, at: last + 1)?.index == 0 && gender(of: cue) != nil
    }

    /// "was quoted from X": whose words they are, whoever passes them on.
    private func original(behind cue: Match, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        let verb = passage.shared.pack.speechVerbs[cue.index]
        guard passesOn(cue.last + 1, verb), let found = phrases.phrase(at: cue.last + 2, memory: memory),
            tellsSomething(behind: found, verb)
        else { return nil }
        return found
    }

    /// "quoted (from) an official", "learned (from) a source".
    private func passesOn(_ token: Int, _ verb: SpeechVerb) -> Bool {
        verb.learns ? passage.has(.dateJoiner, at: token) : passage.match(.opener, at: token)?.index == 1
    }

    /// What is learned is a clause or a document; else it is a sum or a thing that somebody gets.
    private func tellsSomething(behind source: SourcePhraseReader.Found, _ verb: SpeechVerb) -> Bool {
        guard verb.learns else { return true }
        return (source.last + 1...source.last + 4).contains {
            passage.match(.opener, at: $0)?.index == 0 || passage.has(.speechNoun, at: $0)
        }
    }

    private func relayed(
        _ cue: Match, _ source: SourcePhraseReader.Found, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>,
        _ memory: inout SpeakerMemory
    ) -> CreditRegion? {
        guard let opening = opening(after: source.last, sentence) ?? (verb.learns ? thing(after: source.last, sentence) : nil)
        else { return nil }
        memory.remember(source.speaker)
        return CreditRegion(
            first: opening.first, last: opening.last, speaker: source.speaker, cue: cue.first...source.last,
            sign: cue.first...cue.last, told: source.told, mode: opening.isQuote ? .direct : .indirect, rule: verb.rule,
            isClause: opening.isClause)
    }

    /// "a doctor told us that": the pronoun is whom one speaks to.
    private func tellsUs(_ cue: Match, _ source: SourcePhraseReader.Found) -> Bool {
        passage.match(.opener, at: max(cue.last, source.last) + 1)?.index == 0
    }

    /// "the province recorded 12", "the firm recorded profits": what happens to them, and no statement.
    private func registersItsOwn(_ source: SourcePhraseReader.Found, behind cue: Match) -> Bool {
        if passage.has(CreditWord.area, at: source.first) { return true }
        let last = max(source.last, cue.last)
        return (last + 1...last + 2).contains { passage.has(CreditWord.ownSum, at: $0) }
    }

    /// "set aside 14 million", "the government earmarked in the budget a sum of …": an act, and no count of theirs.
    private func grantsMoney(behind last: Int) -> Bool {
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
    private func asksMoney(behind last: Int) -> Bool {
        for token in last + 1..<min(last + 22, passage.count) {
            if passage.tokens[token - 1].endsSentence || passage.isComma(token) && beginsWithAnd(token + 1) { return false }
            if let noun = passage.match(.noun, at: token), passage.shared.pack.nouns[noun.index].kind == .money { return true }
        }
        return false
    }

    func isCount(_ token: Int) -> Bool {
        passage.isDigits(token) || passage.has(.number, at: token) || passage.has(.hedgeBefore, at: token)
    }

    /// "activists published a list that holds 12 names": whose document it is.
    private func publishes(_ cue: Match, _ source: SourcePhraseReader.Found?, _ after: Int) -> Bool {
        guard let source, passage.has(CreditWord.maker, at: cue.first), passage.has(.speechNoun, at: after + 1) else {
            return false
        }
        return !isWeak(source, passage.shared.pack.speechVerbs[cue.index]) && !isDefinite(after + 1)
    }

    /// A vowel mark behind the verb's first letter makes it passive.
    func isPassive(_ cue: Match) -> Bool {
        guard let mark = passage.shared.pack.passiveMark, let letter = passage.firstLetter(of: cue, marked: mark) else {
            return false
        }
        return !passage.shared.pack.passiveExceptions.contains(letter)
    }

    /// An office is its holder's; nothing is known of other words.
    func gender(ofHead token: Int) -> Bool? {
        guard let title = passage.match(.title, at: token), title.length == 1 else { return nil }
        return passage.has(CreditWord.masculine, at: token) ? false : nil
    }

    /// Whether the verb's form tells that a woman or a body with a feminine name speaks; nil where it may be either.
    func gender(of cue: Match) -> Bool? {
        if passage.has(CreditWord.feminine, at: cue.first) { return true }
        return passage.has(CreditWord.masculine, at: cue.first) ? false : nil
    }
}
