import RuleReading

/// The words and lists that patterns cannot do without: where none of them stands in a passage, a pattern fits nowhere there.
struct PatternNeeds: Sendable {
    /// What a thing meets: the first need of some patterns, the second one of others.
    private struct Row {
        var first = PatternDoors.Marks.zero
        var second = PatternDoors.Marks.zero
    }

    private var rows = [Row()]
    /// The patterns without a first need, without a second one.
    private var none = Row()
    /// The rows of words, by the end of their form's number; some share one. 0: no pattern needs the word.
    private var words = [UInt16](repeating: 0, count: slots)
    /// Those of named lists, by their number.
    private var lists: [UInt16] = []

    private static let slots = 2048

    init(_ patterns: ArraySlice<TokenPattern>) {
        for (i, pattern) in patterns.enumerated() {
            let mark = PatternDoors.mark(i)
            // The pickiest first.
            let needs = (pattern.before + pattern.after).compactMap { Self.things(in: $0) }.sorted { $0.count < $1.count }
            if needs.isEmpty { none.first |= mark }
            if needs.count < 2 { none.second |= mark }
            for thing in needs.first ?? [] { rows[row(of: thing)].first |= mark }
            for thing in needs.dropFirst().first ?? [] { rows[row(of: thing)].second |= mark }
        }
    }

    private enum Thing {
        case word(Int32)
        case list(Int32)
    }

    /// The things of which one has to stand there; nil where an element can be met without, or by anything.
    private static func things(in element: TokenPattern.Element) -> [Thing]? {
        switch element {
        case .form(let form): return [.word(form)]
        case .list(let list): return [.list(list)]
        case .either(let options):
            // One thing of each option is enough to know that the option is not there.
            var out: [Thing] = []
            for option in options {
                guard let things = option.lazy.compactMap({ things(in: $0) }).first else { return nil }
                out += things
            }
            return out
        default: return nil
        }
    }

    /// The row of a thing; it is made where there is none.
    private mutating func row(of thing: Thing) -> Int {
        switch thing {
        case .word(let form):
            if words[Self.slot(of: form)] == 0 { words[Self.slot(of: form)] = newRow() }
            return Int(words[Self.slot(of: form)])
        case .list(let list):
            while lists.count <= Int(list) { lists.append(0) }
            if lists[Int(list)] == 0 { lists[Int(list)] = newRow() }
            return Int(lists[Int(list)])
        }
    }

    private mutating func newRow() -> UInt16 {
        rows.append(Row())
        return UInt16(rows.count - 1)
    }

    private static func slot(of form: Int32) -> Int { Int(truncatingIfNeeded: form) & (slots - 1) }

    /// The patterns whose needs are met.
    func met(in passage: Passage) -> PatternDoors.Marks {
        var met = none
        passage.forEachToken(Meaning.patternWord.bit | Meaning.listed.bit) { token in
            if passage.has(.patternWord, at: token) {
                passage.forEachForm(at: token) { add(words[Self.slot(of: $0)], to: &met) }
            }
            guard passage.has(.listed, at: token) else { return }
            passage.forEachMatch(at: token) { match in
                if match.entry.meaning == .listed, match.index < lists.count { add(lists[match.index], to: &met) }
            }
        }
        return met.first & met.second
    }

    @inline(__always)
    private func add(_ row: UInt16, to met: inout Row) {
        guard row != 0 else { return }
        met.first |= rows[Int(row)].first
        met.second |= rows[Int(row)].second
    }
}
