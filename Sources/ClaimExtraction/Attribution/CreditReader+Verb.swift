import ClaimModel
import RuleReading
import TextReading

/// Verbs of saying.
extension CreditReader {
    /// "X said that …", "said X: …", "X announced the death of …"
    func verb(_ cue: Match, _ memory: inout SpeakerMemory, _ regions: [CreditRegion]) -> CreditRegion? {
        let verb = passage.shared.pack.speechVerbs[cue.index]
        let sentence = passage.sentenceRange(of: cue.first)
        if verb.learns { return learned(cue, verb, sentence, &memory) }
        if verb.relays, let told = original(behind: cue, memory) { return relayed(cue, told, verb, sentence, &memory) }
        if verb.relays, !verb.receives, let told = originalBehindAnybody(cue, sentence, memory),
            let region = relayed(cue, told, verb, sentence, &memory)
        {
            return region
        }
        // "a grant, its amount 12 million": the verb's form is a noun here.
        if cue.hasEnclitic, verb.needsName, isCount(cue.last + 1) { return nil }
        if let said = parenthesis(cue, verb, sentence, memory) {
            memory.remember(said.speaker)
            return said
        }
        // "our figures show": the paper's own voice.
        if passage.has(CreditWord.ownVoice, at: skipFillers(cue.last + 1, verbs: false)) { return nil }
        var source: SourcePhraseReader.Found?
        // "two thirds said, in a survey of 320 employees, that": the survey says so.
        if verb.namesSubject, !verb.isClose, !verb.needsName, let survey = survey(behind: cue, sentence, memory) {
            memory.remember(survey.speaker)
            return CreditRegion(
                first: sentence.lowerBound, last: sentence.upperBound, speaker: survey.speaker, cue: cue.first...cue.last,
                sign: cue.first...cue.last, told: survey.told, mode: .indirect, rule: "attribution.document", isClause: true)
        }
        if verb.namesSubject {
            source = subject(behind: cue, verb, memory)
            if verb.isNoun, let before = putBefore(cue, sentence, memory) {
                source = before
            } else if verb.isNoun {
                guard let found = source, found.first > cue.last, !isWeak(found, verb) else { return nil }
            }
            if let found = source, isWeak(found, verb), let before = adjacentSubject(cue) { source = before }
            // "Kuwait passes a budget of": what a state passes is no speaker.
            if let found = source, passage.has(.speechNoun, at: found.first), !isDefinite(found.first),
                names.contains(where: { $0.last == cue.first - 1 && $0.entry.kind == .place })
            {
                return nil
            }
            if let found = source,
                verb.isClauseOnly && isWeak(found, verb) || verb.tells && passage.match(.body, at: found.first)?.index == 1
            {
                source = subjectBefore(cue, sentence, memory) ?? found
            }
            // "a statement in which stood that": whoever issued it.
            if source == nil, verb.isThere, let issuer = phrases.issuer(of: cue, in: sentence, memory) {
                source = .init(speaker: issuer, first: cue.first, last: cue.last)
            }
            // "The court sent its report to parliament. In it stood that": whose it is, the sentence before tells.
            if source == nil, verb.isThere, cue.first <= sentence.lowerBound + 1,
                let issuer = phrases.actor(before: sentence.lowerBound, memory)?.speaker ?? memory.issuer ?? memory.last
            {
                source = .init(speaker: issuer, first: cue.first, last: cue.last)
            }
            if source == nil, !verb.isClose { source = subjectBefore(cue, sentence, memory) }
        }
        // "the director told the journalists that": whom one tells stands behind the verb.
        if verb.tells, let found = source, found.first > cue.last, cue.proclitics == 0,
            let before = sentenceSubject(cue, sentence, memory)
        {
            source = before
        }
        // "the group claimed it in a statement in which it held that": who acts in the sentence.
        if source == nil, verb.namesSubject, !cue.hasEnclitic, passage.has(.speechNoun, at: cue.first - 1),
            let actor = phrases.actor(in: sentence, memory, before: cue.first, isNameless: true), actor.last < cue.first
        {
            source = actor
        }
        // "came in the second place": spelled like "stood in the centre".
        if cue.length > 1, verb.needsName, let found = source, found.first > cue.last, passage.has(.ordinal, at: found.first + 1)
        {
            return nil
        }
        // "said that the office records 12 a day": what it does is told by who speaks.
        if verb.registers, isNested(cue, in: lastTold(besides: cue.first, regions), regions) {
            return nil
        }
        // "raised its toll": the toll is no speaker.
        if verb.needsCount, let found = source, found.first > cue.last,
            passage.match(.speechNoun, at: found.first)?.hasEnclitic ?? false
        {
            source = subjectBefore(cue, sentence, memory)
        }
        if passage.isComma(cue.first - 1) || passage.isQuote(cue.first - 1), let quoted = quotationOf(cue, verb, memory) {
            return quoted
        }
        guard source != nil || isPronounBefore(cue, sentence) || !cue.hasEnclitic && (!verb.isClose || goesOnClose(cue, sentence))
        else { return nil }
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
        if verb.asks, !asksMoney(behind: cue.last), !demands(behind: cue.last) { return nil }
        if let source, let region = trailing(cue, source, verb, sentence, regions) {
            memory.remember(source.speaker)
            return region
        }
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
        if verb.needsCount {
            let last = source.map { max($0.last, cue.last) } ?? cue.last
            guard
                announcesCount(behind: last) || blames(behind: last)
                    || source != nil && (putsAt(behind: last, sentence) || cue.hasEnclitic && bringsTo(last + 1))
                    || putsCount(cue, source)
            else { return nil }
        }
        if verb.relays {
            // "X quoted Y as saying": the inner original is the source.
            guard var relay = source else { return nil }
            // "the paper (got) from a source": whom it is from is no part of its name.
            if verb.receives, let from = (relay.first...relay.last).first(where: { passage.has(.dateJoiner, at: $0) }) {
                relay.last = from - 1
            }
            let next = behindQuote(relay.last)
            if passesOn(next, verb), let original = phrases.phrase(at: next + 1, memory: memory),
                tellsSomething(behind: original, verb)
            {
                source = passedOn(original, by: relay)
            } else if verb.receives || isWeak(relay, verb) || relay.first < cue.first
                || !relaysClause(behind: relay.last, sentence)
            {
                return nil
            }
        }
        if verb.passesOn, let paper = source, let original = carried(by: paper, cue, memory) {
            source = passedOn(original, by: paper)
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
        if verb.tells, let found = source, let place = phrases.placeAlone(found) { source = place }
        let inSentence = lastTold(besides: cue.first, regions)
        // "the governor condemned it, announcing a gift of": whoever acts in the sentence.
        let goesOnActing = !verb.namesSubject || isJoined && !verb.registers && !verb.needsCount && !verb.grants
        // "on its host" is spelled like "adding": a participle stands behind a comma, or before its clause.
        let isParticiple = verb.namesSubject || passage.isComma(cue.first - 1) || passage.match(.opener, at: cue.last + 1) != nil
        let acting =
            source == nil && goesOnActing && isParticiple && inSentence == nil ? clauseSubject(cue, sentence, memory) : nil
        let isCarriedOn =
            source == nil
            && (isPronounBefore(cue, sentence) || isJoined && inSentence != nil || acting != nil
                || goesOn(cue, verb, sentence, regions, memory))
        let end = max(cue.last, source.map { $0.first > cue.last ? $0.last : cue.last } ?? cue.last)
        let document = skipDocument(behind: end, sentence)
        let after = document ?? skipAside(behind: end, sentence)
        // "And he went on: …"
        let opensWords = source == nil && passage.isMark(cue.last + 1, 0x3A)
        if verb.isClose, !opensWords, !opensAtOnce(skipFillers(after + 1, verbs: false)) { return nil }
        if let source, isSetIn(cue, source, isJoined) {
            memory.remember(source.speaker)
            return CreditRegion(
                first: sentence.lowerBound, last: sentence.upperBound, speaker: source.speaker, cue: cue.first...source.last,
                sign: cue.first...cue.last, told: source.told, mode: .indirect, rule: verb.rule, isClause: true)
        }
        guard
            let opening = wholeSentence(cue, verb, sentence) ?? opening(after: after, sentence, takesWords: verb.takesWords)
                ?? ((!verb.isClauseOnly || !verb.takesWords && admits(after) && !(source.map { isWeak($0, verb) } ?? false)
                    || document != nil && source != nil || publishes(cue, source, after))
                    && (source != nil || carriesThing(after) || isCarriedOn)
                    && !(verb.tells && passage.isComma(after + 1) && (source.map { isWeak($0, verb) } ?? true))
                    ? thing(after: after, sentence, isBound: cue.hasEnclitic || verb.isNoun) : nil)
        else {
            guard let source else { return nil }
            // Who acts in what somebody else says does not speak next.
            memory.remember(source.speaker, isNested: isNested(cue, in: inSentence, regions))
            // "…, says the Observatory, …": like "according to".
            guard source.first > cue.last, passage.isComma(cue.first - 1) && !isJoined || passage.isQuote(cue.first - 1),
                passage.isMark(source.last + 1) || source.last >= sentence.upperBound - 1 || passage.isQuote(cue.first - 2)
            else { return nil }
            return CreditRegion(
                first: sentence.lowerBound, last: sentence.upperBound, speaker: source.speaker, cue: cue.first...source.last,
                sign: cue.first...cue.last, told: source.told, mode: .indirect, rule: verb.rule, isClause: true)
        }
        let speaker: Speaker
        if let source {
            speaker = source.speaker
        } else if let carried = inSentence.map({ regions[$0].speaker }) ?? phrases.issuer(of: cue, in: sentence, memory)
            ?? acting ?? clauseSubject(cue, sentence, memory)
            ?? phrases.actor(before: sentence.lowerBound, memory)?.speaker ?? memory.carried(isFeminine)
        {
            speaker = carried
        } else {
            return nil
        }
        memory.remember(speaker, isNested: verb.isNoun || source != nil && isNested(cue, in: inSentence, regions))
        var region = CreditRegion(
            first: relativeStart(cue, opening, sentence) ?? source.flatMap { phrases.clauseOn($0, behind: cue.last) }
                ?? source.flatMap { clauseBetween($0, cue) } ?? opening.first,
            last: opening.isClause
                ? opening.last : verb.asks ? endAtComma(opening) : endOfRelative(cue, opening.last), speaker: speaker,
            cue: cue.first...max(cue.last, source?.last ?? cue.last), sign: cue.first...cue.last, told: source?.told,
            mode: opening.isQuote ? .direct : .indirect,
            rule: verb.rule, isClause: opening.isClause, denies: verb.denies)
        // "said a widow who feeds five orphans that": who tells of herself.
        if let source, opening.isClause, source.first > cue.last, source.last < region.first, isPersonal(source) {
            (region.opens, region.first) = (opening.first, source.last + 1)
        }
        return region
    }
}
