import ClaimModel
import RuleReading
import TextReading

/// A number that was read from tokens.
struct NumberValue {
    var first: Int
    var last: Int
    var span: ByteSpan
    /// Nil where the words are vague.
    var nominal: Double?
    var lower: Double?
    var upper: Double?
    /// Unit of the last significant printed digit; of a final 5, five of that unit.
    var step: Double = 1
    var isRound = false
    var isVague = false
    /// Only small words that may be something else ("one").
    var isWeak = false
    var isDefinite = false
    /// Particles in front of it.
    var proclitics: UInt16 = 0
    var isDigits = false
    var integerDigits = 0
    var isDotted = false
}

/// Digits and number words → values: "29 thousand and 600", "three and fifty", "tens of thousands".
///
/// The grammar is the usual additive and multiplicative one; its words, their roles and the order of units
/// and tens come from the language pack.
struct NumberReader {
    let passage: Passage
    private let digits: DigitParser

    init(_ passage: Passage) {
        self.passage = passage
        digits = DigitParser(shared: passage.shared)
    }

    private struct State {
        var total = 0.0
        var group = 0.0
        var hasGroup = false
        var lastMultiplier = Double.infinity
        var vague: (lower: Double, upper: Double)?
        var last: Int
        var parts = 0
        var step = Double.infinity
        var usedMultiplier = false
        var usedDigits = false
        var integerDigits = 0
        var lastRole: NumberWord.Role?
        var onlyInside = false
    }

    /// The longest number that begins at a token.
    func number(at first: Int) -> NumberValue? {
        var state = State(last: first)
        var definite = false
        var proclitics: UInt16 = 0
        var skipped: UInt8 = 0
        var token = first
        var joined = false
        var startToken = first
        // An article written apart from its digits belongs to the span ("الـ24" stays two tokens).
        while token < passage.count {
            if passage.isDigits(token) {
                guard takeDigits(token, joined, &state) else { break }
            } else if let match = state.parts == 0 ? firstWord(token) : passage.match(.number, at: token) {
                let word = passage.shared.pack.numberWords[match.index]
                let swallowed = swallowedAnd(match)
                let isJoined = joined || match.proclitics & passage.shared.pack.andBits != 0 || swallowed > 0
                if state.parts > 0, match.proclitics & passage.shared.pack.prepositionBits != 0 { break }
                if match.hasEnclitic { break }
                guard take(word, state.parts > 0 && isJoined, &state) else { break }
                if state.parts == 1 {
                    definite = match.proclitics & passage.shared.pack.definiteBits != 0
                    proclitics = match.proclitics | (swallowed > 0 ? passage.shared.pack.andBits : 0)
                    skipped = match.skipped + swallowed
                }
                state.last = match.last
            } else {
                break
            }
            if state.parts == 1 { startToken = token }
            if passage.tokens[state.last].endsSentence { break }
            // Another part may follow directly or after a joining particle.
            token = state.last + 1
            joined = false
            if passage.isAndParticle(token), token + 1 < passage.count {
                joined = true
                token += 1
            }
        }
        guard state.parts > 0 else { return nil }
        return finish(state, startToken, definite, proclitics, skipped)
    }

    /// The number word that a number begins with. A form that may be one multiplier or two is two before the noun that it
    /// counts: a single one would stand there without the ending.
    private func firstWord(_ token: Int) -> Match? {
        guard let match = passage.match(.number, at: token) else { return nil }
        let words = passage.shared.pack.numberWords
        guard words[match.index].role == .multiplier, isBareNoun(match.last + 1) else { return match }
        return passage.matches(at: token).first {
            $0.entry.meaning == .number && $0.last == match.last && words[$0.index].role == .multiplier
                && words[$0.index].count == 2
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
        let words = passage.shared.pack.numberWords
        guard match.length == 1, match.skipped == 0, words[match.index].role == .unit, words[match.index].value == 1,
            let ten = passage.match(.number, at: match.last + 1), words[ten.index].role == .ten, ten.proclitics == 0
        else { return 0 }
        let folded = passage.shared.pack.fold.folded(passage.string(passage.span(match.first, match.last)))
        for particle in passage.shared.pack.clitics.proclitics
        where particle.bit & passage.shared.pack.andBits != 0 && folded.starts(with: particle.bytes) {
            let form = passage.shared.pack.forms.find(Array(folded.dropFirst(particle.bytes.count)))
            let node = form < 0 ? -1 : passage.shared.pack.phrases.child(of: 0, by: form)
            guard node >= 0 else { continue }
            let isUnit = passage.shared.pack.phrases.entries(at: node).contains { entry in
                let entry = passage.shared.pack.entries[Int(entry)]
                return entry.meaning == .number && words[Int(entry.index)].onlyInside
            }
            if isUnit { return 1 }
        }
        return 0
    }

    private func finish(_ state: State, _ first: Int, _ definite: Bool, _ proclitics: UInt16, _ skipped: UInt8) -> NumberValue? {
        if state.onlyInside, state.parts == 1 { return nil }
        let span = passage.bareSpan(first, state.last, skipping: skipped)
        var value = NumberValue(first: first, last: state.last, span: span)
        value.isDefinite = definite || isArticle(first - 1)
        value.proclitics = proclitics
        value.isDigits = state.usedDigits && state.parts == 1
        value.integerDigits = state.integerDigits
        if let vague = state.vague {
            value.lower = vague.lower
            value.upper = vague.upper
            value.isVague = true
            return value
        }
        let total = state.total + (state.hasGroup ? state.group : 0)
        value.nominal = total
        value.step = Self.step(of: total, finest: state.step)
        value.isRound =
            state.usedMultiplier && state.group == 0 || (total >= 1000 && total.truncatingRemainder(dividingBy: 1000) == 0)
        if value.isDigits {
            let parsed = digits.parse(bytes(first))
            value.isDotted = parsed.isDotted
        }
        return value
    }

    private func bytes(_ token: Int) -> ArraySlice<UInt8> {
        passage.text[Int(passage.tokens[token].start)..<Int(passage.tokens[token].end)]
    }

    /// The token is the article, written before digits.
    func isArticle(_ token: Int) -> Bool {
        guard token >= 0, passage.tokens[token].kind == .word, token + 1 < passage.count, passage.tokens[token + 1].isGlued else {
            return false
        }
        let folded = passage.shared.pack.fold.folded(passage.string(passage.span(token, token)))
        return passage.shared.pack.clitics.proclitics.contains { particle in
            particle.bit & passage.shared.pack.definiteBits != 0 && folded.count >= particle.bytes.count
                && folded.suffix(particle.bytes.count).elementsEqual(particle.bytes) && folded.count <= particle.bytes.count + 4
        }
    }

    private func takeDigits(_ token: Int, _ joined: Bool, _ state: inout State) -> Bool {
        let parsed = digits.parse(bytes(token))
        var value = parsed.value
        let nextIsMultiplier =
            passage.match(.number, at: token + 1).map { passage.shared.pack.numberWords[$0.index].role == .multiplier } ?? false
        if nextIsMultiplier, let decimal = parsed.decimalReading { value = decimal }
        if state.parts > 0 {
            guard joined, state.usedMultiplier, !state.hasGroup, state.vague == nil, value < state.lastMultiplier,
                !parsed.isDotted
            else { return false }
        }
        state.group = value
        state.hasGroup = true
        state.parts += 1
        state.usedDigits = true
        state.integerDigits = parsed.integerDigits
        state.last = token
        var step = 1.0
        for _ in 0..<parsed.decimals { step /= 10 }
        if nextIsMultiplier, parsed.decimalReading != nil { step = 0.001 }
        state.step = min(state.step, step)
        state.lastRole = nil
        return true
    }

    private func take(_ word: NumberWord, _ joined: Bool, _ state: inout State) -> Bool {
        if state.parts > 0, state.vague != nil {
            guard word.role == .multiplier, !joined, let vague = state.vague else { return false }
            state.vague = (vague.lower * word.value, vague.upper * word.value + (word.value > 1 ? word.value - 1 : 0))
            state.parts += 1
            return true
        }
        switch word.role {
        case .vague:
            guard state.parts == 0 else { return false }
            state.vague = (word.lower ?? 0, word.upper ?? 0)
        case .multiplier:
            if state.parts == 0, let vague = word.vagueAlone {
                state.vague = vague
                state.parts += 1
                return true
            }
            guard takeMultiplier(word, joined, &state) else { return false }
        case .hundred:
            if state.hasGroup, !joined, state.group >= 1, state.group <= 9, state.group == state.group.rounded() {
                state.group *= 100
            } else {
                guard additive(joined, state), !state.hasGroup else { return false }
                state.group = 100
                state.hasGroup = true
            }
            state.step = min(state.step, 1)
        case .hundreds:
            guard additive(joined, state), !state.hasGroup else { return false }
            state.group = word.value
            state.hasGroup = true
        case .ten:
            let rest = state.group.truncatingRemainder(dividingBy: 100)
            if state.hasGroup, !joined, rest >= 1, rest <= 9, state.lastRole == .unit {
                state.group += 10
            } else {
                guard additive(joined, state), !state.hasGroup || rest == 0 && joined else { return false }
                state.group += 10
                state.hasGroup = true
            }
        case .unit, .teen, .tens:
            guard takeSmall(word, joined, &state) else { return false }
        }
        state.parts += 1
        state.onlyInside = word.onlyInside
        state.lastRole = word.role
        return true
    }

    private func additive(_ joined: Bool, _ state: State) -> Bool { state.parts == 0 || joined }

    private func takeSmall(_ word: NumberWord, _ joined: Bool, _ state: inout State) -> Bool {
        if state.parts == 0 {
            state.group = word.value
            state.hasGroup = true
            return true
        }
        let rest = state.group.truncatingRemainder(dividingBy: 100)
        if !state.hasGroup || rest == 0 {
            // After hundreds or a multiplier: "a hundred and five".
            guard joined, !state.usedDigits || !state.hasGroup else { return false }
            state.group += word.value
            state.hasGroup = true
            return true
        }
        guard !state.usedDigits else { return false }
        if passage.shared.pack.numberGrammar.unitsBeforeTens {
            guard word.role == .tens, joined, state.lastRole == .unit, rest >= 1, rest <= 9 else { return false }
        } else {
            guard word.role == .unit, state.lastRole == .tens else { return false }
        }
        state.group += word.value
        return true
    }

    private func takeMultiplier(_ word: NumberWord, _ joined: Bool, _ state: inout State) -> Bool {
        if word.count != 1 || !state.hasGroup || (joined && state.hasGroup) {
            // "two thousand", "thousand", "… and a thousand": a count of its own.
            guard state.parts == 0 || (joined && word.value < state.lastMultiplier && !state.hasGroup) else { return false }
            state.total += word.count * word.value
        } else if word.value < state.lastMultiplier {
            guard state.group > 0 else { return false }
            state.total += state.group * word.value
        } else {
            return false
        }
        state.step = (state.usedDigits ? state.step : 1) * word.value
        state.group = 0
        state.hasGroup = false
        state.lastMultiplier = word.value
        state.usedMultiplier = true
        return true
    }

    /// "As printed, the unit of the last non-zero digit; of a final 5, five of that unit" (comparison's step).
    static func step(of value: Double, finest: Double) -> Double {
        guard value != 0, value.isFinite else { return 1 }
        var unit = finest.isFinite ? finest : 1
        var scaled = (value / unit).rounded()
        guard scaled > 0, scaled < 1e15 else { return unit }
        while scaled.truncatingRemainder(dividingBy: 10) == 0 {
            scaled /= 10
            unit *= 10
        }
        return scaled.truncatingRemainder(dividingBy: 10) == 5 && scaled > 5 ? unit * 5 : unit
    }
}
