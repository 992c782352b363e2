import ClaimModel
import RuleReading
import TextReading

/// Offices, their holders, where people work, and words that refer back.
extension SourcePhraseReader {
    /// "the source itself", "the ministry": somebody who has spoken before.
    func anaphor(_ match: Match, _ memory: SpeakerMemory) -> Found? {
        let head = headWord(match.first)
        // Names that stand right behind make it an office, not an anaphor.
        if match.length == 1, let next = names.first(where: { $0.first == match.last + 1 }), next.entry.kind != .place {
            return nil
        }
        // "the committee the national for …": a full name, not a reference.
        if match.length == 1, !passage.tokens[match.last].endsSentence, isDefinite(match.last + 1) { return nil }
        // "the spokesman": whoever was quoted by a spokesman last.
        if match.index == 1, let body = memory.spokesman ?? memory.named {
            return Found(speaker: body, first: match.first, last: match.last)
        }
        // "the man": a nameless person who spoke last.
        if match.index == 2 {
            guard let last = memory.last, last.isAnonymous else { return nil }
            return Found(speaker: last, first: match.first, last: match.last)
        }
        let print = WordShapes.print(of: head[...])
        let document = passage.has(.speechNoun, at: match.first) ? memory.owner(ofDocument: head) : nil
        guard
            let speaker = memory.called(print, words: prints) ?? memory.mentioned(print) ?? document
                ?? namedBefore(match.first, head, memory) ?? name(at: match.first).map({ self.speaker($0) })
                // "the ministry" is no nameless witness, "the official" no ministry.
                ?? (passage.has(.body, at: match.first)
                    ? memory.named : passage.has(.title, at: match.first) ? memory.lastPerson : memory.last)
        else { return nil }
        return Found(speaker: speaker, first: match.first, last: match.last)
    }

    /// "the agency 'X'", "the group 'X'"
    func isNamedBody(_ token: Int, _ name: NameReader.Found) -> Bool {
        switch name.entry.kind {
        case .organisation, .force, .group:
            name.entry.canSpeak && (passage.match(.body, at: token).map { $0.index < 2 } ?? passage.has(.placeHead, at: token))
        default: passage.match(.body, at: token)?.index == 1
        }
    }

    /// "one of these sources": whoever spoke last.
    func oneOfThese(_ token: Int, _ memory: SpeakerMemory) -> Found? {
        guard passage.has(.number, at: token), passage.has(CreditWord.demonstrative, at: token + 1), isDefinite(token + 2),
            let speaker = memory.last
        else { return nil }
        return Found(speaker: speaker, first: token, last: token + 2)
    }

    /// "(told) Baghdad the organisation that": a place that speaks for its government, without whom it tells.
    func placeAlone(_ found: Found) -> Found? {
        guard found.speaker.name.id == nil, let place = name(at: found.first),
            place.entry.kind == .place || place.entry.kind == .state, place.last < found.last
        else { return nil }
        return words(place.first, place.last)
    }

    /// An office and its chief are one source: the holder's organisation, else the organisation it belongs to.
    func office(_ first: Int, _ end: Int) -> Found? {
        var limit = end
        // One comma may part the title from the holder's name.
        if passage.isComma(limit + 1), passage.has(.title, at: limit + 2) { limit = max(limit, endOfPhrase(limit + 2)) }
        if passage.isComma(limit + 1), limit + 2 < passage.count, let holder = name(at: limit + 2), holder.entry.isPerson {
            limit = holder.last
        }
        let inside = names.filter {
            $0.first > first && $0.first <= limit + 1 && $0.entry.canSpeak && (!$0.entry.isCalled || $0.first <= first + 2)
                && !isAddressee($0.first)
        }
        if let person = inside.first(where: { $0.entry.isPerson }) {
            return Found(speaker: speaker(person), first: first, last: person.last)
        }
        // "the deputy of the prime minister, minister of X": the last office is the nearer one.
        let nearest = inside.last.flatMap { passage.has(.title, at: $0.first) ? $0 : nil }
        guard let owner = nearest ?? inside.first, owner.entry.kind != .place, owner.entry.kind != .state else { return nil }
        if isLocalBranch(owner.last + 1) { return limit > end ? words(end + 2, max(limit, endOfPhrase(end + 2))) : nil }
        let held = whole(Found(speaker: speaker(owner), first: first, last: owner.last), owner)
        return Found(speaker: held.speaker, first: first, last: max(end, held.last))
    }

    /// "an official there", "one of its members": somebody of the body that was named before.
    func memberOfBody(_ token: Int, _ memory: SpeakerMemory) -> Found? {
        if let one = passage.match(.anonymous, at: token), one.hasEnclitic, one.length > 1 {
            return bodyOfPronoun(token, memory).map { Found(speaker: $0, first: token, last: one.last) }
        }
        guard passage.has(CreditWord.atIt, at: token + 1), !passage.tokens[token].endsSentence, isPerson(token) else {
            return nil
        }
        return bodyOfPronoun(token, memory).map { Found(speaker: $0, first: token, last: token + 1) }
    }

    /// The body that the sentence or the one before has named; nobody who is nameless.
    private func bodyOfPronoun(_ token: Int, _ memory: SpeakerMemory) -> Speaker? {
        if let body = bodyBefore(token, memory) { return body }
        let first = passage.sentenceRange(of: token).lowerBound
        if first > 0, let body = bodyBefore(first - 1, memory) { return body }
        return memory.named
    }

    /// The personal name behind an office belongs to it.
    func withHolder(_ found: Found) -> Found {
        var last = found.last
        while last + 1 < passage.count, last - found.last < 3, passage.tokens[last + 1].kind == .word,
            !passage.tokens[last].endsSentence, passage.matches(at: last + 1).isEmpty, !isDefinite(last + 1)
        { last += 1 }
        guard last > found.last, last - found.last >= 2 else { return found }
        var held = found
        held.speaker.holder = passage.string(passage.span(found.last + 1, last))
        held.last = last
        return held
    }

    func spokespersonBehind(_ token: Int, _ end: Int, _ memory: SpeakerMemory) -> Found? {
        guard passage.matches(at: token).isEmpty || isNameBeforeOffice(token) else { return nil }
        var at = token + 1
        while at <= min(token + 4, passage.count - 1), !passage.tokens[at - 1].endsSentence {
            if passage.isComma(at) {
                at += 1
                continue
            }
            if passage.has(.spokesperson, at: at) || passage.has(.title, at: at) && (at <= end || isNameBeforeOffice(token)) {
                guard var found = phrase(at: at, memory: memory, isCredited: true) else { return nil }
                found.speaker.holder = passage.string(passage.span(token, at - 1))
                return Found(speaker: found.speaker, first: token, last: found.last)
            }
            guard passage.matches(at: at).isEmpty || isNameBeforeOffice(token), passage.tokens[at].kind == .word else {
                return nil
            }
            at += 1
        }
        return nil
    }

    /// "a medical source at the hospital of X", up to six words.
    func workplace(of first: Int, behind last: Int) -> Found? {
        let preposition = last + 1
        guard preposition + 1 < passage.count, !passage.tokens[last].endsSentence, isPerson(first) else { return nil }
        let isApart = passage.has(CreditWord.work, at: preposition) || isFromBody(preposition)
        // "a source with-the-ministry": the particle is written with the word.
        guard isApart || isJoined(preposition) else { return nil }
        var start = isApart ? preposition + 1 : preposition
        if passage.isQuote(start) { start += 1 }
        guard !isTime(start) else { return nil }
        // "a journalist of the agency": the agency.
        if let outlet = agency(at: start) { return Found(speaker: speaker(outlet), first: first, last: outlet.last) }
        var end = min(name(at: start).map(\.last) ?? endOfPhrase(start), first + 8)
        guard end >= start else { return nil }
        // What is not definite at the end of the phrase is cut off ("a researcher in the science of climate at …").
        let longest = end
        while end > start, !isDefinite(end), !names.contains(where: { $0.last == end }) { end -= 1 }
        if !isDefinite(end), !names.contains(where: { $0.last == end }) {
            // "a worker at a petrol station that": what is said follows at once.
            guard passage.has(.body, at: start) || passage.match(.opener, at: longest + 1)?.index == 0 else { return nil }
            end = longest
        }
        if passage.isQuote(start - 1), passage.isQuote(end + 1) { end += 1 }
        return words(first, end)
    }

    /// The agency or paper that somebody writes for.
    private func agency(at token: Int) -> NameReader.Found? {
        for at in token...token + 1 where at == token || passage.match(.body, at: token)?.index == 1 {
            if let name = name(at: at), name.entry.kind == .outlet { return name }
        }
        return nil
    }

    /// "(a source) from the hospital of X", "(an officer) of the police".
    private func isFromBody(_ token: Int) -> Bool {
        guard passage.has(.dateJoiner, at: token) else { return false }
        let next = passage.isQuote(token + 1) ? token + 2 : token + 1
        if let name = name(at: next) { return name.entry.canSpeak && name.entry.kind != .place && name.entry.kind != .state }
        return passage.match(.body, at: next).map { $0.index == 0 } ?? false || passage.has(.anonymous, at: next)
    }

    func isPerson(_ token: Int) -> Bool {
        passage.has(.anonymous, at: token) || passage.has(.title, at: token) || name(at: token)?.entry.isAnonymous == true
            || passage.match(.noun, at: token).map { passage.shared.pack.nouns[$0.index].kind == .people } ?? false
    }

    func isJoined(_ token: Int) -> Bool {
        let isTold = passage.anyMatch(at: token) { $0.proclitics & passage.shared.pack.ownerBits != 0 }
        if isTold, isAddressee(token) { return false }
        return passage.anyMatch(at: token) {
            $0.proclitics & passage.shared.pack.prepositionBits != 0 && ($0.entry.meaning == .body || $0.entry.meaning == .name)
                && ($0.entry.meaning != .body || $0.entry.index == 0)
                && ($0.entry.meaning != .name || passage.shared.pack.names[$0.index].kind != .place)
        }
    }

    /// The name goes on behind what the lists know ("the chair of the committee for …").
    func isLonger(_ name: NameReader.Found) -> Bool {
        if !passage.tokens[name.last].endsSentence,
            isLocalBranch(name.last + 1) || passage.has(CreditWord.former, at: name.last + 1)
        {
            return true
        }
        guard name.entry.isAnonymous || name.entry.isGeneric, name.last + 1 < passage.count,
            !passage.tokens[name.last].endsSentence
        else { return false }
        let next = name.last + 1
        return passage.tokens[next].kind == .word && isDefinite(next) && isDefinite(name.last)
            && passage.allMatches(at: next) {
                [.patternWord, .noun, .adjective, .body, .nationality].contains($0.entry.meaning)
            }
    }

    /// "the ministry of health in-the-province": not the ministry of the country.
    func isLocalBranch(_ token: Int) -> Bool {
        if passage.has(CreditWord.work, at: token), passage.has(.body, at: token + 1) || passage.has(.placeHead, at: token + 1) {
            return true
        }
        return passage.anyMatch(at: token) {
            $0.entry.meaning == .placeHead && $0.proclitics & passage.shared.pack.prepositionBits != 0
                && $0.proclitics & passage.shared.pack.definiteBits != 0
        }
    }

    /// "its secretary-general", "a spokesman in its name", "its field teams": the body that was named before.
    func ownOffice(_ token: Int, _ memory: SpeakerMemory) -> Found? {
        // "a spokeswoman for the union" is written like "its spokesman".
        if let cue = passage.match(.spokesperson, at: token), !cue.hasEnclitic { return nil }
        let meanings: [Meaning] = [.title, .spokesperson, .body]
        for meaning in meanings {
            guard let match = passage.match(meaning, at: token), match.hasEnclitic || meaning == .title && isWrittenHis(match),
                meaning != .body || match.index == 3 || match.index == 0 && !passage.has(CreditWord.area, at: token),
                let body = owner(ofPronoun: token, memory)
            else { continue }
            var last = match.last
            while last + 1 < passage.count, !passage.tokens[last].endsSentence, isDefinite(last + 1),
                passage.allMatches(at: last + 1, where: { [.adjective, .patternWord, .title].contains($0.entry.meaning) }),
                last - match.last < 2
            { last += 1 }
            return withHolder(Found(speaker: body, first: token, last: last))
        }
        return nil
    }

    /// Whom a pronoun behind an office means: who begins the sentence, else who acts or spoke last.
    private func owner(ofPronoun token: Int, _ memory: SpeakerMemory) -> Speaker? {
        let sentence = passage.sentenceRange(of: token)
        if let actor = actor(in: sentence, memory, before: token), actor.last < token { return actor.speaker }
        return actor(before: sentence.lowerBound, memory)?.speaker ?? memory.last ?? bodyBefore(token, memory)
    }

    /// The body that the sentence has named before a token.
    func bodyBefore(_ token: Int, _ memory: SpeakerMemory) -> Speaker? {
        let first = passage.sentenceRange(of: token).lowerBound
        if let name = names.last(where: {
            $0.last < token && $0.first >= first && $0.entry.canSpeak && !$0.entry.isAnonymous && !$0.entry.isPerson
                && ($0.entry.kind == .organisation || $0.entry.kind == .force || $0.entry.kind == .outlet)
        }) {
            return speaker(name)
        }
        for head in stride(from: token - 1, through: max(first, token - 12), by: -1)
        where
            passage.match(.body, at: head).map({ $0.index == 0 || $0.index == 1 && passage.has(CreditWord.task, at: head + 1) })
            ?? false && !passage.has(CreditWord.area, at: head)
        {
            if let anaphor = passage.match(.anaphor, at: head), let found = self.anaphor(anaphor, memory) { return found.speaker }
            let end = min(endOfPhrase(head), token - 1)
            if end > head { return words(head, end)?.speaker }
        }
        return nil
    }

    /// "Sami Omar, director of …": two to four words, then a comma and an office, whatever else the words mean.
    private func isNameBeforeOffice(_ token: Int) -> Bool {
        for at in token + 1..<min(token + 5, passage.count) {
            if passage.isComma(at) {
                return at >= token + 2 && (passage.has(.title, at: at + 1) || passage.has(.spokesperson, at: at + 1))
            }
            guard passage.tokens[at].kind == .word, !isDefinite(token), !passage.isSpeech(at), !passage.has(.opener, at: at),
                !passage.has(.nameStop, at: at), !passage.has(.body, at: at), !passage.has(.number, at: at)
            else { return false }
        }
        return false
    }
}
