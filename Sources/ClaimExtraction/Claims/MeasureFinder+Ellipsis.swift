import RuleReading
import TextReading

/// Figures whose noun is left out, since another figure or a word of counting has told it.
extension MeasureFinder {
    /// "The army speaks of 21 dead, the doctors of 38": a number that stands alone counts what was counted last.
    func elided(_ i: Int, _ figures: [Figure], _ links: [LinkReader.Link?], _ found: [Found?]) -> Found? {
        let figure = figures[i]
        guard isElided(figure), figure.unit < 1_000_000 || !countsPeople(figure) else { return nil }
        let sentence = passage.sentences[figure.first]
        let isPart = isOfThem(figure)
        let isCounter = figure.noun.map(isCounter) ?? false
        var asked = isPart || isCounter || speaksOfCount(figure)
        // No text counts on over so many figures.
        for j in stride(from: i - 1, through: max(0, i - 256), by: -1) {
            guard passage.sentences[figures[j].first] == sentence || asked else { return nil }
            guard figures[j].setAside == nil, figures[j].kind == .count || figures[j].kind == .multiple, let before = found[j],
                !isBeyond(before, figure)
            else { continue }
            // "60 dead, 34 men and 26 women, against 53": a new count is of the whole.
            if !isPart, let link = links[j], link.kind == .part, !link.isReversed, found[link.to] != nil { continue }
            // "the mission speaks of 31 cases": of those who were counted last for what befell them.
            if isCounter, before.unit != "person" || before.who == nil || before.measure == rules.unknownMeasure {
                continue
            }
            var taken = before
            // "100 prisoners, 60 of the army": prisoners all the same.
            if let own = figure.noun?.word.who, before.who == nil || before.who == everybody { taken.who = own }
            taken.wholeHint = nil
            taken.confidence = 0.5
            return taken
        }
        asked = asked && before != nil && !isCounter
        guard asked, let before, let topic = rules.book.topics[before.measure] else { return nil }
        return Found(
            measure: before.measure, unit: topic.unit, who: before.who, rule: "\(before.measure).elided", cue: nil,
            confidence: 0.4, wholeHint: isPart ? WholeHint(measure: before.measure) : nil)
    }

    /// "31 cases", of what nothing tells; of an illness they are those who caught it.
    private func isCounter(_ noun: CountedNoun) -> Bool {
        guard noun.word.kind == .people, noun.word.who == nil, noun.word.measure == nil, !noun.isPartitive, !noun.isInherited,
            !isEpidemic, !passage.contains(.illness)
        else { return false }
        let next = noun.last + 1
        return next >= passage.count || passage.tokens[noun.last].endsSentence || passage.tokens[next].kind != .word
            || passage.has(.placeCue, at: next) || passage.has(.windowCue, at: next)
    }

    /// What the figure right before told already: an item of a list, or the same people once more.
    func toldAgain(_ figure: Figure, _ i: Int, _ figures: [Figure], _ found: [Found?]) -> Found? {
        // Most figures are followed by no "from" and stand behind no joiner.
        if passage.has(.dateJoiner, at: figure.last + 1), let item = listed(figure, i, figures, found) { return item }
        let before = figure.phraseFirst - 1
        guard before >= 0, passage.meanings(endingAt: before) & Meaning.link.bit != 0 else { return nil }
        return restated(figure, i, figures, found)
    }

    /// "Through the first crossing came 900 returnees, next to it the second with 400 citizens": of people who are merely
    /// counted behind a word of coming next, what was told of those before.
    func next(to i: Int, _ figures: [Figure], _ found: [Found?]) -> Found? {
        guard let noun = figures[i].noun, noun.word.kind == .people, noun.word.measure == nil, figures[i].kind == .count,
            let before = found[i - 1], before.unit == noun.word.unit, figures[i - 1].kind == .count,
            passage.sentences[figures[i].first] == passage.sentences[figures[i - 1].first],
            figures[i].phraseFirst - figures[i - 1].phraseLast <= 8
        else { return nil }
        let between = (figures[i - 1].phraseLast + 1)..<max(figures[i - 1].phraseLast + 1, figures[i].phraseFirst)
        guard between.contains(where: { passage.link(at: $0) == .led }) else { return nil }
        var taken = before
        taken.who = noun.word.who ?? before.who
        taken.noun = noun
        taken.wholeHint = nil
        taken.confidence = 0.6
        return taken
    }

    /// "houses 60 thousand refugees, though built for 40 thousand": whom a place takes in, told once in the sentence.
    func housed(_ i: Int, _ made: Found, _ figures: [Figure], _ found: [Found?]) -> String? {
        guard let topic = rules.book.topics[made.measure], topic.isPlaceSubject else { return nil }
        for j in stride(from: i - 1, through: max(0, i - 3), by: -1) {
            guard passage.sentences[figures[j].first] == passage.sentences[figures[i].first] else { return nil }
            guard let before = found[j], figures[j].kind == .count, before.unit == "person" else { continue }
            return rules.book.topics[before.measure]?.isPlaceSubject == true ? before.who : nil
        }
        return nil
    }

    /// "Arrested: 10 for theft, 4 for carrying arms": items of a list behind a colon that go on alike.
    func itemised(_ i: Int, _ figures: [Figure], _ found: [Found?]) -> Found? {
        guard i > 0, figures[i].noun == nil, figures[i].kind == .count, let word = figures[i].unknownNoun,
            let first = figures[i - 1].unknownNoun, figures[i - 1].noun == nil || figures[i - 1].noun?.isInherited == true,
            passage.isComma(figures[i].phraseFirst - 1) || figures[i].proclitics & passage.shared.pack.andBits != 0,
            let before = found[i - 1], before.unit == "person", figures[i].phraseFirst - figures[i - 1].phraseLast <= 8,
            passage.sentences[figures[i].first] == passage.sentences[figures[i - 1].first],
            passage.folded(word).prefix(2).elementsEqual(passage.folded(first).prefix(2))
        else { return nil }
        var taken = before
        taken.wholeHint = nil
        taken.confidence = 0.6
        return taken
    }

    /// "8 prisoners from Hebron, 5 from Jenin, and 3 from the villages of …": a list by where they are from.
    private func listed(_ figure: Figure, _ i: Int, _ figures: [Figure], _ found: [Found?]) -> Found? {
        guard figure.kind == .count, let before = found[i - 1], before.unit == "person" || before.unit == "family",
            figure.noun.map({ $0.word.kind == .place }) ?? true
        else { return nil }
        let last = figures[i - 1].phraseLast
        let isBeside =
            figure.proclitics & passage.shared.pack.andBits != 0 || passage.isComma(figure.phraseFirst - 1)
            || passage.isAndParticle(figure.phraseFirst - 1)
        guard isBeside, (figures[i - 1].noun?.word.group == nil ? 3 : 1)...8 ~= figure.phraseFirst - last,
            passage.sentences[figure.first] == passage.sentences[last], isFromPlace(figure.last + 1),
            isFromPlace(last + 1) || isFromPlace(figures[i - 1].last + 1) || figures[i - 1].noun?.word.group != nil
        else { return nil }
        var taken = before
        taken.wholeHint = nil
        taken.confidence = 0.6
        return taken
    }

    /// "from Jenin", "from the province of …"
    private func isFromPlace(_ from: Int) -> Bool {
        guard passage.has(.dateJoiner, at: from) else { return false }
        if passage.has(.placeHead, at: from + 1) { return true }
        if let noun = passage.match(.noun, at: from + 1), passage.shared.pack.nouns[noun.index].kind == .place { return true }
        return passage.match(.name, at: from + 1).map { passage.shared.pack.names[$0.index].kind == .place } ?? false
    }

    /// "20 % of the dead, that is 40 people": people who were just told by their share or by their families.
    private func restated(_ figure: Figure, _ i: Int, _ figures: [Figure], _ found: [Found?]) -> Found? {
        guard figure.kind == .count, let noun = figure.noun, noun.word.kind == .people, noun.word.measure == nil,
            let link = restating(before: figure.phraseFirst), let before = found[i - 1],
            passage.sentences[figures[i - 1].first] == passage.sentences[figure.first]
        else { return nil }
        let isShare = figures[i - 1].kind == .percent || figures[i - 1].kind == .fraction
        let reach = isShare ? 7 : 3
        guard link.first - figures[i - 1].phraseLast <= reach, let measure = isShare ? before.wholeHint?.measure : before.measure,
            isShare || before.unit == "family" || before.unit == "person"
        else { return nil }
        return Found(
            measure: measure, unit: noun.word.unit, who: noun.word.who ?? before.who ?? rules.book.topics[measure]?.who,
            rule: "\(measure).restated", cue: nil, confidence: 0.7, wholeHint: nil, noun: noun)
    }

    /// "that is", "or the equivalent of", right before a token; such words may mean something else, too.
    func restating(before token: Int) -> Match? {
        for first in max(0, token - 3)..<token {
            for match in passage.matches(at: first)
            where match.entry.meaning == .link && match.last == token - 1
                && passage.shared.pack.links[match.index].kind == .restates
            {
                return match
            }
        }
        return nil
    }

    /// "13.9 per cent, X with 12.8, Y with 11.9 per cent": a fraction among shares.
    func elidedShare(_ i: Int, _ figures: [Figure], _ found: [Found?]) -> Found? {
        let figure = figures[i]
        guard i > 0, i + 1 < figures.count, let value = figure.nominal, value != value.rounded(), value < 100,
            figure.kind == .count, figure.noun == nil, figure.unknownNoun ?? figure.unknownWhole == nil,
            figures[i - 1].kind == .percent, figures[i + 1].kind == .percent, let before = found[i - 1],
            passage.sentences[figures[i - 1].first] == passage.sentences[figure.first],
            passage.sentences[figures[i + 1].first] == passage.sentences[figure.first]
        else { return nil }
        return Found(
            measure: before.measure, unit: before.unit, who: before.who, rule: "\(before.measure).elided", cue: nil,
            confidence: 0.6)
    }

    /// "97 of them", where nothing in the sentence tells of whom.
    private func isOfThem(_ figure: Figure) -> Bool {
        passage.match(.link, at: figure.last + 1).map {
            passage.shared.pack.links[$0.index].kind == .part && $0.length == 1 && $0.proclitics == 0
        } ?? false
    }

    /// A plain number, no year, no "one", with nothing behind it that it could count.
    private func isElided(_ figure: Figure) -> Bool {
        guard figure.kind == .count, figure.noun.map({ $0.word.rule == NounFinder.bodyRule || isCounter($0) }) ?? true,
            figure.unknownNoun ?? figure.unknownWhole == nil, !figure.isVague, let value = figure.nominal, value > 1
        else { return false }
        if figure.isBareDigits, figure.integerDigits == 4, value > 1900, value < 2100, figure.hedge == nil { return false }
        return !isLabel(figure) && !isAge(figure)
    }

    /// "in his sixties", "past fifty": a definite round number in words that no word of counting introduces.
    func isAge(_ figure: Figure) -> Bool {
        guard figure.isDefinite, !figure.isBareDigits, let value = figure.nominal, value > 2, value < 100 else { return false }
        // "in the eleventh of his years" is spelled like "in the eleven of …".
        let isRound = value >= 20 && value.truncatingRemainder(dividingBy: 10) == 0
        let isOfYears = (figure.unknownWhole ?? 0) > figure.last && passage.has(.placeCue, at: figure.phraseFirst - 1)
        return (isRound || isOfYears) && !speaksOfCount(figure)
    }

    /// The number of a thing that bears it ("the hot line 137"): digits right behind a definite noun, without "and".
    func isLabel(_ figure: Figure) -> Bool {
        guard figure.isBareDigits, figure.hedge == nil, figure.proclitics == 0 else { return false }
        // "the consulate counted 60": who counted stands between the verb and its number.
        if (1...4).contains(where: { passage.has(.speechVerb, at: figure.phraseFirst - $0) }) { return false }
        return passage.isDefinite(figure.phraseFirst - 1) && !passage.has(.countOf, at: figure.phraseFirst - 1)
            || passage.isMark(figure.phraseFirst - 1, 0x3A) && figure.integerDigits > 3
    }

    /// A word for a count stands before the number in its clause: "the toll", "the real number", "their number".
    private func speaksOfCount(_ figure: Figure) -> Bool {
        for token in stride(from: figure.phraseFirst - 1, through: max(0, figure.phraseFirst - 10), by: -1) {
            guard passage.segments[token] == passage.segments[figure.first] else { return false }
            if passage.has(.countOf, at: token) || passage.has(.runningTotal, at: token) { return true }
        }
        return false
    }
}
