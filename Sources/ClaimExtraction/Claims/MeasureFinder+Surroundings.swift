import ClaimModel
import RuleReading
import TextReading

/// What the words around a figure say where no cue governs it: counting words, wholes named before or behind, bare nouns.
extension MeasureFinder {

    /// The last whole of people in the sentences before, of this paragraph.
    func told(before i: Int, _ figures: [Figure], _ links: [LinkReader.Link?], _ found: [Found?]) -> (
        measure: String, who: String?
    )? {
        for j in stride(from: i - 1, through: 0, by: -1) {
            guard let whole = found[j], whole.who != nil, links[j]?.kind != .part,
                passage.sentences[figures[j].first] < passage.sentences[figures[i].first]
            else { continue }
            return (whole.measure, whole.who)
        }
        return nil
    }

    /// "Among these, five thousand …" at the head of a clause.
    func opensWithPart(_ figure: Figure) -> Bool {
        let start = passage.sentenceRange(of: figure.first).lowerBound
        for token in max(start, figure.phraseFirst - 8)..<max(start, figure.phraseFirst) {
            if let link = passage.match(.link, at: token), passage.shared.pack.links[link.index].kind == .part,
                !isInside(link, from: start), link.last >= figure.phraseFirst - 2 || token - start <= 2
            {
                return true
            }
        }
        return false
    }

    /// "marches in which took part 300": a pronoun of no people right behind a verb names where it was.
    private func isInside(_ link: Match, from start: Int) -> Bool {
        guard link.first > start, !passage.shared.pack.links[link.index].isOfPeople else { return false }
        return passage.match(.frame, endingAt: link.first - 1) != nil
    }

    /// A bare sum of millions lends nothing to thousands: they are of something else.
    func isBeyond(_ sum: Found, _ figure: Figure) -> Bool {
        sum.noun == nil && sum.measure == rules.moneyMeasure && (figure.nominal ?? 0) < 1_000_000
    }

    /// "rose to 14 the number of the dead": the counting word stands behind its number.
    func countedBehind(_ figure: Figure) -> Found? {
        let token = figure.phraseLast + 1
        guard figure.noun == nil, figure.kind == .count, token < passage.count, !passage.tokens[token - 1].endsSentence,
            let word = passage.firstMatch(at: token, where: { $0.entry.meaning == .countOf && $0.proclitics == 0 }),
            let noun = passage.match(.noun, at: word.last + 1), passage.shared.pack.nouns[noun.index].kind == .people,
            passage.shared.pack.nouns[noun.index].measure != nil || aloneMeasure(noun) != nil
        else { return nil }
        return counted(figure, noun, isPart: false)
    }

    /// "The dead are: 6 Egyptians and 4 Sudanese": a pronoun between the noun of a toll and its figure.
    private func toldBefore(_ figure: Figure) -> Found? {
        let last = passage.isMark(figure.phraseFirst - 1, 0x3A) ? figure.phraseFirst - 2 : figure.phraseFirst - 1
        guard let link = passage.match(.link, endingAt: last), passage.shared.pack.links[link.index].isOfPeople,
            // "the wounded, and among them two girls, …"
            let noun = passage.match(
                .noun, endingAt: passage.isComma(link.first - 1) ? link.first - 2 : link.first - 1), isDefiniteCount(noun)
        else { return nil }
        return counted(figure, noun, isPart: true)
    }

    /// The measure stands before in a noun of its own: "the toll of the dead … to 3840 persons", "among the dead three
    /// children", "the dead are two men", "the wounded at 44".
    func countedBefore(_ i: Int, _ figures: [Figure]) -> Found? {
        let figure = figures[i]
        // Most figures stand behind no such noun at all.
        guard let nearest = tellingNoun(before: figure.phraseFirst),
            figure.noun == nil || figure.noun?.word.kind == .people || figure.noun?.word.kind == .thing
        else { return nil }
        let isThing = figure.noun?.word.kind == .thing
        // "put the wounded at 78": before digits the particle is a word of its own.
        let before = figure.phraseFirst - (passage.particle(before: figure.phraseFirst) == 0 ? 1 : 2)
        if !isThing, let noun = passage.match(.noun, endingAt: before), isDefiniteCount(noun) {
            return counted(figure, noun, isPart: true)
        }
        if let told = toldBefore(figure) { return told }
        guard nearest >= passage.sentenceRange(of: figure.first).lowerBound else { return nil }
        var token = figure.phraseFirst - 1
        var steps = 0
        let isTotal = !isThing && figure.noun?.isPartitive != true && isTotal(figure)
        var crossed: Int?
        let hasDate = figures[max(0, i - 3)..<i].contains { isTime($0) }
        // The figure before may be the first of two that "to" parts.
        let reachOfBefore = i > 0 ? max(figures[i - 1].phraseLast, figures[i - 1].first - 1) : -1
        while token >= 0, steps < 18, passage.segments[token] == passage.segments[figure.first] {
            // A date between the noun and its number counts nothing; any other number ends the search.
            if hasDate,
                let date = figures[max(0, i - 3)..<i].last(where: {
                    $0.phraseFirst <= token && token <= $0.phraseLast && isTime($0)
                })
            {
                token = min(date.first, date.phraseFirst) - 1
                continue
            }
            // "rose from 30 thousand to 50 thousand persons": the first of two has words of its own.
            if token <= reachOfBefore, let first = firstOfTwo(at: token, figures[..<i]) {
                token = first - 1
                continue
            }
            // Most words are nothing of all that is asked for here.
            if !passage.hasAny(Self.telling, at: token), !passage.isDigits(token) {
                if isThing, steps > 6 { return nil }
                token -= 1
                steps += 1
                continue
            }
            // "fell from 12 to 3" counts the same twice.
            let isFirstOfTwo = passage.has(.rangeJoiner, at: token + 1)
            if !isFirstOfTwo, passage.isDigits(token) || passage.has(.number, at: token) && !isNoCount(token, figures[..<i]) {
                guard isTotal else { return nil }
                crossed = token
            }
            if isThing, steps > 6 { return nil }
            if let cue = passage.firstMatch(at: token, where: { $0.entry.meaning == .countOf }) {
                // A number of its own right behind the count's word: this one is of something else.
                if let crossed, crossed - cue.last <= 4 { return nil }
                for inner in (cue.last + 1)...(cue.last + 3) where inner < figure.phraseFirst {
                    if let noun = passage.match(.noun, at: inner),
                        passage.shared.pack.nouns[noun.index].measure != nil || aloneMeasure(noun) != nil
                    {
                        return counted(figure, noun, isPart: false)
                    }
                }
                if crossed != nil { return nil }
            }
            if crossed != nil {
                token -= 1
                steps += 1
                continue
            }
            if steps < 5, !isThing, passage.has(.rangeOpener, at: token) || isOfLink(token) {
                for inner in (token + 1)...(token + 3) where inner < figure.phraseFirst {
                    if let noun = passage.match(.noun, at: inner), isDefiniteCount(noun) {
                        return counted(figure, noun, isPart: true)
                    }
                }
            }
            if steps < 9, passage.has(.noun, at: token), mayHaveTopic(figure), let topic = topic(at: token) {
                return counted(figure, topic, isPart: false)
            }
            // A verb takes no article: "the cases of death" are no cue.
            if passage.has(.frame, at: token), !isDefiniteCue(token), !passage.has(.runningTotal, at: token),
                !isInRelative(token, steps), !isTotal || !tellsOfThings(token)
            {
                return nil
            }
            token -= 1
            steps += 1
        }
        return nil
    }

    /// Where the last noun before a token begins that tells what befell those whom it counts.
    private func tellingNoun(before token: Int) -> Int? {
        var (low, high) = (0, telling.count)
        while low < high {
            let middle = (low + high) / 2
            if telling[middle] < token { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : telling[low - 1]
    }

    /// "the quake that struck": what it does to things is said of no count of people.
    private func tellsOfThings(_ token: Int) -> Bool {
        passage.has(.barrier, at: token - 1)
            && passage.match(.frame, at: token).map { !passage.shared.pack.frames[$0.index].takes.contains(.people) } ?? false
    }

    /// "… came to 64", "…, to 148 persons": the verb of a count, or the end of its way, right before the number.
    private func isTotal(_ figure: Figure) -> Bool {
        let before = figure.phraseFirst - 1
        return passage.ends(.runningTotal, at: before) || passage.has(CreditWord.details, at: figure.phraseFirst)
            || passage.has(.rangeJoiner, at: before)
                && (passage.isComma(before - 1) || passage.isQuote(before - 1) || passage.ends(.runningTotal, at: before - 1))
    }

    /// "the number of displaced who fled to shelters came to 12": the verb of a relative clause counts nothing.
    private func isInRelative(_ token: Int, _ steps: Int) -> Bool {
        guard steps > 2, let barrier = passage.match(.barrier, at: token - 1) else { return false }
        return passage.shared.pack.barriers[barrier.index].kind == .relative
    }

    /// "in several regions", "in one night" between a count's word and its number.
    private func isNoCount(_ token: Int, _ figures: ArraySlice<Figure>) -> Bool {
        figures.last { $0.first <= token }.map { token <= $0.last && ($0.isVague || $0.setAside != nil) } ?? false
    }

    /// "in the first four months of the year" stands between a count's word and its number as a date does.
    private func isTime(_ figure: Figure) -> Bool { figure.kind == .date || figure.kind == .duration }

    /// "the dead to 30 and the wounded to 60": the clause's own noun, where the figure has none or a mere "persons".
    private func topic(at token: Int) -> Match? {
        guard let noun = passage.match(.noun, at: token), noun.entry.number != .dual, noun.entry.number != .singular,
            !passage.has(.frame, at: token) || isDefiniteCue(token)
        else { return nil }
        let word = passage.shared.pack.nouns[noun.index]
        guard word.kind == .people, word.measure != nil, noun.proclitics & passage.shared.pack.prepositionBits == 0,
            !passage.has(.dateJoiner, at: token - 1),
            // "the dead at 9 and the wounded at 33"
            noun.proclitics & passage.shared.pack.andBits != 0 && isDefiniteCount(noun)
                || !passage.isDigits(token - 1) && !passage.has(.number, at: token - 1)
        else { return nil }
        return noun
    }

    private func mayHaveTopic(_ figure: Figure) -> Bool {
        guard figure.unknownNoun == nil, (figure.unknownWhole ?? 0) < figure.first else { return false }
        return figure.noun.map { $0.word.kind == .people && ($0.word.who ?? everybody) == everybody } ?? true
    }

    /// What a word must be to tell of a count behind it, or to end the search for one that does.
    private static let telling = [Meaning.number, .countOf, .rangeOpener, .link, .noun, .frame].reduce(UInt64(0)) { $0 | $1.bit }

    /// A verb takes no article: "the cases" are no cue, though they are spelled like one.
    private func isDefiniteCue(_ token: Int) -> Bool {
        passage.match(.frame, at: token).map { $0.proclitics & passage.shared.pack.definiteBits != 0 } ?? false
    }

    var everybody: String? { rules.book.comparison.populations.everybody }

    func aloneMeasure(_ match: Match) -> String? {
        passage.shared.pack.nouns[match.index].who.flatMap { rules.book.aloneMeasures[$0] }
    }

    func isOfLink(_ token: Int) -> Bool {
        passage.link(at: token) == .of
    }

    func isDefiniteCount(_ match: Match) -> Bool {
        passage.shared.pack.nouns[match.index].measure != nil && passage.shared.pack.nouns[match.index].kind == .people
            && match.proclitics & passage.shared.pack.definiteBits != 0
    }

    func counted(_ figure: Figure, _ noun: Match, isPart: Bool) -> Found {
        let word = passage.shared.pack.nouns[noun.index]
        let measure = word.measure ?? aloneMeasure(noun) ?? ""
        if isJoint(noun, measure), let both = rules.unknownMeasure {
            return Found(
                measure: both, unit: figure.noun?.word.unit ?? word.unit, who: figure.noun?.word.who ?? everybody,
                rule: word.rule, cue: noun.first...noun.last, confidence: 0.8, noun: figure.noun)
        }
        return Found(
            measure: measure, unit: figure.noun?.word.unit ?? word.unit,
            who: figure.noun?.word.who ?? sort(of: noun) ?? word.who ?? rules.book.topics[measure]?.who, rule: word.rule,
            cue: noun.first...noun.last, confidence: 0.85,
            wholeHint: isPart ? WholeHint(measure: measure, isPeople: word.kind == .people) : nil,
            noun: figure.noun ?? CountedNoun(word: word, first: noun.first, last: noun.last))
    }

    /// "the number of the dead and the missing": both together, in one count.
    private func isJoint(_ noun: Match, _ measure: String) -> Bool {
        guard isDefiniteCount(noun) else { return false }
        let and = passage.shared.pack.andBits
        let before = noun.proclitics & and != 0 ? passage.match(.noun, endingAt: noun.first - 1) : nil
        let behind = passage.match(.noun, at: noun.last + 1).flatMap { $0.proclitics & and != 0 ? $0 : nil }
        return [before, behind].contains { other in
            other.map { isDefiniteCount($0) && passage.shared.pack.nouns[$0.index].measure != measure } ?? false
        }
    }
}
