import RuleReading
import TextReading

/// Ways over the words of a passage, from one to the next that a reader looks for.
extension Passage {
    /// Calls `body` with all matches of some meanings that begin at a token or behind it, in order. Words are looked over and
    /// not matches, since most words have none of these.
    @inline(__always)
    func forEach(_ meanings: UInt64, from start: Int = 0, _ body: (Match) -> Void) {
        guard present & meanings != 0 else { return }
        var token = next(meanings, from: start)
        while token < facts.count {
            for i in range(of: token) where matches[i].entry.meaning.bit & meanings != 0 { body(matches[i]) }
            token = next(meanings, from: token + 1)
        }
    }

    /// Calls `body` with all tokens on which any of some meanings begins, in order.
    @inline(__always)
    func forEachToken(_ meanings: UInt64, _ body: (Int) -> Void) {
        guard present & meanings != 0 else { return }
        for token in facts.indices where facts[token].beginning & meanings != 0 { body(token) }
    }

    /// All matches of a meaning, in order; mostly there are none or few.
    func all(_ meaning: Meaning, where fits: (Match) -> Bool = { _ in true }) -> [Match] {
        var found: [Match] = []
        forEach(meaning.bit) { if fits($0) { found.append($0) } }
        return found
    }

    /// Calls `body` with each token that a word about a place begins at, and whether a number stands so few words before it,
    /// or less.
    @inline(__always)
    func forEachPlaceWord(behind reach: Int, _ body: (_ token: Int, _ isCounted: Bool) -> Void) {
        guard present & Meaning.placeWord.bit != 0 else { return }
        facts.withUnsafeBufferPointer { facts in
            tokens.withUnsafeBufferPointer { tokens in
                var number = -1 - reach
                for token in facts.indices {
                    if facts[token].beginning & Meaning.placeWord.bit != 0 { body(token, token - number <= reach) }
                    if facts[token].ending & Meaning.number.bit != 0 || tokens[token].kind == .digits { number = token }
                }
            }
        }
    }

    /// Gives each token the number of its segment. `cuts` is asked behind marks and in front of barriers; a sentence ends one, too.
    @inline(__always)
    func segment(_ cuts: (Int) -> Bool) {
        var number: Int32 = 0
        var first = 0
        facts.withUnsafeBufferPointer { facts in
            tokens.withUnsafeBufferPointer { tokens in
                var mayCut = false
                for token in tokens.indices {
                    if mayCut || token > 0 && facts[token].beginning & Meaning.barrier.bit != 0, cuts(token) {
                        segments.fill(first..<token, number)
                        number += 1
                        first = token
                    }
                    mayCut = tokens[token].kind == .mark
                    if tokens[token].endsSentence {
                        segments.fill(first..<token + 1, number)
                        number += 1
                        first = token + 1
                    }
                }
            }
        }
        segments.fill(first..<tokens.count, number)
    }

    /// The first token from one on where any of some meanings begins; `count` where none does. Every reader goes over all
    /// words, and most have nothing for it: what is done for each of these is done here.
    @inline(never)
    func next(_ meanings: UInt64, from start: Int) -> Int {
        guard present & meanings != 0 else { return facts.count }
        return facts.withUnsafeBufferPointer { facts in
            var token = max(start, 0)
            while token < facts.count, facts[token].beginning & meanings == 0 { token &+= 1 }
            return token
        }
    }

    /// The same; digits count, too.
    @inline(never)
    func nextDigits(or meanings: UInt64, from start: Int) -> Int {
        facts.withUnsafeBufferPointer { facts in
            tokens.withUnsafeBufferPointer { tokens in
                var token = max(start, 0)
                while token < facts.count, facts[token].beginning & meanings == 0, tokens[token].kind != .digits { token &+= 1 }
                return token
            }
        }
    }
}
