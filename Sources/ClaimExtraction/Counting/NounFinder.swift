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
            let one = i + 1 < figures.count && figures[i + 1].nominal == 1 ? limit : -1
            attach(&figures[i], before: limit, one: one)
            guard figures[i].noun != nil else { continue }
            let first = figures[i].phraseFirst
            if passage.ends(.link, at: first - 1) { takeFullerNoun(&figures[i], i > 0 ? figures[i - 1].phraseLast + 1 : 0) }
            if isOf(first - 2), let who = ownersBefore(figures[i]) { figures[i].noun?.word.who = who }
            if let thing = caseThing(of: figures[i]) { figures[i].noun?.word = thing }
            if let kind = figures[i].noun?.word.kind, kind == .money || kind == .unit { nameCurrency(of: &figures[i]) }
            // "the workers" is spelled like "the two workers"; two that are known from before are told, not counted.
            if figures[i].isDual, figures[i].isDefinite, let noun = figures[i].noun,
                noun.word.measure == nil || noun.word.kind == .people
            {
                figures[i].setAside = "numbers.definite_dual"
            }
        }
        // "km 2": the exponent is no number of its own.
        for i in figures.indices.dropFirst() {
            if let last = figures[i - 1].noun?.last, figures[i].first <= last, let first = figures[i - 1].noun?.first,
                first < figures[i].first
            {
                figures[i].setAside = "numbers.part_of_unit"
            }
        }
        for i in figures.indices.dropLast() { takeNounOfWords(i, &figures) }
        for i in figures.indices.dropFirst() { joinSmaller(i, &figures) }
        for i in figures.indices where figures[i].noun == nil && figures[i].kind == .count && figures[i].setAside == nil {
            lookBack(i, &figures)
        }
        for i in figures.indices.dropLast().reversed() { lookAhead(i, &figures) }
    }

    /// "(1,500) one thousand and five hundred riyals": the same figure in digits and in words.
    private func takeNounOfWords(_ i: Int, _ figures: inout [Figure]) {
        guard figures[i].isBareDigits, figures[i].noun == nil, figures[i + 1].first - figures[i].last <= 2 else { return }
        let next = figures[i + 1]
        guard let value = figures[i].nominal, value == next.nominal,
            next.noun != nil, !next.isBareDigits, passage.isBracket(next.first - 1)
        else { return }
        figures[i].noun = next.noun
        figures[i].unknownNoun = nil
        figures[i].unknownWhole = nil
    }

    /// - Parameter one: where the next figure begins, if it is one: "five of one family" counts no families.
    private func attach(_ figure: inout Figure, before limit: Int, one: Int) {
        if figure.noun != nil {
            if figure.isDual { refine(&figure, before: limit) }
            return
        }
        var token = figure.phraseLast + 1
        var steps = 0
        // "(880) coupons": a mark behind the number is no word between it and its noun.
        var marks = 0
        var partitive = false
        var isOfThem = false
        let percentEnd = figure.kind == .percent ? figure.phraseLast : figure.last
        while token < min(limit, passage.count), steps < 5, !passage.tokens[token - 1].endsSentence || token == figure.first {
            steps += 1
            if passage.isQuote(token) || passage.isBracket(token) {
                token += 1
                if marks == 0, steps == 1, isInBrackets(figure) { marks = 1 }
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
            // "nine of them left the hospital": what people are is told by people.
            if isOfThem || partitive && isPartOfPeople(figure), let noun = passage.match(.noun, at: token),
                passage.shared.pack.nouns[noun.index].kind != .people
            {
                return
            }
            if let noun = noun(at: token, of: figure, partitive: partitive),
                !(partitive && noun.word.kind == .place && !isOneOfSeveral(noun)),
                !(figure.kind == .percent && partitive && isOnlyOne(noun))
            {
                if partitive, noun.last + 1 == one {
                    figure.noun = CountedNoun(
                        word: NounWord(kind: .people, who: nil, unit: "person", rule: "nouns.belonging"), first: noun.first,
                        last: noun.last, isPartitive: true)
                    figure.phraseLast = max(figure.phraseLast, noun.last)
                    return
                }
                figure.noun = noun
                figure.noun?.isPartitive = partitive
                if let who = toldBefore(figure, noun) { figure.noun?.word.who = who }
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
                let isOwn = belonging.length > 1 && (passage.has(.noun, at: belonging.last) || hasBody(at: belonging.last))
                token = isOwn ? belonging.last : belonging.last + 1
                continue
            }
            // "five of them children"
            if token == figure.last + 1 || token == percentEnd + 1, let link = passage.match(.link, at: token),
                passage.shared.pack.links[link.index].kind == .part
            {
                if passage.shared.pack.links[link.index].isOfSome { return }
                isOfThem = passage.shared.pack.links[link.index].isOfPeople
                token = link.last + 1
                continue
            }
            // "390 of 428": the whole stands behind, what is counted with it.
            if figure.kind == .count, let link = passage.match(.link, at: token), link.length > 1,
                passage.shared.pack.links[link.index].kind == .of
            {
                return
            }
            if isOf(token) {
                partitive = true
                token += 1
                continue
            }
            if passage.isMark(token) || passage.has(.barrier, at: token) || passage.has(.frame, at: token)
                || passage.has(.link, at: token)
                || passage.has(.placeCue, at: token) || passage.has(.windowCue, at: token) || passage.has(.according, at: token)
                || passage.has(.auxiliary, at: token)
            {
                return
            }
            // "among them 4 (whose release) came about", "3 have not been identified": no noun begins so.
            if passage.has(.negation, at: token) { return }
            if let verb = passage.match(.refusal, at: token)?.index, verb == 1 || verb == 2 && isPart(figure) { return }
            if passage.tokens[token].kind == .word, figure.unknownNoun == nil, steps == 1 + marks {
                // "9 by drones": what stands behind a preposition is not what is counted.
                // "after 307 on Monday evening": a time of day right behind a number is not what it counts.
                guard !hasPreposition(token), !isNextName(token), passage.period(at: token) != .daytime else { return }
                if beginsVerb(token) { return }
                // "two swam to safety": the word for two takes no noun behind it.
                if figure.nominal == 2, figure.kind == .count, !figure.isBareDigits, !figure.isDual, !partitive { return }
                if figure.kind == .count, isVerbOfMany(token) {
                    figure.noun = CountedNoun(
                        word: NounWord(kind: .people, who: nil, unit: "person", rule: Self.verbRule), first: figure.first,
                        last: figure.last)
                    return
                }
                if let who = trade(token, figure) {
                    figure.noun = CountedNoun(
                        word: NounWord(kind: .people, who: who, unit: "person", rule: "nouns.trade"), first: token, last: token,
                        isDefinite: passage.isDefinite(token))
                    figure.phraseLast = max(figure.phraseLast, token)
                    return
                }
                figure.unknownNoun = token
            }
            // "two of its doors": unknown, but counted.
            if passage.tokens[token].kind == .word, figure.unknownWhole == nil, partitive { figure.unknownWhole = token }
            // One unknown word may stand between "of" and the noun ("of the most senior fighters").
            guard partitive, steps <= 3 else { return }
            token += 1
        }
    }

    /// "among them 3 …"
    private func isPart(_ figure: Figure) -> Bool { passage.ends(.link, at: figure.phraseFirst - 1) }

    /// "90 % of what is wanted" is spelled like "of the wanted man": no share of many.
    private func isOnlyOne(_ noun: CountedNoun) -> Bool {
        noun.isDefinite && noun.word.kind == .people && noun.word.unit == "person"
            && passage.match(.noun, at: noun.first).map { $0.entry.number == .singular } ?? false
    }

    /// "among them seven of one house": people, wherever they are from.
    private func isPartOfPeople(_ figure: Figure) -> Bool {
        passage.match(.link, endingAt: figure.phraseFirst - 1).map { passage.shared.pack.links[$0.index].isOfPeople } ?? false
    }

    /// "six of the town's quarters" are places, "six of the village" are people: a plural.
    private func isOneOfSeveral(_ noun: CountedNoun) -> Bool {
        passage.match(.noun, at: noun.first).map { $0.entry.number == .plural } ?? false
    }

    func hasPreposition(_ token: Int) -> Bool {
        passage.anyMatch(at: token) {
            $0.entry.meaning == .noun && $0.proclitics & passage.shared.pack.prepositionBits != 0
        }
    }

    static let verbRule = "nouns.verb"
    /// Members of a body, "seven of the army".
    static let bodyRule = "nouns.body"

    /// "and 76 passed": the ending tells that people did something.
    private func isVerbOfMany(_ token: Int) -> Bool {
        let endings = passage.shared.pack.verbEndings
        guard !endings.isEmpty else { return false }
        let word = passage.folded(token)
        return endings.contains { word.count >= $0.count + 6 && word.suffix($0.count).elementsEqual($0) }
    }

    /// "in Aleppo 300 and Hama 200"
    private func isNextName(_ token: Int) -> Bool {
        passage.match(.name, at: token).map { $0.proclitics & passage.shared.pack.andBits != 0 } ?? false
    }

    /// "(880) coupons", but no numeral of a list: "(1) higher wages".
    private func isInBrackets(_ figure: Figure) -> Bool {
        passage.isBracket(figure.first - 1) && passage.isBracket(figure.last + 1) && figure.nominal ?? 0 > 20
            && figure.first > 1 && !passage.tokens[figure.first - 2].endsSentence
    }

    func isOf(_ token: Int) -> Bool { passage.has(.dateJoiner, at: token) }

    /// A counted noun at a token, or a force's name that stands for its members.
    func noun(at token: Int, of figure: Figure, partitive: Bool) -> CountedNoun? {
        guard !passage.has(.timeUnit, at: token) || passage.match(.noun, at: token)?.length ?? 0 > 1 else { return nil }
        if partitive, isAdjective(token) { return nil }
        if let match = agreeing(at: token, figure, partitive), match.proclitics & passage.shared.pack.andBits == 0 {
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
        if let members = members(at: token, partitive) { return members }
        if let match = passage.match(.nationality, at: token),
            match.proclitics & (passage.shared.pack.andBits | passage.shared.pack.prepositionBits) == 0,
            token == figure.last + 1
                || (partitive || match.proclitics == passage.shared.pack.definiteBits) && !isPlace(token)
        {
            let word = passage.shared.pack.nationalities[match.index].noun
            return CountedNoun(word: word, first: match.first, last: match.last)
        }
        return nil
    }

    /// One form may be the plural of a noun and the singular of another ("5 farms", "20 farmers"): the figure tells which.
    private func agreeing(at token: Int, _ figure: Figure, _ partitive: Bool) -> Match? {
        guard let first = passage.match(.noun, at: token), first.entry.number == .singular || first.entry.number == .plural
        else { return passage.match(.noun, at: token) }
        let rest = figure.nominal.map { $0.truncatingRemainder(dividingBy: 100) }
        let takesPlural = partitive || figure.isVague || rest.map { (3...10).contains($0) } ?? false
        let wanted: GrammaticalNumber = takesPlural ? .plural : .singular
        if first.entry.number == wanted { return first }
        return passage.firstMatch(at: token) {
            $0.entry.meaning == .noun && $0.last == first.last && $0.entry.number == wanted && $0.proclitics == first.proclitics
        } ?? first
    }

    /// "12 Syrians" may be spelled like Syria.
    private func isPlace(_ token: Int) -> Bool {
        passage.match(.name, at: token).map { passage.shared.pack.names[$0.index].kind == .place } ?? false
    }
}
