import ClaimModel
import RuleReading
import TextReading

/// Documents and headlines: credits without a verb of saying.
extension CreditReader {
    /// "the forecasts of the fund do not exceed …", "figures of the ministry put … at": whose figures they are is their
    /// source, up to the end of the clause.
    func estimate(_ noun: Match, _ memory: SpeakerMemory) -> CreditRegion? {
        guard passage.shared.pack.speechNouns[noun.index].isSource || tells(noun), !noun.hasEnclitic,
            noun.proclitics & passage.shared.pack.prepositionBits == 0, !passage.has(.dateJoiner, at: noun.first - 1),
            !passage.has(.placeCue, at: noun.first - 1) || passage.isMark(noun.first - 1),
            !passage.has(.according, at: noun.first - 1), let owner = phrases.owner(ofDocument: noun.first, memory)
        else { return inDocument(noun, memory) }
        var last = owner.last
        let sentence = passage.sentenceRange(of: noun.first)
        while last < sentence.upperBound, !isContrast(last + 1) { last += 1 }
        return CreditRegion(
            first: noun.first, last: last, speaker: owner.speaker, cue: noun.first...owner.last, sign: noun.first...noun.last,
            told: owner.told, mode: .indirect,
            rule: "attribution.document", isClause: true)
    }

    /// "In a report that the office published, 12 were killed": a document that somebody made leads its sentence.
    private func inDocument(_ noun: Match, _ memory: SpeakerMemory) -> CreditRegion? {
        let sentence = passage.sentenceRange(of: noun.first)
        var before = noun.first - 1
        while before > sentence.lowerBound, passage.isMark(before) { before -= 1 }
        guard before <= sentence.lowerBound + 1, passage.has(CreditWord.work, at: before), !noun.hasEnclitic,
            let owner = phrases.owner(ofDocument: noun.first, memory), owner.last < sentence.upperBound
        else { return nil }
        // "In the union's report its cost reached 12": whose it is stands right behind.
        let isMade = passage.has(CreditWord.maker, at: noun.last + 1) || passage.has(CreditWord.maker, at: noun.last + 2)
        let edge = (owner.last + 1...min(owner.last + 4, sentence.upperBound)).first(where: { passage.isComma($0) })
        guard let comma = edge ?? (isMade ? nil : owner.last), edge != nil || tellsOwn(noun, owner),
            !(owner.last + 1...sentence.upperBound).contains(where: { passage.isSpeech($0) || passage.has(.according, at: $0) })
        else { return nil }
        return CreditRegion(
            first: comma + 1, last: sentence.upperBound, speaker: owner.speaker, cue: noun.first...owner.last,
            sign: noun.first...noun.last, told: owner.told, mode: .indirect, rule: "attribution.document", isClause: true)
    }

    /// A document with its owner right behind it, and a count's own verb behind both.
    private func tellsOwn(_ noun: Match, _ owner: SourcePhraseReader.Found) -> Bool {
        passage.match(.opener, at: owner.last + 1)?.index == 0 || passage.has(.frame, at: owner.last + 1)
            || passage.has(.countOf, at: owner.last + 2) || passage.has(.nameStop, at: owner.last + 1)
    }

    /// "A report of the monitor had ranked …": a report begins its sentence and tells all of it.
    private func tells(_ noun: Match) -> Bool {
        guard passage.shared.pack.speechNouns[noun.index].isReport else { return false }
        var first = passage.sentenceRange(of: noun.first).lowerBound
        while first < noun.first, passage.isMark(first) || passage.has(.auxiliary, at: first) { first += 1 }
        return first == noun.first
    }

    /// "X: …" at the start of a paragraph or headline.
    func colon(_ token: Int, _ memory: inout SpeakerMemory, isHeadline: Bool) -> CreditRegion? {
        guard passage.partingMarks.mayOpenLine,
            token == 0 || passage.tokens[token - 1].endsSentence || passage.isMark(token - 1) || mayOpen(token)
        else { return nil }
        if let region = shortName(token, &memory) ?? relayedLine(token, memory) {
            memory.remember(region.speaker)
            return region
        }
        guard let name = phrases.name(at: token) else {
            return office(token, &memory)
        }
        guard name.entry.canSpeak, name.entry.kind != .state || isHeadline && token > 0 else { return nil }
        var mark = name.last + 1
        while passage.isQuote(mark) || passage.isBracket(mark) { mark += 1 }
        var isFar = false
        // "the agency sounds the alarm: …"
        if isHeadline, token == 0, name.entry.kind == .organisation, !passage.isMark(mark), let far = colon(behind: mark) {
            mark = far
            isFar = true
        }
        // "the minister, in a press conference: …", "the mayor to 'the paper': …"
        if !passage.isMark(mark),
            passage.has(CreditWord.work, at: mark) || phrases.isAddressee(mark) || passage.isQuote(mark + 1),
            let far = colon(behind: mark)
        {
            mark = far
        }
        if !passage.isMark(mark, 0x3A) {
            guard let dash = dash(behind: mark, name) else { return name.entry.isAnonymous ? office(token, &memory) : nil }
            mark = dash
        }
        let sentence = passage.sentenceRange(of: min(mark + 1, passage.count - 1))
        // Behind dots such a headline speaks of something else.
        let dots = (mark..<sentence.upperBound).first { passage.isMark($0, 0x2E) || passage.isMark($0, 0x2026) }
        let last = isFar ? dots ?? sentence.upperBound : sentence.upperBound
        let speaker = phrases.speaker(name)
        memory.remember(speaker)
        return CreditRegion(
            first: mark, last: last, speaker: speaker, cue: name.first...mark, sign: mark...mark,
            told: name.first...name.last, mode: .indirect,
            rule: "attribution.colon", isClause: true)
    }

    /// "the governor: …": an office or a body that no list names.
    private func office(_ token: Int, _ memory: inout SpeakerMemory) -> CreditRegion? {
        guard
            passage.has(.title, at: token) || passage.has(.anonymous, at: token) || passage.has(.body, at: token)
                || passage.has(.spokesperson, at: token) || phrases.isStudy(token),
            !passage.has(CreditWord.headlineLabel, at: token), let found = phrases.phrase(at: token, memory: memory),
            let mark = colon(behind: found.last),
            // "the district: 12 schools" is a line of a list.
            !(passage.has(CreditWord.area, at: token) && (passage.isDigits(mark + 1) || passage.has(.number, at: mark + 1)))
        else { return nil }
        memory.remember(found.speaker)
        return CreditRegion(
            first: mark, last: passage.sentenceRange(of: token).upperBound, speaker: found.speaker,
            cue: found.first...found.last, sign: mark...mark, told: found.told, mode: .indirect, rule: "attribution.colon",
            isClause: true)
    }

    /// "12 dead … and the ministry explains": a credit that no figure follows speaks of the headline before it.
    func coverHeadline(_ regions: inout [CreditRegion]) {
        guard regions.count == 1, let only = regions.last, only.cue.lowerBound > 0 else { return }
        let isFollowed = (only.cue.upperBound + 1..<max(only.cue.upperBound + 1, passage.count)).contains {
            passage.isDigits($0) || passage.has(.number, at: $0) || passage.isQuote($0)
        }
        if !isFollowed { regions[0].first = 0 }
    }

    /// "12 dead on the roads (directorate)": the bracket that ends a headline names who says so.
    func bracketed() -> CreditRegion? {
        let close = passage.count - 1
        guard close > 4, passage.isBracket(close),
            let open = stride(from: close - 2, through: max(0, close - 7), by: -1).first(where: { passage.isBracket($0) }),
            let source = phrases.phrase(at: open + 1, memory: SpeakerMemory(), needsName: true), source.last == close - 1
        else { return nil }
        return CreditRegion(
            first: 0, last: close, speaker: source.speaker, cue: 0...0, sign: open...close, told: source.told, mode: .indirect,
            rule: "attribution.bracket", isClause: true)
    }

    /// "… 198, 109 of them new (source: the information centre)": whoever the bracket names says the sentence.
    func inBrackets(_ token: Int, _ regions: [CreditRegion]) -> CreditRegion? {
        let sentence = passage.sentenceRange(of: token)
        let mark = token + 1
        guard passage.isMark(mark, 0x3A), mark + 1 < passage.count,
            !regions.contains(where: { sentence.contains($0.cue.lowerBound) }),
            let close = (mark + 2..<mark + 12).first(where: { passage.isBracket($0) }),
            var source = phrases.phrase(at: mark + 1, memory: SpeakerMemory(), isCredited: true)
        else { return nil }
        if source.last >= close, let words = phrases.words(mark + 1, close - 1) { source = words }
        return CreditRegion(
            first: sentence.lowerBound, last: sentence.upperBound, speaker: source.speaker, cue: token...source.last,
            sign: token...mark, told: source.told, mode: .indirect, rule: "attribution.bracket", isClause: true)
    }

    /// The colon behind who speaks and whom they tell ("the mayor to 'the paper': …").
    private func colon(behind last: Int) -> Int? {
        for token in last + 1..<min(last + 8, passage.count) {
            if passage.isMark(token, 0x3A) { return token }
            if passage.isDigits(token) || passage.isComma(token) || passage.has(.frame, at: token) { return nil }
            // "in a talk" is spelled like "the talk of".
            if let verb = passage.match(.speechVerb, at: token), !passage.shared.pack.speechVerbs[verb.index].isNoun {
                return nil
            }
        }
        return nil
    }

    /// "(figures) that it announced on Tuesday.": the maker's verb names nobody.
    private func announcedAlone(_ maker: Int) -> Bool {
        let next = maker + 1
        return passage.match(.creditWord, at: maker)?.hasEnclitic ?? false
            && (next >= passage.count || passage.isMark(next) && !passage.isQuote(next) || passage.has(.relativeDay, at: next)
                || passage.has(.weekday, at: next))
    }

    /// "by his estimate": the one who spoke last; "fell at the bank to 12, by its balance": the body of the sentence.
    func own(_ token: Int, _ memory: SpeakerMemory, isTold: Bool, isIts: Bool = false) -> SourcePhraseReader.Found? {
        // "according to it"
        let isPronoun = passage.has(CreditWord.theirs, at: token) && !passage.has(.speechNoun, at: token)
        if isPronoun || isIts && !passage.has(.speechNoun, at: token) {
            let body =
                isTold || isPronoun ? nil : phrases.bodyBefore(token, memory) ?? phrases.actor(before: token, memory)?.speaker
            return (body ?? memory.last).map { .init(speaker: $0, first: token, last: token) }
        }
        guard let noun = passage.match(.speechNoun, at: token), !passage.has(CreditWord.ownVoice, at: token),
            noun.hasEnclitic || passage.has(CreditWord.theirs, at: noun.last) || passage.has(CreditWord.theirs, at: noun.last + 1)
                || passage.has(CreditWord.maker, at: noun.last + 1) && announcedAlone(noun.last + 1)
        else { return nil }
        let body = isTold ? nil : phrases.bodyBefore(token, memory) ?? phrases.actor(before: token, memory)?.speaker
        return (body ?? memory.last).map { .init(speaker: $0, first: noun.first, last: noun.last) }
    }
}
