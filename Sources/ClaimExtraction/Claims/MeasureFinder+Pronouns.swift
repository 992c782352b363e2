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
            guard links[i] == nil, let word = pronoun(behind: i, figures) else { continue }
            let isOfPeople = passage.shared.pack.links[word.index].isOfPeople
            if let j = told(before: i, figures, links, found, isOfPeople: isOfPeople), let whole = found[j] {
                take(whole, figures[i], &found[i])
                links[i] = LinkReader.Link(kind: .part, to: j, words: word.first...word.last)
                found[i]?.wholeHint = WholeHint(measure: whole.measure, isPronoun: true)
            } else if isOfPeople, let before, let topic = rules.book.topics[before.measure] {
                let whole = Found(
                    measure: before.measure, unit: topic.unit, who: before.who, rule: "\(before.measure).part", confidence: 0.6)
                take(whole, figures[i], &found[i])
                found[i]?.wholeHint = WholeHint(measure: before.measure, isPronoun: true)
            }
        }
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
        guard let word = passage.match(.link, at: figures[i].last + 1), !passage.tokens[figures[i].last].endsSentence,
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
