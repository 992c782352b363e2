import ClaimModel
import RuleReading
import TextReading

/// What each figure counts.
struct NounFinder {
    let passage: Passage
    /// Who the members are of the body that was named last in the paragraphs before.
    var lastBody: String?

    /// Fills in the nouns of all figures of the passage, in order.
    func attach(_ figures: inout [Figure]) {
        for i in figures.indices where figures[i].kind != .date && figures[i].kind != .duration && figures[i].setAside == nil {
            let limit = i + 1 < figures.count ? figures[i + 1].phraseFirst : passage.count
            attach(&figures[i], before: limit)
            // "the workers" is spelled like "the two workers"; two that are known from before are told, not counted.
            if figures[i].isDual, figures[i].isDefinite, let noun = figures[i].noun, noun.word.measure == nil {
                figures[i].setAside = "numbers.definite_dual"
            }
        }
        // "km 2": the exponent is no number of its own.
        for i in figures.indices.dropFirst() {
            if let noun = figures[i - 1].noun, noun.first < figures[i].first, figures[i].first <= noun.last {
                figures[i].setAside = "numbers.part_of_unit"
            }
        }
        for i in figures.indices where figures[i].noun == nil && figures[i].kind == .count && figures[i].setAside == nil {
            lookBack(i, &figures)
        }
        for i in figures.indices.dropLast().reversed() { lookAhead(i, &figures) }
    }

    /// "from 45 to 70 dinars": the noun stands behind the second number.
    private func lookAhead(_ i: Int, _ figures: inout [Figure]) {
        let next = figures[i + 1]
        guard figures[i].noun == nil, figures[i].unknownNoun == nil, figures[i].kind == .count, figures[i].setAside == nil,
            next.kind == .count, next.noun.map({ $0.first > next.last || next.isDual }) ?? (next.unknownNoun != nil),
            passage.sentences[next.first] == passage.sentences[figures[i].first]
        else { return }
        let between = (figures[i].phraseLast + 1)..<max(figures[i].phraseLast + 1, next.phraseFirst)
        guard between.count <= 4, between.contains(where: { passage.has(.rangeJoiner, at: $0) }) || opensRange(next, figures[i]),
            isOf(figures[i].phraseFirst - 1) || passage.has(.rangeOpener, at: figures[i].phraseFirst - 1)
        else { return }
        figures[i].noun = next.noun
        figures[i].unknownNoun = next.unknownNoun
    }

    /// A joiner that the hedge of the second number took ("to less than 20").
    private func opensRange(_ figure: Figure, _ before: Figure) -> Bool {
        (before.phraseLast + 1..<max(before.phraseLast + 1, figure.first)).contains { passage.has(.rangeJoiner, at: $0) }
    }

    private func attach(_ figure: inout Figure, before limit: Int) {
        if figure.noun != nil { return }
        var token = figure.phraseLast + 1
        var steps = 0
        var partitive = false
        let percentEnd = figure.kind == .percent ? figure.phraseLast : figure.last
        while token < min(limit, passage.count), steps < 5, !passage.tokens[token - 1].endsSentence || token == figure.first {
            steps += 1
            if passage.isQuote(token) || passage.isBracket(token) {
                token += 1
                continue
            }
            if let filler = passage.match(.filler, at: token) {
                token = filler.last + 1
                continue
            }
            if let hedge = passage.match(.hedgeAfter, at: token) {
                token = hedge.last + 1
                continue
            }
            if let link = passage.match(.link, at: token), passage.shared.pack.links[link.index].kind == .others {
                figure.isOthers = true
                // What follows tells of them, not what they are ("41 others alive").
                figure.phraseLast = max(figure.phraseLast, link.last)
                return
            }
            if let noun = noun(at: token, partitive: partitive), !(partitive && noun.word.kind == .place) {
                figure.noun = noun
                figure.noun?.isPartitive = partitive
                figure.phraseLast = max(figure.phraseLast, noun.last)
                if figure.kind == .percent || figure.kind == .fraction { predicate(&figure, before: limit) }
                refine(&figure, before: limit)
                return
            }
            if let belonging = passage.match(.belonging, at: token) {
                partitive = true
                if belonging.hasEnclitic, !passage.has(.noun, at: belonging.last) {
                    figure.noun = CountedNoun(
                        word: NounWord(kind: .people, who: nil, unit: "person", rule: "nouns.belonging"), first: belonging.first,
                        last: belonging.last, isPartitive: true)
                    figure.phraseLast = max(figure.phraseLast, belonging.last)
                    return
                }
                // "of the elements of X": the second word is a noun itself.
                token = belonging.length > 1 && passage.has(.noun, at: belonging.last) ? belonging.last : belonging.last + 1
                continue
            }
            // "five of them children"
            if token == figure.last + 1 || token == percentEnd + 1, let link = passage.match(.link, at: token),
                passage.shared.pack.links[link.index].kind == .part
            {
                token = link.last + 1
                continue
            }
            if isOf(token) {
                partitive = true
                token += 1
                continue
            }
            if passage.isMark(token) || passage.has(.barrier, at: token) || passage.has(.frame, at: token)
                || passage.has(.link, at: token)
                || passage.has(.placeCue, at: token) || passage.has(.windowCue, at: token) || passage.has(.according, at: token)
            {
                return
            }
            if passage.tokens[token].kind == .word, figure.unknownNoun == nil, steps == 1 {
                // "9 by drones": what stands behind a preposition is not what is counted.
                guard !hasPreposition(token) else { return }
                figure.unknownNoun = token
            }
            // "two of its doors": unknown, but counted.
            if passage.tokens[token].kind == .word, figure.unknownWhole == nil, partitive { figure.unknownWhole = token }
            // One unknown word may stand between "of" and the noun ("of the most senior fighters").
            guard partitive, steps <= 3 else { return }
            token += 1
        }
    }

    private func hasPreposition(_ token: Int) -> Bool {
        passage.matches(at: token).contains {
            $0.entry.meaning == .noun && $0.proclitics & passage.shared.pack.prepositionBits != 0
        }
    }

    private func isOf(_ token: Int) -> Bool { passage.has(.dateJoiner, at: token) }

    /// A counted noun at a token, or a force's name that stands for its members.
    private func noun(at token: Int, partitive: Bool) -> CountedNoun? {
        guard !passage.has(.timeUnit, at: token) || passage.match(.noun, at: token)?.length ?? 0 > 1 else { return nil }
        if let match = passage.match(.noun, at: token), match.proclitics & passage.shared.pack.andBits == 0 {
            let isLoose = match.proclitics & passage.shared.pack.prepositionBits != 0
            guard !isLoose else { return nil }
            return CountedNoun(
                word: passage.shared.pack.nouns[match.index], first: match.first, last: match.last,
                isDefinite: match.proclitics & passage.shared.pack.definiteBits != 0)
        }
        // A nationality or another group's name that stands for its people.
        if let match = passage.match(.name, at: token), let who = passage.shared.pack.names[match.index].who,
            match.proclitics & passage.shared.pack.andBits == 0
        {
            let word = NounWord(
                kind: .people, who: who, unit: "person", group: passage.shared.pack.names[match.index].id, rule: "names")
            return CountedNoun(word: word, first: match.first, last: match.last)
        }
        // "130 of the X forces": the name stands for its members.
        if partitive, let match = passage.match(.name, at: token), match.proclitics & passage.shared.pack.andBits == 0 {
            let name = passage.shared.pack.names[match.index]
            guard name.kind == .force || name.kind == .group else { return nil }
            let word = NounWord(kind: .people, who: nil, unit: "person", group: name.id, rule: "names")
            return CountedNoun(word: word, first: match.first, last: match.last)
        }
        return nil
    }

    /// "civilians and fighters" are people; "civilian persons" are civilians.
    private func refine(_ figure: inout Figure, before limit: Int) {
        guard let noun = figure.noun else { return }
        let next = noun.last + 1
        if noun.word.member != nil, let body = body(of: noun, before: limit) {
            figure.noun?.word.who = body.who
            figure.noun?.word.member = nil
            figure.phraseLast = max(figure.phraseLast, body.last)
            return
        }
        guard next < limit, next < passage.count else { return }
        if noun.word.kind == .people, noun.word.who == nil || noun.word.who == "people", let kin = kind(of: noun, before: limit) {
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
        } else if let other = passage.match(.noun, at: next), other.proclitics & passage.shared.pack.andBits != 0,
            passage.shared.pack.nouns[other.index].kind == .people, noun.word.kind == .people, other.entry.number != .dual,
            other.entry.number != .singular,
            passage.shared.pack.nouns[other.index].measure == nil, noun.word.measure == nil,
            !passage.has(.number, at: other.last + 1), !passage.isDigits(other.last + 1)
        {
            if passage.shared.pack.nouns[other.index].who != noun.word.who { figure.noun?.word.who = "people" }
            figure.phraseLast = max(figure.phraseLast, other.last)
        }
    }

    /// "85 men of the civil protection": the body that is named behind, else the last one before in the sentence.
    private func body(of noun: CountedNoun, before limit: Int) -> (who: String?, last: Int)? {
        for token in (noun.last + 1)..<max(noun.last + 1, min(limit, passage.count, noun.last + 4)) {
            if passage.isMark(token) || passage.has(.barrier, at: token) { break }
            if let body = body(at: token) { return (body.who, noun.last) }
        }
        // Whose they are is said, if not by a body's name.
        let behind = isOf(noun.last + 1) ? noun.last + 2 : noun.last + 1
        guard !passage.has(.name, at: behind), !passage.isDefinite(behind), !noun.isPartitive else { return nil }
        for token in stride(from: noun.first - 1, through: max(0, noun.first - 60), by: -1) {
            if let body = body(at: token) { return (body.who, noun.last) }
        }
        // A word for the members of nobody in particular waits for a body, however far.
        return noun.word.who == noun.word.member && noun.word.who != nil && !isStrict(noun) ? lastBody.map { ($0, noun.last) } : nil
    }

    private func isStrict(_ noun: CountedNoun) -> Bool { noun.word.usual == nil }

    /// The last body that the passage names.
    func bodyNamed() -> String? {
        guard passage.contains(.adjective) else { return nil }
        for token in stride(from: passage.count - 1, through: 0, by: -1) {
            if let body = body(at: token), let who = body.who { return who }
        }
        return nil
    }

    private func body(at token: Int) -> AdjectiveWord? {
        passage.match(.adjective, at: token).map { passage.shared.pack.adjectives[$0.index] }.flatMap { $0.isBody ? $0 : nil }
    }

    /// "dead in the ranks of civilians", "wounded among the soldiers": what kind of people they are.
    private func kind(of noun: CountedNoun, before limit: Int) -> (who: String, last: Int)? {
        let next = noun.last + 1
        var token = next
        if let belonging = passage.match(.belonging, at: next) {
            token = belonging.last + 1
        } else if isOf(next) || passage.has(.rangeOpener, at: next) {
            token = next + 1
        } else {
            return nil
        }
        // "between civilian and fighter" names two kinds.
        if passage.has(.rangeOpener, at: next),
            passage.matches(at: token + 1).contains(where: { $0.proclitics & passage.shared.pack.andBits != 0 })
        {
            return nil
        }
        guard token < min(limit, passage.count), let match = passage.match(.noun, at: token),
            passage.shared.pack.nouns[match.index].kind == .people, passage.shared.pack.nouns[match.index].unit == "person",
            let who = passage.shared.pack.nouns[match.index].who, !match.hasEnclitic
        else { return nil }
        return (who, match.last)
    }

    /// "42 % of the displaced are children": the share is of those.
    private func predicate(_ figure: inout Figure, before limit: Int) {
        guard let noun = figure.noun, let match = passage.match(.noun, at: noun.last + 1), match.first < limit,
            match.proclitics == 0, passage.shared.pack.nouns[match.index].kind == .people,
            passage.shared.pack.nouns[match.index].measure == nil,
            let who = passage.shared.pack.nouns[match.index].who
        else { return }
        figure.noun?.word.who = who
        figure.phraseLast = match.last
    }

    /// "of one family", "in one town": one and the same, not a count.
    private func isJustOne(_ figure: Figure, _ noun: Match) -> Bool {
        guard figure.nominal == 1, !figure.isBareDigits, figure.proclitics == 0 else { return false }
        return passage.shared.pack.nouns[noun.index].kind != .people || noun.proclitics != 0 || isOf(noun.first - 1)
            || passage.shared.pack.nouns[noun.index].unit != "person"
    }

    /// A number after its noun: "the dead, the 12", "one dead", "number of displaced … 73 thousand".
    private func lookBack(_ i: Int, _ figures: inout [Figure]) {
        let figure = figures[i]
        let floor = i > 0 ? figures[i - 1].phraseLast + 1 : 0
        var token = figure.first - 1
        if figure.isBareDigits, token >= floor, passage.tokens[figure.first].isGlued, passage.tokens[token].kind == .word {
            token -= 1
        }
        guard token >= floor else { return }
        if let match = passage.match(.noun, endingAt: token), match.first >= floor {
            let agrees =
                match.proclitics & passage.shared.pack.definiteBits != 0
                ? figure.isDefinite : figure.nominal.map { $0 <= 2 } ?? false
            if agrees, isJustOne(figure, match) {
                figures[i].setAside = "numbers.just_one"
                return
            }
            if agrees {
                figures[i].noun = CountedNoun(word: passage.shared.pack.nouns[match.index], first: match.first, last: match.last)
                figures[i].phraseFirst = min(figure.phraseFirst, match.first)
                return
            }
        }
        guard figure.unknownNoun == nil || figure.hedge != nil else { return }
        // "the state banks, the three": a definite number of things that no list knows.
        if figure.isDefinite, !figure.isBareDigits, figure.unknownNoun == nil, passage.isDefinite(token) {
            figures[i].unknownWhole = token
            return
        }
        // "the number of X … N": the nearest noun after a counting word, in the same segment.
        token = figure.phraseFirst - 1
        var steps = 0
        while token >= floor, steps < 16, passage.segments[token] == passage.segments[figure.first] {
            if let list = passage.matches(at: token).first(where: { $0.entry.meaning == .countOf }) {
                for inner in (list.last + 1)..<min(list.last + 4, figure.first) where passage.has(.noun, at: inner) {
                    guard let match = passage.match(.noun, at: inner) else { continue }
                    let word = passage.shared.pack.nouns[match.index]
                    guard word.kind == .people || word.measure != nil else { continue }
                    figures[i].noun = CountedNoun(word: word, first: match.first, last: match.last, isInherited: true)
                    return
                }
            }
            token -= 1
            steps += 1
        }
    }
}
