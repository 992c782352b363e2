import RuleReading
import TextReading

/// What a passage knows of each of its tokens, side by side: one array for a paragraph, since paragraphs are many.
struct TokenFacts {
    /// The meanings that begin and end there, a bit each.
    var beginning: UInt64
    var ending: UInt64
    /// The first match that begins there or behind it.
    var firstMatch: Int32
    /// Number of its sentence in the paragraph, and the tokens that it begins and ends with.
    var sentence: Int32 = 0
    var sentenceFirst: Int32 = 0
    var sentenceLast: Int32 = 0

    init(firstMatch: Int) {
        beginning = 0
        ending = 0
        self.firstMatch = Int32(truncatingIfNeeded: firstMatch)
    }

    /// Fills in the sentences and the meanings of all tokens; returns the bits of all meanings.
    static func fill(_ facts: inout [TokenFacts], _ tokens: [Token], _ matches: [Match]) -> UInt64 {
        var present: UInt64 = 0
        facts.withUnsafeMutableBufferPointer { facts in
            var (sentence, first) = (Int32(0), 0)
            for i in tokens.indices where tokens[i].endsSentence || i == tokens.count - 1 {
                for token in first...i {
                    facts[token].sentence = sentence
                    facts[token].sentenceFirst = Int32(truncatingIfNeeded: first)
                    facts[token].sentenceLast = Int32(truncatingIfNeeded: i)
                }
                sentence += 1
                first = i + 1
            }
            for match in matches {
                let bit = match.entry.meaning.bit
                facts[match.first].beginning |= match.entry.number == .dual ? bit | Meaning.dualBit : bit
                facts[match.last].ending |= bit
                present |= bit
            }
        }
        return present
    }
}

/// The number of each token's sentence.
struct Sentences {
    let facts: [TokenFacts]

    @inline(__always)
    subscript(token: Int) -> Int32 { facts[token].sentence }
}
