import RuleReading
import TextReading

/// What is measured: the frame whose cue governs a figure.
struct FrameFinder {
    let passage: Passage

    struct Found {
        var measure: String
        var unit: String
        var who: String?
        var basis: String?
        var subject: String?
        var rule: String
        /// Tokens of the cue.
        var cue: ClosedRange<Int>?
        var isCarried = false
        var partOf: String?
        /// Joined by "or" to a cue of another measure ("died or went missing"): it counts both together.
        var isMixed = false
    }

    /// Frames in the passage, by their first token.
    private let cues: [Match]

    init(_ passage: Passage, _ figures: [Figure]) {
        self.passage = passage
        // "built to receive" is one cue: a shorter one inside it does not count.
        cues = passage.contains(.frame) ? Self.cues(passage, figures) : []
    }

    private static func cues(_ passage: Passage, _ figures: [Figure]) -> [Match] {
        // A word that says what a figure counts is no cue for another one.
        var counted = [Bool](repeating: false, count: passage.count)
        for i in figures.indices {
            guard let noun = figures[i].noun else { continue }
            for token in noun.first...noun.last { counted[token] = true }
        }
        var cues: [Match] = []
        // How far cues and nouns reach that began before this token, and the longest that begins with it.
        var reach = -1
        var here = (first: -1, last: -1)
        for match in passage.matches where match.entry.meaning == .frame || match.entry.meaning == .noun {
            if match.first != here.first {
                reach = max(reach, here.last)
                here = (match.first, match.last)
            }
            guard match.entry.meaning == .frame, reach < match.last, here.last == match.last else { continue }
            // A verb takes no article: such a word only looks like one ("the families", "captured").
            if match.proclitics & passage.shared.pack.definiteBits != 0 { continue }
            if counted[match.first], counted[match.last] { continue }
            cues.append(match)
        }
        return cues
    }

    /// The frame of a figure, by the order of the rules: its noun's own measure; a cue close behind it, for parts
    /// and wholes that are named in passing; the last accepting cue before it; a cue behind it.
    func frame(of figure: Figure, at i: Int, _ figures: [Figure], isLinked: Bool) -> Found? {
        if figure.noun?.word.measure != nil, let over = overriding(figure) { return over }
        if let noun = figure.noun, let measure = noun.word.measure, !noun.isInherited || noun.word.kind == .people {
            return Found(
                measure: measure, unit: noun.word.unit, who: noun.word.who, rule: noun.word.rule, cue: noun.first...noun.last)
        }
        if isLinked, let near = behind(figure, within: 3) { return near }
        if let before = before(figure, figures, i, carry: !isLinked) {
            // A cue right behind a later count is nearer than one carried along a coordination.
            return before.isCarried ? behind(figure, within: 3) ?? before : before
        }
        return behind(figure, within: 14)
    }

    /// "the death of three wounded": a strong cue right before the number.
    private func overriding(_ figure: Figure) -> Found? {
        guard let own = figure.noun?.word.measure else { return nil }
        for match in cues where match.last < figure.phraseFirst {
            let cue = passage.shared.pack.frames[match.index]
            guard
                cue.overrides && figure.phraseFirst - match.last <= 2
                    || cue.overridden.contains(own) && figure.phraseFirst - match.last <= 16 && !match.hasEnclitic,
                cue.measure != own, cue.count != .before,
                passage.segments[match.first] == passage.segments[figure.first]
            else { continue }
            return found(cue, match)
        }
        return nil
    }

    /// - Parameter isClose: the cue stands right before the number, so that an unlisted noun names what it takes.
    private func accepts(_ cue: FrameCue, _ figure: Figure, isClose: Bool = false) -> Bool {
        guard let noun = figure.noun else {
            if figure.kind == .duration || figure.kind == .date { return cue.takes.contains(.time) }
            if figure.kind == .percent || figure.kind == .fraction { return false }
            // What only some people can do is not said of a number that names nobody.
            if !cue.populations.isEmpty, !isClose, !cue.populations.contains(cue.who ?? "") {
                return false
            }
            return !cue.takes.isDisjoint(with: [.people, .thing, .money])
                && (figure.unknownNoun == nil || isClose && cue.takes == [.people])
        }
        if noun.word.kind == .people, !cue.populations.isEmpty, !cue.populations.contains(noun.word.who ?? "people") {
            return false
        }
        return cue.takes.contains(noun.word.kind) && (cue.units.isEmpty || cue.units.contains(noun.word.unit))
    }

    /// The last cue with its count after it, in the figure's segment.
    private func before(_ figure: Figure, _ figures: [Figure], _ i: Int, carry: Bool) -> Found? {
        let segment = passage.segments[figure.first]
        for match in cues.reversed() where match.last < figure.first {
            guard passage.sentences[match.first] == passage.sentences[figure.first] else { return nil }
            guard passage.segments[match.first] == segment || isOnlyComplement(between: match.last, and: figure.first) else {
                return nil
            }
            let cue = passage.shared.pack.frames[match.index]
            guard cue.count != .before, accepts(cue, figure, isClose: figure.phraseFirst - match.last <= 2), !match.hasEnclitic
            else { continue }
            let isCarried = figures[..<i].contains {
                $0.first > match.last && $0.kind != .date && $0.kind != .duration && $0.setAside == nil
            }
            guard !isCarried || carry && !isCutOff(figure) else { continue }
            guard figure.first - match.last <= 24 else { return nil }
            return found(cue, match, isCarried: isCarried)
        }
        return nil
    }

    /// "… and received 5 cars": a word of its own right before the number governs it, known or not.
    private func isCutOff(_ figure: Figure) -> Bool {
        let token = figure.phraseFirst - 1
        guard token >= 0, passage.tokens[token].kind == .word, !passage.isDefinite(token) else { return false }
        return passage.meanings(beginningAt: token) & ~Meaning.patternWord.bit == 0
            && passage.meanings(endingAt: token) & ~Meaning.patternWord.bit == 0
    }

    /// Whom a share counts, by a word of its clause ("the share of those who took part").
    func who(ofShare figure: Figure, _ measure: String) -> String? {
        let near = cues.filter {
            passage.sentences[$0.first] == passage.sentences[figure.first] && abs($0.first - figure.first) <= 12
                && passage.shared.pack.frames[$0.index].measure == measure
        }
        return near.last.flatMap { passage.shared.pack.frames[$0.index].who }
    }

    /// A complementizer directly after the cue does not part it from its count.
    private func isOnlyComplement(between cue: Int, and number: Int) -> Bool { number - cue <= 2 }

    /// The first cue with its count before it, behind the figure.
    func behind(_ figure: Figure, within reach: Int) -> Found? {
        let segment = passage.segments[figure.first]
        for match in cues where match.first > figure.last {
            guard match.first - figure.phraseLast <= reach, passage.sentences[match.first] == passage.sentences[figure.first],
                passage.segments[match.first] == segment
            else { return nil }
            let cue = passage.shared.pack.frames[match.index]
            if cue.count == .after {
                // Another count's cue begins: what follows is not ours.
                if match.proclitics & passage.shared.pack.andBits != 0 { return nil }
                continue
            }
            if cue.count == .either, match.proclitics & passage.shared.pack.andBits != 0 { return nil }
            // "of the quarters": spelled like "alive", but no word that tells of the figure.
            guard accepts(cue, figure), !passage.has(.dateJoiner, at: match.first - 1) || match.length > 1 else { continue }
            return found(cue, match)
        }
        return nil
    }

    private func found(_ cue: FrameCue, _ match: Match, isCarried: Bool = false) -> Found {
        Found(
            measure: cue.measure, unit: cue.unit, who: cue.who, basis: cue.basis, subject: cue.subject, rule: cue.rule,
            cue: match.first...match.last, isCarried: isCarried, partOf: cue.partOf,
            isMixed: isMixed(cue, match))
    }

    private func isMixed(_ cue: FrameCue, _ match: Match) -> Bool {
        let before = passage.isOr(match.first - 1) ? passage.match(.frame, endingAt: match.first - 2) : nil
        let behind = passage.isOr(match.last + 1) ? passage.match(.frame, at: match.last + 2) : nil
        return [before, behind].contains { $0.map { passage.shared.pack.frames[$0.index].measure != cue.measure } ?? false }
    }
}
