import ClaimModel
import RuleReading
import TextReading

/// The noun phrase of a source: a name, an office and its holder, "medical sources", or plain words.
struct SourcePhraseReader {
    let passage: Passage
    let names: [NameReader.Found]

    struct Found {
        var speaker: Speaker
        var first: Int
        var last: Int
    }

    /// - Parameter needsName: plain words are no speaker here.
    func phrase(at start: Int, memory: SpeakerMemory, needsName: Bool = false) -> Found? {
        var token = start
        while token < passage.count, passage.isQuote(token) || passage.isBracket(token) { token += 1 }
        guard token < passage.count, !passage.isComma(token) else { return nil }
        // "told the agency": whom one speaks to is no speaker.
        if let reading = passage.forms(at: token).first, reading.proclitics & passage.shared.pack.prepositionBits != 0,
            !passage.has(.according, at: token - 1)
        {
            return nil
        }
        if let cue = passage.match(.spokesperson, at: token) {
            return phrase(at: cue.last + 1, memory: memory) ?? nil
        }
        if let anaphor = passage.match(.anaphor, at: token), name(at: token).map({ $0.entry.isCalled }) ?? true,
            let found = self.anaphor(anaphor, memory)
        {
            return found
        }
        if let name = name(at: token), name.entry.canSpeak {
            // A name that only opens a longer phrase ("the ministry of X in Y") still is the source.
            return Found(speaker: speaker(name), first: token, last: name.last)
        }
        let end = endOfPhrase(token)
        guard end >= token else { return nil }
        if passage.has(.title, at: token), !passage.has(.anonymous, at: token), let held = office(token, end) { return held }
        guard !needsName || passage.has(.title, at: token) || passage.has(.anonymous, at: token) else { return nil }
        return words(token, end)
    }

    func name(at token: Int) -> NameReader.Found? { names.first { $0.first == token } }

    func speaker(_ name: NameReader.Found) -> Speaker {
        Speaker(name: name.reference, isAnonymous: name.entry.isAnonymous)
    }

    /// "the source itself", "the ministry": somebody who has spoken before.
    private func anaphor(_ match: Match, _ memory: SpeakerMemory) -> Found? {
        let head = folded(passage.string(passage.span(match.first, match.first))).first ?? []
        // Names that stand right behind make it an office, not an anaphor.
        if match.length == 1, let next = names.first(where: { $0.first == match.last + 1 }), next.entry.kind != .place {
            return nil
        }
        guard let speaker = memory.called(head, words: folded) ?? memory.last else { return nil }
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
            if token > start, passage.has(.auxiliary, at: token) || passage.match(.title, at: token)?.index == 1 { break }
            if passage.isDigits(token) || passage.has(.opener, at: token) || passage.has(.number, at: token)
                || passage.has(.month, at: token)
                || passage.has(.speechVerb, at: token) || passage.has(.according, at: token)
            {
                break
            }
            if passage.has(.frame, at: token), token > start || passage.match(.frame, at: token)!.length > 1 { break }
            if passage.has(.frame, at: token), token == start { break }
            if let stop = passage.match(.nameStop, at: token), stop.length == 1 || token > start { break }
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
        text.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }.map { word in
            var bytes = passage.shared.pack.fold.folded(word)
            for particle in passage.shared.pack.clitics.proclitics where particle.bit & passage.shared.pack.definiteBits != 0 {
                if bytes.count > particle.bytes.count + 3, bytes.starts(with: particle.bytes) {
                    bytes.removeFirst(particle.bytes.count)
                }
            }
            return bytes
        }
    }
}
