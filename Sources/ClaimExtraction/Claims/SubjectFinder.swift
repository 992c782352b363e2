import ClaimModel
import RuleReading
import TextReading

/// What is measured, where the measure alone does not tell: whose sum, the share of what, the length of what.
/// And the period of such a figure, which its sentence names beside it ("for 2025", "in September").
struct SubjectFinder {
    let passage: Passage
    let rules: SharedRules

    /// Tokens before a figure within which its head word may stand.
    private static let reach = 16
    private static let reachBehind = 5
    /// Tokens between a figure and the date that tells its period.
    private static let reachOfDate = 7
    private static let plainWords = 5

    /// Fills in subject and period of a claim that cannot be compared without them.
    func complete(
        _ subject: inout NameReference, _ time: inout TimeScope, who: String?, _ rule: MeasureRule, _ figure: Figure,
        _ measure: MeasureFinder.Found, _ figures: [Figure]
    ) {
        guard figure.kind != .date, figure.kind != .duration, subject.isEmpty else { return }
        guard rule.subject == .required || who.map(rules.isUnspecific) ?? false
        else { return }
        subject = self.subject(figure, measure, figures, rule.family) ?? .none
        guard rule.subject == .required, time.window.isEmpty, rule.family != .count else { return }
        if let period = period(of: figure, figures) { time.window = period }
    }

    private func subject(_ figure: Figure, _ measure: MeasureFinder.Found, _ figures: [Figure], _ family: MeasureRule.Family)
        -> NameReference?
    {
        let noun = figure.noun ?? measure.noun
        let sentence = passage.sentences[figure.first]
        if let noun, noun.word.kind != .money, noun.word.kind != .unit, figure.kind == .count || figure.kind == .multiple {
            if let known = passage.match(.subject, at: noun.first) { return reference(known) }
            return phrase(noun)
        }
        let before = headBefore(figure, sentence)
        let behind = headBehind(figure, sentence, figures)
        let isOfOther =
            before.map { head in figures.contains { $0.first > head.last && $0.last < figure.first && $0.kind != .date } }
            ?? false
        let isEach = behind.map { passage.shared.pack.subjects[$0.index].isEach } ?? false
        let prefersBehind = noun?.word.kind == .unit || isOfOther || isEach
        if let head = prefersBehind ? behind ?? before : before ?? behind { return reference(head) }
        return family == .count ? nil : plain(figure, sentence)
    }

    private func reference(_ match: Match) -> NameReference {
        let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
        return NameReference(id: passage.shared.pack.subjects[match.index].id, text: passage.string(span))
    }

    private func isCounted(_ match: Match) -> Bool { passage.shared.pack.subjects[match.index].isCounted }

    /// The head word nearest before the figure; of words in a chain the first.
    private func headBefore(_ figure: Figure, _ sentence: Int32) -> Match? {
        var token = figure.phraseFirst - 1
        var steps = 0
        while token >= 0, steps < Self.reach, passage.sentences[token] == sentence {
            if var head = passage.match(.subject, endingAt: token), !isCounted(head) {
                while head.first > 0, let wider = passage.match(.subject, endingAt: head.first - 1), !isCounted(wider),
                    passage.sentences[wider.first] == sentence, head.proclitics & passage.shared.pack.andBits == 0
                { head = wider }
                return head
            }
            token -= 1
            steps += 1
        }
        return nil
    }

    private func headBehind(_ figure: Figure, _ sentence: Int32, _ figures: [Figure]) -> Match? {
        let next = figures.first { $0.phraseFirst > figure.phraseLast }?.phraseFirst ?? passage.count
        var token = figure.phraseLast + 1
        while token < min(next, passage.count, figure.phraseLast + 1 + Self.reachBehind), passage.sentences[token] == sentence {
            if passage.isComma(token) || passage.has(.barrier, at: token) { return nil }
            if let head = passage.match(.subject, at: token), !isCounted(head) {
                return head.proclitics & passage.shared.pack.andBits == 0 ? head : nil
            }
            token += 1
        }
        return nil
    }

    /// A counted noun with the word that follows it.
    private func phrase(_ noun: CountedNoun) -> NameReference? {
        var last = noun.last
        let next = last + 1
        if next < passage.count, passage.tokens[next].kind == .word, passage.sentences[next] == passage.sentences[last],
            isTelling(next)
        {
            last = next
        }
        return NameReference(
            text: last == noun.first ? passage.string(passage.span(last, last)) : joined(Array(noun.first...last)))
    }

    /// Telling words around a figure that no list knows.
    private func plain(_ figure: Figure, _ sentence: Int32) -> NameReference? {
        var words: [Int] = []
        words.reserveCapacity(Self.plainWords + 3)
        var token = figure.phraseFirst - 1
        while token >= 0, words.count < Self.plainWords, figure.first - token <= Self.reach, passage.sentences[token] == sentence
        {
            if isTelling(token) { words.append(token) }
            token -= 1
        }
        words.reverse()
        token = figure.phraseLast + 1
        while token < passage.count, token <= figure.phraseLast + 3, passage.sentences[token] == sentence, !passage.isMark(token)
        {
            if isTelling(token) { words.append(token) }
            token += 1
        }
        return words.count < 2 ? nil : NameReference(text: joined(words))
    }

    private func isTelling(_ token: Int) -> Bool {
        let word = passage.tokens[token]
        guard word.kind == .word, word.end - word.start >= 6 else { return false }
        return !passage.anyMatch(at: token) { match in
            switch match.entry.meaning {
            case .noun, .subject, .event, .adjective, .placeHead, .listed, .anaphor, .placeWord, .nationality: false
            default: true
            }
        }
    }

    /// Words with a space between each two of them, as most stand in the text already.
    private func joined(_ words: [Int]) -> String {
        let isRun = words.indices.dropFirst().allSatisfy { i in
            let (start, end) = (passage.tokens[words[i]].start, passage.tokens[words[i - 1]].end)
            return start == end + 1 && passage.text[Int(end)] == 0x20
        }
        if isRun { return passage.string(passage.span(words[0], words[words.count - 1])) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.reduce(words.count) { $0 + Int(passage.tokens[$1].end - passage.tokens[$1].start) })
        for word in words {
            if !bytes.isEmpty { bytes.append(0x20) }
            bytes += passage.text[Int(passage.tokens[word].start)..<Int(passage.tokens[word].end)]
        }
        return String(known: bytes, 0..<bytes.count)
    }

    /// The year or month beside the figure.
    private func period(of figure: Figure, _ figures: [Figure]) -> TimeWindow? {
        let sentence = passage.sentences[figure.first]
        var best: (distance: Int, date: DateValue)?
        for other in figures where other.kind == .date && passage.sentences[other.first] == sentence {
            guard let date = other.date, date.from.day == nil, date.from.year != nil else { continue }
            let isBehind = other.first > figure.last
            let distance = isBehind ? other.first - figure.phraseLast : figure.phraseFirst - other.last
            let between = isBehind ? figure.last..<other.first : other.last..<figure.first
            // "from 1.6 to 1.2 for 2024": a date goes with both, one behind another figure does not.
            let isCrossed = isBehind && figures.contains { $0.kind != .date && between.dropFirst().contains($0.first) }
            // "compared with 2024", "lower than in 2024": the other side's.
            let isCompared = between.contains { token in
                guard let match = passage.match(.period, at: token) else { return false }
                let kind = passage.shared.pack.periods[match.index].kind
                return kind == .contrast || isBehind && kind == .than
            }
            // "against 75 in 2020, a growth of 33 %"
            if !isBehind, figure.kind == .percent,
                WindowReach.isCompared(other.first, passage) || LineTimes.isMeasured(other.first, passage)
            {
                continue
            }
            guard distance > 0, distance <= Self.reachOfDate, !isCrossed, !isCompared else { continue }
            // "from 20 in June to 22", "against 80 in June 2020 and its sales rose to 7"
            let reach = WindowReach(passage: passage)
            if !isBehind,
                reach.isEnd(figure, behind: other.first...other.last, figures)
                    || between.contains { reach.opensClause($0) } && WindowReach.isCompared(other.first, passage)
            {
                continue
            }
            if best == nil || distance < best!.distance { best = (distance, date) }
        }
        return best.map { TimeWindow(from: $0.date.from, to: $0.date.to ?? $0.date.from) }
    }
}
