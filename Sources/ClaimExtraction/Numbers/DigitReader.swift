import RuleReading
import TextReading

/// A figure in digits as it stands among tokens: with its article, and with groups that are written apart ("10 , 000").
struct DigitReader {
    let passage: Passage

    struct Figure {
        var parsed: DigitParser.Result
        var value: Double
        var alternative: Double?
        /// The unit of the last printed digit.
        var step: Double
        var last: Int
    }

    init(_ passage: Passage) {
        self.passage = passage
    }

    /// The figure that begins at a token of digits.
    func figure(at token: Int) -> Figure? {
        let parsed = passage.digits(at: token)
        var figure = Figure(parsed: parsed, value: parsed.value, alternative: parsed.decimalReading, step: 1, last: token)
        for _ in 0..<parsed.decimals { figure.step /= 10 }
        let next = behind(token, token)
        if let decimal = parsed.decimalReading, isMultiplier(next) {
            // "1.250 million": nobody counts more than a thousand millions so.
            figure.value = decimal
            figure.alternative = nil
            figure.step = 0.001
        }
        if isFraction(of: next, figure) {
            figure.alternative = figure.value
            figure.value /= 1000
            figure.step = 0.001
        }
        if takeSwapped(&figure) { return figure }
        if parsed.decimals == 0, parsed.integerDigits <= 3, !parsed.isDotted { takeApart(&figure) }
        return figure
    }

    func bytes(_ token: Int) -> ArraySlice<UInt8> {
        passage.text[Int(passage.tokens[token].start)..<Int(passage.tokens[token].end)]
    }

    func parse(_ token: Int) -> DigitParser.Result { passage.digits(at: token) }

    /// The token behind a figure, over the bracket of one that has a pair for itself: "(12) million".
    func behind(_ first: Int, _ last: Int) -> Int {
        passage.isMark(last + 1, 0x29) && passage.isMark(first - 1, 0x28) ? last + 2 : last + 1
    }

    /// A multiplier word that belongs to the figure before it.
    func isMultiplier(_ token: Int) -> Bool {
        passage.match(.number, at: token).map { passage.shared.pack.numberWords[$0.index].role == .multiplier } ?? false
    }

    /// "19,311 milliards": two or three digits before the comma and a milliard behind make it a decimal one, since tens of
    /// thousands of milliards are told in words, unless the coin is a small one. One digit ("5,250 milliards") leaves thousands,
    /// unless the coin is a great one.
    private func isFraction(of token: Int, _ figure: Figure) -> Bool {
        guard figure.parsed.decimalReading == nil, figure.parsed.decimals == 0, !figure.parsed.isDotted,
            (4...6).contains(figure.parsed.integerDigits), let match = passage.match(.number, at: token),
            passage.shared.pack.numberWords[match.index].role == .multiplier,
            passage.shared.pack.numberWords[match.index].value >= 1_000_000_000,
            let noun = passage.match(.noun, at: match.last + 1), passage.shared.pack.nouns[noun.index].kind == .money,
            figure.parsed.integerDigits == 4
                ? passage.shared.pack.numberGrammar.greatCoins.contains(passage.shared.pack.nouns[noun.index].unit)
                : !passage.shared.pack.numberGrammar.smallCoins.contains(passage.shared.pack.nouns[noun.index].unit)
        else { return false }
        return bytes(figure.last).contains(0x2C)
    }

    /// Thousands behind a comma with white space on both sides, or such as no number begins with: "10, 000".
    private func takeApart(_ figure: inout Figure) {
        while passage.isMark(figure.last + 1, 0x2C), passage.isDigits(figure.last + 2), !passage.tokens[figure.last + 2].isGlued {
            let group = passage.digits(at: figure.last + 2)
            guard group.integerDigits == 3, group.decimals == 0, !group.isDotted,
                !passage.tokens[figure.last + 1].isGlued || group.value < 100
            else { return }
            figure.value = figure.value * 1000 + group.value
            figure.parsed.integerDigits += 3
            figure.last += 2
        }
    }

    /// "7r12" for 12.7: the fraction, a letter, the whole, in one word; "675r371r2" in three groups.
    private func takeSwapped(_ figure: inout Figure) -> Bool {
        guard !passage.shared.pack.numberGrammar.swappedDecimalMarks.isEmpty, figure.parsed.decimals == 0,
            !figure.parsed.isDotted, figure.parsed.integerDigits <= 3, let whole = swappedGroup(behind: figure.last)
        else { return false }
        let low = figure
        var digits = figure.parsed.integerDigits
        var ten = 1.0
        for _ in 0..<digits { ten *= 10 }
        var sum = whole.value * ten + low.value
        figure.last += 2
        figure.parsed.integerDigits = whole.integerDigits
        if digits == 3, whole.integerDigits == 3, let first = swappedGroup(behind: figure.last) {
            sum += first.value * ten * 1000
            digits += 3
            ten *= 1000
            figure.last += 2
            figure.parsed.integerDigits = first.integerDigits
        }
        figure.alternative = nil
        // "140r34 pilgrims": nobody counts a part of one, so that the mark is that of thousands.
        if digits >= 3, isWholeThing(figure.last + 1) {
            figure.value = sum
            figure.parsed.integerDigits += digits
            return true
        }
        figure.value = sum / ten
        figure.parsed.decimals = 1
        figure.step = 1 / ten
        return true
    }

    /// What stands glued behind a figure and a letter of decimals.
    private func swappedGroup(behind last: Int) -> DigitParser.Result? {
        let mark = last + 1
        guard mark + 1 < passage.count, passage.tokens[mark].kind == .word, passage.tokens[mark].isGlued,
            passage.isDigits(mark + 1), passage.tokens[mark + 1].isGlued,
            passage.shared.pack.numberGrammar.swappedDecimalMarks.contains(where: passage.folded(mark).elementsEqual)
        else { return nil }
        let group = passage.digits(at: mark + 1)
        return group.decimals == 0 && !group.isDotted ? group : nil
    }

    /// People and things that are counted, and neither weighed nor paid.
    private func isWholeThing(_ token: Int) -> Bool {
        passage.match(.noun, at: token).map {
            let word = passage.shared.pack.nouns[$0.index]
            return word.kind == .people || word.kind == .thing
        } ?? false
    }

    /// The token is the article, written before digits.
    func isArticle(_ token: Int) -> Bool {
        guard token >= 0, token + 1 < passage.count, passage.tokens[token].kind == .word, passage.isDigits(token + 1) else {
            return false
        }
        // Apart from its digits it stands alone: "the 24 hours".
        return passage.shapes.isArticle(passage.tokens[token].word, isGlued: passage.tokens[token + 1].isGlued)
    }
}
