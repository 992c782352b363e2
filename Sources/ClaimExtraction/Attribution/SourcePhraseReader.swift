import ClaimModel
import RuleReading
import TextReading

/// The noun phrase of a source: a name, an office and its holder, "medical sources", or plain words.
struct SourcePhraseReader {
    let passage: Passage
    let names: [NameReader.Found]
    /// Where names begin, a bit each: at most tokens none does.
    private let starts: UInt64

    init(passage: Passage, names: [NameReader.Found]) {
        self.passage = passage
        self.names = names
        starts = names.reduce(0) { $0 | 1 << UInt64($1.first & 63) }
    }

    struct Found {
        var speaker: Speaker
        var first: Int
        var last: Int
        /// Where the words of the speaker begin behind those of whoever passes them on.
        var inner: Int?

        /// Tokens of the speaker's own words.
        var told: ClosedRange<Int> { (inner ?? first)...last }
    }

    /// - Parameters:
    ///   - needsName: plain words are no speaker here.
    ///   - isCredited: a word of crediting stands before it, so that any words are a source.
    func phrase(at start: Int, memory: SpeakerMemory, needsName: Bool = false, isCredited: Bool = false) -> Found? {
        var token = start
        while token < passage.count, passage.isQuote(token) || passage.isBracket(token) { token += 1 }
        guard token < passage.count, !passage.isComma(token) else { return nil }
        // "told the agency": whom one speaks to is no speaker.
        if let reading = passage.forms(at: token).first, reading.proclitics & passage.shared.pack.prepositionBits != 0,
            !passage.has(.according, at: token - 1), !isCredited
        {
            return nil
        }
        if let cue = passage.match(.spokesperson, at: token), cue.length > passage.match(.anaphor, at: token)?.length ?? 0 {
            return phrase(at: cue.last + 1, memory: memory, isCredited: true)
        }
        if let anaphor = passage.match(.anaphor, at: token), name(at: token).map({ $0.entry.isCalled }) ?? true,
            let found = self.anaphor(anaphor, memory)
        {
            return found
        }
        // "Mr", "Brigadier": a rank in front of an office.
        if name(at: token) == nil, let rank = passage.match(.title, at: token), rank.index == 1, rank.last + 1 < passage.count,
            passage.tokens[rank.last + 1].kind == .word, !passage.tokens[rank.last].endsSentence,
            let ranked = phrase(at: rank.last + 1, memory: memory, needsName: needsName, isCredited: isCredited)
        {
            return ranked
        }
        if let name = name(at: token), name.entry.canSpeak, !isLonger(name) {
            // Nameless people are told by where they work ("a medical source at the hospital of X").
            if name.entry.isAnonymous, let found = workplace(of: name.first, behind: name.last) { return found }
            // A name that only opens a longer phrase ("the ministry of X in Y") still is the source.
            return withHolder(Found(speaker: speaker(name), first: token, last: name.last))
        }
        // "the agency 'X'": the name stands in quotation marks.
        if passage.match(.body, at: token)?.index == 1, passage.isQuote(token + 1), let name = name(at: token + 2) {
            let close = passage.isQuote(name.last + 1) ? name.last + 1 : name.last
            return Found(speaker: speaker(name), first: token, last: close)
        }
        // "the teams of civil defence" are civil defence.
        if let arm = passage.match(.body, at: token), arm.index == 3, let whole = name(at: arm.last + 1), whole.entry.canSpeak,
            whole.entry.kind != .place
        {
            return Found(speaker: speaker(whole), first: token, last: whole.last)
        }
        if let owner = owner(ofDocument: token, memory) { return owner }
        // "its findings": theirs who spoke last.
        if let noun = passage.match(.speechNoun, at: token), noun.hasEnclitic, let last = memory.last {
            return Found(speaker: last, first: token, last: noun.last)
        }
        // "the briefing": whose it was, was told before.
        if let noun = passage.match(.speechNoun, at: token), !passage.shared.pack.speechNouns[noun.index].isSource,
            isDefinite(token), let last = memory.last
        {
            return Found(speaker: last, first: token, last: noun.last)
        }
        let end = endOfPhrase(token)
        guard end >= token else { return nil }
        if passage.has(.title, at: token), !passage.has(.anonymous, at: token), let held = office(token, end) { return held }
        // "X Y, the spokeswoman of the organisation"
        if let behind = spokespersonBehind(token, end, memory) { return behind }
        // A single definite word may be the short name of somebody who has spoken ("the Interior", a family name).
        let head = token == end ? headWord(token) : []
        if token == end, let known = memory.called(head, words: folded) ?? memory.mentioned(head, fold: foldedHead) {
            return Found(speaker: known, first: token, last: token)
        }
        let isKnownHead = passage.has(.title, at: token) || passage.has(.anonymous, at: token) || passage.has(.body, at: token)
        guard !needsName || isKnownHead || isInformation(token) else { return nil }
        guard isCredited || isSpeakable(token, end) else { return nil }
        return workplace(of: token, behind: end) ?? words(token, end)
    }

    /// Plain words speak if they are definite, a trade or an office, or if what is said follows at once.
    func isSpeakable(_ first: Int, _ end: Int) -> Bool {
        if passage.has(.title, at: first) || passage.has(.anonymous, at: first) || passage.has(.body, at: first) { return true }
        if isDefinite(first) || isDefinite(end) || isInformation(first) || opensClause(behind: end) || opensClause(behindAsideOf: end) {
            return true
        }
        if let noun = passage.match(.noun, at: first), passage.shared.pack.nouns[noun.index].kind == .people { return true }
        return names.contains { $0.first >= first && $0.last <= end && $0.entry.canSpeak }
    }

    /// "X, who runs Y, that …", "X, a physician, in a message that …": an aside behind the speaker, then what is said.
    private func opensClause(behindAsideOf end: Int) -> Bool {
        guard passage.isComma(end + 1) else { return false }
        let sentence = passage.sentenceRange(of: end)
        let reach = (end + 2)...max(end + 2, min(sentence.upperBound, end + 24))
        guard let close = reach.first(where: { passage.isComma($0) }), close < sentence.upperBound else { return false }
        for token in close + 1...min(sentence.upperBound, close + 6) {
            if passage.match(.opener, at: token)?.index == 0 { return true }
            if passage.isMark(token) || passage.isSpeech(token) { return false }
        }
        return false
    }

    /// A number word, not one that counts only inside others ("one of the girls").
    private func isCount(_ token: Int) -> Bool {
        passage.match(.number, at: token).map { !passage.shared.pack.numberWords[$0.index].onlyInside } ?? false
    }

    private func isAddressee(_ token: Int) -> Bool {
        passage.matches(at: token).contains {
            $0.proclitics & passage.shared.pack.prepositionBits != 0
                && ($0.entry.meaning == .body && $0.entry.index == 1
                    || $0.entry.meaning == .name && passage.shared.pack.names[$0.index].kind == .outlet)
        }
    }

    /// A word with the article, known or not.
    func isDefinite(_ token: Int) -> Bool {
        guard token < passage.count, passage.tokens[token].kind == .word else { return false }
        let readings = passage.forms(at: token)
        if readings.contains(where: { $0.proclitics & passage.shared.pack.definiteBits != 0 }) { return true }
        let word = passage.folded(token)
        return passage.shared.pack.clitics.proclitics.contains {
            $0.isKept && word.starts(with: $0.bytes) && word.count >= $0.bytes.count + 6
        }
    }

    /// What is said follows, at once or behind where they are ("a trader in the market that …").
    private func opensClause(behind end: Int) -> Bool {
        for token in end + 1..<min(end + 8, passage.count) {
            if passage.match(.opener, at: token)?.index == 0 { return true }
            if passage.isMark(token) && !passage.isQuote(token) || passage.isSpeech(token) || passage.isDigits(token) {
                return false
            }
        }
        return false
    }

    /// "a medical source at the hospital of X", up to six words.
    private func workplace(of first: Int, behind last: Int) -> Found? {
        let preposition = last + 1
        guard preposition + 1 < passage.count, !passage.tokens[last].endsSentence, isPerson(first) else { return nil }
        let isApart = passage.has(CreditWord.work, at: preposition)
        // "a source with-the-ministry": the particle is written with the word.
        guard isApart || isJoined(preposition) else { return nil }
        var start = isApart ? preposition + 1 : preposition
        if passage.isQuote(start) { start += 1 }
        guard !isTime(start) else { return nil }
        var end = min(name(at: start).map(\.last) ?? endOfPhrase(start), first + 8)
        guard end >= start else { return nil }
        // What is not definite at the end of the phrase is cut off ("a researcher in the science of climate at …").
        let longest = end
        while end > start, !isDefinite(end), !names.contains(where: { $0.last == end }) { end -= 1 }
        if !isDefinite(end), !names.contains(where: { $0.last == end }) {
            guard passage.has(.body, at: start) else { return nil }
            end = longest
        }
        if passage.isQuote(start - 1), passage.isQuote(end + 1) { end += 1 }
        return words(first, end)
    }

    private func isPerson(_ token: Int) -> Bool {
        passage.has(.anonymous, at: token) || passage.has(.title, at: token) || name(at: token)?.entry.isAnonymous == true
            || passage.match(.noun, at: token).map { passage.shared.pack.nouns[$0.index].kind == .people } ?? false
    }

    private func isJoined(_ token: Int) -> Bool {
        passage.matches(at: token).contains {
            $0.proclitics & passage.shared.pack.prepositionBits != 0 && ($0.entry.meaning == .body || $0.entry.meaning == .name)
                && ($0.entry.meaning != .body || $0.entry.index == 0)
                && ($0.entry.meaning != .name || passage.shared.pack.names[$0.index].kind != .place)
        }
    }

    /// Bodies with a name of more than one word, for later references ("the association").
    func noteBodies(_ memory: inout SpeakerMemory) {
        guard passage.contains(.body) else { return }
        var token = 0
        while token < passage.count {
            guard passage.has(.body, at: token) else {
                token += 1
                continue
            }
            if let name = name(at: token), name.entry.canSpeak, !name.entry.isCalled, name.last > name.first {
                memory.note(passage, token, name.last, name.reference)
                token = name.last + 1
                continue
            }
            let end = endOfPhrase(token)
            if end > token, end - token < 8, isDefinite(end) || isDefinite(token) { memory.note(passage, token, end) }
            token = max(end, token) + 1
        }
    }

    /// The name goes on behind what the lists know ("the chair of the committee for …").
    private func isLonger(_ name: NameReader.Found) -> Bool {
        if !passage.tokens[name.last].endsSentence, isLocalBranch(name.last + 1) || passage.has(CreditWord.former, at: name.last + 1) {
            return true
        }
        guard name.entry.isAnonymous || name.entry.isGeneric, name.last + 1 < passage.count, !passage.tokens[name.last].endsSentence
        else { return false }
        let next = name.last + 1
        return passage.tokens[next].kind == .word && isDefinite(next) && isDefinite(name.last)
            && passage.matches(at: next).allSatisfy { [.patternWord, .noun, .adjective, .body].contains($0.entry.meaning) }
    }

    /// "the ministry of health in-the-province": not the ministry of the country.
    private func isLocalBranch(_ token: Int) -> Bool {
        if passage.has(CreditWord.work, at: token), passage.has(.body, at: token + 1) || passage.has(.placeHead, at: token + 1) { return true }
        return passage.matches(at: token).contains {
            $0.entry.meaning == .placeHead && $0.proclitics & passage.shared.pack.prepositionBits != 0
                && $0.proclitics & passage.shared.pack.definiteBits != 0
        }
    }

    /// "data of the ministry", "a weekly toll issued by the service": whose they are; nil where nobody is named.
    func owner(ofDocument token: Int, _ memory: SpeakerMemory) -> Found? {
        guard let noun = passage.match(.speechNoun, at: token), !noun.hasEnclitic else { return nil }
        var first: Found?
        var at = noun.last + 1
        while at < min(noun.last + 11, passage.count), !passage.tokens[at - 1].endsSentence {
            if passage.isMark(at), !passage.isQuote(at), !passage.isBracket(at) { break }
            if passage.match(.opener, at: at)?.index == 0 || passage.isDigits(at) || passage.has(.frame, at: at) { break }
            // "data that the paper obtained from the ministry": whose they are stands behind "from".
            let isFrom = passage.has(.dateJoiner, at: at - 1) || passage.match(.opener, at: at - 1)?.index == 1
            guard first == nil || isFrom, first != nil || at <= noun.last + 3 || isFrom || isJoined(at) else {
                at += 1
                continue
            }
            if let found = ownerPhrase(at, behind: noun.last, memory) {
                if isFrom { return Found(speaker: found.speaker, first: token, last: found.last) }
                first = Found(speaker: found.speaker, first: token, last: found.last)
                at = found.last
            }
            if passage.isSpeech(at), !passage.has(.opener, at: at), first == nil { break }
            at += 1
        }
        return first
    }

    private func ownerPhrase(_ at: Int, behind noun: Int, _ memory: SpeakerMemory) -> Found? {
        if let owner = name(at: at), owner.entry.canSpeak, owner.entry.kind != .place, !isLonger(owner),
            owner.entry.kind != .state || at == noun + 1
        {
            return withHolder(Found(speaker: speaker(owner), first: at, last: owner.last))
        }
        guard passage.has(.body, at: at) || passage.has(.title, at: at) || passage.has(.anaphor, at: at) else { return nil }
        return phrase(at: at, memory: memory, isCredited: true)
    }

    private func isInformation(_ token: Int) -> Bool {
        !isDefinite(token) && (passage.match(.speechNoun, at: token).map { passage.shared.pack.speechNouns[$0.index].isSource } ?? false)
    }

    /// The personal name behind an office belongs to it.
    private func withHolder(_ found: Found) -> Found {
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

    private func spokespersonBehind(_ token: Int, _ end: Int, _ memory: SpeakerMemory) -> Found? {
        guard passage.matches(at: token).isEmpty else { return nil }
        var at = token + 1
        while at <= min(token + 4, passage.count - 1), !passage.tokens[at - 1].endsSentence {
            if passage.isComma(at) {
                at += 1
                continue
            }
            if passage.has(.spokesperson, at: at) || passage.has(.title, at: at) && at <= end {
                guard var found = phrase(at: at, memory: memory, isCredited: true) else { return nil }
                found.speaker.holder = passage.string(passage.span(token, at - 1))
                return Found(speaker: found.speaker, first: token, last: found.last)
            }
            guard passage.matches(at: at).isEmpty, passage.tokens[at].kind == .word else { return nil }
            at += 1
        }
        return nil
    }

    private func isTime(_ token: Int) -> Bool {
        passage.isDigits(token) || passage.has(.relativeDay, at: token) || passage.has(.weekday, at: token)
            || passage.has(.speechNoun, at: token) || passage.has(.month, at: token) || passage.has(.ordinal, at: token)
            || isCount(token)
    }

    func name(at token: Int) -> NameReader.Found? {
        guard starts & 1 << UInt64(token & 63) != 0 else { return nil }
        return names.first { $0.first == token }
    }

    func speaker(_ name: NameReader.Found) -> Speaker {
        Speaker(name: name.reference, isAnonymous: name.entry.isAnonymous)
    }

    /// "the source itself", "the ministry": somebody who has spoken before.
    private func anaphor(_ match: Match, _ memory: SpeakerMemory) -> Found? {
        let head = headWord(match.first)
        // Names that stand right behind make it an office, not an anaphor.
        if match.length == 1, let next = names.first(where: { $0.first == match.last + 1 }), next.entry.kind != .place {
            return nil
        }
        // "the committee the national for …": a full name, not a reference.
        if match.length == 1, !passage.tokens[match.last].endsSentence, isDefinite(match.last + 1) { return nil }
        guard let speaker = memory.called(head, words: folded) ?? memory.mentioned(head, fold: foldedHead) ?? memory.last
        else { return nil }
        return Found(speaker: speaker, first: match.first, last: match.last)
    }

    /// An office and its chief are one source: the holder's organisation, else the organisation it belongs to.
    private func office(_ first: Int, _ end: Int) -> Found? {
        var limit = end
        // One comma may part the title from the holder's name.
        if passage.isComma(limit + 1), passage.has(.title, at: limit + 2) { limit = max(limit, endOfPhrase(limit + 2)) }
        if passage.isComma(limit + 1), limit + 2 < passage.count, let holder = name(at: limit + 2), holder.entry.isPerson {
            limit = holder.last
        }
        let inside = names.filter { $0.first > first && $0.first <= limit + 1 && $0.entry.canSpeak }
        if let person = inside.first(where: { $0.entry.isPerson }) {
            return Found(speaker: speaker(person), first: first, last: person.last)
        }
        guard let owner = inside.first, owner.entry.kind != .place, owner.entry.kind != .state else { return nil }
        return Found(speaker: speaker(owner), first: first, last: max(end, owner.last))
    }

    /// Words up to a mark, a preposition, a content clause, a count.
    private func endOfPhrase(_ start: Int) -> Int {
        var token = start
        while token < passage.count, token - start < 9 {
            if passage.isMark(token) {
                // Quotation marks and brackets around a short name belong to it.
                guard passage.isQuote(token) || passage.isBracket(token), token > start, token - start < 7 else { break }
                if passage.isQuote(token), !isShortQuote(token) { break }
                token += 1
                continue
            }
            if token >= start + 3, passage.has(.body, at: start), let name = name(at: token), name.entry.kind != .place,
                !(start..<token).contains(where: { passage.has(.title, at: $0) || passage.has(.spokesperson, at: $0) })
            {
                break
            }
            // "told the agency": whom one speaks to is no part of who speaks.
            if token > start, isAddressee(token) { break }
            // Behind a definite head the object begins ("the governor the cost at …").
            if token > start, passage.has(.hedgeBefore, at: token) || passage.has(.subject, at: token) && isDefinite(start) {
                break
            }
            if token > start, passage.has(.auxiliary, at: token) || passage.match(.title, at: token)?.index == 1 { break }
            if passage.isDigits(token) || passage.has(.opener, at: token) || isCount(token)
                || passage.has(.month, at: token)
                || passage.isSpeech(token) || passage.has(.according, at: token)
            {
                break
            }
            // A cue with the article is part of a name ("the rescue service").
            if passage.has(.frame, at: token), token == start || !isDefinite(token) { break }
            // A particle takes no particle: what looks so is a name.
            if let stop = passage.match(.nameStop, at: token), stop.length == 1 || token > start,
                stop.proclitics & passage.shared.pack.prepositionBits == 0
            {
                break
            }
            if passage.has(.relativeDay, at: token) || passage.has(.weekday, at: token) || passage.has(.barrier, at: token) {
                break
            }
            if passage.tokens[token].endsSentence { return token }
            token += 1
        }
        while token > start, passage.isMark(token - 1) { token -= 1 }
        return token - 1
    }

    private func isShortQuote(_ token: Int) -> Bool {
        (token + 1...token + 4).contains { passage.isQuote($0) } || (max(0, token - 4)..<token).contains { passage.isQuote($0) }
    }

    private func words(_ first: Int, _ end: Int) -> Found? {
        let skipped = passage.forms(at: first).first?.skipped ?? 0
        let span = passage.bareSpan(first, end, skipping: skipped)
        let text = passage.string(span)
        let anonymous = passage.has(.anonymous, at: first)
        return Found(speaker: Speaker(name: NameReference(text: text), isAnonymous: anonymous), first: first, last: end)
    }

    /// Folded words without the article.
    func folded(_ text: String) -> [[UInt8]] {
        text.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }.map { withoutArticle(passage.shared.pack.fold.folded($0)) }
    }

    /// The same for one word's bytes.
    private func foldedHead(_ passage: Passage, _ word: Range<Int>) -> [UInt8] {
        withoutArticle(passage.shared.pack.fold.folded(passage.text, word))
    }

    /// The same for one token.
    private func headWord(_ token: Int) -> [UInt8] { withoutArticle(passage.folded(token)) }

    private func withoutArticle(_ word: [UInt8]) -> [UInt8] {
        var bytes = word
        for particle in passage.shared.pack.clitics.proclitics where particle.bit & passage.shared.pack.definiteBits != 0 {
            if bytes.count > particle.bytes.count + 3, bytes.starts(with: particle.bytes) {
                bytes.removeFirst(particle.bytes.count)
            }
        }
        return bytes
    }
}
