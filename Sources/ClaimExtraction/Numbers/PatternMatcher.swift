import RuleReading
import TextReading

/// Token patterns around one figure.
struct PatternMatcher {
    let passage: Passage

    /// The first pattern that fits the figure, in the order of the rules.
    func match(_ figure: Figure) -> TokenPattern? {
        let shared = passage.shared
        let before = PatternDoor.Neighbour(passage, at: figure.first - 1, isBefore: true)
        let after = PatternDoor.Neighbour(passage, at: figure.last + 1, isBefore: false)
        for i in shared.doors.indices where before.opens(shared.doors[i].before) && after.opens(shared.doors[i].after) {
            let pattern = shared.pack.patterns[i]
            if pattern.countsOnly, figure.kind == .duration { continue }
            if mayFit(pattern.before[...], figure.first - 1, isBefore: true),
                mayFit(pattern.after[...], figure.last + 1, isBefore: false),
                fits(pattern.before[...], from: figure.first - 1, step: -1),
                fits(pattern.after[...], from: figure.last + 1, step: 1)
            {
                return pattern
            }
        }
        return nil
    }

    /// Whether the nearest element can stand there at all: most patterns end here.
    private func mayFit(_ elements: ArraySlice<TokenPattern.Element>, _ token: Int, isBefore: Bool) -> Bool {
        guard let first = elements.first else { return true }
        switch first {
        case .list: return isBefore ? passage.ends(.listed, at: token) : passage.has(.listed, at: token)
        case .meaning(let meaning): return isBefore ? passage.ends(meaning, at: token) : passage.has(meaning, at: token)
        case .noun(.time): return isBefore ? passage.ends(.timeUnit, at: token) : passage.has(.timeUnit, at: token)
        case .noun: return isBefore ? passage.ends(.noun, at: token) : passage.has(.noun, at: token)
        case .mark, .bracket: return passage.isMark(token)
        case .digits: return passage.isDigits(token)
        case .form: return passage.has(.patternWord, at: token)
        case .either(let options): return options.contains { mayFit($0[...], token, isBefore: isBefore) }
        case .maybe(let inner):
            return mayFit(inner[...], token, isBefore: isBefore) || mayFit(elements.dropFirst(), token, isBefore: isBefore)
        case .gap(let size):
            return (0...size).contains { mayFit(elements.dropFirst(), isBefore ? token - $0 : token + $0, isBefore: isBefore) }
        case .start, .end: return true
        }
    }

    /// What must still fit behind the elements at hand: options stand in arrays of their own, and nothing is joined.
    private indirect enum Rest {
        case nothing
        case then(ArraySlice<TokenPattern.Element>, Rest)
    }

    private func fits(
        _ elements: ArraySlice<TokenPattern.Element>, from token: Int, step: Int, then further: Rest = .nothing
    ) -> Bool {
        guard let element = elements.first else {
            switch further {
            case .nothing: return true
            case .then(let next, let rest): return fits(next, from: token, step: step, then: rest)
            }
        }
        let rest = elements.dropFirst()
        switch element {
        case .maybe(let inner):
            return fits(inner[...], from: token, step: step, then: .then(rest, further))
                || fits(rest, from: token, step: step, then: further)
        case .either(let options):
            let behind = Rest.then(rest, further)
            return options.contains { fits($0[...], from: token, step: step, then: behind) }
        case .gap(let size):
            for skip in 0...size {
                if fits(rest, from: token + skip * step, step: step, then: further) { return true }
                let next = token + skip * step
                guard next >= 0, next < passage.count, !passage.has(.barrier, at: next) else { return false }
            }
            return false
        case .start:
            return (token < 0 || passage.tokens[token].endsSentence) && fits(rest, from: token, step: step, then: further)
        case .end:
            return (token >= passage.count || (token > 0 && passage.tokens[token - 1].endsSentence))
                && fits(rest, from: token, step: step, then: further)
        default:
            guard let end = single(element, token, step) else { return false }
            return fits(rest, from: end + step, step: step, then: further)
        }
    }

    /// The far end of one element at a token.
    private func single(_ element: TokenPattern.Element, _ token: Int, _ step: Int) -> Int? {
        guard token >= 0, token < passage.count else { return nil }
        switch element {
        case .form(let form): return word(token, form: form) ? token : nil
        case .mark(let code): return passage.isMark(token, code) && !partsFigures(token) ? token : nil
        case .digits: return passage.isDigits(token) ? token : nil
        case .bracket: return passage.isBracket(token) ? token : nil
        case .list(let list):
            return far(
                step > 0
                    ? passage.matches(at: token).first { $0.entry.meaning == .listed && $0.entry.index == list }
                    : ending(token) { $0.entry.meaning == .listed && $0.entry.index == list }, step)
        case .meaning(let meaning):
            return far(step > 0 ? passage.match(meaning, at: token) : passage.match(meaning, endingAt: token), step)
        case .noun(.time):
            return far(step > 0 ? passage.match(.timeUnit, at: token) : passage.match(.timeUnit, endingAt: token), step)
        case .noun(let kind):
            let fits: (Match) -> Bool = { $0.entry.meaning == .noun && passage.shared.pack.nouns[$0.index].kind == kind }
            return far(step > 0 ? passage.matches(at: token).first(where: fits) : ending(token, fits), step)
        case .gap, .either, .maybe, .start, .end: return nil
        }
    }

    private func far(_ match: Match?, _ step: Int) -> Int? { match.map { step > 0 ? $0.last : $0.first } }

    private func ending(_ token: Int, _ fits: (Match) -> Bool) -> Match? {
        for first in max(0, token - 5)...token {
            if let found = passage.matches(at: first).first(where: { $0.last == token && fits($0) }) { return found }
        }
        return nil
    }

    /// A colon with white space behind it, between two figures, introduces the second one: it joins no hours to minutes.
    private func partsFigures(_ token: Int) -> Bool {
        passage.tokens[token].code == 0x3A && passage.isDigits(token - 1) && passage.isDigits(token + 1)
            && !passage.tokens[token + 1].isGlued
    }

    private func word(_ token: Int, form: Int32) -> Bool {
        passage.tokens[token].kind == .word && passage.forms(at: token).contains { $0.form == form }
    }
}
