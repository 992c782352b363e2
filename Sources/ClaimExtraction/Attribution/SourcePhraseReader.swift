import ClaimModel
import RuleReading
import TextReading

/// The noun phrase of a source: a name, an office and its holder, "medical sources", or plain words.
///
/// One object for a passage: who was named there is asked for later, too.
final class SourcePhraseReader {
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
    ///   - depth: how many heads that stand for another ("a statement of the spokesman of …") lie around it.
    func phrase(
        at start: Int, memory: SpeakerMemory, needsName: Bool = false, isCredited: Bool = false, depth: Int = 0
    ) -> Found? {
        guard depth < 4 else { return nil }
        var token = start
        while token < passage.count, passage.isQuote(token) || passage.isBracket(token) { token += 1 }
        let isQuoted = token > start && passage.isQuote(start) && (isShortQuote(start) || passage.has(.body, at: token))
        if passage.has(CreditWord.demonstrative, at: token), passage.has(.speechNoun, at: token + 1) { token += 1 }
        guard token < passage.count, !passage.isComma(token), !isOfAnother(token) else { return nil }
        if let one = oneOfThese(token, memory) { return one }
        // "told the agency": whom one speaks to is no speaker.
        if let reading = passage.forms(at: token).first, reading.proclitics & passage.shared.pack.prepositionBits != 0,
            !passage.has(.according, at: token - 1), !isCredited
        {
            return nil
        }
        // "our team", "by our count": those who write, no speaker.
        if passage.has(CreditWord.ownVoice, at: token) { return nil }
        if let member = memberOfBody(token, memory) { return member }
        // "its secretary-general", "the spokesman in its name", "its teams": the body before.
        if let own = ownOffice(token, memory) { return own }
        // "a statement issued by it": whoever acts or has spoken.
        if passage.has(.speechNoun, at: token), passage.has(CreditWord.ofIt, at: token + 2), !passage.isMark(token + 1) {
            let acting = actor(in: passage.sentenceRange(of: token), memory, before: token).flatMap {
                $0.last < token ? $0.speaker : nil
            }
            return (acting ?? issuer(before: token, memory)).map { Found(speaker: $0, first: token, last: token + 2) }
        }
        if let cue = passage.match(.spokesperson, at: token), cue.length > passage.match(.anaphor, at: token)?.length ?? 0,
            !isOfDocument(cue)
        {
            var found = phrase(at: cue.last + 1, memory: memory, isCredited: true, depth: depth + 1)
            found?.speaker.hasSpokesman = true
            return found
        }
        if let anaphor = passage.match(.anaphor, at: token), name(at: token).map({ $0.entry.isCalled }) ?? true,
            let found = self.anaphor(anaphor, memory)
        {
            return found
        }
        // "the same source", and nobody has spoken yet.
        if let anaphor = passage.match(.anaphor, at: token), anaphor.length > 1, memory.last == nil { return nil }
        // "Mr", "Brigadier": a rank in front of an office.
        if name(at: token) == nil, let rank = passage.match(.title, at: token), rank.index == 1, rank.last + 1 < passage.count,
            passage.tokens[rank.last + 1].kind == .word, !passage.tokens[rank.last].endsSentence,
            !isAdjective(behind: rank),
            let ranked = phrase(
                at: rank.last + 1, memory: memory, needsName: needsName, isCredited: isCredited, depth: depth + 1)
        {
            return ranked
        }
        if let name = name(at: token), name.entry.canSpeak, !isLonger(name) {
            // Nameless people are told by where they work ("a medical source at the hospital of X").
            if name.entry.isAnonymous, let found = workplace(of: name.first, behind: name.last) { return found }
            // A name that only opens a longer phrase ("the ministry of X in Y") still is the source.
            return withHolder(whole(Found(speaker: speaker(name), first: token, last: name.last), name))
        }
        // "the agency 'X'": the name stands in quotation marks.
        if passage.isQuote(token + 1), let name = name(at: token + 2), isNamedBody(token, name) {
            let close = passage.isQuote(name.last + 1) ? name.last + 1 : name.last
            return Found(speaker: speaker(name), first: token, last: close)
        }
        // "the teams of civil defence" are civil defence.
        if let arm = passage.match(.body, at: token), arm.index == 3, let whole = name(at: arm.last + 1), whole.entry.canSpeak,
            whole.entry.kind != .place
        {
            return Found(speaker: speaker(whole), first: token, last: whole.last)
        }
        if let owner = owner(ofDocument: token, memory, depth: depth + 1) { return owner }
        // "its findings": theirs who spoke last.
        if let noun = passage.match(.speechNoun, at: token), noun.hasEnclitic {
            return issuer(before: token, memory).map { Found(speaker: $0, first: token, last: noun.last) }
        }
        if let told = knownDocument(token, memory) { return told }
        if isBareData(token) { return nil }
        var end = endOfPhrase(token)
        // "by 'the eyes network' 12 were": the name ends with its quotation.
        if isQuoted, end > token, let close = (token + 1...end).first(where: { passage.isQuote($0) }) { end = close - 1 }
        // "the deed of referral": a document's name of two words.
        if let noun = passage.match(.speechNoun, at: token), noun.length > 1 { end = max(end, noun.last) }
        guard end >= token, !isCredited || isQuoted || !isPossessed(token) else { return nil }
        // A bare "health" stands for its ministry in headlines alone, and there before a place.
        if token == end, passage.match(.body, at: token)?.index == 2, !isDefinite(token) { return nil }
        if passage.has(.title, at: token), !passage.has(.anonymous, at: token), let held = office(token, end) { return held }
        // "X Y, the spokeswoman of the organisation"
        if let behind = spokespersonBehind(token, end, memory) { return behind }
        // A single definite word may be the short name of somebody who has spoken ("the Interior", a family name).
        let head = token == end ? WordShapes.print(of: headWord(token)[...]) : 0
        if token == end, let known = memory.called(head, words: prints) ?? memory.mentioned(head) {
            return Found(speaker: known, first: token, last: token)
        }
        let isKnownHead =
            passage.has(.title, at: token) || passage.has(.anonymous, at: token) || passage.has(.body, at: token)
            || passage.has(CreditWord.oneOf, at: token) && end > token
        guard !needsName || isKnownHead || isInformation(token) || isDocument(token) else { return nil }
        guard isCredited || isQuoted || isSpeakable(token, end) else { return nil }
        return workplace(of: token, behind: end) ?? words(token, end)
    }

    /// "warned of", "(in the report) itself": a particle or a word that only says which is no speaker.
    private func isOfAnother(_ token: Int) -> Bool {
        passage.has(CreditWord.same, at: token) || passage.has(.dateJoiner, at: token) && name(at: token) == nil
    }

    /// "the spokesman in a statement", "a press statement": what stands behind the cue is a document, and no body.
    private func isOfDocument(_ cue: Match) -> Bool {
        cue.length > 1 && passage.has(.speechNoun, at: cue.last + 1) && !isDefinite(cue.last + 1)
            && passage.has(CreditWord.work, at: cue.last)
            || passage.match(.speechNoun, at: cue.first)?.length ?? 0 > cue.length
    }

    func name(at token: Int) -> NameReader.Found? {
        guard starts & 1 << UInt64(token & 63) != 0 else { return nil }
        return names.first { $0.first == token }
    }

    func speaker(_ name: NameReader.Found) -> Speaker {
        Speaker(name: name.reference, isAnonymous: name.entry.isAnonymous)
    }

    func words(_ first: Int, _ end: Int) -> Found? {
        let skipped = passage.forms(at: first).first?.skipped ?? 0
        let span = passage.bareSpan(first, end, skipping: skipped)
        // "the firm 'X'": the name in quotation marks, known or not.
        let quote = (first...end).first { $0 > first && passage.isQuote($0) }
        if let quote, let known = name(at: quote + 1), known.last == end, known.entry.canSpeak, !known.entry.isAnonymous {
            return Found(speaker: speaker(known), first: first, last: end)
        }
        var text = withoutPreposition(passage.string(span), first)
        if quote != nil { text.unicodeScalars.removeAll { Quotation.isQuote($0.value) } }
        let anonymous = passage.has(.anonymous, at: first)
        return Found(speaker: Speaker(name: NameReference(text: text), isAnonymous: anonymous), first: first, last: end)
    }

    /// "to-the union" as "the union": the particle goes, and its word has its article back.
    private func withoutPreposition(_ text: String, _ token: Int) -> String {
        guard let particles = prepositions(at: token) else { return text }
        let word = passage.folded(token)
        let particle = passage.shared.pack.clitics.proclitics.filter {
            $0.bit & particles != 0 && word.starts(with: $0.bytes)
        }.max { $0.bytes.count < $1.bytes.count }
        guard let particle, text.utf8.starts(with: particle.bytes),
            // "to-a committee": the letter that is left is the committee's own.
            !particle.restPrefix.isEmpty || passage.forms(at: token).first?.skipped ?? 0 == 0
        else { return text }
        return String(decoding: particle.restPrefix + text.utf8.dropFirst(particle.bytes.count), as: UTF8.self)
    }

    /// The prepositions that a word begins with: by its own reading, else by the head that it can only be behind one.
    private func prepositions(at token: Int) -> UInt16? {
        let bits = passage.shared.pack.prepositionBits
        if let reading = passage.forms(at: token).first, reading.proclitics & bits != 0 { return reading.proclitics & bits }
        var head: UInt16 = 0
        let isBound = passage.allMatches(at: token) { match in
            guard match.entry.meaning.bit & Self.heads != 0 else { return true }
            if head == 0 { head = match.proclitics & bits }
            return match.proclitics & bits != 0
        }
        return isBound && head != 0 ? head : nil
    }

    private static let heads =
        Meaning.body.bit | Meaning.title.bit | Meaning.name.bit | Meaning.anonymous.bit | Meaning.speechNoun.bit

    /// The prints of a text's words, without articles (`WordShapes`).
    func prints(_ text: String) -> [UInt64] {
        var text = text
        let fold = passage.shared.pack.fold
        return text.withUTF8 { bytes in
            var prints: [UInt64] = []
            prints.reserveCapacity(8)
            var word: [UInt8] = []
            word.reserveCapacity(32)
            var at = 0
            while at <= bytes.count {
                let (code, length) = at < bytes.count ? UTF8Scalars.decode(bytes, at: at) : (0x20, 1)
                at += length
                guard code == 0x20 || code == 0xA0 else {
                    fold.append(code, to: &word)
                    continue
                }
                if !word.isEmpty { prints.append(WordShapes.print(of: passage.shapes.withoutArticle(word[...]))) }
                word.removeAll(keepingCapacity: true)
            }
            return prints
        }
    }

    /// A token as words are compared by, without particles in front and without its article.
    func headWord(_ token: Int) -> [UInt8] {
        if let reading = passage.forms(at: token).first, !reading.hasEnclitic,
            reading.proclitics & (passage.shared.pack.prepositionBits | passage.shared.pack.andBits) != 0
        {
            return Array(passage.shapes.withoutArticle(passage.shared.pack.forms.bytes(of: reading.form)))
        }
        return Array(passage.bare(token))
    }
}
