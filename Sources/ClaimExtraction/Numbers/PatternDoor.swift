import RuleReading
import TextReading

/// What may stand right before and right behind a figure where a pattern fits: most patterns end here.
struct PatternDoor {
    let before: Side
    let after: Side
    let programBefore: PatternProgram
    let programAfter: PatternProgram
    let countsOnly: Bool
    /// For each word that the pattern cannot do without: the slots of those that may stand for it, the pickiest first.
    private let needs: [[UInt16]]

    init(_ pattern: TokenPattern) {
        needs = (pattern.before + pattern.after).compactMap { Self.slots(of: $0) }.sorted { $0.count < $1.count }
        before = Side(pattern.before[...])
        after = Side(pattern.after[...])
        programBefore = PatternProgram(pattern.before)
        programAfter = PatternProgram(pattern.after)
        countsOnly = pattern.countsOnly
    }

    /// The slots of the words of one of which it cannot do without; nil where it needs none.
    var firstNeed: [UInt16]? { needs.first }

    /// All else that it cannot do without stands in the passage, where one word of its first need does.
    func mayFit(_ words: WordSet) -> Bool {
        needs.dropFirst().allSatisfy { need in need.contains { words.has($0) } }
    }

    /// Nil where an element can be met without a word, or by any.
    private static func slots(of element: TokenPattern.Element) -> [UInt16]? {
        switch element {
        case .form(let form): return [WordSet.slot(of: form)]
        case .either(let options):
            // One word of each option is enough to know that the option is not there.
            var out: Set<UInt16> = []
            for option in options {
                guard let word = option.lazy.compactMap({ slots(of: $0) }).first else { return nil }
                out.formUnion(word)
            }
            return out.sorted()
        default: return nil
        }
    }

    /// Words of patterns, a slot each; some share one.
    struct WordSet {
        static let size = 2048
        private var bits = [UInt64](repeating: 0, count: size >> 6)

        static func slot(of form: Int32) -> UInt16 { UInt16(truncatingIfNeeded: form) & UInt16(size - 1) }

        mutating func insert(_ form: Int32) {
            let slot = Int(Self.slot(of: form))
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
        }

        @inline(__always)
        func has(_ slot: UInt16) -> Bool { bits[Int(slot >> 6)] & 1 << UInt64(slot & 63) != 0 }

        /// The slots that are taken, in order.
        func forEachSlot(_ body: (Int) -> Void) {
            for (lane, taken) in bits.enumerated() {
                var rest = taken
                while rest != 0 {
                    body(lane << 6 | rest.trailingZeroBitCount)
                    rest &= rest - 1
                }
            }
        }
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
