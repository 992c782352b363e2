import ClaimModel
import RuleReading
import TextReading

/// Express denials, each a count of none: "no injuries were recorded", "without any dead", "nobody was hurt".
///
/// From a negation on, up to a few words: "any" with a denied noun, or behind a cue of its own; "nobody" behind a denied verb;
/// a denied noun right behind the negation or behind a word that says that something came about.
struct DenialReader {
    let passage: Passage

    struct Found {
        var figure: Figure
        var measure: MeasureFinder.Found
    }

    private static let reach = 8

    /// - Parameter figures: what was read as figures before; nothing of it is read again.
    func denials(beside figures: [Figure]) -> [Found] {
        guard passage.contains(.denial) else { return [] }
        var found: [Found] = []
        var token = 0
        while true {
            token = passage.next(Meaning.denial.bit, from: token)
            guard token < passage.count else { break }
            guard let negation = part(.negations, at: token) else {
                token += 1
                continue
            }
            token = negation.last + 1
            guard let denial = denial(behind: negation) else { continue }
            token = denial.figure.last + 1
            if !figures.contains(where: { $0.span.overlaps(denial.figure.span) }) { found.append(denial) }
        }
        return found
    }

    private func part(_ part: DenialPart, at token: Int) -> Match? {
        guard passage.has(.denial, at: token) else { return nil }
        return passage.firstMatch(at: token) { $0.entry.meaning == .denial && $0.index == part.rawValue && !$0.hasEnclitic }
    }

    private func denial(behind negation: Match) -> Found? {
        var token = negation.last + 1
        if let clause = passage.match(.barrier, at: token), clause.last == token { token += 1 }
        let start = token
        var carried = false
        let end = min(passage.count, negation.last + 1 + Self.reach)
        while token < end, passage.sentences[token] == passage.sentences[negation.first], !isStop(token, start) {
            if let any = part(.any, at: token) { return self.any(any, start, negation, carried) }
            if let nobody = part(.nobody, at: token) { return self.nobody(nobody, negation) }
            if let noun = passage.match(.denied, at: token), token == start || carried, !isNumber(noun.last + 1) {
                // "without injuries" is one phrase; of a longer one the noun is quoted.
                let first = token - negation.first <= 2 ? negation.first : token
                return made(word(noun), first, noun.last, self.noun(noun), negation)
            }
            let isCarrier = part(.carriers, at: token) != nil
            carried = carried || token == start && isCarrier || isCarrier && part(.carriers, at: token - 1) != nil
            // Only a carrier right behind the negation is what is denied; others are looked at beside "any".
            if token == start, !carried, passage.has(.denied, at: token + 1) { return nil }
            token += 1
        }
        return nil
    }

    private func isNumber(_ token: Int) -> Bool { passage.isDigits(token) || passage.has(.number, at: token) }

    /// A figure, a clause, an exception or somebody's words begin: what is denied ended before.
    private func isStop(_ token: Int, _ start: Int) -> Bool {
        if isNumber(token), part(.nobody, at: token) == nil { return true }
        if passage.isMark(token), !passage.isQuote(token) { return true }
        if token > start, passage.has(.barrier, at: token) { return true }
        if passage.isSpeech(token), part(.carriers, at: token) == nil { return true }
        return passage.anyMatch(at: token) {
            $0.entry.meaning == .link && passage.shared.pack.links[$0.index].kind == .except
        }
    }

    /// "any dead"; "without arresting any of them": the cue stands right before.
    private func any(_ any: Match, _ start: Int, _ negation: Match, _ carried: Bool) -> Found? {
        let next = any.last + 1
        let isCarried =
            carried || any.first == start || part(.carriers, at: any.first - 1) != nil || ends(.frame, any.first - 1)
            || ends(.deniedVerb, any.first - 1)
        guard isCarried else { return nil }
        if let noun = passage.match(.denied, at: next) {
            return made(word(noun), any.first, noun.last, self.noun(noun), negation)
        }
        guard let said = cue(endingAt: any.first - 1) else { return nil }
        // "any person", "any of its members", "any of them"
        let head = passage.has(.dateJoiner, at: next) ? next + 1 : next
        if let noun = passage.match(.noun, at: head), passage.shared.pack.nouns[noun.index].kind == .people {
            let counted = CountedNoun(word: passage.shared.pack.nouns[noun.index], first: head, last: noun.last)
            return made(said, any.first, noun.last, counted, negation)
        }
        if let link = passage.match(.link, at: next), passage.shared.pack.links[link.index].kind == .part {
            return made(said, any.first, link.last, nil, negation)
        }
        return nil
    }

    /// "nobody was hurt"
    private func nobody(_ nobody: Match, _ negation: Match) -> Found? {
        cue(endingAt: nobody.first - 1).flatMap { made($0, nobody.first, nobody.last, nil, negation) }
    }

    private func ends(_ meaning: Meaning, _ token: Int) -> Bool { passage.match(meaning, endingAt: token) != nil }

    /// What a verb or cue says that nobody was, or nothing.
    private func cue(endingAt token: Int) -> DeniedWord? {
        if let verb = passage.match(.deniedVerb, endingAt: token) { return word(verb) }
        guard let match = passage.match(.frame, endingAt: token) else { return nil }
        let frame = passage.shared.pack.frames[match.index]
        guard frame.takes.contains(.people) else { return nil }
        return DeniedWord(measure: frame.measure, unit: frame.unit, who: frame.who, rule: frame.rule)
    }

    private func word(_ match: Match) -> DeniedWord { passage.shared.pack.denied[match.index] }

    private func noun(_ match: Match) -> CountedNoun {
        let word = word(match)
        let noun = NounWord(
            kind: word.who == nil ? .thing : .people, who: word.who, unit: word.unit, measure: word.measure, rule: word.rule)
        return CountedNoun(word: noun, first: match.first, last: match.last)
    }

    private func made(_ word: DeniedWord, _ first: Int, _ last: Int, _ noun: CountedNoun?, _ negation: Match) -> Found? {
        // "no serious injuries", "no new deaths": there may be others.
        guard part(.graded, at: last + 1) == nil, !passage.has(.illness, at: last + 1) else { return nil }
        let skipped = first == negation.first ? negation.skipped : passage.matches(at: first).first?.skipped ?? 0
        var figure = Figure(kind: .count, first: first, last: last, span: passage.bareSpan(first, last, skipping: skipped))
        figure.nominal = 0
        figure.phraseFirst = negation.first
        figure.noun = noun
        NounFinder(passage: passage).refine(&figure, before: passage.count)
        return Found(
            figure: figure,
            measure: MeasureFinder.Found(
                measure: word.measure, unit: word.unit, who: figure.noun?.word.who ?? word.who, rule: "\(word.rule).none",
                cue: first...last, confidence: 0.8, noun: figure.noun))
    }
}
