import ClaimModel
import RuleReading
import TextReading

/// Where the words of a source end.
extension SourcePhraseReader {
    /// Words up to a mark, a preposition, a content clause, a count.
    func endOfPhrase(_ start: Int) -> Int {
        var token = start
        let head = passage.meanings(beginningAt: start)
        let isBody = head & Meaning.body.bit != 0
        let isHeadDefinite = isDefinite(start)
        // Of the word before, which is asked for all the time.
        var (last, isLastDefinite) = (start, isHeadDefinite)
        while token < passage.count, token - start < 9 {
            if passage.isMark(token) {
                // Quotation marks and brackets around a short name belong to it.
                guard passage.isQuote(token) || passage.isBracket(token), token > start, token - start < 7 else { break }
                // "the group 'lawyers for justice and law'": all of the quotation.
                if token == start + 1, passage.has(.body, at: start), let close = closingQuote(of: token) {
                    token = close + 1
                    continue
                }
                if passage.isQuote(token), !isShortQuote(token) { break }
                token += 1
                continue
            }
            let own = passage.meanings(beginningAt: token)
            let isOwnDefinite = token == start ? isHeadDefinite : isDefinite(token)
            if last < token - 1 { isLastDefinite = isDefinite(token - 1) }
            let isBehindDefinite = isLastDefinite
            (last, isLastDefinite) = (token, isOwnDefinite)
            if token >= start + 3, isBody, let name = name(at: token), name.entry.kind != .place,
                !(start..<token).contains(where: { passage.has(.title, at: $0) || passage.has(.spokesperson, at: $0) })
            {
                break
            }
            // "the union (called on) the government": a name of its own behind one that is complete.
            if token >= start + 2, isBody, isBehindDefinite, isOwnDefinite,
                let name = name(at: token),
                name.entry.kind == .organisation || name.entry.kind == .force, !passage.has(.title, at: start)
            {
                break
            }
            // "the union (published) its report"
            if token > start, let noun = passage.match(.speechNoun, at: token),
                noun.hasEnclitic || !isOwnDefinite && isBehindDefinite
            {
                break
            }
            // "the teachers' union (the decision of) the ministry": its object begins.
            if token > start + 1, isBody, isBehindDefinite, !isOwnDefinite, isPlainNoun(token),
                passage.match(.body, at: start)?.index == 0
            {
                break
            }
            // "the coalition (announced) a march": an adjective would have its article.
            if token == start + 1, isBody, isHeadDefinite, !isOwnDefinite, passage.match(.body, at: start)?.index == 0,
                name(at: token) == nil
            {
                break
            }
            // "by the medical committee (cracked) 40": before a count an unknown word without an article is a verb.
            if token > start + 1, isBody, isBehindDefinite, !isOwnDefinite, own == 0,
                passage.isDigits(token + 1) || isCount(token + 1)
            {
                break
            }
            // "the centre for documenting violations": both words belong to the name.
            if token == start + 1, !isHeadDefinite, passage.has(CreditWord.task, at: token),
                isBody && isDefinite(token + 1) || passage.match(.title, at: start)?.index == 0,
                !passage.tokens[token].endsSentence
            {
                if passage.tokens[token + 1].endsSentence { return token + 1 }
                token += 2
                continue
            }
            // "the national body for receiving refugees and settling them": what it is there for, behind a head with its adjective.
            if let last = purpose(token, of: start) {
                if passage.tokens[last].endsSentence { return last }
                token = last + 1
                continue
            }
            // "the director of distribution of …": so does an office without an article.
            if token == start + 1, token + 1 < passage.count, passage.has(CreditWord.function, at: token),
                passage.match(.title, at: start)?.index == 0,
                !isHeadDefinite, !isOwnDefinite, !passage.tokens[token].endsSentence,
                passage.tokens[token + 1].kind == .word, !isCount(token + 1), !passage.has(.nameStop, at: token + 1)
            {
                if passage.tokens[token + 1].endsSentence { return token + 1 }
                token += 2
                continue
            }
            // "the union (mocked) of the figure", "the ministry (warned) of": no part of a name that is complete.
            if token > start, own & Meaning.dateJoiner.bit != 0, isBehindDefinite { break }
            // "told the agency": whom one speaks to is no part of who speaks.
            if token > start, isAddressee(token) { break }
            // Behind a definite head the object begins ("the governor the cost at …").
            if token > start,
                own & Meaning.hedgeBefore.bit != 0
                    || isHeadDefinite && isObject(token) && !completesName(token, of: start)
                    || isBody && passage.has(CreditWord.ownSum, at: token)
                    || own & Meaning.countOf.bit != 0 && isHeadDefinite && isOwnDefinite
            {
                break
            }
            // "the survey (of) the third quarter": when it was made
            if token > start, isOfTime(token) { break }
            // "a man, (who is) the owner of"
            if token > start, !isOwnDefinite, passage.has(CreditWord.appositive, at: token) { break }
            if token > start, own & Meaning.auxiliary.bit != 0 || isRank(token) && !commands(token, start) { break }
            // "the union (welcomed) the decision": a particle and a thing.
            if token > start, isBehindDefinite, let thing = passage.match(.nameStop, at: token),
                thing.proclitics & passage.shared.pack.definiteBits != 0,
                thing.proclitics & passage.shared.pack.prepositionBits != 0
            {
                break
            }
            // "the channel (speaking for) the group"
            if token > start, let cue = passage.match(.spokesperson, at: token), cue.length > 1, isOwnDefinite { break }
            // "the lawyer of four families", "a father of five children"
            if isOfMany(token, behind: start) {
                if passage.tokens[token + 1].endsSentence { return token + 1 }
                token += 2
                continue
            }
            if token > start, !isHeadDefinite, !isOwnDefinite, tellsOf(token, start) { break }
            if token > start && passage.has(CreditWord.demonstrative, at: token) { break }
            let isNameless = token == start && head & Meaning.anonymous.bit != 0
            if passage.isDigits(token) || isOpener(token) || isCount(token)
                || own & Meaning.month.bit != 0 && !isNameless
                // "a memo" is spelled like "recalling".
                || passage.isSpeech(token) && (token > start || !passage.has(.speechNoun, at: token))
                || passage.has(.according, at: token)
            {
                break
            }
            // A cue with the article is part of a name ("the rescue service").
            if own & Meaning.frame.bit != 0,
                token == start
                    ? !isBody && !isNameless
                    : !isOwnDefinite && passage.match(.body, at: token)?.index != 2
            {
                break
            }
            // A particle takes no particle: what looks so is a name.
            if let stop = passage.match(.nameStop, at: token), stop.length == 1 || token > start,
                stop.proclitics & passage.shared.pack.prepositionBits == 0, !completesHead(stop, of: start),
                token > start || !isInformation(token),
                !isNameless || passage.match(.anonymous, at: start)?.length ?? 0 <= stop.length,
                token > start || passage.match(.body, at: start)?.index != 2
            {
                break
            }
            if own & (Meaning.relativeDay.bit | Meaning.weekday.bit | Meaning.barrier.bit) != 0 { break }
            if passage.tokens[token].endsSentence { return token }
            token += 1
        }
        // "drivers (complain) of": a particle at the end is no part of the name.
        while token > start + 1, passage.isMark(token - 1) || passage.has(.dateJoiner, at: token - 1) { token -= 1 }
        return token - 1
    }

    /// "(the national body) for receiving refugees and settling them"
    /// - Returns: its last word.
    private func purpose(_ token: Int, of start: Int) -> Int? {
        guard token == start + 2, token + 1 < passage.count, passage.has(.frame, at: token) || passage.has(.nameStop, at: token),
            passage.match(.body, at: start)?.index == 0, isDefinite(start), isDefinite(token - 1), isDefinite(token + 1),
            passage.anyMatch(at: token, where: { $0.proclitics & passage.shared.pack.ownerBits != 0 }),
            !passage.tokens[token].endsSentence
        else { return nil }
        let joined = passage.match(.creditWord, at: token + 2)
        guard !passage.tokens[token + 1].endsSentence, token + 3 < passage.count, let joined,
            joined.proclitics & passage.shared.pack.andBits != 0, passage.has(CreditWord.task, at: token + 2)
        else { return token + 1 }
        return token + 3
    }

    /// A noun without an article and a particle, which is no name and no head of one.
    private func isPlainNoun(_ token: Int) -> Bool {
        // "(the company charged) with it" is no noun.
        if passage.has(CreditWord.theirs, at: token) || passage.has(CreditWord.ofIt, at: token) { return false }
        let nouns: [Meaning] = [.creditWord, .noun, .subject, .nameStop]
        let matches = passage.matches(at: token)
        return !matches.isEmpty
            && matches.allSatisfy { nouns.contains($0.entry.meaning) && $0.proclitics & passage.shared.pack.prepositionBits == 0 }
    }

    private func isRank(_ token: Int) -> Bool { passage.match(.title, at: token)?.index == 1 }

    /// "the commander (of) brigade 12": behind an office without an article the rank is spelled like what is commanded.
    private func commands(_ token: Int, _ start: Int) -> Bool {
        token == start + 1 && passage.match(.title, at: start)?.index == 0 && !isDefinite(start)
    }

    /// "(the lawyer) of four families", "(a father) of five children": who speaks is told by how many they have.
    private func isOfMany(_ token: Int, behind start: Int) -> Bool {
        guard token == start + 1, token + 1 < passage.count, passage.has(CreditWord.ofMany, at: start), isCount(token),
            !isDefinite(start), !passage.tokens[token].endsSentence
        else { return false }
        return passage.match(.noun, at: token + 1).map { passage.shared.pack.nouns[$0.index].kind == .people } ?? false
    }

    /// "(a nurse) spent nine months there …": the verb of a clause on a nameless speaker, who is named before it.
    private func tellsOf(_ token: Int, _ start: Int) -> Bool {
        guard passage.has(CreditWord.toldOf, at: token) else { return false }
        return passage.has(.anonymous, at: start)
            || passage.match(.noun, at: start).map { passage.shared.pack.nouns[$0.index].kind == .people } ?? false
    }

    /// "said a nurse who spent nine months there that": what tells more about her is told as well.
    func clauseOn(_ found: Found, behind cue: Int) -> Int? {
        guard found.first > cue, !isDefinite(found.first), passage.has(CreditWord.toldOf, at: found.last + 1) else { return nil }
        return found.last + 1
    }

    /// The mark that closes a name of up to eight words.
    private func closingQuote(of open: Int) -> Int? {
        guard passage.isQuote(open), !passage.isClosingQuote(open), open + 2 < passage.count else { return nil }
        return (open + 2..<min(open + 10, passage.count)).first { passage.isQuote($0) }
    }

    /// What a sum is of, as an object: behind a particle it belongs to the name ("the company for mineral resources").
    private func isObject(_ token: Int) -> Bool {
        passage.match(.subject, at: token).map { $0.proclitics & passage.shared.pack.prepositionBits == 0 } ?? false
    }

    /// "the administration for the fight against drugs": behind a word without an article that a definite head cannot have
    /// as its adjective, a definite word completes what began with a particle.
    private func completesName(_ token: Int, of start: Int) -> Bool {
        token > start + 1 && isDefinite(token) && !isDefinite(token - 1) && passage.has(.body, at: start)
    }

    /// "the office of exchange": an indefinite head needs the word that stands behind it.
    private func completesHead(_ stop: Match, of start: Int) -> Bool {
        guard stop.first > start, isDefinite(stop.first) else { return false }
        let head = stop.first - 1
        // "the director of the department of reception"
        guard !isDefinite(head) else { return false }
        // "the engineer of the site"; but "(an activist reported) the arrest of"
        if head == start, passage.match(.title, at: head)?.index == 0 || passage.has(.anonymous, at: head) {
            return !passage.has(.placeCue, at: stop.last + 1) && passage.match(.opener, at: stop.last + 1)?.index != 1
                && !passage.has(CreditWord.nameless, at: head)
        }
        // "the chief of operations of rescue"
        if head == start + 1, passage.match(.title, at: start)?.index == 0, !names.contains(where: { $0.last == head }),
            passage.has(CreditWord.function, at: head), !passage.has(.placeCue, at: stop.last + 1)
        {
            return true
        }
        return passage.match(.body, at: head).map { $0.index == 0 && $0.length == 1 } ?? false
            && (head == start || passage.match(.title, at: start)?.index == 0 && head == start + 1)
    }

    /// A quarter, a month or a year behind a particle.
    private func isOfTime(_ token: Int) -> Bool {
        guard passage.has(.yearCue, at: token) || passage.has(.period, at: token) else { return false }
        return passage.anyMatch(at: token) { match in
            guard match.proclitics & passage.shared.pack.prepositionBits != 0, !match.hasEnclitic else { return false }
            switch match.entry.meaning {
            case .yearCue: return true
            case .period: return [.division, .month].contains(passage.shared.pack.periods[match.index].kind)
            default: return false
            }
        }
    }

    func isOpener(_ token: Int) -> Bool {
        passage.match(.opener, at: token).map { $0.index == 0 || $0.proclitics & passage.shared.pack.prepositionBits == 0 }
            ?? false
    }

    func isShortQuote(_ token: Int) -> Bool {
        (token + 1...token + 4).contains { passage.isQuote($0) } || (max(0, token - 4)..<token).contains { passage.isQuote($0) }
    }

    /// A number word, not one that counts only inside others ("one of the girls").
    func isCount(_ token: Int) -> Bool {
        passage.match(.number, at: token).map { !passage.shared.pack.numberWords[$0.index].onlyInside } ?? false
    }

    func isAddressee(_ token: Int) -> Bool {
        // "(the director) of the agency for atomic energy": no medium.
        if let body = name(at: token), body.entry.kind == .organisation { return false }
        return passage.anyMatch(at: token) {
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
        return passage.shapes.isDefinite(passage.tokens[token].word)
    }

    func isTime(_ token: Int) -> Bool {
        passage.isDigits(token) || passage.has(.relativeDay, at: token) || passage.has(.weekday, at: token)
            || passage.has(.speechNoun, at: token) || passage.has(.month, at: token) || passage.has(.ordinal, at: token)
            || isCount(token)
    }
}
