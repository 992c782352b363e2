import ClaimModel
import RuleReading
import TextReading

/// What an article has told of its times, for the figures that tell none.
struct TimeMemory {
    /// The stretch that was told last ("the same period").
    private(set) var last: TimeWindow?
    private var periods = PeriodMemory()
    private var tolls = TollMemory()
    private var bulletin = BulletinMemory()
    private var lead = LeadPeriod()
    /// The windows of the line that are no other side of a comparison.
    private var told: [WindowFinder.Found] = []
    /// The sentences of the line that tell of a sum that runs on ("since it began", "so far").
    private var running: [Int32] = []
    /// What the line before a list tells for its items ("within the week it recorded:").
    private var list: TimeWindow?

    /// A line is read; a list ends with its last item.
    mutating func begin(_ passage: Passage) {
        if !Self.isItem(passage) { list = nil }
        lead.begin()
        told = []
        running = []
    }

    mutating func note(_ windows: [WindowFinder.Found], _ passage: Passage, isHeadline: Bool) {
        let told = windows.last { !$0.isDay && !$0.isClose }
        let main = windows.last { !$0.isDay && !$0.isClose && !WindowReach.isCompared($0.first, passage) } ?? told
        if let main { last = main.window }
        if isHeadline { bulletin.note(headline: windows) }
        self.told = windows.filter {
            !$0.isClose && !WindowReach.isCompared($0.first, passage) && !Self.isMeasured($0.first, passage)
                && !Self.isAgo($0, passage)
        }
        if let window = self.told.last(where: { !$0.isLabel && ($0.isBare ? Self.isOf($0, passage) : !$0.isDay) })?.window {
            lead.note(window)
        }
        if passage.contains(.windowCue) {
            for match in passage.matches where match.entry.meaning == .windowCue {
                let kind = passage.shared.pack.windowCues[match.index].kind
                if kind == .since || kind == .until { running.append(passage.sentences[match.first]) }
            }
        }
        if passage.isMark(passage.count - 1, 0x3A) {
            // "Figures of January:" names its time without a cue; one day is that of the telling.
            list =
                (told
                ?? windows.last { !$0.isClose && ($0.window.from?.day == nil || $0.window.from != $0.window.to) })?.window
        }
    }

    /// Items take the time of their list, counts of a bulletin its stretch. Sums and rates without a date in their clause are
    /// of the year that the article's first one names; counts without one belong to the toll that runs on.
    mutating func complete(
        _ drafts: inout [Draft], _ figures: [Figure], _ passage: Passage, _ rules: SharedRules, published: PartialDate?
    ) {
        let list = Self.isItem(passage) ? list : nil
        for i in drafts.indices {
            let first = figures[drafts[i].figure].first
            let hasDate = figures.contains { $0.kind == .date && passage.sentences[$0.first] == passage.sentences[first] }
            let facts = rules.facts(of: drafts[i].claim.measure)
            let sentence = passage.sentences[first]
            if Self.addsUp(drafts[i].claim, facts) {
                if let list, !hasDate, drafts[i].claim.time.window.isEmpty {
                    drafts[i].claim.time.window = list
                    continue
                }
                bulletin.complete(&drafts[i].claim, hasDate: hasDate || running.contains(sentence))
            }
            let own = drafts[i].claim.time.window
            lead.complete(
                &drafts[i].claim, facts,
                isCued: told.contains { !$0.isBare && !$0.isDay && $0.window.to == own.to && $0.window.length == own.length },
                isTimed: running.contains(sentence)
                    || told.contains { passage.sentences[$0.first] == sentence && !isLead($0) }
                    || hasDate && isDated(figures[drafts[i].figure], figures, passage, published),
                isSetAgainst: hasDate && Self.isSetAgainst(sentence, figures, passage),
                published: published)
            let family = facts.rule.family
            if family == .share || family == .amount && drafts[i].claim.who == nil {
                let hasOwnDate = figures.contains {
                    $0.kind == .date && passage.segments[$0.first] == passage.segments[first]
                }
                periods.complete(&drafts[i].claim, isShare: family == .share, hasOwnDate: hasOwnDate, published: published)
            } else if drafts[i].claim.who != nil {
                tolls.complete(&drafts[i].claim, hasDate: hasDate)
            }
        }
    }

    /// "the figures of the month of May": the stretch is what they are of.
    private static func isOf(_ found: WindowFinder.Found, _ passage: Passage) -> Bool {
        (0...1).contains {
            passage.match(.period, at: found.first - $0).map { $0.proclitics & passage.shared.pack.prepositionBits != 0 } ?? false
        }
    }

    /// The window that the lead has told itself.
    private func isLead(_ found: WindowFinder.Found) -> Bool { lead.isOwn(found.window) }

    /// A date of a sentence that is neither another side's nor the day of the report.
    private func isDated(_ counted: Figure, _ figures: [Figure], _ passage: Passage, _ published: PartialDate?) -> Bool {
        let sentence = passage.sentences[counted.first]
        return figures.contains { figure in
            guard figure.kind == .date, passage.sentences[figure.first] == sentence, let date = figure.date else { return false }
            // What stands behind the other side's date may be told of it ("against March, when it was 300").
            if counted.kind == .percent || figure.first > counted.first,
                WindowReach.isCompared(figure.first, passage) || Self.isMeasured(figure.first, passage)
            {
                return false
            }
            if date.from.day != nil, date.to == nil, date.from == published { return false }
            return !told.contains { isLead($0) && $0.first <= figure.first && figure.first <= $0.last }
        }
    }

    /// "than in the quarter before" stands in the sentence: what it counts is counted once a quarter.
    private static func isSetAgainst(_ sentence: Int32, _ figures: [Figure], _ passage: Passage) -> Bool {
        figures.contains {
            $0.kind == .date && passage.sentences[$0.first] == sentence && $0.date?.from.day == nil
                && (isMeasured($0.first, passage) || WindowReach.isCompared($0.first, passage))
        }
    }

    /// "three months ago" dates a happening.
    private static func isAgo(_ found: WindowFinder.Found, _ passage: Passage) -> Bool {
        passage.match(.windowCue, at: found.cue.lowerBound).map { passage.shared.pack.windowCues[$0.index].kind == .ago } ?? false
    }

    /// "than in the first quarter"
    static func isMeasured(_ first: Int, _ passage: Passage) -> Bool {
        (1...5).contains {
            passage.match(.period, at: first - $0).map { passage.shared.pack.periods[$0.index].kind == .than } ?? false
        }
    }

    /// A line that begins with a dash or a dot, or with its number ("2- …").
    private static func isItem(_ passage: Passage) -> Bool {
        if passage.isMark(0) { return !passage.isQuote(0) && !passage.isBracket(0) }
        return passage.count > 2 && passage.isDigits(0) && [0x2D, 0x2E, 0x29, 0x2013].contains { passage.isMark(1, $0) }
            && !passage.isDigits(2) && passage.tokens[0].end - passage.tokens[0].start <= 2
    }

    /// What comes about over a stretch of time, and is no state.
    private static func addsUp(_ claim: borrowing Claim, _ facts: MeasureFacts) -> Bool {
        (facts.isDated || claim.time.basis != .state) && facts.rule.family != .duration && claim.quantity.date == nil
    }
}
