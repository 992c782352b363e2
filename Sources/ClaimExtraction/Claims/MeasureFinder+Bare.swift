import RuleReading
import TextReading

/// What a count is of where neither a cue nor a word of counting governs it: what its noun says by itself.
extension MeasureFinder {
    func alone(_ figure: Figure) -> Found? {
        guard let noun = figure.noun, noun.word.kind == .people, let who = noun.word.who,
            let measure = rules.book.aloneMeasures[who]
        else { return nil }
        return Found(measure: measure, unit: noun.word.unit, who: who, rule: measure, confidence: 0.7, noun: noun)
    }

    /// "209 children and 157 women among the dead civilians": the measure stands behind, in the whole's own noun.
    func amongCounted(_ figure: Figure) -> Found? {
        var token = figure.phraseLast + 1
        let end = min(passage.count - 1, figure.phraseLast + 9)
        guard token <= end else { return nil }
        while token <= end, passage.segments[token] == passage.segments[figure.first] {
            if passage.has(.frame, at: token) || passage.isComma(token) || passage.tokens[token - 1].endsSentence { return nil }
            let link = passage.link(at: token)
            if link == .part { return nil }
            if passage.has(.rangeOpener, at: token) || link == .of {
                var who: String?
                for inner in (token + 1)..<min(token + 4, passage.count) {
                    guard let match = passage.match(.noun, at: inner) else { continue }
                    let word = passage.shared.pack.nouns[match.index]
                    if let measure = word.measure, word.kind == .people {
                        return Found(
                            measure: measure, unit: figure.noun?.word.unit ?? word.unit, who: figure.noun?.word.who ?? who,
                            rule: word.rule,
                            cue: inner...inner, confidence: 0.8, wholeHint: WholeHint(measure: measure, who: who),
                            noun: figure.noun)
                    }
                    who = who ?? word.who
                }
            }
            token += 1
        }
        return nil
    }

    /// A noun that no list knows: something is counted, and that is all that is known.
    func unknown(_ figure: Figure) -> Found? {
        // "31 thousand" counts something, whatever that is.
        let isHedged = figure.unit > 1 && (figure.hedge != nil || !figure.isDefinite)
        guard figure.unknownNoun ?? figure.unknownWhole != nil || isHedged, figure.kind == .count, !isAge(figure),
            !figure.isVague,
            !figure.isBareDigits || figure.integerDigits < 7,
            let measure = rules.unknownMeasure
        else { return nil }
        return Found(measure: measure, unit: "item", rule: "\(measure).unknown", confidence: 0.3)
    }

    /// A counted noun without any cue: what the topics say of such nouns.
    func bare(_ figure: Figure) -> Found? {
        guard let noun = figure.noun else { return unknown(figure) }
        let who = noun.word.kind == .people ? noun.word.who ?? everybody : nil
        let key = noun.word.usual ?? who.map { rules.book.whoMeasures[$0] } ?? rules.book.kindMeasures[noun.word.kind.rawValue]
        guard let measure = key else { return nil }
        return Found(
            measure: measure, unit: noun.word.unit, who: who, rule: rules.facts(of: measure).bareRule, cue: nil, confidence: 0.5,
            noun: noun)
    }
}
