import RuleReading
import TextReading

/// What a passage knows of each of its tokens, side by side: one array for a paragraph, since paragraphs are many.
struct TokenFacts: BitwiseCopyable {
    /// The meanings that begin and end there, a bit each.
    var beginning: UInt64
    var ending: UInt64
    /// The first match that begins there or behind it.
    var firstMatch: Int32
    /// Number of its sentence in the paragraph, and the tokens that it begins and ends with.
    var sentence: Int32 = 0
    var sentenceFirst: Int32 = 0
    var sentenceLast: Int32 = 0

    /// - Parameters:
    ///   - beginning: of the word by itself.
    ///   - ending: of the word by itself.
    @inline(__always)
    init(firstMatch: Int, beginning: UInt64, ending: UInt64) {
        self.beginning = beginning
        self.ending = ending
        self.firstMatch = Int32(truncatingIfNeeded: firstMatch)
    }

    /// Fills in the sentences, and the meanings of phrases of several words; returns the bits of all meanings.
    /// - Parameter phrases: the phrases' places among the matches.
    static func fill(_ facts: inout [TokenFacts], _ tokens: [Token], _ matches: [Match], _ phrases: Scratch<Int32>) -> UInt64 {
        facts.withUnsafeMutableBufferPointer { facts in
            for i in 0..<phrases.count {
                let phrase = matches[Int(phrases[i])]
                facts[phrase.first].beginning |= phrase.beginning
                facts[phrase.last].ending |= phrase.ending
            }
            // What ends somewhere has begun somewhere, and no other bits tell of it.
            var present: UInt64 = 0
            var (sentence, first) = (Int32(0), 0)
            for i in tokens.indices {
                present |= facts[i].ending
                guard tokens[i].endsSentence || i == tokens.count - 1 else { continue }
                for token in first...i {
                    facts[token].sentence = sentence
                    facts[token].sentenceFirst = Int32(truncatingIfNeeded: first)
                    facts[token].sentenceLast = Int32(truncatingIfNeeded: i)
                }
                sentence += 1
                first = i + 1
            }
            return present
        }
    }
}

/// The number of each token's sentence.
struct Sentences {
    let facts: [TokenFacts]

    @inline(__always)
    subscript(token: Int) -> Int32 { facts[token].sentence }
}
