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
    let names: [NameReader.Found]
    let phrases: SourcePhraseReader
    let barriers: SegmentReader

    init(passage: Passage, names: [NameReader.Found]) {
        self.passage = passage
        self.names = names
        phrases = SourcePhraseReader(passage: passage, names: names)
        barriers = SegmentReader(passage: passage)
    }

    func regions(_ memory: inout SpeakerMemory, isHeadline: Bool) -> [CreditRegion] {
        var regions: [CreditRegion] = []
        var token = 0
        while token < passage.count {
            if let cue = passage.match(.according, at: token) {
                if let region = according(cue, &memory, regions) { regions.append(region) }
                token = cue.last + 1
            } else if let cue = speech(at: token), !isInName(token), !cue.hasEnclitic {
                if let region = verb(cue, &memory, regions) { regions.append(region) }
                token = cue.last + 1
            } else if isHeadline || token == 0, let region = colon(token, &memory) {
                regions.append(region)
                token += 1
            } else {
                token += 1
            }
        }
        return regions
    }

    /// A verb of speech; "refused to state" and "it is recalled that" are none.
    func speech(at token: Int) -> Match? {
        guard let cue = passage.match(.speechVerb, at: token), !passage.has(.refusal, at: token - 1),
            barriers.barrier(at: token) != .aside
        else { return nil }
        return cue
    }

    func isInName(_ token: Int) -> Bool { names.contains { $0.first <= token && token <= $0.last } }

    /// "according to X"
    func according(_ cue: Match, _ memory: inout SpeakerMemory, _ regions: [CreditRegion]) -> CreditRegion? {
        if cue.index == 1, speech(at: skipFillers(cue.last + 1, verbs: false)) == nil,
            passage.match(.speechFiller, at: cue.last + 1)?.index != 1
        {
            return nil
        }
        let start = skipFillers(cue.last + 1, verbs: true)
        // A document without an owner adds nobody to a sentence that has a speaker.
        if passage.has(.speechNoun, at: start), documented(start) == nil, phrases.name(at: start) == nil,
            regions.contains(where: { passage.sentences[$0.cue.lowerBound] == passage.sentences[cue.first] })
        {
            return nil
        }
        var source = documented(start) ?? phrases.phrase(at: start, memory: memory)
        if source == nil, cue.hasEnclitic { source = memory.last.map { .init(speaker: $0, first: cue.first, last: cue.last) } }
        guard var source else { return nil }
        // "according to what AFP quoted the Observatory as saying"
        if relays(cue.last + 1..<max(cue.last + 1, source.first)), passage.match(.opener, at: source.last + 1)?.index == 1,
            let original = phrases.phrase(at: source.last + 2, memory: memory)
        {
            var speaker = original.speaker
            speaker.via = [source.speaker.name]
            source = .init(speaker: speaker, first: source.first, last: original.last, inner: original.told.lowerBound)
        }
        // "Reuters reported, quoting an official"
        if source.speaker.via.isEmpty, let teller = regions.last,
            passage.sentences[teller.cue.lowerBound] == passage.sentences[cue.first],
            (0...2).contains(cue.first - teller.cue.upperBound), teller.speaker.name != source.speaker.name
        {
            source.speaker.via = [teller.speaker.name]
        }
        // "AFP, quoting the Observatory": the inner original is the source.
        let sentence = passage.sentenceRange(of: cue.first)
        if let inner = passage.match(.according, at: source.last + 1),
            let original = phrases.phrase(at: inner.last + 1, memory: memory)
        {
            var speaker = original.speaker
            speaker.via = [source.speaker.name]
            source = .init(speaker: speaker, first: source.first, last: original.last, inner: original.told.lowerBound)
        }
        memory.remember(source.speaker)
        var first = cue.first
        while first > sentence.lowerBound, !isContrast(first) { first -= 1 }
        var last = source.last
        // Behind a credit in mid-sentence, a comma with "and" begins a statement of its own.
        let isLeading = cue.first - sentence.lowerBound <= 2
        while last < sentence.upperBound, !isContrast(last + 1) {
            if !isLeading, last > source.last, passage.isComma(last), beginsWithAnd(last + 1) { break }
            last += 1
        }
        return CreditRegion(
            first: first, last: last, speaker: source.speaker, cue: cue.first...source.last, sign: cue.first...cue.last,
            told: source.first > cue.last ? source.told : nil, mode: .indirect, rule: "attribution.according", isClause: true)
    }

    func relays(_ tokens: Range<Int>) -> Bool {
        tokens.contains { token in
            passage.match(.speechVerb, at: token).map { passage.shared.pack.speechVerbs[$0.index].relays } ?? false
        }
    }

    /// "figures issued by X", "a statement of X": who stands behind a document is its source.
    func documented(_ start: Int) -> SourcePhraseReader.Found? {
        guard passage.has(.speechNoun, at: start), phrases.name(at: start) == nil else { return nil }
        var end = start
        while end + 1 < passage.count, end - start < 8, !passage.isMark(end + 1) || passage.isQuote(end + 1),
            !passage.tokens[end].endsSentence
        { end += 1 }
        guard
            let owner = names.last(where: { $0.first > start && $0.last <= end && $0.entry.canSpeak && $0.entry.kind != .state })
        else { return nil }
        return .init(speaker: phrases.speaker(owner), first: start, last: owner.last)
    }

    /// Over times of day, prepositions and, behind "according to", the verb of "what X said".
    func skipFillers(_ start: Int, verbs: Bool) -> Int {
        var token = start
        var steps = 0
        while token < passage.count, steps < 7 {
            if let filler = passage.match(.speechFiller, at: token) {
                guard verbs || filler.index == 0 else { break }
                token = filler.last + 1
            } else if let day = passage.match(.relativeDay, at: token) ?? passage.match(.weekday, at: token) {
                token = day.last + 1
            } else if verbs, let verb = passage.match(.speechVerb, at: token) {
                token = verb.last + 1
            } else {
                break
            }
            steps += 1
        }
        return token
    }

    /// "X said that …", "said X: …", "X announced the death of …"
    func verb(_ cue: Match, _ memory: inout SpeakerMemory, _ regions: [CreditRegion]) -> CreditRegion? {
        let verb = passage.shared.pack.speechVerbs[cue.index]
        let sentence = passage.sentenceRange(of: cue.first)
        var source: SourcePhraseReader.Found?
        if verb.namesSubject {
            source =
                phrases.phrase(at: skipFillers(cue.last + 1, verbs: false), memory: memory, needsName: verb.needsName)
                ?? subjectBefore(cue, sentence, memory)
        }
        if verb.relays {
            // "X quoted Y as saying": the inner original is the source.
            guard let relay = source, passage.match(.opener, at: relay.last + 1)?.index == 1,
                let original = phrases.phrase(at: relay.last + 2, memory: memory)
            else { return nil }
            var speaker = original.speaker
            speaker.via = [relay.speaker.name]
            source = .init(speaker: speaker, first: relay.first, last: original.last, inner: original.told.lowerBound)
        }
        let inSentence = regions.last { passage.sentences[$0.cue.lowerBound] == passage.sentences[cue.first] }
        let after = max(cue.last, source.map { $0.first > cue.last ? $0.last : cue.last } ?? cue.last)
        guard
            let opening = opening(after: after, sentence)
                ?? (source != nil || carriesThing(after) ? thing(after: after, sentence) : nil)
        else {
            guard let source else { return nil }
            memory.remember(source.speaker)
            // "…, says the Observatory, …": like "according to".
            guard source.first > cue.last, passage.isComma(cue.first - 1), passage.isComma(source.last + 1) else { return nil }
            return CreditRegion(
                first: sentence.lowerBound, last: sentence.upperBound, speaker: source.speaker, cue: cue.first...source.last,
                sign: cue.first...cue.last, told: source.told, mode: .indirect, rule: verb.rule, isClause: true)
        }
        let speaker: Speaker
        if let source {
            speaker = source.speaker
        } else if let carried = inSentence?.speaker ?? memory.last {
            speaker = carried
        } else {
            return nil
        }
        memory.remember(speaker)
        return CreditRegion(
            first: opening.first, last: opening.last, speaker: speaker,
            cue: cue.first...max(cue.last, source?.last ?? cue.last), sign: cue.first...cue.last, told: source?.told,
            mode: opening.isQuote ? .direct : .indirect, rule: verb.rule, isClause: opening.isClause, denies: verb.denies)
    }

    /// The subject stands before its verb: "the Observatory added", "one of the leaders of X announced".
    func subjectBefore(_ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        if let subject = sentenceSubject(cue, sentence, memory) { return subject }
        let reach = passage.shared.pack.speechVerbs[cue.index].needsName ? 1 : 14
        var token = cue.first - 1
        let floor = max(sentence.lowerBound, cue.first - reach - 4)
        var nearest: NameReader.Found?
        while token >= floor {
            if passage.isDigits(token) || passage.has(.number, at: token) || passage.has(.frame, at: token) { break }
            if passage.has(.opener, at: token), passage.match(.opener, at: token)?.index == 0 { break }
            if let name = names.first(where: { $0.first == token }), name.entry.canSpeak, name.last < cue.first {
                if name.entry.isPerson || nearest == nil { nearest = name }
                if name.entry.isPerson { break }
            }
            if passage.has(.anonymous, at: token), nearest == nil, let found = phrases.phrase(at: token, memory: memory),
                found.last < cue.first
            {
                return found
            }
            token -= 1
        }
        if let nearest {
            // Far behind, only the subject of the sentence is meant.
            let isClose =
                cue.first - nearest.last <= 2 || passage.isComma(cue.first - 1) || passage.isQuote(cue.first - 1)
                || passage.isBracket(cue.first - 1)
            if isClose || nearest.first - sentence.lowerBound <= 4 && reach > 1 {
                return .init(speaker: phrases.speaker(nearest), first: nearest.first, last: nearest.last)
            }
        }
        return nil
    }

    /// The noun phrase that begins the sentence, behind an auxiliary ("had"): its own head speaks, not a name inside it.
    func sentenceSubject(_ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        let first = sentence.lowerBound
        let auxiliary = passage.match(.auxiliary, at: first)
        guard auxiliary != nil || passage.has(.title, at: first) || passage.has(.anonymous, at: first), cue.first - first <= 18
        else { return nil }
        let start = auxiliary.map { $0.last + 1 } ?? first
        guard start < cue.first else { return nil }
        for token in start..<cue.first where passage.isDigits(token) || passage.has(.frame, at: token) { return nil }
        return phrases.phrase(at: start, memory: memory)
    }

    /// "X: …" at the start of a paragraph or headline.
    func colon(_ token: Int, _ memory: inout SpeakerMemory) -> CreditRegion? {
        guard token == 0 || passage.tokens[token - 1].endsSentence || passage.isMark(token - 1),
            let name = phrases.name(at: token),
            name.entry.canSpeak, name.entry.kind != .state
        else { return nil }
        var mark = name.last + 1
        while passage.isQuote(mark) || passage.isBracket(mark) { mark += 1 }
        guard passage.isMark(mark, 0x3A) else { return nil }
        let sentence = passage.sentenceRange(of: token)
        let speaker = phrases.speaker(name)
        memory.remember(speaker)
        return CreditRegion(
            first: mark, last: sentence.upperBound, speaker: speaker, cue: name.first...mark, sign: mark...mark,
            told: name.first...name.last, mode: .indirect, rule: "attribution.colon", isClause: true)
    }
}
