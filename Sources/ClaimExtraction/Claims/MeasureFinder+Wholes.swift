import RuleReading
import TextReading

/// Shares, parts of what was told before, and what an illness makes of a measure.
extension MeasureFinder {
    func share(_ i: Int, _ figures: [Figure], _ links: [LinkReader.Link?], _ found: [Found?]) -> Found? {
        guard let measure = rules.shareMeasure else { return nil }
        // "children are half of the displaced": the share is of those who come first.
        var who = frames.subject(ofShare: figures[i], measure)
        if who == nil, figures[i].noun?.word.kind == .people { who = figures[i].noun?.word.who }
        if who == nil, figures[i].noun?.word.measure != nil {
            who = figures[i].noun.flatMap { rules.book.topics[$0.word.measure ?? ""]?.who }
        }
        if who == nil, let link = links[i], link.kind == .part, let whole = found[link.to] { who = whole.who }
        // "half of the inhabitants": of everybody, whatever else the clause names.
        let isOfAll = figures[i].noun.map { $0.word.kind == .people && $0.word.who == nil && $0.word.measure == nil } ?? false
        if who == nil, links[i] == nil, !isOfAll {
            who = frames.who(ofShare: figures[i], measure) ?? besideShare(i, figures, found) ?? rateBefore(i, figures, found)
        }
        // "half of these": of those who were told last.
        if who == nil, figures[i].noun == nil, passage.link(at: figures[i].phraseLast + 1) == .these {
            who = told(before: i, figures, links, found)?.who ?? shareHint(figures[i])?.who
        }
        return Found(
            measure: measure, unit: "percent", who: who, rule: "shares", confidence: 0.8,
            wholeHint: links[i] == nil ? shareHint(figures[i]) : nil, noun: figures[i].noun)
    }

    /// "unemployment among men fell by 0.7 points": points are those of the rate in their clause.
    func rateWho(_ i: Int, _ figures: [Figure], _ found: [Found?]) -> String? {
        guard let measure = rules.shareMeasure else { return nil }
        return frames.who(ofShare: figures[i], measure) ?? besideShare(i, figures, found)
    }

    /// "The lowest rate was 17 % in the north", "followed by Aqaba with 12": the rate that was told last, if nothing else is named.
    private func rateBefore(_ i: Int, _ figures: [Figure], _ found: [Found?]) -> String? {
        guard figures[i].kind == .percent, figures[i].noun == nil, let measure = rules.shareMeasure,
            !passage.has(.dateJoiner, at: figures[i].phraseLast + 1), frames.isRateAgain(figures[i], measure),
            restating(before: figures[i].phraseFirst) == nil
        else { return nil }
        let start = passage.sentenceRange(of: figures[i].first).lowerBound
        for token in max(start, figures[i].first - 16)..<min(passage.count, figures[i].phraseLast + 4) {
            if let subject = passage.match(.subject, at: token), passage.sentences[token] == passage.sentences[figures[i].first],
                !passage.shared.pack.subjects[subject.index].isRate, !passage.shared.pack.subjects[subject.index].isCounted
            {
                return nil
            }
        }
        let whole = (0..<i).last { isRate(figures[$0], found[$0]) && found[$0]?.who == everybody }
        if let whole { return found[whole]?.who }
        return rate == everybody ? rate : lastRate(figures[..<i], found) ?? rate
    }

    /// A share that names nobody, and yet is of somebody: a rate.
    private func isRate(_ figure: Figure, _ found: Found?) -> Bool {
        figure.kind == .percent && figure.noun == nil && found?.who != nil && figure.setAside == nil
    }

    /// Whom the last rate of these figures is of.
    func lastRate(_ figures: ArraySlice<Figure>, _ found: [Found?]) -> String? {
        figures.indices.last { isRate(figures[$0], found[$0]) }.flatMap { found[$0]?.who }
    }

    /// The rate of everybody stays what the article's rates are of, whatever is told of men and women in between.
    func rate(behind figures: [Figure], _ found: [Found?]) -> String? {
        let isWhole =
            rate == everybody || figures.indices.contains { isRate(figures[$0], found[$0]) && found[$0]?.who == everybody }
        return isWhole ? everybody : lastRate(figures[...], found) ?? rate
    }

    /// "71 % in the north and 48 % in the south": what the share before is of.
    private func besideShare(_ i: Int, _ figures: [Figure], _ found: [Found?]) -> String? {
        guard i > 0, figures[i - 1].kind == figures[i].kind, figures[i].noun == nil, figures[i].unknownNoun == nil,
            passage.sentences[figures[i - 1].first] == passage.sentences[figures[i].first],
            figures[i].phraseFirst - figures[i - 1].phraseLast <= 8 || isOfNextPlace(figures[i], behind: figures[i - 1])
        else { return nil }
        return found[i - 1]?.who
    }

    /// "led with 66 %, followed by Mosul with 53 %": a place right before it, and no other figure between.
    private func isOfNextPlace(_ figure: Figure, behind before: Figure) -> Bool {
        guard figure.phraseFirst - before.phraseLast <= 16 else { return false }
        return (max(before.phraseLast + 1, figure.phraseFirst - 2)..<figure.phraseFirst).contains { token in
            passage.match(.name, endingAt: token).map { passage.shared.pack.names[$0.index].kind == .place } ?? false
        }
    }

    /// "60 % of the wounded", "two thirds of the families", "58 % of these": the whole was told before.
    func shareHint(_ figure: Figure) -> WholeHint? {
        if let noun = figure.noun {
            guard noun.isDefinite, noun.word.kind == .people else { return nil }
            // Of people who are counted for what befell them, that is the measure of the whole.
            let told = noun.word.measure ?? noun.word.who.flatMap { rules.book.aloneMeasures[$0] }
            let measure = told.map { isEpidemic ? rules.book.illMeasures[$0] ?? $0 : $0 }
            return WholeHint(measure: measure, who: noun.word.measure == nil ? noun.word.who : nil, isShare: true)
        }
        // "a quarter of the total"
        if let before, figure.kind == .fraction, passage.isDefinite(figure.phraseLast + 1),
            passage.has(.countOf, at: figure.phraseLast + 1)
        {
            return WholeHint(measure: before.measure, who: nil, isShare: true)
        }
        guard let before,
            let link = passage.match(.link, at: figure.phraseLast + 1) ?? passage.match(.link, at: figure.phraseLast + 2),
            [.part, .these].contains(passage.shared.pack.links[link.index].kind), !passage.has(.dateJoiner, at: link.first - 1)
        else { return nil }
        return WholeHint(measure: before.measure, who: before.who, isShare: true)
    }

    /// "three of the dead": part of the last toll that was told, and so is what is joined to it.
    func hintWholes(_ found: inout [Found?], _ figures: [Figure], _ links: [LinkReader.Link?]) {
        for i in found.indices {
            // Most figures neither name a part nor are joined to one.
            guard figures[i].noun?.isPartitive == true || links[i]?.kind == .and else { continue }
            guard let measure = found[i]?.measure else { continue }
            // "23 of the rescued were treated": of those, whatever a cue says of the treated.
            let isNamed = figures[i].noun.map { $0.isPartitive && $0.isDefinite && $0.word.measure != nil } ?? false
            guard found[i]?.wholeHint == nil || isNamed else { continue }
            if let noun = figures[i].noun, noun.isPartitive, noun.isDefinite, links[i]?.kind != .part {
                found[i]?.wholeHint = WholeHint(measure: noun.word.measure ?? measure, isPeople: noun.word.kind == .people)
            } else if let link = links[i], link.kind == .and, !link.hasOwnCue, let hint = found[link.to]?.wholeHint,
                found[link.to]?.measure == measure, figures[i].noun?.word.measure == nil
            {
                found[i]?.wholeHint = hint
            }
        }
    }

    /// Those who caught an illness that the article or the sentence tells of are no wounded.
    func turnIll(_ found: inout [Found?], _ figures: [Figure]) {
        for i in found.indices {
            guard let measure = found[i]?.measure, let other = rules.book.illMeasures[measure] else { continue }
            if isIll(figures[i]) { found[i]?.measure = other }
        }
    }

    private func isIll(_ figure: Figure) -> Bool {
        isEpidemic
            || passage.contains(.illness)
                && passage.sentenceRange(of: figure.first).contains(where: { passage.has(.illness, at: $0) })
    }
}
