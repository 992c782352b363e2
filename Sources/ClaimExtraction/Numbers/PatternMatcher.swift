import RuleReading
import TextReading

/// Token patterns around one figure.
struct PatternMatcher {
    let passage: Passage
    /// The patterns all of whose words stand somewhere in the passage: few of them all. Of the first part, and no language
    /// has had another one.
    private let possible: PatternDoors.Marks

    init(passage: Passage) {
        self.passage = passage
        possible = passage.shared.patternDoors.first?.possible(in: passage) ?? .zero
    }

    /// Tokens over which a listed phrase before a figure may reach, without its last one.
    static let longest = 5

    /// The first pattern that fits the figure, in the order of the rules.
    func match(_ figure: Figure) -> TokenPattern? {
        let shared = passage.shared
        let (before, after) = (figure.first - 1, figure.last + 1)
        let isDuration = figure.kind == .duration
        for (part, doors) in shared.patternDoors.enumerated() {
            let start = part * PatternDoors.most
            let possible = part == 0 ? possible : doors.possible(in: passage)
            let found = doors.first(of: possible, passage, before: before, after: after) { pattern in
                let entry = shared.patternProgram.entries[start + pattern]
                return !(isDuration && entry.countsOnly) && fits(entry.before, from: before, step: -1)
                    && fits(entry.after, from: after, step: 1)
            }
            if let found { return shared.pack.patterns[start + found] }
        }
        return nil
    }

    private func fits(_ start: Int32, from origin: Int, step: Int) -> Bool {
        var at = start
        var token = origin
        while at != PatternProgram.done {
            let node = passage.shared.patternProgram.nodes[Int(at)]
            if node.isFork {
                if fits(node.next, from: token, step: step) { return true }
                at = node.other
                continue
            }
            switch node.step {
            case .gap(let size):
                for skip in 0...size {
                    let next = token + skip * step
                    if fits(node.next, from: next, step: step) { return true }
                    guard next >= 0, next < passage.count, !passage.has(.barrier, at: next) else { return false }
                }
                return false
            case .start:
                guard token < 0 || passage.tokens[token].endsSentence else { return false }
            case .end:
                guard token >= passage.count || token > 0 && passage.tokens[token - 1].endsSentence else { return false }
            default:
                guard let end = single(node.step, token, step) else { return false }
                token = end + step
            }
            at = node.next
        }
        return true
    }

    /// The far end of one element at a token.
    private func single(_ element: PatternProgram.Step, _ token: Int, _ step: Int) -> Int? {
        guard token >= 0, token < passage.count else { return nil }
        switch element {
        case .form(let form):
            return passage.has(.patternWord, at: token) && passage.hasForm(form, at: token) ? token : nil
        case .forms(let first, let count, let bits):
            return isOne(of: Int(first)..<Int(first + count), bits, token) ? token : nil
        case .mark(let code): return passage.isMark(token, code) && !partsFigures(token) ? token : nil
        case .digits: return passage.isDigits(token) ? token : nil
        case .bracket: return passage.isBracket(token) ? token : nil
        case .list(let list):
            return far(
                step > 0
                    ? passage.firstMatch(at: token) { $0.entry.meaning == .listed && $0.entry.index == list }
                    : ending(token) { $0.entry.meaning == .listed && $0.entry.index == list }, step)
        case .meaning(let meaning):
            return far(step > 0 ? passage.match(meaning, at: token) : passage.match(meaning, endingAt: token), step)
        case .noun(.time):
            return far(step > 0 ? passage.match(.timeUnit, at: token) : passage.match(.timeUnit, endingAt: token), step)
        case .noun(let kind):
            let fits: (Match) -> Bool = { $0.entry.meaning == .noun && passage.shared.pack.nouns[$0.index].kind == kind }
            return far(step > 0 ? passage.firstMatch(at: token, where: fits) : ending(token, fits), step)
        case .gap, .start, .end: return nil
        }
    }

    /// The token may be read as one of some words.
    private func isOne(of words: Range<Int>, _ bits: UInt64, _ token: Int) -> Bool {
        guard passage.has(.patternWord, at: token) else { return false }
        var isFound = false
        passage.forEachForm(at: token) { form in
            guard bits & PatternProgram.bit(of: form) != 0 else { return }
            for word in words where passage.shared.patternProgram.words[word] == form { isFound = true }
        }
        return isFound
    }

    private func far(_ match: Match?, _ step: Int) -> Int? { match.map { step > 0 ? $0.last : $0.first } }

    private func ending(_ token: Int, _ fits: (Match) -> Bool) -> Match? {
        for first in max(0, token - Self.longest)...token {
            if let found = passage.firstMatch(at: first, where: { $0.last == token && fits($0) }) { return found }
        }
        return nil
    }

    /// A colon with white space behind it, between two figures, introduces the second one: it joins no hours to minutes.
    private func partsFigures(_ token: Int) -> Bool {
        passage.tokens[token].code == 0x3A && passage.isDigits(token - 1) && passage.isDigits(token + 1)
            && !passage.tokens[token + 1].isGlued
    }
}
