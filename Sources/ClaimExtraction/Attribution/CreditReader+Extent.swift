import ClaimModel
import RuleReading
import TextReading

/// How far a credit reaches.
extension CreditReader {
    func beginsWithAnd(_ token: Int) -> Bool {
        if passage.anyMatch(at: token, where: { $0.proclitics & passage.shared.pack.andBits != 0 }) { return true }
        if passage.isAndParticle(token) { return true }
        // A word that no list knows: its first letter tells.
        guard token < passage.count, passage.tokens[token].kind == .word, passage.forms(at: token).isEmpty else { return false }
        let word = passage.folded(token)
        return passage.shared.pack.clitics.proclitics.contains {
            $0.bit & passage.shared.pack.andBits != 0 && word.starts(with: $0.bytes) && word.count >= $0.bytes.count + 6
        }
    }

    /// "…, and 8 women", "…, and the only clinic", "…, and damage to 20", "…, and that": no verb begins a statement.
    func goesOnWithNoun(_ and: Int) -> Bool {
        let word = passage.isAndParticle(and) ? and + 1 : and
        if passage.isDigits(word) || passage.has(.number, at: word) || passage.has(.hedgeBefore, at: word) { return true }
        return passage.has(.opener, at: word) || isDefinite(word) || passage.has(.nameStop, at: word)
    }

    /// "8 were killed, by doctors' words, and were held 120": a count's own verb, and nobody between it and the count.
    func goesOnWithCount(_ and: Int) -> Bool {
        let verb = passage.isAndParticle(and) ? and + 1 : and
        guard passage.has(.frame, at: verb), verb + 1 < passage.count else { return false }
        return passage.isDigits(verb + 1) || isCount(verb + 1) || passage.has(.hedgeBefore, at: verb + 1)
    }

    func isContrast(_ token: Int) -> Bool {
        switch barriers.barrier(at: token) {
        case .contrast, .aside: true
        default: false
        }
    }

    /// "…, while four are still missing", "…, while the number of …" goes on with what is announced.
    func goesOnStill(_ contrast: Int) -> Bool {
        (contrast + 1...contrast + 3).contains { passage.has(CreditWord.still, at: $0) }
    }

    /// "By the ministry's count exports were 30 million, while imports reached 40": a credit that leads its sentence covers
    /// what is set beside the first statement.
    func goesOnBeside(_ contrast: Int) -> Bool {
        barriers.barrier(at: contrast) == .contrast && !turnsToOthers(contrast)
    }

    /// "…, by the ministry's count, while 40 others were hurt": behind the contrast stand a count's own verb and the count.
    func goesOnCounting(_ contrast: Int) -> Bool {
        guard barriers.barrier(at: contrast) == .contrast, let joiner = passage.match(.barrier, at: contrast) else {
            return false
        }
        let verb = joiner.last + 1
        guard passage.has(.frame, at: verb), verb + 1 < passage.count else { return false }
        return isCount(verb + 1)
    }

    /// Where a credit that stands behind its statement begins: at the start of the sentence, or behind the last contrast
    /// that parts it from somebody else's statement.
    func startOfCredit(_ cue: Int, _ sentence: ClosedRange<Int>, _ regions: [CreditRegion]) -> Int {
        let other = lastTold(besides: cue, regions).map { regions[$0] }
        // "(agency): 10 dead, the police said": the agency's line is the police's.
        guard let other, other.rule != "attribution.colon" || other.first >= cue else {
            if let other { return other.first }
            var first = cue
            while first > sentence.lowerBound, barriers.barrier(at: first) != .aside { first -= 1 }
            return first
        }
        // "by A's count 40, and by B's 60": the second one leads its own clause.
        if passage.isComma(cue - 1), beginsWithAnd(cue) { return cue }
        var comma: Int?
        for token in stride(from: cue - 2, through: min(cue - 1, other.cue.upperBound + 1), by: -1) {
            switch barriers.barrier(at: token) {
            case .contrast, .time, .consequence, .aside: return token
            default: break
            }
            if passage.isComma(token), comma == nil { comma = token }
        }
        return comma ?? other.cue.upperBound + 1
    }

    /// Over what is set between commas behind the subject: "for its part", "who is in his twenties", a second office.
    /// - Returns: the token before what is said.
    func skipAside(behind token: Int, _ sentence: ClosedRange<Int>) -> Int {
        guard passage.isComma(token + 1), token + 2 <= sentence.upperBound else { return token }
        for i in token + 2...min(sentence.upperBound, token + 24)
        where passage.isComma(i)
            && passage.match(.opener, at: i + 1).map({ $0.index == 0 && $0.proclitics & passage.shared.pack.andBits == 0 })
                ?? false
        { return i }
        let opens =
            barriers.barrier(at: token + 2) == .contrast || barriers.barrier(at: token + 2) == .relative
            || passage.has(CreditWord.appositive, at: token + 2)
        guard opens else { return token }
        for i in token + 2...min(sentence.upperBound, token + 22) where passage.isComma(i) { return i }
        return token
    }

    /// Over the document in which something is said: "presented, in his last report, a list of …", "explained in a
    /// statement to the paper that …".
    /// - Returns: the token before what is said; nil where no document is named.
    func skipDocument(behind token: Int, _ sentence: ClosedRange<Int>) -> Int? {
        let isAside = passage.isComma(token + 1)
        let first = isAside ? token + 2 : token + 1
        guard first + 2 <= sentence.upperBound,
            passage.has(CreditWord.work, at: first) || passage.has(CreditWord.during, at: first),
            passage.has(.speechNoun, at: first + 1) || passage.has(CreditWord.occasion, at: first + 1)
        else { return nil }
        for i in first + 2...min(sentence.upperBound, first + 16) {
            if passage.match(.opener, at: i)?.index == 0 { return i - 1 }
            if passage.isComma(i) { return isAside && passage.has(.speechNoun, at: first + 1) ? i : nil }
            if passage.isSpeech(i) && !passage.has(CreditWord.maker, at: i) { return nil }
            if !isAside, passage.isDigits(i) || passage.has(.frame, at: i) || i > first + 8 { return nil }
        }
        return nil
    }

    /// Without a name, only a count's own cue right behind the verb shows that something is announced.
    func carriesThing(_ token: Int) -> Bool { passage.has(.frame, at: token + 1) }

    /// "admitted to the fall of 61": a particle with what is announced.
    func admits(_ token: Int) -> Bool {
        if passage.has(.frame, at: token + 1), beginsWithPreposition(token + 1) { return true }
        return passage.anyMatch(at: token + 1) {
            $0.proclitics & passage.shared.pack.prepositionBits != 0
                && ($0.entry.meaning == .nameStop || $0.entry.meaning == .frame)
        }
    }

    /// A cue that a list holds with its particle.
    private func beginsWithPreposition(_ token: Int) -> Bool {
        let word = passage.folded(token)
        return passage.shared.pack.clitics.proclitics.contains {
            $0.bit & passage.shared.pack.prepositionBits != 0 && $0.bit & passage.shared.pack.ownerBits == 0
                && word.starts(with: $0.bytes)
        }
    }

    /// A sentence that begins with its verb and names nobody goes on with who spoke: "and announced the death of …",
    /// "had spoken of …", "and put the number at …".
    func goesOn(
        _ cue: Match, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>, _ regions: [CreditRegion], _ memory: SpeakerMemory
    ) -> Bool {
        var first = sentence.lowerBound
        while first < cue.first, passage.has(.auxiliary, at: first) || barriers.barrier(at: first) == .consequence { first += 1 }
        guard cue.first == first || isBehindTopic(cue, sentence) else { return false }
        if passage.match(.opener, at: skipFillers(cue.last + 1, verbs: false))?.index == 1 { return true }
        if verb.asks { return phrases.actor(before: sentence.lowerBound, memory) != nil }
        if verb.needsName {
            return !regions.isEmpty && (announcesCount(behind: cue.last) || verb.carries && !cue.hasEnclitic)
        }
        return first > sentence.lowerBound || passage.has(.nameStop, at: cue.last + 1)
    }

    /// "And on its cost, he spoke of": a topic between a particle and a comma.
    private func isBehindTopic(_ cue: Match, _ sentence: ClosedRange<Int>) -> Bool {
        let first = sentence.lowerBound
        guard passage.isComma(cue.first - 1), (3...9).contains(cue.first - first), passage.match(.opener, at: first)?.index == 1
        else { return false }
        return !(first + 1..<cue.first - 1).contains { passage.isComma($0) || isCount($0) || passage.isSpeech($0) }
    }

    struct Opening {
        var first: Int
        var last: Int
        var isClause: Bool
        var isQuote = false
    }

    /// A content clause, a colon or a quotation behind the verb and its source.
    /// - Parameter takesWords: the verb takes no thing, so that a number belongs to who speaks.
    func opening(after token: Int, _ sentence: ClosedRange<Int>, takesWords: Bool = false) -> Opening? {
        var i = token + 1
        var isPast = false
        let reach = min(sentence.upperBound, token + 32)
        while i <= reach {
            if isPast, passage.isMark(i) { return nil }
            // "…, knowing that": the paper's own words.
            if barriers.barrier(at: i) == .aside { return nil }
            if let opener = passage.match(.opener, at: i) {
                if opener.index == 0 {
                    return Opening(first: opener.last, last: endOfClause(opener.last, sentence), isClause: true)
                }
            }
            if passage.isMark(i, 0x3A), !passage.isDigits(i - 1) {
                return Opening(first: i, last: endOfClause(i, sentence), isClause: true)
            }
            if passage.isQuote(i), !isShort(i, sentence) {
                return Opening(first: i, last: sentence.upperBound, isClause: true, isQuote: true)
            }
            if speech(at: i) != nil, i > token + 3 { return nil }
            if passage.has(.frame, at: i) || passage.isDigits(i) || passage.has(.number, at: i), !passage.has(.month, at: i + 1) {
                // A count stands before any clause: what is said is a thing.
                guard takesWords else { return nil }
                isPast = true
            }
            i += 1
        }
        return nil
    }

    /// What is said goes on to the end of its sentence, but not over the paper's own aside ("…, though its ward has 50 beds").
    private func endOfClause(_ first: Int, _ sentence: ClosedRange<Int>) -> Int {
        guard passage.contains(.barrier), first + 3 < sentence.upperBound else { return sentence.upperBound }
        for token in first + 3...sentence.upperBound
        where passage.has(.barrier, at: token) && barriers.barrier(at: token) == .aside && passage.isComma(token - 1) {
            guard let last = passage.match(.barrier, at: token)?.last, last < sentence.upperBound,
                passage.has(.opener, at: last) || isDefinite(last) && passage.has(.opener, at: last + 1),
                // Within a quotation the speaker himself adds it.
                (first..<token).reduce(0, { $0 + (passage.isQuote($1) ? 1 : 0) }) % 2 == 0
            else { continue }
            return token - 1
        }
        return sentence.upperBound
    }

    /// A quotation of a few words is a name or a term.
    func isShort(_ token: Int, _ sentence: ClosedRange<Int>) -> Bool {
        for i in (token + 1)...(token + 5) where i < passage.count && passage.isQuote(i) { return true }
        // A quotation that closed in the sentence before opens none here.
        for i in max(sentence.lowerBound, token - 5)..<token where passage.isQuote(i) && token - i <= 4 { return true }
        return token + 2 >= sentence.upperBound
    }

    /// The quotation, of more than three words, that ends right before a verb.
    func quotation(before cue: Match) -> ClosedRange<Int>? {
        let close = passage.isComma(cue.first - 1) ? cue.first - 2 : cue.first - 1
        guard passage.isQuote(close) else { return nil }
        var open = close - 1
        while open >= 0, !passage.isQuote(open) { open -= 1 }
        return open >= 0 && close - open > 3 ? open...close : nil
    }

    /// "'…', says a trader": the quotation before the verb.
    func quotationBefore(_ cue: Match, _ source: SourcePhraseReader.Found, _ verb: SpeechVerb) -> CreditRegion? {
        guard source.first > cue.last, let quotation = quotation(before: cue),
            passage.match(.opener, at: source.last + 1)?.index != 0, !passage.isMark(source.last + 1, 0x3A)
        else { return nil }
        let (open, close) = (quotation.lowerBound, quotation.upperBound)
        // "…, says the owner of the workshop, who pays 350 a month, about …": the clause on the speaker is told as well.
        var last = close
        let sentence = passage.sentenceRange(of: cue.first)
        if source.last < sentence.upperBound, !passage.isMark(source.last + 1),
            passage.sentences[close] == passage.sentences[cue.first]
        {
            last = source.last
            while last < sentence.upperBound, !isContrast(last + 1),
                !passage.isComma(last + 1) || !beginsWithAnd(last + 2) || goesOnWithNoun(last + 2)
            { last += 1 }
        }
        return CreditRegion(
            first: open, last: endOfSecondHalf(behind: source.last) ?? last, speaker: source.speaker,
            cue: cue.first...source.last,
            sign: cue.first...cue.last, told: source.told, mode: .direct, rule: verb.rule,
            isClause: true)
    }

    /// "'we were 60', says the tailor, 'and today we are 22'": the quotation goes on behind the one who speaks.
    private func endOfSecondHalf(behind last: Int) -> Int? {
        let sentence = passage.sentenceRange(of: last)
        var open = last + 1
        while open < sentence.upperBound, open <= last + 6, !passage.isQuote(open) {
            if passage.isDigits(open) || passage.isSpeech(open) { return nil }
            open += 1
        }
        guard open <= last + 6, passage.isQuote(open), open < sentence.upperBound, !passage.tokens[open - 1].endsSentence else {
            return nil
        }
        return (open + 1...sentence.upperBound).first { passage.isQuote($0) } ?? sentence.upperBound
    }
}
