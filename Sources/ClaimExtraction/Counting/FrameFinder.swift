import RuleReading
import TextReading

/// What is measured: the frame whose cue governs a figure.
struct FrameFinder {
    let passage: Passage

    /// It goes through many hands: what its word says of each figure is asked of the word.
    struct Found {
        /// The cue that tells what is measured, else the counted noun does.
        private let word: FrameCue?
        private let noun: NounWord?
        var who: String?
        /// Tokens of the cue.
        let cue: ClosedRange<Int>
        var isCarried = false
        let partOf: String?
        /// Joined by "or" to a cue of another measure ("died or went missing"): it counts both together.
        var isMixed = false

        init(_ word: FrameCue, _ cue: ClosedRange<Int>) {
            self.word = word
            noun = nil
            who = word.who
            self.cue = cue
            partOf = word.partOf
        }

        init(_ noun: NounWord, who: String?, _ cue: ClosedRange<Int>, partOf: String?) {
            word = nil
            self.noun = noun
            self.who = who
            self.cue = cue
            self.partOf = partOf
        }

        var measure: String { word?.measure ?? noun?.measure ?? "" }
        var unit: String { word?.unit ?? noun?.unit ?? "" }
        var rule: String { word?.rule ?? noun?.rule ?? "" }
        var basis: String? { word?.basis }
        var subject: String? { word?.subject }
        /// The cue itself says who.
        var tellsWho: Bool { word?.tellsWho ?? false }
    }

    private static let countless = 1_000_000_000.0

    /// Frames in the passage, by their first token.
    let cues: [Match]
    /// Those that only say that a rate is told once more.
    let again: [Match]

    init(_ passage: Passage, _ figures: [Figure]) {
        self.passage = passage
        // "built to receive" is one cue: a shorter one inside it does not count.
        let all = passage.contains(.frame) && figures.contains(where: Self.isCounted) ? Self.cues(passage, figures) : []
        let isAgain = { (match: Match) in passage.shared.pack.frames[match.index].isAgain }
        again = all.filter(isAgain)
        cues = again.isEmpty ? all : all.filter { !isAgain($0) }
    }

    /// A cue is asked for it: dates and lengths of time, and what is set aside, have none.
    private static func isCounted(_ figure: Figure) -> Bool {
        figure.setAside == nil && figure.kind != .date && (figure.kind != .duration || figure.patternFrame != nil)
    }

    private static func cues(_ passage: Passage, _ figures: [Figure]) -> [Match] {
        // A word that says what a figure counts is no cue for another one.
        let counted = TokenMarks(count: passage.count)
        for i in figures.indices {
            guard let noun = figures[i].noun else { continue }
            counted.mark(noun.first...noun.last)
        }
        var cues: [Match] = []
        cues.reserveCapacity(8)
        // How far cues and nouns reach that began before this token, and the longest that begins with it.
        var reach = -1
        var here = (first: -1, last: -1)
        passage.forEach(Meaning.frame.bit | Meaning.noun.bit) { match in
            if match.first != here.first {
                reach = max(reach, here.last)
                here = (match.first, match.last)
            }
            guard match.entry.meaning == .frame, reach < match.last, here.last == match.last else { return }
            // A verb takes no article: such a word only looks like one ("the families", "captured").
            if match.proclitics & passage.shared.pack.definiteBits != 0 { return }
            if counted[match.first], counted[match.last] { return }
            let joint = passage.shared.pack.frames[match.index].joint
            if joint != 0, !passage.anyMatch(at: match.last + 1, where: { $0.proclitics & joint != 0 }) { return }
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
                noun.word, who: noun.word.who ?? who(of: figure, measure), noun.first...noun.last, partOf: partOf(figure, measure)
            )
        }
        if isLinked, let near = behind(figure, within: 3), !isJoined(near) { return near }
        if let before = before(figure, figures, i, carry: !isLinked) {
            if let corrected = overridden(before.measure, figure) { return corrected }
            // A cue right behind a later count is nearer than one carried along a coordination.
            return before.isCarried ? behind(figure, within: 3) ?? before : before
        }
        let late = behind(figure, within: 14)
        if let late, let corrected = overridden(late.measure, figure) { return corrected }
        return isLinked && late.map { isJoined($0) } ?? false ? nil : late
    }

    /// "among them 7 children, and were brought to hospital": told of the whole.
    private func isJoined(_ found: Found) -> Bool {
        guard let match = passage.match(.frame, at: found.cue.lowerBound) else { return false }
        return match.proclitics & passage.shared.pack.andBits != 0 && passage.isComma(match.first - 1)
    }

    /// Of the first cue that begins at a token or behind it.
    func cue(from token: Int) -> Int {
        var (low, high) = (0, cues.count)
        while low < high {
            let middle = (low + high) / 2
            if cues[middle].first < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// - Parameter isClose: the cue stands right before the number, so that an unlisted noun names what it takes.
    func accepts(_ cue: FrameCue, _ figure: Figure, isClose: Bool = false) -> Bool {
        guard let noun = figure.noun else {
            if figure.kind == .duration || figure.kind == .date { return cue.takes.contains(.time) }
            if figure.kind == .percent || figure.kind == .fraction { return false }
            // Nobody counts thousands of millions of people without saying so.
            if cue.needsNoun, !isOfThem(figure) { return false }
            if figure.nominal ?? 0 >= Self.countless, !cue.takes.contains(.money) { return false }
            // What only some people can do is not said of a number that names nobody, or of a thing that no list knows.
            let isNarrow = !cue.populations.isEmpty && !cue.populations.contains("people")
            if isNarrow, figure.unknownWhole != nil, !isClose { return false }
            if !cue.populations.isEmpty, !isClose, !cue.populations.contains(cue.who ?? "") {
                return false
            }
            return !cue.takes.isDisjoint(with: [.people, .thing, .money])
                && (figure.unknownNoun == nil || isClose && cue.takes == .people && !cue.needsKnown)
        }
        if noun.word.kind == .people, !cue.populations.isEmpty, !cue.populations.contains(noun.word.who ?? "people") {
            return false
        }
        return cue.takes.has(noun.word.kind) && (cue.units.isEmpty || cue.units.contains(noun.word.unit))
    }

    /// The last cue with its count after it, in the figure's segment.
    private func before(_ figure: Figure, _ figures: [Figure], _ i: Int, carry: Bool) -> Found? {
        let segment = passage.segments[figure.first]
        var isCut = false
        for at in stride(from: cue(from: figure.first) - 1, through: 0, by: -1) where cues[at].last < figure.first {
            let match = cues[at]
            guard passage.sentences[match.first] == passage.sentences[figure.first] else { return nil }
            guard passage.segments[match.first] == segment || isOnlyComplement(between: match.last, and: figure.first) else {
                return nil
            }
            let cue = passage.shared.pack.frames[match.index]
            guard !cue.isBehind || isOfThose(match), accepts(cue, figure, isClose: figure.phraseFirst - match.last <= 2),
                !match.hasEnclitic || isDone(match) && isOfThose(match)
            else {
                // "… and seven remained": a verb of its own right before the number ends what was carried, fit or not.
                if match.last == figure.phraseFirst - 1, match.proclitics & passage.shared.pack.andBits != 0 { isCut = true }
                continue
            }
            let isCarried =
                hasSubject(match, figures[..<i])
                || figures[..<i].contains {
                    $0.first > match.last && $0.kind != .date && $0.kind != .duration && $0.setAside == nil
                        && !isAside($0, of: cue)
                }
            guard !isCarried || carry && !isCut && !isCutOff(figure) else { continue }
            guard figure.first - match.last <= FrameCue.farthest else { return nil }
            guard figure.phraseFirst - match.last <= cue.reach, !isTotal(match, before: figure) else { continue }
            var found = found(cue, match, isCarried: isCarried)
            if figure.noun?.word.who == nil, let told = who(of: figure, found.measure) { found.who = told }
            return found
        }
        return nil
    }

    /// "12 children were killed, and 34 …": a verb in the plural has its count before it already.
    private func hasSubject(_ match: Match, _ figures: ArraySlice<Figure>) -> Bool {
        guard
            let before = figures.last(where: { $0.phraseLast < match.first && $0.setAside == nil }), before.kind == .count,
            match.first - before.phraseLast <= 2, match.proclitics == 0
        else { return false }
        return passage.anyMatch(at: match.first) {
            $0.entry.meaning == .frame && passage.shared.pack.frames[$0.index].isBehind
        }
    }

    /// "the number of those who left": behind a word of counting and a relative, what is told of people tells of their number.
    private func isOfThose(_ cue: Match) -> Bool {
        // "the number of families whose evacuation was carried out"
        let told = isDone(cue) ? cue.first - 1 : cue.first
        guard told > 1, passage.has(.countOf, at: told - 2) || isDone(cue) && passage.has(.countOf, at: told - 3),
            passage.sentences[told - 2] == passage.sentences[cue.first]
        else { return false }
        return passage.has(.dateJoiner, at: told - 1) || passage.has(.barrier, at: told - 1)
    }

    /// "those insured have reached 2 million": a verb of coming that tells an amount.
    private func isTotal(_ cue: Match, before figure: Figure) -> Bool {
        // "help came to 300 families"
        if passage.shared.pack.frames[cue.index].goes {
            if passage.has(.rangeJoiner, at: figure.phraseFirst - 1) { return true }
            // "the number of refugees in the country came to 100,000"
            let before = max(0, cue.first - 6)..<cue.first
            if before.contains(where: {
                passage.has(.countOf, at: $0) && passage.sentences[$0] == passage.sentences[cue.first]
            }) {
                return true
            }
        }
        // "the number of those taking part came to 300"
        if passage.has(.countOf, at: cue.last + 1), passage.has(.rangeJoiner, at: figure.phraseFirst - 1) { return true }
        return passage.match(.runningTotal, at: cue.first).map { $0.last > cue.last && $0.last == figure.phraseFirst - 1 }
            ?? false
    }

    /// "… and received 5 cars": a word of its own right before the number governs it, known or not.
    private func isCutOff(_ figure: Figure) -> Bool {
        let token = figure.phraseFirst - 1
        guard token >= 0, passage.tokens[token].kind == .word, !passage.isDefinite(token), !isJoined(figure) else { return false }
        return passage.meanings(beginningAt: token) & ~Meaning.patternWord.bit == 0
            && passage.meanings(endingAt: token) & ~Meaning.patternWord.bit == 0
    }

    /// "… of the centre, and about 49 thousand": what is joined goes on, whatever word stands before it.
    private func isJoined(_ figure: Figure) -> Bool {
        figure.proclitics & passage.shared.pack.andBits != 0
            || passage.matches(at: figure.phraseFirst).contains { $0.proclitics & passage.shared.pack.andBits != 0 }
    }

    /// A complementizer directly after the cue does not part it from its count.
    private func isOnlyComplement(between cue: Int, and number: Int) -> Bool { number - cue <= 2 }

    func found(_ cue: FrameCue, _ match: Match, isCarried: Bool = false) -> Found {
        var found = Found(cue, match.first...match.last)
        found.isCarried = isCarried
        found.isMixed = isMixed(cue, match)
        return found
    }

    private func isMixed(_ cue: FrameCue, _ match: Match) -> Bool {
        let before = passage.isOr(match.first - 1) ? passage.match(.frame, endingAt: match.first - 2) : nil
        let behind = passage.isOr(match.last + 1) ? passage.match(.frame, at: match.last + 2) : nil
        return [before, behind].contains { $0.map { passage.shared.pack.frames[$0.index].measure != cue.measure } ?? false }
    }
}
