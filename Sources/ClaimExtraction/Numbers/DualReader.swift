import RuleReading
import TextReading

/// A noun in the dual is number and noun in one.
struct DualReader {
    let passage: Passage

    func figure(at token: Int) -> Figure? {
        for match in passage.matches(at: token) where match.entry.number == .dual {
            guard match.entry.meaning == .noun || match.entry.meaning == .timeUnit else { continue }
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
                figure.noun = CountedNoun(word: passage.shared.pack.nouns[match.index], first: match.first, last: match.last)
            }
            return figure
        }
        return nil
    }
}
