import RuleReading
import TextReading

/// Sums of money whose currency is not said beside them.
extension MeasureFinder {
    /// "… million dinars, of which fuel (7.1 billion)": an amount beside amounts.
    func money(_ figure: Figure, _ figures: [Figure], _ i: Int) -> Found? {
        guard figure.noun == nil, figure.isRound, let value = figure.nominal, value >= 1000 else { return nil }
        if let other = contrasted(figure, figures, i) { return other }
        guard value >= 1_000_000, !countsPeople(figure) else { return nil }
        // Nothing but money is counted in thousands of millions.
        if value >= 1_000_000_000, figure.unknownNoun.map({ isNoCount($0) }) ?? true,
            !figures[..<i].contains(where: { $0.noun?.word.kind == .money }),
            let measure = rules.moneyMeasure
        {
            return Found(measure: measure, unit: "item", rule: "\(measure).bare", confidence: 0.4)
        }
        guard let before = figures[..<i].last(where: { $0.noun?.word.kind == .money }), let noun = before.noun,
            let measure = noun.word.measure,
            // "… 5 million riyals. The bank serves 20 million customers."
            figure.unknownNoun == nil || passage.sentences[before.first] == passage.sentences[figure.first]
        else { return nil }
        return Found(measure: measure, unit: noun.word.unit, rule: noun.word.rule, confidence: 0.6, noun: noun)
    }

    /// "700 billions, and the region …", "900 billions for wages": the word behind is not what is counted.
    private func isNoCount(_ token: Int) -> Bool {
        let isAnd = passage.folded(token).prefix(2).elementsEqual([0xD9, 0x88])
        return isAnd || passage.isDefinite(token) || passage.match(.subject, at: token).map { $0.proclitics != 0 } ?? false
    }

    /// "370 thousand dollars, against 150 thousand for the second": a round sum right behind the word that sets it against one.
    private func contrasted(_ figure: Figure, _ figures: [Figure], _ i: Int) -> Found? {
        guard i > 0, figure.kind == .count, figure.unit > 1, let noun = figures[i - 1].noun, noun.word.kind == .money,
            let measure = noun.word.measure, passage.period(at: figure.phraseFirst - 1) == .contrast,
            figure.phraseFirst - figures[i - 1].phraseLast <= 4,
            passage.sentences[figures[i - 1].first] == passage.sentences[figure.first]
        else { return nil }
        return Found(measure: measure, unit: noun.word.unit, rule: noun.word.rule, confidence: 0.5, noun: noun)
    }

    /// "the number of those who wait comes to a million": a word of counting and "those who" right behind it.
    func countsPeople(_ figure: Figure) -> Bool {
        for token in stride(from: figure.phraseFirst - 1, through: max(0, figure.phraseFirst - 9), by: -1) {
            guard passage.segments[token] == passage.segments[figure.first] else { return false }
            if passage.has(.countOf, at: token), !passage.has(.runningTotal, at: token) {
                return passage.has(.dateJoiner, at: token + 1)
            }
        }
        return false
    }

    /// "the price of a dollar is 15 thousand to buy, and 16 thousand pounds to sell": the currency comes with the next sum.
    func price(_ figure: Figure, _ figures: [Figure], _ i: Int) -> Found? {
        guard figure.noun == nil, figure.unknownNoun == nil, figure.unknownWhole == nil, let value = figure.nominal, value > 1,
            i + 1 < figures.count, let noun = figures[i + 1].noun, noun.word.kind == .money, let measure = noun.word.measure,
            figures[i + 1].first - figure.last <= 8,
            passage.sentences[figures[i + 1].first] == passage.sentences[figure.first]
        else { return nil }
        let start = max(passage.sentenceRange(of: figure.first).lowerBound, figure.phraseFirst - 6)
        let isOfSum = (start..<figure.phraseFirst).contains { token in
            passage.match(.subject, at: token).map { !passage.shared.pack.subjects[$0.index].isCounted } ?? false
        }
        return isOfSum
            ? Found(measure: measure, unit: noun.word.unit, rule: noun.word.rule, confidence: 0.5, noun: noun) : nil
    }
}
