import ClaimModel
import RuleReading
import TextReading

/// Whose a document is.
extension SourcePhraseReader {
    /// "data of the ministry", "a weekly toll issued by the service": whose they are; nil where nobody is named.
    func owner(ofDocument token: Int, _ memory: SpeakerMemory, depth: Int = 0) -> Found? {
        guard let noun = passage.match(.speechNoun, at: token), !noun.hasEnclitic else { return nil }
        let isMadeOnly = passage.shared.pack.speechNouns[noun.index].isMade
        var first: Found?
        var made: Int?
        var at = noun.last + 1
        while at < min(noun.last + 11, passage.count), !passage.tokens[at - 1].endsSentence {
            if passage.isMark(at), !passage.isQuote(at), !passage.isBracket(at) {
                // "data that 'the paper' obtained, from the ministry"
                guard passage.isComma(at), passage.has(.dateJoiner, at: at + 1), at > noun.last + 2 else { break }
            }
            if passage.match(.opener, at: at)?.index == 0 || passage.isDigits(at)
                || passage.has(.frame, at: at) && !isMade(at) && !isDefinite(at)
            {
                break
            }
            if isMade(at) { made = at }
            let isBehindMaker = made.map { at > $0 && at - $0 <= 4 } ?? false
            // "data that the paper obtained from the ministry": whose they are stands behind "from".
            let isFrom =
                passage.has(.dateJoiner, at: at - 1)
                // "the latest count with the ministry"
                || at == noun.last + 2 && passage.has(CreditWord.keeper, at: at - 1)
                || passage.match(.opener, at: at - 1)?.index == 1 && (first != nil || !passage.has(.placeCue, at: at - 1))
            guard first == nil || isFrom, first != nil || at <= noun.last + 3 || isFrom || isOwner(at) || isBehindMaker else {
                at += 1
                continue
            }
            if isFrom || isBehindMaker || !isMadeOnly && (at == noun.last + 1 || !passage.has(.nameStop, at: at - 1)),
                let found = ownerPhrase(at, behind: noun.last, memory, depth)
            {
                if isFrom { return Found(speaker: found.speaker, first: token, last: found.last) }
                first = Found(speaker: found.speaker, first: token, last: found.last)
                at = found.last
            }
            if passage.isSpeech(at), !passage.has(.opener, at: at), !isMade(at), !goesThrough(at), first == nil { break }
            at += 1
        }
        return first
    }

    /// "(figures) of-the ministry": the particle is written with the word.
    private func isOwner(_ token: Int) -> Bool {
        passage.anyMatch(at: token) {
            $0.proclitics & passage.shared.pack.ownerBits != 0 && ($0.entry.meaning == .body || $0.entry.meaning == .name)
                && ($0.entry.meaning != .body || $0.entry.index == 0)
                && ($0.entry.meaning != .name || passage.shared.pack.names[$0.index].kind != .place)
        }
    }

    private static let owners =
        Meaning.body.bit | Meaning.title.bit | Meaning.anaphor.bit | Meaning.anonymous.bit | Meaning.name.bit

    private func ownerPhrase(_ at: Int, behind noun: Int, _ memory: SpeakerMemory, _ depth: Int) -> Found? {
        // Neither a name nor a head of one, nor anything behind a maker's verb.
        guard passage.hasAny(Self.owners, at: at) || passage.has(.creditWord, at: at - 1) || name(at: at) != nil else {
            return nil
        }
        if let owner = name(at: at), owner.entry.canSpeak, owner.entry.kind != .place, !isLonger(owner),
            owner.entry.kind != .state || at == noun + 1
        {
            return withHolder(Found(speaker: speaker(owner), first: at, last: owner.last))
        }
        guard !passage.has(CreditWord.area, at: at) else { return nil }
        // "the overall indicators": spelled like "of the college"; behind an article only an adjective stands.
        if at == noun + 1, isDefinite(noun), isDefinite(at), passage.match(.body, at: at)?.index == 0,
            passage.match(.body, at: at)?.proclitics ?? 0 & passage.shared.pack.ownerBits == 0
        {
            return nil
        }
        // "a report that the security media published": whoever made it, by any words.
        if at > 0, isMade(at - 1), isDefinite(at), passage.allMatches(at: at, where: { $0.entry.meaning != .name }) {
            return phrase(at: at, memory: memory, isCredited: true, depth: depth + 1)
        }
        guard
            passage.has(.body, at: at) || passage.has(.title, at: at) || passage.has(.anaphor, at: at)
                || at == noun + 1 && passage.has(.anonymous, at: at) && isInformation(noun) && !isDefinite(at)
        else { return nil }
        // "the financial losses", "the note on the finance law": no ministry, but an adjective, or somebody else's.
        if passage.match(.body, at: at)?.index == 2, at != noun + 1 || isDefinite(at - 1) || !isDefinite(at) { return nil }
        return phrase(at: at, memory: memory, isCredited: true, depth: depth + 1)
    }

    func isInformation(_ token: Int) -> Bool {
        !isDefinite(token)
            && (passage.match(.speechNoun, at: token).map { passage.shared.pack.speechNouns[$0.index].isSource } ?? false)
    }

    /// "a study", not "a list", which is only theirs who made it.
    func isStudy(_ token: Int) -> Bool {
        isInformation(token)
            && !(passage.match(.speechNoun, at: token).map { passage.shared.pack.speechNouns[$0.index].isMade } ?? true)
    }

    /// A document that says something where nobody owns it ("a leaked memo puts the cost at").
    func isDocument(_ token: Int) -> Bool {
        guard let noun = passage.match(.speechNoun, at: token), !noun.hasEnclitic else { return false }
        guard passage.shared.pack.speechNouns[noun.index].speaks, !isDefinite(token) || noun.length > 1 else { return false }
        // "a report that the bank published": whoever made it.
        let next = endOfPhrase(token) + 1
        return !passage.has(CreditWord.maker, at: next) && !passage.has(CreditWord.maker, at: next + 1)
    }

    /// "(a survey) that it carried out", "published by": the verb's pronoun is the document.
    private func isMade(_ token: Int) -> Bool {
        passage.has(CreditWord.maker, at: token)
            && (passage.has(.nameStop, at: token - 1) && passage.has(.speechNoun, at: token)
                || passage.anyMatch(at: token) { $0.entry.meaning == .creditWord && $0.hasEnclitic })
    }

    /// "(a list) that the paper got (from)", "a (recent) report": the latter is spelled like "the talk of".
    private func goesThrough(_ token: Int) -> Bool {
        passage.match(.speechVerb, at: token).map {
            passage.shared.pack.speechVerbs[$0.index].relays || passage.shared.pack.speechVerbs[$0.index].isNoun
        } ?? false
    }

    /// "the figures", "the map": whose it was, was told before.
    func knownDocument(_ token: Int, _ memory: SpeakerMemory) -> Found? {
        guard let noun = passage.match(.speechNoun, at: token), !noun.hasEnclitic, isDefinite(token) else { return nil }
        let last = noun.last + (isRepeated(noun.last + 1) ? 1 : 0)
        guard passage.shared.pack.speechNouns[noun.index].isSource else {
            return (memory.owner(of: headWord(token)) ?? memory.last ?? memory.owner(ofDocument: [])).map {
                Found(speaker: $0, first: token, last: last)
            }
        }
        // "the official figures of the ministry" say whose they are.
        guard last > noun.last || endOfPhrase(token) <= noun.last else { return nil }
        let isData = passage.shared.pack.speechNouns[noun.index].isData
        let head = headWord(token)
        // A draft that was a source itself is meant again.
        let itself = isData ? nil : memory.called(WordShapes.print(of: head[...]), words: prints)
        guard let owner = memory.owner(of: head) ?? itself ?? memory.owner(ofDocument: head) ?? (isData ? memory.named : nil)
        else { return nil }
        return Found(speaker: owner, first: token, last: last)
    }

    /// "the data" alone, and nobody has told any: they are no source of their own.
    func isBareData(_ token: Int) -> Bool {
        guard let noun = passage.match(.speechNoun, at: token), !noun.hasEnclitic, isDefinite(token) else { return false }
        return passage.shared.pack.speechNouns[noun.index].isData && endOfPhrase(token) <= noun.last
            && !passage.isMark(noun.last + 1, 0x3A)
    }

    /// "the same", written behind its noun.
    private func isRepeated(_ token: Int) -> Bool { passage.has(CreditWord.same, at: token) }

    /// Who issued "its findings": who acts behind the last speaker, else the last speaker.
    func issuer(before token: Int, _ memory: SpeakerMemory) -> Speaker? {
        let first = passage.sentenceRange(of: token).lowerBound
        // "as for the bank, its data show"
        if passage.has(CreditWord.topicOpener, at: first), first + 1 < token, let topic = phrase(at: first + 1, memory: memory),
            topic.last < token
        {
            return topic.speaker
        }
        return actor(before: first, memory)?.speaker ?? memory.last ?? bodyBefore(token, memory)
    }

    /// "the ministry issued a statement, which says", "a report by the office in which stood": whose the document is that
    /// stands before a verb of saying.
    func issuer(of cue: Match, in sentence: ClosedRange<Int>, _ memory: SpeakerMemory) -> Speaker? {
        for token in stride(from: cue.last, through: max(sentence.lowerBound, cue.first - 16), by: -1)
        where passage.has(.speechNoun, at: token) {
            if let owner = owner(ofDocument: token, memory) { return owner.speaker }
            return publisher(before: token, memory)?.speaker
        }
        return nil
    }

    /// Keeps in mind whose the document at a token is: of whom it speaks itself, or who publishes it.
    func noteDocument(_ token: Int, _ memory: inout SpeakerMemory) {
        guard let noun = passage.match(.speechNoun, at: token) else { return }
        let named = noun.hasEnclitic ? nil : owner(ofDocument: token, memory)
        guard let owner = named ?? publisher(before: token, memory) else { return }
        memory.note(document: headWord(token), of: owner.speaker)
    }

    /// "the bank published its report": the body right before the document.
    private func publisher(before token: Int, _ memory: SpeakerMemory) -> Found? {
        if let name = names.last(where: { $0.last == token - 1 }) {
            guard name.entry.canSpeak, name.entry.kind != .place, name.entry.kind != .state, !name.entry.isPerson else {
                return nil
            }
            return Found(speaker: speaker(name), first: name.first, last: name.last)
        }
        // "issued, this evening, a statement": whoever begins the sentence.
        let issuing = passage.sentenceRange(of: token).lowerBound
        if passage.has(CreditWord.maker, at: issuing), token - issuing < 16,
            name(at: issuing + 1)?.entry.canSpeak ?? (passage.match(.body, at: issuing + 1)?.index == 0),
            let issuer = phrase(at: issuing + 1, memory: memory), issuer.last < token
        {
            return issuer
        }
        for first in stride(from: token - 1, through: max(0, token - 5), by: -1) where passage.has(.body, at: first) {
            guard passage.sentences[first] == passage.sentences[token], let body = phrase(at: first, memory: memory),
                body.last == token - 1
            else { return nil }
            return body
        }
        return nil
    }
}
