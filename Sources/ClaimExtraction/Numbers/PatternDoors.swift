import RuleReading
import TextReading

/// Which patterns may fit a figure, told by what stands right before and right behind it: a bit each, so that most patterns
/// are never looked at.
final class PatternDoors: Sendable {
    /// A bit for each pattern.
    typealias Marks = SIMD8<UInt64>

    /// The patterns that one set of marks holds.
    static let most = 512

    private let before: Side
    private let after: Side
    private let needs: PatternNeeds

    init(_ patterns: ArraySlice<TokenPattern>) {
        before = Side(patterns.map(\.before))
        after = Side(patterns.map(\.after))
        needs = PatternNeeds(patterns)
    }

    /// The patterns all of whose words stand somewhere in the passage.
    func possible(in passage: Passage) -> Marks { needs.met(in: passage) }

    /// The first of the possible patterns, in the order of the rules, that the tokens on both sides let in and that fits.
    @inline(__always)
    func first(of possible: Marks, _ passage: Passage, before last: Int, after next: Int, where fits: (Int) -> Bool) -> Int? {
        let marks = possible & before.opened(by: last, passage, isBefore: true) & after.opened(by: next, passage, isBefore: false)
        for lane in marks.indices {
            var rest = marks[lane]
            while rest != 0 {
                let pattern = lane << 6 | rest.trailingZeroBitCount
                if fits(pattern) { return pattern }
                rest &= rest - 1
            }
        }
        return nil
    }

    /// The bit of one pattern.
    static func mark(_ pattern: Int) -> Marks {
        var marks = Marks.zero
        marks[pattern >> 6] = 1 << UInt64(pattern & 63)
        return marks
    }

    /// What may stand on one side of a figure, and the patterns that begin with it there.
    struct Side: Sendable {
        /// The marks of each thing.
        private var rows = [Marks](repeating: .zero, count: firstMeaning + 64)
        /// The rows of words, by the end of their form's number; some share one. 0: no pattern begins with the word.
        private var words = [UInt16](repeating: 0, count: slots)
        /// Those of named lists, by their number.
        private var lists: [UInt16] = []
        private var nouns: [(kind: NounWord.Kind, row: UInt16)] = []
        /// Meanings that have a row.
        private var meanings: UInt64 = 0

        private static let slots = 2048
        // Nothing can be said by looking at one token; a mark, digits, a meaning.
        private static let anything = 0
        private static let mark = 1
        private static let digits = 2
        private static let firstMeaning = 3

        init(_ sides: [[TokenPattern.Element]]) {
            for (i, elements) in sides.enumerated() { add(elements[...], i) }
        }

        private mutating func add(_ elements: ArraySlice<TokenPattern.Element>, _ pattern: Int) {
            guard let first = elements.first else { return note(pattern, Self.anything) }
            switch first {
            case .list(let list):
                while lists.count <= Int(list) { lists.append(0) }
                if lists[Int(list)] == 0 { lists[Int(list)] = newRow() }
                note(pattern, Int(lists[Int(list)]))
            case .meaning(let meaning): add(meaning, pattern)
            case .noun(.time): add(.timeUnit, pattern)
            case .noun(let kind):
                if let known = nouns.first(where: { $0.kind == kind }) { return note(pattern, Int(known.row)) }
                nouns.append((kind, newRow()))
                note(pattern, Int(nouns[nouns.count - 1].row))
            case .mark, .bracket: note(pattern, Self.mark)
            case .digits: note(pattern, Self.digits)
            case .form(let form):
                let slot = Self.slot(of: form)
                if words[slot] == 0 { words[slot] = newRow() }
                note(pattern, Int(words[slot]))
            case .either(let options): for option in options { add(option[...], pattern) }
            case .maybe(let inner):
                add(inner[...], pattern)
                add(elements.dropFirst(), pattern)
            case .gap, .start, .end: note(pattern, Self.anything)
            }
        }

        private mutating func add(_ meaning: Meaning, _ pattern: Int) {
            meanings |= meaning.bit
            note(pattern, Self.firstMeaning + Int(meaning.rawValue))
        }

        private mutating func newRow() -> UInt16 {
            rows.append(.zero)
            return UInt16(rows.count - 1)
        }

        private mutating func note(_ pattern: Int, _ row: Int) { rows[row] |= PatternDoors.mark(pattern) }

        private static func slot(of form: Int32) -> Int { Int(truncatingIfNeeded: form) & (slots - 1) }

        /// The patterns that begin with what stands at a token.
        @inline(__always)
        func opened(by token: Int, _ passage: Passage, isBefore: Bool) -> Marks {
            var marks = rows[Self.anything]
            guard token >= 0, token < passage.count else { return marks }
            switch passage.tokens[token].kind {
            case .digits: marks |= rows[Self.digits]
            case .mark: marks |= rows[Self.mark]
            default: break
            }
            let told = isBefore ? passage.meanings(endingAt: token) : passage.meanings(beginningAt: token)
            var rest = told & meanings
            while rest != 0 {
                marks |= rows[Self.firstMeaning + rest.trailingZeroBitCount]
                rest &= rest - 1
            }
            if passage.has(.patternWord, at: token) {
                passage.forEachForm(at: token) { form in
                    let row = Int(words[Self.slot(of: form)])
                    if row != 0 { marks |= rows[row] }
                }
            }
            if told & Self.precise != 0 { marks |= opened(byPhraseAt: token, passage, isBefore: isBefore) }
            return marks
        }

        /// Meanings whose phrases tell more than their bit does.
        private static let precise = Meaning.listed.bit | Meaning.noun.bit

        private func opened(byPhraseAt token: Int, _ passage: Passage, isBefore: Bool) -> Marks {
            var marks = Marks.zero
            for first in (isBefore ? max(0, token - PatternMatcher.longest) : token)...token
            where passage.hasAny(Self.precise, at: first) {
                passage.forEachMatch(at: first) { match in
                    if isBefore, match.last != token { return }
                    if match.entry.meaning == .listed, match.index < lists.count {
                        let row = Int(lists[match.index])
                        if row != 0 { marks |= rows[row] }
                    } else if match.entry.meaning == .noun, !nouns.isEmpty {
                        let kind = passage.shared.pack.nouns[match.index].kind
                        for noun in nouns where noun.kind == kind { marks |= rows[Int(noun.row)] }
                    }
                }
            }
            return marks
        }
    }
}
