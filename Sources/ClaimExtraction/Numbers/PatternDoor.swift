import RuleReading
import TextReading

/// What may stand right before and right behind a figure where a pattern fits: most patterns end here.
struct PatternDoor {
    let before: Side
    let after: Side
    let programBefore: PatternProgram
    let programAfter: PatternProgram
    let countsOnly: Bool
    /// For each word that the pattern cannot do without: the words that may stand for it.
    private let needs: [WordSet]

    init(_ pattern: TokenPattern) {
        needs = (pattern.before + pattern.after).compactMap { WordSet($0) }
        before = Side(pattern.before[...])
        after = Side(pattern.after[...])
        programBefore = PatternProgram(pattern.before)
        programAfter = PatternProgram(pattern.after)
        countsOnly = pattern.countsOnly
    }

    /// The words of one of which it cannot do without: those of the first need, a bit each; nil where it needs none.
    var firstNeed: WordSet? { needs.first }

    /// All that it cannot do without stands in the passage.
    func mayFit(_ words: WordSet) -> Bool { needs.allSatisfy { $0.meets(words) } }

    /// Words of patterns, a bit each; some share one.
    struct WordSet {
        static let size = 256
        private var bits: SIMD4<UInt64> = .zero

        init() {}

        /// Nil where an element can be met without a word, or by any.
        init?(_ element: TokenPattern.Element) {
            switch element {
            case .form(let form): insert(form)
            case .either(let options):
                for option in options {
                    // One word of each option is enough to know that the option is not there.
                    guard let word = option.lazy.compactMap({ WordSet($0) }).first else { return nil }
                    bits |= word.bits
                }
            default: return nil
            }
        }

        mutating func insert(_ form: Int32) { bits[Int(form >> 6 & 3)] |= 1 << UInt64(form & 63) }

        /// The numbers of its bits, in order.
        func forEachBit(_ body: (Int) -> Void) {
            for lane in 0..<4 {
                var rest = bits[lane]
                while rest != 0 {
                    body(lane << 6 | rest.trailingZeroBitCount)
                    rest &= rest - 1
                }
            }
        }

        func meets(_ other: WordSet) -> Bool { any((bits & other.bits) .!= 0) }
    }

    struct Side {
        /// A meaning that begins (behind the figure) or ends (before it) there.
        private(set) var meanings: UInt64 = 0
        /// Words that stand there, a bit each; some share one.
        private(set) var words: UInt64 = 0
        private(set) var mark = false
        private(set) var digits = false
        /// Nothing can be said by looking at one token.
        private(set) var anything = false

        init(_ elements: ArraySlice<TokenPattern.Element>) { add(elements) }

        private mutating func add(_ elements: ArraySlice<TokenPattern.Element>) {
            guard let first = elements.first else {
                anything = true
                return
            }
            switch first {
            case .list: meanings |= Meaning.listed.bit
            case .meaning(let meaning): meanings |= meaning.bit
            case .noun(.time): meanings |= Meaning.timeUnit.bit
            case .noun: meanings |= Meaning.noun.bit
            case .mark, .bracket: mark = true
            case .digits: digits = true
            case .form(let form): words |= 1 << UInt64(form & 63)
            case .either(let options): for option in options { add(option[...]) }
            case .maybe(let inner):
                add(inner[...])
                add(elements.dropFirst())
            case .gap, .start, .end: anything = true
            }
        }
    }

    /// One token beside a figure.
    struct Neighbour {
        private let meanings: UInt64
        private let words: UInt64
        private let mark: Bool
        private let digits: Bool

        init(_ passage: Passage, at token: Int, isBefore: Bool) {
            meanings = isBefore ? passage.meanings(endingAt: token) : passage.meanings(beginningAt: token)
            words =
                passage.has(.patternWord, at: token)
                ? passage.forms(at: token).reduce(0) { $0 | 1 << UInt64($1.form & 63) } : 0
            mark = passage.isMark(token)
            digits = passage.isDigits(token)
        }

        @inline(__always)
        func opens(_ side: Side) -> Bool {
            side.anything || meanings & side.meanings != 0 || words & side.words != 0 || mark && side.mark
                || digits && side.digits
        }
    }
}
