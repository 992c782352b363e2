import ClaimModel
import RuleReading
import TextReading

/// Who speaks, where they stand before their verb.
extension CreditReader {
    /// The subject stands before its verb: "the Observatory added", "one of the leaders of X announced".
    func subjectBefore(_ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        if let subject = topicSubject(cue, sentence, memory) { return subject }
        if let subject = joinedSubject(cue, sentence, memory) { return subject }
        if let subject = relativeSubject(cue, sentence, memory) { return subject }
        if let subject = sentenceSubject(cue, sentence, memory),
            passage.match(.body, at: subject.first)?.index != 2 || !passage.shared.pack.speechVerbs[cue.index].needsName
        {
            return subject
        }
        if !cue.hasEnclitic, let subject = headBehindEdge(cue, sentence, memory) { return subject }
        // "the minister calmed the parents, and said": whoever stands right before is the first verb's object.
        if let actor = actorBesides(cue, sentence, memory) { return actor }
        if cue.proclitics & passage.shared.pack.andBits != 0,
            let actor = phrases.actor(in: sentence, memory, before: cue.first, isNameless: true), actor.last < cue.first
        {
            return passage.isComma(cue.first - 1) ? nil : actor
        }
        let reach = passage.shared.pack.speechVerbs[cue.index].needsName ? 1 : 14
        var token = cue.first - 1
        let floor = max(sentence.lowerBound, cue.first - reach - 4)
        let isAside = passage.isComma(cue.first - 1)
        var nearest: NameReader.Found?
        while token >= floor {
            if passage.isDigits(token) || passage.has(.number, at: token) || passage.has(.frame, at: token) { break }
            if passage.has(.opener, at: token), passage.match(.opener, at: token)?.index == 0 { break }
            if let name = names.first(where: { $0.first == token }), name.entry.canSpeak, name.last < cue.first,
                !passage.has(.placeCue, at: token - 1)
            {
                if name.entry.isPerson || nearest == nil { nearest = name }
                if name.entry.isPerson { break }
            }
            let isMedium = [1, 2].contains(passage.match(.body, at: token)?.index) && isDefinite(token)
            let isHead =
                passage.has(.anonymous, at: token)
                || isAside && !isMedium && (passage.has(.title, at: token) || passage.has(.body, at: token))
            // "the sailors" in "union of the sailors" are no head.
            let isInside =
                passage.has(.body, at: token - 1) && !isDefinite(token - 1) && isDefinite(token)
                // "the number of inhabitants, where it recorded 12": who is counted tells nothing.
                || passage.has(.countOf, at: token - 1) || isCount(token - 1)
            if isHead, !isInside, nearest == nil, !passage.has(.nameStop, at: token - 1), !passage.has(.placeCue, at: token - 1),
                let found = phrases.phrase(at: token, memory: memory),
                found.last < cue.first
            {
                return found
            }
            token -= 1
        }
        if nearest == nil, let place = placeBefore(cue, sentence) { return place }
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

    /// "…, while the group claimed the attack and said that": who acts behind the contrast.
    private func actorBesides(
        _ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory
    ) -> SourcePhraseReader.Found? {
        guard cue.proclitics & passage.shared.pack.andBits != 0, passage.contains(.barrier) else { return nil }
        for token in stride(from: cue.first - 1, through: max(sentence.lowerBound + 1, cue.first - 16), by: -1)
        where barriers.barrier(at: token) == .contrast {
            let first = (passage.match(.barrier, at: token)?.last ?? token) + 1
            guard first < cue.first,
                let actor = phrases.actor(in: first...sentence.upperBound, memory, before: cue.first, isNameless: true),
                actor.last < cue.first
            else { return nil }
            return actor
        }
        return nil
    }

    /// "the forces announce the recapture of …": a name or an office right before the verb.
    func adjacentSubject(_ cue: Match) -> SourcePhraseReader.Found? {
        let last = passage.isQuote(cue.first - 1) ? cue.first - 2 : cue.first - 1
        // "'Oil' announces the first count": what a headline calls a ministry for short.
        if last == 0, passage.match(.body, at: 0)?.index == 2, cue.proclitics == 0 {
            return phrases.phrase(at: 0, memory: SpeakerMemory())
        }
        guard let name = names.last(where: { $0.last == last }), name.entry.canSpeak, name.entry.kind != .place else {
            return nil
        }
        return .init(speaker: phrases.speaker(name), first: name.first, last: name.last)
    }

    /// "…, and the deputy said": somebody between the last comma and the verb.
    func joinedSubject(_ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        guard cue.proclitics == 0 else { return nil }
        for token in stride(from: cue.first - 1, through: max(sentence.lowerBound + 1, cue.first - 8), by: -1) {
            if passage.isDigits(token) || passage.isSpeech(token) || passage.has(.number, at: token) { return nil }
            guard passage.isComma(token - 1) else { continue }
            guard beginsWithAnd(token), isHead(token) || phrases.name(at: token)?.entry.canSpeak ?? false,
                let found = phrases.phrase(at: token, memory: memory), found.last == cue.first - 1
            else { return nil }
            return found
        }
        return nil
    }

    /// "Syria announces 12 cases": a country's name before a verb of announcing stands for its government.
    func placeBefore(_ cue: Match, _ sentence: ClosedRange<Int>) -> SourcePhraseReader.Found? {
        guard !passage.shared.pack.speechVerbs[cue.index].needsName, cue.proclitics == 0,
            let name = names.last(where: { $0.last == cue.first - 1 }), beginsClause(name.first, sentence),
            name.entry.kind == .place, !passage.has(.placeCue, at: name.first)
        else { return nil }
        return phrases.words(name.first, name.last)
    }

    /// The first word of a sentence, or right behind "while", "while … still", a comma with "and".
    func beginsClause(_ token: Int, _ sentence: ClosedRange<Int>) -> Bool {
        if token == sentence.lowerBound || isContrast(token - 1) { return true }
        if passage.isComma(token - 1) { return beginsWithAnd(token) }
        return passage.has(CreditWord.still, at: token - 1)
            && (max(sentence.lowerBound, token - 3)..<token).contains { isContrast($0) }
    }

    /// The noun phrase that begins the clause, behind an auxiliary ("had"): its own head speaks, not a name inside it.
    func sentenceSubject(_ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        let first = startOfClause(cue, sentence)
        let auxiliary = passage.match(.auxiliary, at: first)
        guard
            auxiliary != nil || passage.has(.title, at: first) || passage.has(.anonymous, at: first)
                || passage.has(.body, at: first)
                || passage.has(.spokesperson, at: first), cue.first - first <= 18
        else { return nil }
        let start = auxiliary.map { $0.last + 1 } ?? first
        guard start < cue.first else { return nil }
        // Between "had" and its verb everything is subject ("the rescue service had announced").
        let isEnclosed = auxiliary != nil && passage.has(.auxiliary, at: cue.first - 1)
        // "an engineer, who worked for 20 years in …, estimates": an aside between commas counts for nothing.
        let isAside = passage.isComma(cue.first - 1)
        let stop = isAside ? (start..<cue.first).first { passage.isComma($0) } ?? cue.first : cue.first
        for token in start..<stop
        where passage.isDigits(token) || passage.has(.frame, at: token) && !isEnclosed && !isDefinite(token) { return nil }
        return phrases.phrase(
            at: start, memory: memory, needsName: passage.shared.pack.speechVerbs[cue.index].registers,
            isCredited: auxiliary != nil)
    }

    /// "but a doctor in Y told the paper that …", "as for X, a committee counted …": somebody right behind what begins a clause.
    func headBehindEdge(
        _ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory
    ) -> SourcePhraseReader.Found? {
        for token in stride(from: cue.first - 1, through: max(sentence.lowerBound, cue.first - 16), by: -1) {
            if passage.isDigits(token) || passage.has(.number, at: token) || passage.isSpeech(token) { return nil }
            let barrier = barriers.barrier(at: token)
            let edge = passage.isComma(token) || barrier == .contrast || barrier == .complementizer
            guard edge else { continue }
            var first = (barrier == nil ? token : passage.match(.barrier, at: token)?.last ?? token) + 1
            while first < cue.first, passage.isQuote(first) || passage.has(.auxiliary, at: first) { first += 1 }
            if first < cue.first, isHead(first), !(first..<cue.first).contains(where: { passage.has(.relativeDay, at: $0) }),
                let found = phrases.phrase(at: first, memory: memory), found.last < cue.first, found.speaker.name.text != nil
            {
                return found
            }
            if barrier != nil { return nil }
        }
        return nil
    }

    /// An office, a body or a trade, without a particle before it.
    func isHead(_ token: Int) -> Bool {
        guard passage.forms(at: token).allSatisfy({ $0.proclitics & passage.shared.pack.prepositionBits == 0 }) else {
            return false
        }
        if let body = passage.match(.body, at: token) {
            // "its association" is told by who speaks.
            return body.index == 0 && !body.hasEnclitic && !passage.has(CreditWord.area, at: token)
        }
        return passage.has(.title, at: token) || passage.has(.anonymous, at: token) || passage.has(.spokesperson, at: token)
    }

    /// Behind the last colon, dash or dots before the verb, else the start of the sentence.
    func startOfClause(_ cue: Match, _ sentence: ClosedRange<Int>) -> Int {
        for token in stride(from: cue.first - 1, through: sentence.lowerBound, by: -1)
        where passage.isMark(token) && !passage.isComma(token) && !passage.isQuote(token) && !passage.isBracket(token) {
            return token + 1
        }
        return sentence.lowerBound
    }

    /// "as for the owners, they put …": the topic is the subject of the verb behind its particle.
    func topicSubject(_ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        let before = passage.match(.auxiliary, at: cue.first - 1)
        guard (cue.proclitics | (before?.proclitics ?? 0)) & passage.shared.pack.andBits != 0 else { return nil }
        for token in stride(from: cue.first - 1, through: max(sentence.lowerBound, cue.first - 24), by: -1)
        where passage.has(CreditWord.topicOpener, at: token) {
            // "as for the opposition, it says"
            guard canHead(token + 1) || isDefinite(token + 1) && cue.first - token <= 4 else { return nil }
            return phrases.phrase(at: token + 1, memory: memory, isCredited: true)
        }
        return nil
    }

    /// "the group held X responsible for …, and said that …": the subject of the sentence's first verb.
    func clauseSubject(_ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> Speaker? {
        let first = phrases.behindStamp(sentence.lowerBound, sentence)
        guard cue.first - first >= 2 else { return nil }
        if let actor = phrases.actor(in: sentence, memory, isNameless: true), actor.last < cue.first { return actor.speaker }
        for token in first + 1..<min(cue.first, first + 12) {
            let opens = token - first <= 2 || (token - 2...token - 1).contains { passage.isComma($0) }
            guard opens,
                passage.match(.body, at: token).map({ $0.index != 1 && ($0.index != 2 || !passage.has(.title, at: token - 1)) })
                    ?? false
                    || phrases.name(at: token).map({ $0.entry.canSpeak && $0.entry.kind != .place }) ?? false,
                passage.forms(at: token).first.map({ $0.proclitics & passage.shared.pack.prepositionBits == 0 }) ?? false,
                !passage.has(.placeCue, at: token - 1)
            else { continue }
            return phrases.phrase(at: token, memory: memory)?.speaker
        }
        return nil
    }

    /// "the hospital, which had counted …": the relative word parts the subject from its verb.
    func relativeSubject(_ cue: Match, _ sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        guard let relative = relative(before: cue, sentence) else { return nil }
        var last = relative - 1
        if passage.isComma(last) { last -= 1 }
        while last > sentence.lowerBound, passage.has(.relativeDay, at: last) || passage.has(.weekday, at: last) { last -= 1 }
        if let name = names.last(where: { $0.last == last || $0.last == last - 1 && passage.isQuote(last) }) {
            return name.entry.canSpeak ? .init(speaker: phrases.speaker(name), first: name.first, last: name.last) : nil
        }
        var first = last
        let isHeadAlone = isDefinite(last) && isHead(last) && passage.isComma(relative - 1)
        while !isHeadAlone, first > sentence.lowerBound, last - first < 7, !isEdge(first - 1) { first -= 1 }
        guard first <= last, phrases.isSpeakable(first, last), !passage.has(.frame, at: first),
            let found = phrases.phrase(at: first, memory: memory, needsName: !passage.has(.body, at: first))
        else { return nil }
        return found
    }

    /// A noun phrase does not reach back over this token.
    func isEdge(_ token: Int) -> Bool {
        passage.isMark(token) && !passage.isQuote(token) || passage.isDigits(token) || passage.has(.barrier, at: token)
            || passage.has(.opener, at: token) || passage.has(.according, at: token) || passage.has(.frame, at: token)
            || passage.isSpeech(token) || passage.has(.nameStop, at: token) || passage.has(.number, at: token)
            || passage.has(.auxiliary, at: token)
    }
}
