import ClaimModel
import RuleReading
import TextReading

/// What an article has told of its times, for the figures that tell none.
struct TimeMemory {
    /// The stretch that was told last ("the same period").
    private(set) var last: TimeWindow?
    private var periods = PeriodMemory()
    private var tolls = TollMemory()
    private var past = PastMemory()
    private var bulletin = BulletinMemory()
    private var lead = LeadPeriod()
    private var line = LineTimes()
    /// What the line before a list tells for its items ("within the week it recorded:").
    private var list: TimeWindow?

    /// A line is read; a list ends with its last item.
    mutating func begin(_ passage: Passage) {
        if !Self.isItem(passage) { list = nil }
        lead.begin()
        past.begin()
        line = LineTimes()
    }

    /// - Parameter counted: the token of the line's first figure that is no date.
    mutating func note(_ windows: [WindowFinder.Found], _ passage: Passage, isHeadline: Bool, before counted: Int) {
        let told = windows.last { !$0.isDay && !$0.isClose }
        let main = windows.last { !$0.isDay && !$0.isClose && LineTimes.isMain($0, passage) } ?? told
        if let main { last = main.window }
        if isHeadline { bulletin.note(headline: windows) }
        if lead.isOpen || bulletin.isOpen {
            line = LineTimes(windows, passage)
            if let window = line.announced(passage, before: counted) { lead.note(window) }
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
        let hasDates = figures.contains { $0.kind == .date }
        let then = past.isOpen && passage.contains(.period) ? Self.then(passage) : []
        for i in drafts.indices {
            let first = figures[drafts[i].figure].first
            let hasDate =
                hasDates && figures.contains { $0.kind == .date && passage.sentences[$0.first] == passage.sentences[first] }
            let facts = drafts[i].facts
            let sentence = passage.sentences[first]
            if i > 0, drafts[i].claim.time.window.isEmpty, !drafts[i - 1].claim.time.window.isEmpty,
                Self.restates(figures[drafts[i - 1].figure], figures[drafts[i].figure], passage)
            {
                drafts[i].claim.time.window = drafts[i - 1].claim.time.window
                continue
            }
            if Self.addsUp(drafts[i].claim, facts) {
                if let list, !hasDate, drafts[i].claim.time.window.isEmpty {
                    drafts[i].claim.time.window = list
                    continue
                }
                bulletin.complete(&drafts[i].claim, hasDate: hasDate || line.running.contains(sentence))
            }
            if lead.isOpen, !drafts[i].claim.isHeadline {
                let own = drafts[i].claim.time.window
                let counted = figures[drafts[i].figure]
                let (line, period) = (line, lead.window)
                lead.complete(
                    &drafts[i].claim, facts, isCued: line.isCued(own),
                    isTimed: line.isTimed(counted, figures, passage, period: period, published: published),
                    isSetAgainst: hasDate && LineTimes.isSetAgainst(sentence, figures, passage), published: published)
            }
            past.complete(
                &drafts[i].claim, hasDate: hasDate, isThen: then.contains(sentence), published: published)
            let family = facts.rule.family
            if family == .share || family == .amount && drafts[i].claim.who == nil {
                let hasOwnDate =
                    hasDates
                    && figures.contains {
                        $0.kind == .date && passage.segments[$0.first] == passage.segments[first]
                    }
                periods.complete(&drafts[i].claim, isShare: family == .share, hasOwnDate: hasOwnDate, published: published)
            } else if drafts[i].claim.who != nil {
                tolls.complete(&drafts[i].claim, hasDate: hasDate)
            }
        }
    }

    /// "15 billion dinars (some 11 million dollars) a year", "38 families, that is 228 people": the same once more.
    private static func restates(_ first: Figure, _ second: Figure, _ passage: Passage) -> Bool {
        let between = max(first.last, first.phraseLast) + 1..<second.first
        guard !between.isEmpty, between.count <= 6, passage.sentences[first.last] == passage.sentences[second.first],
            first.kind != .date, first.kind != .duration, second.kind != .date, second.kind != .duration
        else { return false }
        return between.contains { passage.isMark($0, 0x28) || passage.link(at: $0) == .restates }
    }

    /// Sentences that say "at that time".
    private static func then(_ passage: Passage) -> [Int32] {
        passage.matches.compactMap { match in
            match.entry.meaning == .period && passage.shared.pack.periods[match.index].kind == .then
                ? passage.sentences[match.first] : nil
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
