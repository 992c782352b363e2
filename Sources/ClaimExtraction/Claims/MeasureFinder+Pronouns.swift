import RuleReading
import TextReading

/// "Forty were killed. Twelve of them were children": a pronoun that goes back over the end of a sentence.
extension MeasureFinder {
    func refer(_ links: inout [LinkReader.Link?], _ figures: [Figure], _ found: inout [Found?]) {
        for i in figures.indices {
            guard figures[i].kind == .count, figures[i].setAside == nil, !figures[i].isVague else { continue }
            if let link = links[i], link.kind == .and, found[i]?.confidence ?? 1 <= 0.5, figures[i].noun?.word.kind == .people,
                let hint = found[link.to]?.wholeHint, hint.isPronoun, let whole = found[link.to]
            {
                take(whole, figures[i], &found[i])
                found[i]?.wholeHint = hint
                if let part = links[link.to], part.kind == .part { links[i] = part }
            }
            guard links[i] == nil, let word = pronoun(behind: i, figures) ?? pronoun(before: i, figures) else { continue }
            let isOfPeople = passage.shared.pack.links[word.index].isOfPeople
            if let j = told(before: i, figures, links, found, isOfPeople: isOfPeople), let whole = found[j] {
                take(whole, figures[i], &found[i])
                links[i] = LinkReader.Link(kind: .part, to: j, words: word.first...word.last)
                if isOfPeople, whole.unit == "person", isAnybody(figures[i], found[i]) { found[i]?.who = whole.who }
                found[i]?.wholeHint = WholeHint(measure: whole.measure, isPronoun: true)
            } else if isOfPeople, let before, let topic = rules.book.topics[before.measure] {
                let whole = Found(
                    measure: before.measure, unit: topic.unit, who: before.who, rule: "\(before.measure).part", confidence: 0.6)
                take(whole, figures[i], &found[i])
                found[i]?.wholeHint = WholeHint(measure: before.measure, isPronoun: true)
            }
            if isOfPeople, isAnybody(figures[i], found[i]), let who = antecedent(of: word) { found[i]?.who = who }
        }
    }

    /// "Bus drivers went on strike. 850 of them …, and three were hurt": a bare number of anybody is of those who were told
    /// before it in its sentence.
    func takeWho(_ links: [LinkReader.Link?], _ figures: [Figure], _ found: inout [Found?]) {
        for i in figures.indices.dropFirst() where figures[i].noun == nil && isAnybody(figures[i], found[i]) {
            if let link = links[i], link.kind != .and { continue }
            guard let whole = found[i - 1], whole.unit == "person", let who = whole.who, who != everybody,
                figures[i - 1].kind == .count, figures[i - 1].setAside == nil, links[i - 1] == nil || figures[i - 1].noun == nil,
                passage.sentences[figures[i - 1].first] == passage.sentences[figures[i].first],
                !figures[i].isVague, rules.book.topics[found[i]?.measure ?? ""]?.isPlaceSubject == false,
                rules.book.topics[whole.measure]?.isPlaceSubject == false, !isToldByOther(between: figures[i - 1], figures[i])
            else { continue }
            found[i]?.who = who
        }
    }

    /// Somebody else speaks: his count is his own.
    private func isToldByOther(between a: Figure, _ b: Figure) -> Bool {
        (a.phraseLast + 1..<max(a.phraseLast + 1, b.phraseFirst)).contains {
            passage.has(.speechVerb, at: $0) || passage.has(.according, at: $0)
        }
    }

    /// A count of people that names nobody, so that its cue says "people".
    private func isAnybody(_ figure: Figure, _ found: Found?) -> Bool {
        // "nine wounded of them": the noun tells what befell them, not who they are.
        let tellsNobody = figure.noun.map { isNameless($0) && $0.first == figure.last + 1 } ?? (figure.unknownNoun == nil)
        guard let found, figure.kind == .count, figure.setAside == nil, tellsNobody else { return false }
        return found.unit == "person" && found.who == everybody
    }

    private func isNameless(_ noun: CountedNoun) -> Bool { noun.word.measure != nil && noun.word.who == nil }

    /// Whom a pronoun means where no figure was told of them: the last word for many people before it.
    private func antecedent(of pronoun: Match) -> String? {
        let pack = passage.shared.pack
        for token in stride(from: pronoun.first - 1, through: max(0, pronoun.first - 40), by: -1) {
            guard let noun = passage.match(.noun, endingAt: token), noun.entry.number == .plural || noun.entry.number == .open
            else { continue }
            let word = pack.nouns[noun.index]
            guard word.kind == .people, word.unit == "person", word.measure == nil, let who = word.who,
                noun.proclitics & pack.definiteBits != 0 || passage.isDefinite(noun.last + 1)
            else { continue }
            return who == everybody ? nil : who
        }
        return nil
    }

    /// "and died of them one": the pronoun stands between the verb and its number.
    private func pronoun(before i: Int, _ figures: [Figure]) -> Match? {
        guard figures[i].noun == nil, figures[i].unknownNoun == nil,
            let word = passage.match(.link, endingAt: figures[i].phraseFirst - 1), word.length == 1,
            passage.shared.pack.links[word.index].kind == .part, passage.shared.pack.links[word.index].isOfPeople,
            passage.match(.frame, endingAt: word.first - 1) != nil
        else { return nil }
        return word
    }

    /// What is told of the whole is told of its part, where nothing else is.
    private func take(_ whole: Found, _ figure: Figure, _ part: inout Found?) {
        guard part?.confidence ?? 0 <= 0.5 else { return }
        var taken = whole
        taken.who = figure.noun?.word.who ?? whole.who
        taken.unit = figure.noun?.word.unit ?? whole.unit
        taken.noun = figure.noun ?? whole.noun
        taken.confidence = 0.6
        taken.wholeHint = nil
        part = taken
    }

    /// The pronoun right behind a number, unless the next count takes it.
    private func pronoun(behind i: Int, _ figures: [Figure]) -> Match? {
        let last = max(figures[i].last, figures[i].noun.map { isNameless($0) ? $0.last : 0 } ?? 0)
        guard let word = passage.match(.link, at: last + 1), !passage.tokens[last].endsSentence,
            passage.shared.pack.links[word.index].kind == .part
        else { return nil }
        if i + 1 < figures.count, figures[i + 1].kind == .count, figures[i + 1].phraseFirst - word.last <= 2 { return nil }
        return word
    }

    /// The last whole of the sentences before, in this paragraph, that could hold so many.
    private func told(
        before i: Int, _ figures: [Figure], _ links: [LinkReader.Link?], _ found: [Found?], isOfPeople: Bool
    ) -> Int? {
        for j in stride(from: i - 1, through: max(0, i - 12), by: -1) {
            guard passage.sentences[figures[j].first] < passage.sentences[figures[i].first], figures[j].kind == .count,
                figures[j].setAside == nil, let whole = found[j], links[j]?.kind != .part, links[j]?.isReversed != true,
                let total = figures[j].nominal, let part = figures[i].nominal, part <= total
            else { continue }
            let isPersons = whole.who != nil && whole.unit == "person" && whole.noun?.word.measure == nil
            if isOfPeople ? whole.who != nil : !isPersons && whole.noun?.word.kind != .money { return j }
        }
        return nil
    }
}
