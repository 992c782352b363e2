import RuleReading
import TextReading

/// A noun in the dual is number and noun in one.
struct DualReader {
    let passage: Passage

    func figure(at token: Int) -> Figure? {
        let shared = passage.shared
        guard let match = passage.firstMatch(at: token, where: isDual),
            passage.match(.perEach, at: token - 1)?.index != PerEachWord.each.rawValue
        else { return nil }
        let isTime = match.entry.meaning == .timeUnit
        let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
        var figure = Figure(kind: isTime ? .duration : .count, first: match.first, last: match.last, span: span)
        figure.nominal = 2
        figure.isDual = true
        figure.proclitics = match.proclitics
        figure.isDefinite = match.proclitics & shared.pack.definiteBits != 0
        if isTime {
            figure.timeUnit = shared.pack.timeUnits[match.index].unit
        } else {
            let isNation = match.entry.meaning == .nationality
            let word = isNation ? shared.pack.nationalities[match.index].noun : shared.pack.nouns[match.index]
            figure.noun = CountedNoun(word: word, first: match.first, last: match.last)
        }
        return figure
    }

    /// Two of a thing, a length of time or a people in one word.
    private func isDual(_ match: Match) -> Bool {
        let meaning = match.entry.meaning
        guard meaning == .noun || meaning == .timeUnit || meaning == .nationality else { return false }
        let number = match.entry.number
        let isNation = meaning == .nationality
        guard
            number == .dual || number == .plural && isMarkedDual(match)
                || (number == .plural || isNation) && isShownDual(match)
        else { return false }
        if meaning == .noun, isPlural(match) { return false }
        // "two Syrian men": the adjective agrees with the noun and counts nobody.
        if isNation, match.proclitics & passage.shared.pack.definiteBits != 0 { return false }
        // So does a word for what they are to each other: "two children, brothers".
        return match.proclitics & passage.shared.pack.andBits != 0 || !followsDual(match.first)
    }

    /// "the workers", "four workers": a form that is also a plural is one behind the article and behind a number.
    private func isPlural(_ dual: Match) -> Bool {
        let isCounted = passage.ends(.number, at: dual.first - 1) || passage.isDigits(dual.first - 1)
        return (dual.proclitics & passage.shared.pack.definiteBits != 0 || isCounted)
            && passage.anyMatch(at: dual.first) {
                $0.entry.meaning == .noun && $0.entry.number == .plural && $0.last == dual.last
            }
    }

    /// The word ends as duals do.
    func mayBe(_ token: Int) -> Bool { isLikeDual(token) || isMarked(token) }

    /// The word ends with the marks of a dual.
    private func isMarked(_ token: Int) -> Bool {
        let (start, end) = (Int(passage.tokens[token].start), Int(passage.tokens[token].end))
        return passage.shared.pack.dualEndings.contains { ending in
            guard end - start > ending.count else { return false }
            // From the back: most words end with another letter.
            return ending.indices.reversed().allSatisfy { passage.text[end - ending.count + $0] == ending[$0] }
        }
    }

    /// A vowel mark tells the dual from a plural that is spelled like it.
    private func isMarkedDual(_ plural: Match) -> Bool {
        plural.length == 1 && isMarked(plural.last)
            && !passage.ends(.number, at: plural.first - 1) && !passage.isDigits(plural.first - 1)
    }

    /// "arrested smugglers who led (both) the boat": a plural that is spelled like a dual, where a verb right behind it or a
    /// word of its sentence tells of two.
    private func isShownDual(_ plural: Match) -> Bool {
        let pack = passage.shared.pack
        let isPeople =
            plural.entry.meaning == .nationality
            || plural.entry.meaning == .noun && pack.nouns[plural.index].kind == .people
        guard isPeople, plural.length == 1, plural.proclitics & pack.definiteBits == 0, !plural.hasEnclitic,
            isLikeDual(plural.last), !isCounted(plural.first), !isLikeDual(plural.first - 1)
        else { return false }
        let sentence = passage.sentences[plural.first]
        for token in (plural.last + 1)..<max(plural.last + 1, min(passage.count, plural.last + 10)) {
            guard passage.sentences[token] == sentence else { break }
            let word = passage.folded(token)
            if pack.wordsOfTwo.contains(where: { word.elementsEqual($0) }) { return true }
            if passage.has(.number, at: token) || passage.isDigits(token) { break }
            if token == plural.last + 1, isVerbOfTwo(token) { return true }
            // The word may be of two others.
            if passage.match(.noun, at: token)?.entry.number == .dual { return false }
        }
        return false
    }

    /// "12 players and policemen": counted already, alone or with what it is joined to.
    private func isCounted(_ token: Int) -> Bool {
        passage.ends(.number, at: token - 1) || passage.isDigits(token - 1)
            || passage.has(.noun, at: token - 1) && (passage.ends(.number, at: token - 2) || passage.isDigits(token - 2))
    }

    /// A past tense of two, which no list knows as anything but a verb.
    private func isVerbOfTwo(_ token: Int) -> Bool {
        let pack = passage.shared.pack
        let known = ~(Meaning.patternWord.bit | Meaning.frame.bit | Meaning.auxiliary.bit)
        return passage.tokens[token].kind == .word && ends(token, pack.verbEndingsOfTwo)
            && passage.meanings(beginningAt: token) & known == 0
            && !pack.adverbs.contains { passage.folded(token).elementsEqual($0) }
    }

    private func ends(_ token: Int, _ endings: [[UInt8]]) -> Bool {
        token >= 0 && WordShapes.ends(passage.folded(token), endings)
    }

    private func isLikeDual(_ token: Int) -> Bool {
        token >= 0 && passage.tokens[token].word >= 0 && passage.shapes.isLikeDual(passage.tokens[token].word)
    }

    private func followsDual(_ token: Int) -> Bool {
        (passage.match(.noun, endingAt: token - 1)?.entry.number ?? .open) == .dual
    }
}
