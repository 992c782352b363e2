import RuleReading
import TextReading

/// What more the words around a counted noun say of who is counted.
extension NounFinder {
    /// "civilians and fighters" are people; "civilian persons" are civilians.
    func refine(_ figure: inout Figure, before limit: Int) {
        guard let noun = figure.noun else { return }
        let next = noun.last + 1
        if noun.word.member != nil, let body = body(of: noun, before: limit) {
            figure.noun?.word.who = body.who
            figure.noun?.word.member = nil
            figure.phraseLast = max(figure.phraseLast, body.last)
            return
        }
        guard next < limit, next < passage.count else { return }
        if noun.word.kind == .people, noun.word.measure == nil, !noun.isPartitive, let state = state(at: next) {
            figure.noun?.word.measure = state.word.measure
            figure.noun?.word.rule = state.word.rule
            figure.phraseLast = max(figure.phraseLast, state.last)
        } else if noun.word.kind == .people, noun.word.who == nil || noun.word.who == "people",
            let kin = kind(of: noun, before: limit)
        {
            figure.noun?.word.who = kin.who
            figure.phraseLast = max(figure.phraseLast, kin.last)
        } else if let adjective = passage.match(.adjective, at: next),
            adjective.proclitics == 0 || adjective.proclitics == passage.shared.pack.definiteBits
        {
            let word = passage.shared.pack.adjectives[adjective.index]
            if let who = word.who, noun.word.kind == .people, !word.isBody,
                noun.word.who == nil || noun.word.who == "people" || noun.word.who == "other"
            {
                figure.noun?.word.who = who
                figure.phraseLast = max(figure.phraseLast, adjective.last)
            }
        } else if !figure.isDual, let other = passage.match(.noun, at: next),
            other.proclitics & passage.shared.pack.andBits != 0,
            passage.shared.pack.nouns[other.index].kind == .people, noun.word.kind == .people, noun.word.rule != "names",
            other.entry.number != .dual,
            other.entry.number != .singular,
            passage.shared.pack.nouns[other.index].measure == nil, noun.word.measure == nil,
            !passage.has(.number, at: other.last + 1), !passage.isDigits(other.last + 1)
        {
            if passage.shared.pack.nouns[other.index].who != noun.word.who { figure.noun?.word.who = "people" }
            figure.phraseLast = max(figure.phraseLast, other.last)
        }
    }

    /// "15, and the search goes on": a verb that is joined, known or not.
    func beginsVerb(_ token: Int) -> Bool {
        let word = passage.folded(token)
        return passage.shared.pack.verbBeginnings.contains { word.count >= $0.count + 4 && word.starts(with: $0) }
    }

    /// "of the army 3 dead": whose they are stands right before the number of those whom their own noun tells of.
    func ownersBefore(_ figure: Figure) -> String? {
        guard let noun = figure.noun?.word, noun.kind == .people, noun.measure != nil, noun.who == nil,
            isOf(figure.phraseFirst - 2)
        else { return nil }
        if let body = body(at: figure.phraseFirst - 1) { return body.who }
        guard let match = passage.match(.noun, at: figure.phraseFirst - 1), match.proclitics == passage.shared.pack.definiteBits
        else { return nil }
        let word = passage.shared.pack.nouns[match.index]
        return word.kind == .people && word.measure == nil && word.unit == "person" ? word.who : nil
    }

    /// "the workers, the four, the wounded": who they are stands before a definite number, what befell them behind it.
    func toldBefore(_ figure: Figure, _ noun: CountedNoun) -> String? {
        let pack = passage.shared.pack
        guard figure.isDefinite, !figure.isBareDigits, noun.isDefinite, noun.word.kind == .people, noun.word.measure != nil,
            let before = passage.match(.noun, endingAt: figure.first - 1), before.proclitics & pack.definiteBits != 0
        else { return nil }
        let word = pack.nouns[before.index]
        return word.kind == .people && word.unit == "person" ? word.who : nil
    }

    /// "four missing fishermen": what has befallen them stands behind the noun, itself a noun of people.
    private func state(at token: Int) -> (word: NounWord, last: Int)? {
        guard let match = passage.match(.noun, at: token), match.proclitics == 0, match.length == 1, !match.hasEnclitic,
            match.entry.number != .dual, !passage.has(.name, at: match.last + 1), !passage.isDefinite(match.last + 1)
        else { return nil }
        let word = passage.shared.pack.nouns[match.index]
        return word.kind == .people && word.measure != nil && word.unit == "person" ? (word, match.last) : nil
    }

    /// "85 men of the civil protection": the body that is named behind, else the last one before in the sentence.
    private func body(of noun: CountedNoun, before limit: Int) -> (who: String?, last: Int)? {
        for token in (noun.last + 1)..<max(noun.last + 1, min(limit, passage.count, noun.last + 4)) {
            if passage.isMark(token) || passage.has(.barrier, at: token) { break }
            if let body = body(at: token) { return (body.who, noun.last) }
        }
        // Whose they are is said, if not by a body's name.
        var behind = isOf(noun.last + 1) ? noun.last + 2 : noun.last + 1
        if passage.isQuote(behind) { behind += 1 }
        guard !passage.has(.name, at: behind), !passage.isDefinite(behind), !noun.isPartitive else { return nil }
        for token in stride(from: noun.first - 1, through: max(0, noun.first - 60), by: -1) {
            // An army that tells of "12 elements" tells of those whom it fights.
            if let body = body(at: token), !body.isNear { return (body.who, noun.last) }
        }
        // A word for the members of nobody in particular waits for a body, however far.
        return noun.word.who == noun.word.member && noun.word.who != nil && !isStrict(noun)
            ? lastBody.map { ($0, noun.last) } : nil
    }

    private func isStrict(_ noun: CountedNoun) -> Bool { noun.word.usual == nil }

    /// The last body that the passage names.
    func bodyNamed() -> String? {
        guard passage.contains(.adjective) else { return nil }
        var body: Int?
        passage.forEach(Meaning.adjective.bit) { match in
            if match.entry.meaning == .adjective, passage.shared.pack.adjectives[match.index].isBody { body = match.index }
        }
        return body.flatMap { passage.shared.pack.adjectives[$0].who }
    }

    func hasBody(at token: Int) -> Bool { body(at: token) != nil }

    private func body(at token: Int) -> AdjectiveWord? {
        passage.match(.adjective, at: token).map { passage.shared.pack.adjectives[$0.index] }.flatMap { $0.isBody ? $0 : nil }
    }

    /// "dead in the ranks of civilians", "wounded among the soldiers": what kind of people they are.
    private func kind(of noun: CountedNoun, before limit: Int) -> (who: String, last: Int)? {
        let next = noun.last + 1
        var token = next
        if let belonging = passage.match(.belonging, at: next) {
            // "of the soldiers": the last word is a noun itself.
            let isNoun = belonging.length > 1 && passage.isDefinite(belonging.last) && passage.has(.noun, at: belonging.last)
            token = isNoun || hasBody(at: belonging.last) ? belonging.last : belonging.last + 1
        } else if isOf(next) || passage.has(.rangeOpener, at: next) {
            token = next + 1
        } else if noun.word.measure != nil, let owner = owner(at: next), next < limit {
            return owner
        } else {
            return nil
        }
        // "between civilian and fighter" names two kinds.
        if passage.has(.rangeOpener, at: next),
            passage.anyMatch(at: token + 1, where: { $0.proclitics & passage.shared.pack.andBits != 0 })
        {
            return nil
        }
        // "27 persons of the security forces"
        if token > next, token < min(limit, passage.count), let body = body(at: token), let who = body.who { return (who, token) }
        guard token < min(limit, passage.count), let match = passage.match(.noun, at: token),
            passage.shared.pack.nouns[match.index].kind == .people, passage.shared.pack.nouns[match.index].unit == "person",
            let who = passage.shared.pack.nouns[match.index].who, !match.hasEnclitic
        else { return nil }
        return (who, match.last)
    }

    /// "three bodies of fishermen": whose they are, right behind.
    private func owner(at token: Int) -> (who: String, last: Int)? {
        guard let match = passage.match(.noun, at: token), !passage.has(.frame, at: token) else { return nil }
        let word = passage.shared.pack.nouns[match.index]
        guard word.kind == .people, word.measure == nil, word.unit == "person", let who = word.who, !match.hasEnclitic,
            match.proclitics & ~(passage.shared.pack.prepositionBits | passage.shared.pack.definiteBits) == 0
        else { return nil }
        return (who, match.last)
    }

    /// "42 % of the displaced are children": the share is of those.
    func predicate(_ figure: inout Figure, before limit: Int) {
        guard let noun = figure.noun, let match = passage.match(.noun, at: noun.last + 1), match.first < limit,
            match.proclitics == 0, passage.shared.pack.nouns[match.index].kind == .people,
            passage.shared.pack.nouns[match.index].measure == nil,
            let who = passage.shared.pack.nouns[match.index].who
        else { return }
        figure.noun?.word.who = who
        figure.phraseLast = match.last
    }
}
