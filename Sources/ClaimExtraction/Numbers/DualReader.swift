import RuleReading
import TextReading

/// A noun in the dual is number and noun in one.
struct DualReader {
    let passage: Passage

    func figure(at token: Int) -> Figure? {
        for match in passage.matches(at: token)
        where match.entry.number == .dual || match.entry.number == .plural && isMarkedDual(match) {
            let isNation = match.entry.meaning == .nationality
            guard match.entry.meaning == .noun || match.entry.meaning == .timeUnit || isNation else { continue }
            if match.entry.meaning == .noun, isPlural(match) { continue }
            // "two Syrian men": the adjective agrees with the noun and counts nobody.
            if isNation, match.proclitics & passage.shared.pack.definiteBits != 0 { continue }
            // So does a word for what they are to each other: "two children, brothers".
            if match.proclitics & passage.shared.pack.andBits == 0, followsDual(token) { continue }
            if passage.match(.perEach, at: token - 1)?.index == PerEachWord.each.rawValue { return nil }
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
                let shared = passage.shared
                let word = isNation ? shared.pack.nationalities[match.index].noun : shared.pack.nouns[match.index]
                figure.noun = CountedNoun(word: word, first: match.first, last: match.last)
            }
            return figure
        }
        return nil
    }

    /// "the workers": a form that is also a plural is one behind the article.
    private func isPlural(_ dual: Match) -> Bool {
        dual.proclitics & passage.shared.pack.definiteBits != 0
            && passage.anyMatch(at: dual.first) {
                $0.entry.meaning == .noun && $0.entry.number == .plural && $0.last == dual.last
            }
    }

    /// The word ends with the marks of a dual.
    func isMarked(_ token: Int) -> Bool {
        let (start, end) = (Int(passage.tokens[token].start), Int(passage.tokens[token].end))
        return passage.shared.pack.dualEndings.contains { ending in
            guard end - start > ending.count else { return false }
            // From the back: most words end with another letter.
            return ending.indices.reversed().allSatisfy { passage.text[end - ending.count + $0] == ending[$0] }
        }
    }

    /// A vowel mark tells the dual from a plural that is spelled like it.
    private func isMarkedDual(_ plural: Match) -> Bool {
        plural.length == 1 && isMarked(plural.last)
            && !passage.ends(.number, at: plural.first - 1) && !passage.isDigits(plural.first - 1)
    }

    private func followsDual(_ token: Int) -> Bool {
        (passage.match(.noun, endingAt: token - 1)?.entry.number ?? .open) == .dual
    }
}
