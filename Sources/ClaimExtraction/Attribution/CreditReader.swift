import ClaimModel
import RuleReading
import TextReading

/// Who is credited with which stretch of a passage.
///
/// The region whose cue comes last wins inside it; "according to" covers its whole sentence, back and on to
/// the nearest contrast; a verb with a content clause or a quotation covers the rest of its sentence; a verb with
/// a thing ("announced the death of") covers that clause.
struct CreditReader {
    let passage: Passage
    let phrases: SourcePhraseReader
    let barriers: SegmentReader

    var names: [NameReader.Found] { phrases.names }

    init(passage: Passage, names: [NameReader.Found]) {
        self.passage = passage
        phrases = SourcePhraseReader(passage: passage, names: names)
        barriers = SegmentReader(passage: passage)
    }

    private static let cues: UInt64 = Meaning.according.bit | Meaning.speechVerb.bit | Meaning.speechNoun.bit

    func regions(_ memory: inout SpeakerMemory, isHeadline: Bool) -> [CreditRegion] {
        var regions: [CreditRegion] = []
        memory.place = -1
        if let listed = continuedList(&memory) { regions.append(listed) }
        var token = 0
        while token < passage.count {
            // Most words neither credit anybody nor begin a clause, which only the first few may.
            guard isHeadline || passage.hasAny(Self.cues, at: token) || mayOpen(token) else {
                token = token < Self.wordsOfOpening ? token + 1 : passage.next(Self.cues, from: token + 1)
                continue
            }
            let told = memory.count
            let start = token
            defer { if memory.count > told { memory.place = start } }
            if let cue = passage.match(.according, at: token) {
                let region = according(cue, &memory, regions)
                for noun in cue.last + 1..<min(cue.last + 6, passage.count) where passage.has(.speechNoun, at: noun) {
                    phrases.noteDocument(noun, &memory)
                    break
                }
                if let region { regions.append(region) }
                token = max(cue.last, region?.cue.upperBound ?? cue.last) + 1
            } else if let cue = speech(at: token), !isInName(token) {
                if let region = verb(cue, &memory, regions) { regions.append(region) }
                token = cue.last + 1
            } else if passage.isBracket(token - 1), passage.has(CreditWord.credit, at: token),
                let region = inBrackets(token, regions)
            {
                regions.append(region)
                token = region.cue.upperBound + 1
            } else if let noun = passage.match(.speechNoun, at: token) {
                phrases.noteDocument(token, &memory)
                if let region = estimate(noun, memory) {
                    regions.append(region)
                    token = noun.last
                } else if isHeadline || mayOpen(token), let region = colon(token, &memory, isHeadline: isHeadline) {
                    regions.append(region)
                }
                token += 1
            } else if isHeadline || mayOpen(token), let region = colon(token, &memory, isHeadline: isHeadline) {
                regions.append(region)
                token += 1
            } else {
                token += 1
            }
        }
        addGapped(&regions, &memory)
        addQuoted(&regions, &memory)
        addQuotedBefore(&regions, &memory)
        addSetAgainst(&regions, memory)
        if isHeadline { coverHeadline(&regions) }
        if !isHeadline { addContinued(&regions) }
        if isHeadline, let credit = bracketed() { regions.insert(credit, at: 0) }
        phrases.noteBodies(&memory)
        noteList(regions, &memory)
        return regions
    }

    /// A verb of speech; "refused to state" and "it is recalled that" are none.
    @inline(__always)
    func speech(at token: Int) -> Match? {
        guard passage.has(.speechVerb, at: token) else { return nil }
        return spoken(at: token)
    }

    private func spoken(at token: Int) -> Match? {
        guard let cue = passage.match(.speechVerb, at: token), cue.proclitics & passage.shared.pack.definiteBits == 0,
            !passage.has(.refusal, at: token - 1), cue.proclitics & passage.shared.pack.prepositionBits == 0,
            // A name of a word or two in quotation marks.
            !passage.isQuote(token - 1) || passage.isClosingQuote(token - 1)
                || !(token + 1...token + 3).contains(where: { passage.isQuote($0) }),
            barriers.barrier(at: token) != .aside,
            // "500 pupils": spelled like "demanded", and counted.
            !isCount(token - 1) || !passage.has(.noun, at: token)
        else { return nil }
        // "was announced": nobody says who announces.
        guard isPassive(cue) else { return cue }
        let verb = passage.shared.pack.speechVerbs[cue.index]
        return verb.relays || verb.learns ? cue : nil
    }

    /// The last credit of a token's sentence.
    func lastTold(besides token: Int, _ regions: [CreditRegion]) -> Int? {
        let sentence = passage.sentences[token]
        return regions.indices.last { passage.sentences[regions[$0].cue.lowerBound] == sentence }
    }

    func isInName(_ token: Int) -> Bool { names.contains { $0.first <= token && token <= $0.last } }

    /// "according to X"
    func according(_ cue: Match, _ memory: inout SpeakerMemory, _ regions: [CreditRegion]) -> CreditRegion? {
        // "with regard to" is written like "according to".
        if cue.proclitics & passage.shared.pack.definiteBits != 0 { return nil }
        if cue.index == 1 {
            let verb = speech(at: skipFillers(cue.last + 1, verbs: false))
            if verb == nil, passage.match(.speechFiller, at: cue.last + 1)?.index != 1 { return nil }
            // "which the ministry denied": nobody tells it.
            if let verb,
                passage.shared.pack.speechVerbs[verb.index].denies || passage.shared.pack.speechVerbs[verb.index].isWritten
                    || cue.length == 1 && passage.shared.pack.speechVerbs[verb.index].needsCount
            {
                return nil
            }
            // "figures that the governor doubted": only what somebody gave, the verb's pronoun, is told.
            if let verb, !verb.hasEnclitic, passage.has(.speechNoun, at: cue.last) || passage.has(.countOf, at: cue.last) {
                return nil
            }
            // "and recorded 12 as well": an act, and no credit.
            if let verb, cue.length == 1, passage.shared.pack.speechVerbs[verb.index].registers { return nil }
        }
        // "by its bulletin" is spelled like "it published".
        let isIts =
            cue.index != 1
            && (passage.match(.speechNoun, at: cue.last + 1)?.hasEnclitic ?? false || isItsBulletin(cue))
        let filled = isIts ? cue.last + 1 : skipFillers(cue.last + 1, verbs: true)
        var start = skipMedium(skipLearner(skipAddressee(filled, behind: cue.last)), behind: cue)
        // "as was quoted (from) the mayor"
        if passage.match(.opener, at: start)?.index == 1, relays(cue.last..<start) { start += 1 }
        // "by the reckoning of 'the paper'": its own.
        if passage.has(CreditWord.ownCount, at: start), passage.isQuote(start + 1), phrases.name(at: start + 2) == nil {
            return nil
        }
        // A document without an owner adds nobody to a sentence that has a speaker.
        if passage.has(.speechNoun, at: start), phrases.name(at: start) == nil, phrases.owner(ofDocument: start, memory) == nil,
            regions.contains(where: { passage.sentences[$0.cue.lowerBound] == passage.sentences[cue.first] })
        {
            return nil
        }
        let teller = lastTold(besides: cue.first, regions).map { regions[$0] }
        let isTold = teller != nil
        let isRelayed = cue.index == 2
        // "relying on the testimony of": no second source, and none that is just any word.
        if cue.index == 3 {
            // "by AFP's count, relying on the army's data": whoever counted.
            if let teller, teller.rule == "attribution.according", cue.first - teller.cue.upperBound <= 2 { return nil }
            if !namesSomebody(start, isTold ? memory : nil) { return nil }
        }
        // "which explains why many dare": such a verb tells only of somebody.
        let isGuarded =
            cue.index == 1 && passage.has(CreditWord.ownSum, at: start)
            || cue.index == 1
                && (cue.last + 1..<max(cue.last + 1, start)).contains {
                    passage.match(.speechVerb, at: $0).map { passage.shared.pack.speechVerbs[$0.index].needsName } ?? false
                }
        // "by his word": the pronoun is who speaks; behind "as it announced" who announced follows.
        let isHis = cue.hasEnclitic && !passage.isSpeech(cue.last) || passage.has(CreditWord.theirs, at: start)
        var source =
            own(start, memory, isTold: isTold, isIts: isIts)
            ?? (isHis ? nil : phrases.phrase(at: start, memory: memory, needsName: isGuarded, isCredited: !isGuarded))
        // "the police of X arrested 7, by what it announced": whoever acts in the sentence, else who spoke last.
        let isAlone = source == nil && cue.index == 1 && saysAlone(start)
        if source == nil, !isTold, isAlone || isHis || saysPronoun(cue.last..<max(cue.last + 1, start)),
            let actor = phrases.actor(in: passage.sentenceRange(of: cue.first), memory, before: cue.first), actor.last < cue.first
        {
            source = .init(speaker: actor.speaker, first: cue.first, last: cue.last)
        }
        if source == nil, isAlone || cue.hasEnclitic || saysPronoun(cue.last + 1..<max(cue.last + 1, start)) {
            source = memory.last.map { .init(speaker: $0, first: cue.first, last: cue.last) }
        }
        guard var source,
            !passage.has(CreditWord.notSource, at: start) || phrases.owner(ofDocument: start, memory) != nil
        else { return nil }
        // "the ministry announced …, as quoted by the paper": who passes on is no second source.
        if !isRelayed, isTold, relays(cue.first..<max(cue.last + 1, source.first)) { return nil }
        // "according to what AFP quoted the Observatory as saying"
        let next = behindQuote(source.last)
        if relays(cue.last + 1..<max(cue.last + 1, source.first)), passage.match(.opener, at: next)?.index == 1,
            let original = phrases.phrase(at: next + 1, memory: memory)
        {
            source = passedOn(original, by: source)
        }
        // "Reuters reported, quoting informed sources": Reuters.
        if isRelayed, let teller, isNameless(source) { source.speaker = teller.speaker }
        // "Reuters reported, quoting an official"
        if source.speaker.via.isEmpty, let teller = regions.last,
            passage.sentences[teller.cue.lowerBound] == passage.sentences[cue.first],
            (0...2).contains(cue.first - teller.cue.upperBound), teller.speaker.name != source.speaker.name
        {
            source.speaker.via = [teller.speaker.name]
        }
        // "AFP, quoting the Observatory", "by what media passed on, by figures of the Observatory": the inner original is the source.
        let sentence = passage.sentenceRange(of: cue.first)
        let isPassedOn = passage.isComma(source.last + 1) && relays(cue.last + 1..<max(cue.last + 1, source.first))
        if let inner = passage.match(.according, at: source.last + (isPassedOn ? 2 : 1)), inner.index != 3,
            let original = phrases.phrase(at: inner.last + 1, memory: memory)
        {
            var speaker = original.speaker
            speaker.via = [source.speaker.name]
            source = .init(speaker: speaker, first: source.first, last: original.last, inner: original.told.lowerBound)
        }
        if source.speaker.isFeminine == nil { source.speaker.isFeminine = gender(ofHead: source.first) }
        source.speaker.isPerson = phrases.isPerson(source.first)
        memory.remember(source.speaker, isNested: isRelayed && isTold)
        var first = startOfCredit(cue.first, sentence, regions)
        // "television said that …, quoting the foundation": all that it said.
        if isRelayed, let teller, teller.last >= cue.first - 2 { first = min(first, teller.first) }
        var last = source.last
        // Behind a credit in mid-sentence, a comma with "and" begins a statement of its own.
        let isLeading = cue.first - sentence.lowerBound <= 2
        let isInserted = isInserted(cue, source, regions)
        while !isInserted, last < sentence.upperBound,
            !isContrast(last + 1) || goesOnStill(last + 1) || isLeading && goesOnBeside(last + 1) || goesOnCounting(last + 1)
        {
            if !isLeading, last > source.last, passage.isComma(last),
                beginsWithAnd(last + 1) && !goesOnWithNoun(last + 1) && !goesOnWithCount(last + 1)
                    || barriers.barrier(at: last + 1) == .consequence
            {
                break
            }
            last += 1
        }
        return CreditRegion(
            first: first, last: last, speaker: source.speaker, cue: cue.first...source.last, sign: cue.first...cue.last,
            told: source.first > cue.last ? source.told : nil, mode: .indirect, rule: "attribution.according", isClause: true)
    }

    /// A document, an office, a body or a name: no word that just says what something rests on.
    /// - Parameter memory: given where the sentence has a speaker already; then only somebody's data are a source.
    private func namesSomebody(_ token: Int, _ memory: SpeakerMemory?) -> Bool {
        if phrases.name(at: token) != nil { return true }
        if passage.has(CreditWord.tip, at: token) { return false }
        if let memory { return phrases.owner(ofDocument: token, memory) != nil }
        return passage.has(.speechNoun, at: token) || passage.has(.body, at: token) || passage.has(.title, at: token)
            || passage.has(.anaphor, at: token)
    }

    /// "he said that A, B by the ministry's count, is C": what stands before a comma inside another's statement.
    private func isInserted(_ cue: Match, _ source: SourcePhraseReader.Found, _ regions: [CreditRegion]) -> Bool {
        guard let other = regions.last, other.isClause, other.rule != "attribution.according",
            other.first < cue.first, cue.first <= other.last, !beginsWithAnd(cue.first)
        else { return false }
        return passage.isComma(source.last + 1)
    }

    /// The comma behind a day that stands between two.
    private func endOfDay(_ comma: Int) -> Int? {
        guard passage.isComma(comma) else { return nil }
        for token in comma + 1..<min(comma + 6, passage.count) {
            if passage.isComma(token) { return token > comma + 1 ? token : nil }
            guard
                passage.has(.relativeDay, at: token) || passage.has(.weekday, at: token) || passage.has(.month, at: token)
                    || passage.has(.speechFiller, at: token) || passage.has(CreditWord.demonstrative, at: token)
            else { return nil }
        }
        return nil
    }

    func relays(_ tokens: Range<Int>) -> Bool {
        tokens.contains { token in
            passage.match(.speechVerb, at: token).map { passage.shared.pack.speechVerbs[$0.index].relays } ?? false
        }
    }

    /// Over times of day, prepositions and, behind "according to", the verb of "what X said".
    func skipFillers(_ start: Int, verbs: Bool) -> Int {
        var token = start
        var steps = 0
        while token < passage.count, steps < 7 {
            if let filler = passage.match(.speechFiller, at: token), !filler.hasEnclitic || filler.index == 1 {
                guard verbs || filler.index == 0 else { break }
                token = filler.last + 1
            } else if let day = passage.match(.relativeDay, at: token) ?? passage.match(.weekday, at: token) {
                token = day.last + 1
            } else if verbs, token > start, let close = endOfDay(token) {
                // "by what they told, today Sunday, …"
                token = close + 1
            } else if verbs, let verb = passage.match(.speechVerb, at: token),
                passage.match(.speechNoun, at: token)?.length ?? 0 <= verb.length
            {
                token = verb.last + 1
            } else {
                break
            }
            steps += 1
        }
        return token
    }
}
