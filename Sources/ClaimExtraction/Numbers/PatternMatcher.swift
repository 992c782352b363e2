import RuleReading
import TextReading

/// Token patterns around one figure.
struct PatternMatcher {
    let passage: Passage
    /// The patterns all of whose words stand somewhere in the passage: few of them all.
    private let possible: [Int32]

    init(passage: Passage) {
        self.passage = passage
        var words = PatternDoor.WordSet()
        var token = passage.next(Meaning.patternWord.bit, from: 0)
        while token < passage.count {
            for reading in passage.forms(at: token) { words.insert(reading.form) }
            token = passage.next(Meaning.patternWord.bit, from: token + 1)
        }
        let shared = passage.shared
        // A bit each, since several words of one pattern may stand there; so they come in the order of the rules, too.
        var marks = shared.doorsOfNoWord
        words.forEachSlot { slot in
            for i in shared.doorsByWord[slot] where marks[Int(i >> 6)] & 1 << UInt64(i & 63) == 0 {
                if shared.doors[Int(i)].mayFit(words) { marks[Int(i >> 6)] |= 1 << UInt64(i & 63) }
            }
        }
        var found: [Int32] = []
        found.reserveCapacity(marks.reduce(0) { $0 + $1.nonzeroBitCount })
        for place in marks.indices {
            var rest = marks[place]
            while rest != 0 {
                found.append(Int32(truncatingIfNeeded: place << 6 | rest.trailingZeroBitCount))
                rest &= rest - 1
            }
        }
        possible = found
    }

    /// The first pattern that fits the figure, in the order of the rules.
    func match(_ figure: Figure) -> TokenPattern? {
        let shared = passage.shared
        let before = PatternDoor.Neighbour(passage, at: figure.first - 1, isBefore: true)
        let after = PatternDoor.Neighbour(passage, at: figure.last + 1, isBefore: false)
        let isDuration = figure.kind == .duration
        for index in possible {
            let i = Int(index)
            guard before.opens(shared.doors[i].before), after.opens(shared.doors[i].after),
                !(isDuration && shared.doors[i].countsOnly),
                fits(shared.doors[i].programBefore, from: figure.first - 1, step: -1),
                fits(shared.doors[i].programAfter, from: figure.last + 1, step: 1)
            else { continue }
            return shared.pack.patterns[i]
        }
        return nil
    }

    private func fits(_ program: borrowing PatternProgram, from token: Int, step: Int) -> Bool {
        fits(program, program.first, from: token, step: step)
    }

    private func fits(_ program: borrowing PatternProgram, _ start: Int32, from origin: Int, step: Int) -> Bool {
        var at = start
        var token = origin
        while at != PatternProgram.done {
            let node = program.nodes[Int(at)]
            if node.isFork {
                if fits(program, node.next, from: token, step: step) { return true }
                at = node.other
                continue
            }
            switch node.step {
            case .gap(let size):
                for skip in 0...size {
                    let next = token + skip * step
                    if fits(program, node.next, from: next, step: step) { return true }
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
        case .form(let form): return passage.hasForm(form, at: token) ? token : nil
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

    private func far(_ match: Match?, _ step: Int) -> Int? { match.map { step > 0 ? $0.last : $0.first } }

    private func ending(_ token: Int, _ fits: (Match) -> Bool) -> Match? {
        for first in max(0, token - 5)...token {
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
