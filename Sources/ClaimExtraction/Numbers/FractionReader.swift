import ClaimModel
import RuleReading
import TextReading

/// Fractions and multiples in words: "two thirds of them", "three quarters", "half a million", "double that number".
struct FractionReader {
    let passage: Passage
    private var numbers: NumberReader { NumberReader(passage) }

    init(_ passage: Passage) {
        self.passage = passage
    }

    func figure(at token: Int) -> Figure? {
        if let match = passage.match(.fraction, at: token), !passage.has(.weekday, at: token), let figure = fraction(match) {
            return figure
        }
        if passage.has(.number, at: token), let figure = counted(token) { return figure }
        if let match = passage.match(.multiple, at: token), match.entry.number == .open { return multiple(match) }
        return nil
    }

    private func fraction(_ match: Match) -> Figure? {
        let word = passage.shared.pack.fractions[match.index]
        let isDefinite = match.proclitics & passage.shared.pack.definiteBits != 0
        let isTold = word.vowel.map { passage.firstLetter(of: match, marked: $0) != nil } ?? false
        guard match.entry.number != .plural, word.value > 0, !isDefinite || isTold || isOfAll(match, word),
            isDefinite || isTold || match.hasEnclitic || !word.needsPronoun
                || word.beforeDefinite && self.isDefinite(match.last + 1)
                || match.entry.number == .dual && passage.isDefinite(match.last + 1)
        else { return nil }
        let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
        var figure = Figure(kind: .fraction, first: match.first, last: match.last, span: span)
        figure.proclitics = match.proclitics
        figure.nominal = match.entry.number == .dual ? word.times(2) : word.value
        figure.step = figure.nominal ?? 1
        return isDefinite ? figure : ofUnit(figure, hasEnclitic: match.hasEnclitic)
    }

    /// "half a million", "half a square kilometre": part of a unit, not of a whole.
    private func ofUnit(_ fraction: Figure, hasEnclitic: Bool) -> Figure {
        var figure = fraction
        let next = figure.last + 1
        if !hasEnclitic, let word = passage.match(.number, at: next),
            passage.shared.pack.numberWords[word.index].role == .multiplier
        {
            figure.kind = .count
            figure.last = word.last
            figure.phraseLast = word.last
            figure.unit = passage.shared.pack.numberWords[word.index].value
            figure.nominal = fraction.nominal.map { $0 * figure.unit }
            figure.span = ByteSpan(fraction.span.start, Int(passage.tokens[word.last].end))
            figure.step = figure.nominal ?? 1
            figure.isRound = true
        } else if let noun = passage.match(.noun, at: next), isUnit(noun, hasEnclitic) {
            figure.kind = .count
        } else if !hasEnclitic, let unit = passage.match(.timeUnit, at: next) {
            figure.kind = .duration
            figure.timeUnit = passage.shared.pack.timeUnits[unit.index].unit
            figure.phraseLast = next
        } else if !hasEnclitic, !isPlainWord(next) {
            figure.setAside = "numbers.fraction_of_nothing"
        }
        return figure
    }

    /// A unit of measure, or one coin: "half a dollar", but "half of the money".
    private func isUnit(_ noun: Match, _ hasEnclitic: Bool) -> Bool {
        switch passage.shared.pack.nouns[noun.index].kind {
        case .unit: return true
        case .money: return !hasEnclitic && noun.proclitics == 0 && !noun.hasEnclitic && noun.entry.number != .plural
        default: return false
        }
    }

    /// "three quarters", "four times that number": a small number before the plural of a fraction or multiple.
    private func counted(_ token: Int) -> Figure? {
        // The plural stands right behind one word of number, two at most ("twenty-five times").
        guard (token + 1...token + 3).contains(where: { passage.has(.fraction, at: $0) || passage.has(.multiple, at: $0) }),
            let number = numbers.number(at: token), let count = number.nominal
        else { return nil }
        let next = number.last + 1
        if let plural = plural(.fraction, at: next), count < 1 / passage.shared.pack.fractions[plural.index].value {
            var figure = Figure(kind: .fraction, first: number.first, last: plural.last, span: number.span)
            figure.span = ByteSpan(number.span.start, Int(passage.tokens[plural.last].end))
            figure.proclitics = number.proclitics
            figure.nominal = passage.shared.pack.fractions[plural.index].times(count)
            figure.step = figure.nominal ?? 1
            return ofUnit(figure, hasEnclitic: plural.hasEnclitic)
        }
        guard let plural = plural(.multiple, at: next), let of = passage.match(.multipleOf, at: plural.last + 1) else {
            return nil
        }
        var figure = Figure(kind: .multiple, first: number.first, last: of.last, span: number.span)
        figure.span = ByteSpan(number.span.start, Int(passage.tokens[of.last].end))
        figure.proclitics = number.proclitics
        figure.nominal = count * passage.shared.pack.multiples[plural.index].factor
        return figure
    }

    private func plural(_ meaning: Meaning, at token: Int) -> Match? {
        guard passage.has(meaning, at: token) else { return nil }
        return passage.firstMatch(at: token) {
            $0.entry.meaning == meaning && $0.entry.number == .plural
                && $0.proclitics & (passage.shared.pack.andBits | passage.shared.pack.definiteBits) == 0
        }
    }

    private func multiple(_ match: Match) -> Figure? {
        guard let of = passage.match(.multipleOf, at: match.last + 1) else { return nil }
        let span = passage.bareSpan(match.first, of.last, skipping: match.skipped)
        var figure = Figure(kind: .multiple, first: match.first, last: of.last, span: span)
        figure.nominal = passage.shared.pack.multiples[match.index].factor
        figure.proclitics = match.proclitics
        return figure
    }

    /// A known noun or name with the article: "a fifth of the inhabitants", where a bare noun is counted ("five women").
    private func isDefinite(_ token: Int) -> Bool {
        passage.anyMatch(at: token) {
            $0.proclitics == passage.shared.pack.definiteBits && $0.entry.number != .dual
                && [Meaning.noun, .subject, .countOf].contains($0.entry.meaning)
        }
    }

    /// "only the third", "by about the half": with an article, where a word of measuring stands before and nothing behind
    /// that it could be a part, a quarter or a half of ("the third quarter", "the second half").
    private func isOfAll(_ match: Match, _ word: FractionWord) -> Bool {
        let next = match.last + 1
        let before = match.first - 1
        guard before >= 0, !passage.tokens[before].endsSentence else { return false }
        let isMeasured = isMeasured(before)
        guard
            next >= passage.count || passage.tokens[match.last].endsSentence || passage.isMark(next)
                || passage.has(.placeCue, at: next) && !passage.isDefinite(next) || passage.has(.barrier, at: next)
                || passage.has(.hedgeAfter, at: next) || passage.has(.period, at: next) || passage.has(.windowCue, at: next)
                || isMeasured && !passage.has(.ordinal, at: next) && !passage.has(.turn, at: next) && !passage.isDefinite(next)
        else { return false }
        if isMeasured { return true }
        // "compared with the quarter" is a part of a year.
        if word.value == 0.25, match.proclitics & passage.shared.pack.prepositionBits != 0 { return false }
        let isPlain = match.proclitics & passage.shared.pack.prepositionBits == 0
        return isPlain ? passage.has(.rangeJoiner, at: before) && !word.needsPronoun : !passage.has(.windowCue, at: before)
    }

    /// "more than the half", "of which the quarter", "by an amount of the third"
    private func isMeasured(_ before: Int) -> Bool {
        if passage.ends(.hedgeBefore, at: before) { return true }
        if let link = passage.match(.link, endingAt: before) {
            let kind = passage.shared.pack.links[link.index].kind
            if kind == .except || kind == .part { return true }
        }
        let amounts = passage.shared.pack.numberGrammar.amounts
        return passage.forms(at: before).contains {
            $0.proclitics & passage.shared.pack.prepositionBits != 0 && amounts.contains($0.form)
        }
    }

    private func isPlainWord(_ start: Int) -> Bool {
        let token = passage.isQuote(start) ? start + 1 : start
        return token < passage.count && passage.tokens[token].kind == .word && !passage.has(.barrier, at: token)
            && (!passage.has(.placeCue, at: token) || passage.isDefinite(token) || isThoseWho(token))
            && !passage.tokens[token - 1].endsSentence
    }

    /// "two thirds of those who are of age", "a sixth of who were abroad"
    private func isThoseWho(_ token: Int) -> Bool {
        guard passage.has(.dateJoiner, at: token) else { return false }
        if passage.has(.auxiliary, at: token + 1) { return true }
        return passage.match(.link, at: token + 1).map { passage.shared.pack.links[$0.index].isOfPeople } ?? false
    }
}
