import ClaimModel
import RuleReading
import TextReading

/// Digits and number words → values: "29 thousand and 600", "three and fifty", "tens of thousands".
struct NumberReader {
    let passage: Passage
    private var digits: DigitReader { DigitReader(passage) }

    init(_ passage: Passage) {
        self.passage = passage
    }

    /// A number as it stood before more was joined to it. Few have any, so that it is kept out of their way.
    private final class Closed {
        let number: NumberComposer
        let value: NumberValue

        init(_ number: NumberComposer, _ value: NumberValue) {
            self.number = number
            self.value = value
        }
    }

    /// The longest number that begins at a token.
    func number(at first: Int) -> NumberValue? {
        if passage.isDigits(first) {
            guard let figure = digits.figure(at: first) else { return nil }
            if !mayGoOn(behind: figure, at: first) { return alone(figure, at: first) }
        }
        return composed(at: first)
    }

    /// A word of number, more digits or a joining word may stand behind a figure in digits.
    private func mayGoOn(behind figure: DigitReader.Figure, at first: Int) -> Bool {
        let next = figure.last + 1
        if figure.value < 1000, digits.isMultiplier(digits.behind(first, figure.last)) { return true }
        guard !passage.tokens[figure.last].endsSentence else { return false }
        return passage.isDigits(next) || passage.has(.number, at: next) || passage.isAndParticle(next)
    }

    /// A figure in digits that is all there is: most numbers are.
    private func alone(_ figure: DigitReader.Figure, at first: Int) -> NumberValue {
        var value = NumberValue(first: first, last: figure.last, span: passage.span(first, figure.last))
        value.nominal = figure.value
        value.alternative = figure.alternative
        value.step = NumberValue.step(of: figure.value, finest: figure.step)
        value.isRound = NumberValue.isRound(figure.value)
        value.isDigits = true
        value.integerDigits = figure.parsed.integerDigits
        value.isDotted = figure.parsed.isDotted
        value.isDefinite = digits.isArticle(first - 1)
        return value
    }

    private func composed(at first: Int) -> NumberValue? {
        var number = NumberComposer(unitsBeforeTens: passage.shared.pack.numberGrammar.unitsBeforeTens)
        var value = NumberValue(first: first, last: first, span: ByteSpan(0, 0))
        var skipped: UInt8 = 0
        var token = first
        var joined = false
        var isDefinite = false
        // Where "and" joined a part to a multiplier: the number may have ended there.
        var closed: Closed?
        // "(99) million (867) thousand and (946)": each figure has brackets of its own.
        var isBracketed = false
        while token < passage.count {
            if joined, number.endsWithMultiplier { closed = Closed(number, value) }
            if passage.isDigits(token) {
                guard let figure = digits.figure(at: token) else { break }
                let next = digits.behind(token, figure.last)
                guard !isBracketed || next > figure.last + 1,
                    number.take(
                        figure.parsed, value: figure.value, step: figure.step,
                        joined: joined
                            || number.endsWithMultiplier
                                && (endsThousands(number, figure.parsed) || goesOn(next, below: number.unit))
                    )
                else { break }
                if number.parts == 1 {
                    value.alternative = figure.alternative
                    value.isDotted = figure.parsed.isDotted
                }
                value.last = figure.last
                // "(1,312,800) a thousand and three hundred …" is told in words once more.
                if next > figure.last + 1, digits.isMultiplier(next), figure.value < 1000 {
                    isBracketed = true
                    token = next
                    joined = false
                    continue
                }
            } else if let match = word(at: token, opens: number.parts == 0, joined: joined) {
                let word = passage.shared.pack.numberWords[match.index]
                if word.role == .point, number.takesPoint, isDecimal(match.last + 1) {
                    number.takePoint()
                    token = match.last + 1
                    continue
                }
                let swallowed = swallowedAnd(match)
                let isJoined = joined || match.proclitics & passage.shared.pack.andBits != 0 || swallowed > 0
                if number.parts > 0, match.proclitics & passage.shared.pack.prepositionBits != 0 { break }
                if isJoined, !joined, number.endsWithMultiplier { closed = Closed(number, value) }
                if !isJoined, let before = closed, number.parts > before.number.parts, before.number.isRepeated(by: word) {
                    (number, value) = (before.number, before.value)
                    break
                }
                guard !match.hasEnclitic, !word.needsNoun || isCounted(match.last + 1),
                    number.take(word, joined: number.parts > 0 && isJoined)
                else { break }
                value.isLoose = word.needsNoun && number.parts == 1
                if number.parts == 1 {
                    isDefinite = match.proclitics & passage.shared.pack.definiteBits != 0
                    value.proclitics = match.proclitics | (swallowed > 0 ? passage.shared.pack.andBits : 0)
                    skipped = match.skipped + swallowed
                }
                value.last = match.last
            } else {
                break
            }
            if passage.tokens[value.last].endsSentence { break }
            // Another part may follow directly or after a joining particle.
            token = value.last + 1
            joined = passage.isAndParticle(token) && token + 1 < passage.count
            if joined { token += 1 }
            if isBracketed, number.endsWithMultiplier, passage.isMark(token, 0x28), passage.isDigits(token + 1) { token += 1 }
        }
        guard number.parts > 0, !(number.onlyInside && number.parts == 1) else { return nil }
        value.span = passage.bareSpan(first, value.last, skipping: skipped)
        value.isDefinite = isDefinite || digits.isArticle(first - 1)
        return finish(number, value)
    }

    private func finish(_ number: NumberComposer, _ read: NumberValue) -> NumberValue {
        var value = read
        value.isDigits = number.usedDigits && number.parts == 1
        value.integerDigits = number.integerDigits
        if !value.isDigits {
            value.alternative = nil
            value.isDotted = false
        }
        if let vague = number.vague {
            value.lower = vague.lower
            value.upper = vague.upper
            value.isVague = true
            return value
        }
        // 8.31 thousands of millions are no 8310000000.000001.
        let total = number.unit > 1 ? (number.value * 1000).rounded() / 1000 : number.value
        value.nominal = total
        value.unit = number.unit
        value.step = NumberValue.step(of: total, finest: number.step)
        value.isRound = value.unit > 1 || NumberValue.isRound(total)
        return value
    }

    /// "8 million 38 thousand 209": three digits right behind thousands are the rest of the number, with or without "and".
    private func endsThousands(_ number: NumberComposer, _ rest: DigitParser.Result) -> Bool {
        number.unit == 1000 && number.parts > 1 && rest.integerDigits == 3 && rest.decimals == 0
    }

    /// "11 milliards 431 million": without "and", a smaller multiplier tells that the number goes on.
    private func goesOn(_ token: Int, below unit: Double) -> Bool {
        passage.match(.number, at: token).map {
            let word = passage.shared.pack.numberWords[$0.index]
            return word.role == .multiplier && word.value < unit && $0.proclitics == 0
        } ?? false
    }

    /// Something that can be counted follows: a noun, a length of time, a multiplier.
    private func isCounted(_ token: Int) -> Bool {
        passage.match(.noun, at: token).map { $0.proclitics == 0 } ?? passage.match(.timeUnit, at: token).map {
            $0.proclitics == 0
        }
            ?? passage.match(.number, at: token).map { passage.shared.pack.numberWords[$0.index].role != .unit } ?? false
    }

    /// Decimals in words or digits.
    private func isDecimal(_ token: Int) -> Bool {
        if passage.isDigits(token) { return true }
        guard let match = passage.match(.number, at: token), match.proclitics == 0, !match.hasEnclitic else { return false }
        switch passage.shared.pack.numberWords[match.index].role {
        case .unit, .ten, .teen, .tens: return true
        case .hundred, .hundreds, .multiplier, .vague, .point: return false
        }
    }

    /// The number word at a token. A form that may be one multiplier or two is two before the noun that it counts, where
    /// nothing multiplies it: a single one would stand there without the ending.
    private func word(at token: Int, opens: Bool, joined: Bool) -> Match? {
        guard let match = passage.match(.number, at: token) else { return nil }
        let isOwn = opens || joined || match.proclitics & passage.shared.pack.andBits != 0
        guard isOwn, passage.shared.pack.numberWords[match.index].role == .multiplier, isBareNoun(match.last + 1) else {
            return match
        }
        return passage.firstMatch(at: token) {
            $0.entry.meaning == .number && $0.last == match.last
                && passage.shared.pack.numberWords[$0.index].role == .multiplier
                && passage.shared.pack.numberWords[$0.index].count == 2
        } ?? match
    }

    private func isBareNoun(_ token: Int) -> Bool {
        [Meaning.noun, .timeUnit].contains { meaning in
            passage.match(meaning, at: token).map { $0.proclitics == 0 && $0.entry.number != .dual } ?? false
        }
    }

    /// Letters of a joining particle that folding made part of a unit's word: "and a-" of "and eleven" may then read
    /// as "one". Only before the ten of a teen, where such a word can stand for nothing else.
    private func swallowedAnd(_ match: Match) -> UInt8 {
        guard match.length == 1, match.skipped == 0, passage.shared.pack.numberWords[match.index].role == .unit,
            passage.shared.pack.numberWords[match.index].value == 1, let ten = passage.match(.number, at: match.last + 1),
            passage.shared.pack.numberWords[ten.index].role == .ten, ten.proclitics == 0
        else { return 0 }
        let folded = passage.shared.pack.fold.folded(passage.string(passage.span(match.first, match.last)))
        for particle in passage.shared.pack.clitics.proclitics
        where particle.bit & passage.shared.pack.andBits != 0 && folded.starts(with: particle.bytes) {
            let form = passage.shared.pack.forms.find(Array(folded.dropFirst(particle.bytes.count)))
            let node = form < 0 ? -1 : passage.shared.pack.phrases.child(of: 0, by: form)
            guard node >= 0 else { continue }
            let isUnit = passage.shared.pack.phrases.entries(at: node).contains { entry in
                let entry = passage.shared.pack.entries[Int(entry)]
                return entry.meaning == .number && passage.shared.pack.numberWords[Int(entry.index)].onlyInside
            }
            if isUnit { return 1 }
        }
        return 0
    }
}
