import RuleReading
import TextReading

/// "the third", "the thirteenth", "the one and twentieth": below ten a word of its own, from eleven on with its ten.
struct OrdinalReader {
    let passage: Passage

    struct Found {
        var value: Int
        var first: Int
        var last: Int
        /// Letters of particles in front.
        var skipped: UInt8
    }

    func ordinal(at token: Int) -> Found? {
        guard let match = passage.match(.ordinal, at: token) else { return nil }
        let word = passage.shared.pack.ordinals[match.index]
        let first = Found(value: word.value, first: match.first, last: match.last, skipped: match.skipped)
        if word.value < 10, !passage.tokens[match.last].endsSentence, let tens = ten(behind: match) {
            return Found(value: word.value + tens.value, first: match.first, last: tens.last, skipped: match.skipped)
        }
        return word.onlyInside ? nil : first
    }

    /// The bare ten of a teen, or a joined, definite number of tens.
    private func ten(behind unit: Match) -> (value: Int, last: Int)? {
        var next = unit.last + 1
        let isApart = passage.isAndParticle(next)
        if isApart { next += 1 }
        if let match = passage.match(.ordinal, at: next), passage.shared.pack.ordinals[match.index].value >= 20 {
            let isJoined = isApart || match.proclitics & passage.shared.pack.andBits != 0
            return isJoined ? (passage.shared.pack.ordinals[match.index].value, match.last) : nil
        }
        guard let match = passage.match(.number, at: next), !match.hasEnclitic else { return nil }
        let word = passage.shared.pack.numberWords[match.index]
        switch word.role {
        case .ten where !isApart && match.proclitics == 0: return (Int(word.value), match.last)
        case .tens:
            let isJoined = isApart || match.proclitics & passage.shared.pack.andBits != 0
            let isDefinite = match.proclitics & passage.shared.pack.definiteBits != 0
            let startsDefinite = unit.proclitics & passage.shared.pack.definiteBits != 0 || isDefinite
            return isJoined && isDefinite == startsDefinite ? (Int(word.value), match.last) : nil
        default: return nil
        }
    }
}
