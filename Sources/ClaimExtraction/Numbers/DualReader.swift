import RuleReading
import TextReading

/// A noun in the dual is number and noun in one.
struct DualReader {
    let passage: Passage

    func figure(at token: Int) -> Figure? {
        for match in passage.matches(at: token) where match.entry.number == .dual {
            let isNation = match.entry.meaning == .nationality
            guard match.entry.meaning == .noun || match.entry.meaning == .timeUnit || isNation else { continue }
            if match.entry.meaning == .noun, isPlural(match) { continue }
            // "two Syrian men": the adjective agrees with the noun and counts nobody.
            if isNation, match.proclitics & passage.shared.pack.definiteBits != 0 || followsDual(token) { continue }
            let isTime = match.entry.meaning == .timeUnit
            let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
            var figure = Figure(kind: isTime ? .duration : .count, first: match.first, last: match.last, span: span)
            figure.nominal = 2
            figure.isDual = true
            figure.proclitics = match.proclitics
            figure.isDefinite = match.proclitics & passage.shared.pack.definiteBits != 0
            if isTime {
                figure.timeUnit = passage.shared.pack.timeUnits[match.index].unit
            } else {
                let pack = passage.shared.pack
                let word = isNation ? pack.nationalities[match.index].noun : pack.nouns[match.index]
                figure.noun = CountedNoun(word: word, first: match.first, last: match.last)
            }
            return figure
        }
        return nil
    }

    /// "the workers": a form that is also a plural is one behind the article.
    private func isPlural(_ dual: Match) -> Bool {
        dual.proclitics & passage.shared.pack.definiteBits != 0
            && passage.matches(at: dual.first).contains {
                $0.entry.meaning == .noun && $0.entry.number == .plural && $0.last == dual.last
            }
    }

    private func followsDual(_ token: Int) -> Bool {
        (passage.match(.noun, endingAt: token - 1)?.entry.number ?? .open) == .dual
    }
}
