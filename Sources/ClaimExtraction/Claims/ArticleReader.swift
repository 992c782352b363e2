import ClaimModel
import RuleReading
import TextReading

/// Reads one article paragraph by paragraph and keeps what carries over: names, speakers, dates, places, events.
struct ArticleReader {
    let rules: SharedRules
    private(set) var document: Document
    private let withContext: Bool
    private(set) var coverage = Coverage()

    private var names = NameMemory()
    private var speakers = SpeakerMemory()
    private var dates: DateMemory
    private var events = EventMemory()
    private var recent = RecentClaims()
    private var headline = HeadlineReader()
    private var learned = LearnedPlaces()
    private var lastPlace: NameReference?
    private var lastForce: NameReference?
    private var lastWindow: TimeWindow?
    private var periods = PeriodMemory()
    private var tolls = TollMemory()
    private var mainPlace: NameReference?

    init(rules: SharedRules, document: Document, withContext: Bool) {
        self.rules = rules
        self.document = document
        self.withContext = withContext
        dates = DateMemory(published: document.info.published.flatMap { PartialDate(iso: $0) })
    }

    mutating func read(_ passage: Passage, emit: (Claim) -> Void) {
        guard passage.count > 0 else { return }
        let role = headline.role(of: passage)
        if role == .headline, document.info.title == nil {
            document.info.title = passage.string(passage.span(0, passage.count - 1))
        }
        var figures = prepared(passage, role)
        let found = learned.extend(NameReader(passage: passage).names(&names), passage)
        let isHeadline = role == .headline
        let regions = CreditReader(passage: passage, names: found).regions(&speakers, isHeadline: isHeadline)
        let happenings = EventReader(passage: passage).events()
        if EventReader(passage: passage).shifts(at: 0), role == .body { events.current += 1 }
        let placeBefore = lastPlace ?? mainPlace
        notePlaces(found, happenings, passage, isHeadline)
        coverage.numbers += figures.count
        guard !figures.isEmpty else { return noteForce(found) }

        NounFinder(passage: passage).attach(&figures)
        let links = LinkReader(passage: passage).links(figures)
        let measures = MeasureFinder(passage: passage, rules: rules, before: recent.last).measures(figures, links)
        resolveMultiples(&figures, passage)
        let windows = WindowFinder(passage: passage, last: lastWindow, published: dates.published).windows(figures)
        if let told = windows.last(where: { !$0.isDay && !$0.isClose }) { lastWindow = told.window }
        noteWindows(windows, happenings, passage)

        let builder = ClaimBuilder(
            passage: passage, document: document, rules: rules, names: found, regions: regions, happenings: happenings,
            windows: windows, published: dates.published, isHeadline: isHeadline, lastForce: lastForce,
            event: events.current == 0 ? "main" : "e\(events.current)", withTrail: withContext)
        var drafts: [Draft] = []
        for i in figures.indices {
            guard figures[i].setAside == nil else {
                coverage.setAside += 1
                continue
            }
            guard let measure = measures[i] else {
                coverage.notPlaced.append(
                    .init(
                        document: document.info.id, words: TextSpan(text: passage.string(figures[i].span), span: figures[i].span),
                        reason: figures[i].noun == nil ? "no counted noun" : "no cue"))
                continue
            }
            let next = i + 1 < figures.count ? figures[i + 1].phraseFirst : passage.count
            if let draft = builder.draft(
                i, figures, measure, links[i], next: next, lastPlace: placeBefore ?? mainPlace, memory: events, names: names)
            {
                drafts.append(draft)
            } else {
                coverage.setAside += 1
            }
        }
        completePeriods(&drafts, figures, passage)
        finish(&drafts, links, builder, emit: emit)
        noteForce(found)
    }

    private mutating func noteForce(_ found: [NameReader.Found]) {
        if let force = found.last(where: { $0.entry.kind == .force }) { lastForce = force.reference }
    }

    /// Mentions of a paragraph, before any claim is made of it.
    mutating func mentions(_ passage: Passage) -> [Mention] {
        guard passage.count > 0 else { return [] }
        let figures = prepared(passage, headline.role(of: passage))
        let found = NameReader(passage: passage).names(&names)
        return MentionBuilder(passage: passage).mentions(figures, found)
    }

    /// Figures with dates resolved and set-asides marked.
    private mutating func prepared(_ passage: Passage, _ role: HeadlineReader.Role) -> [Figure] {
        SegmentReader(passage: passage).segment()
        var figures = FigureReader(passage).figures()
        let patterns = PatternMatcher(passage: passage)
        for i in figures.indices {
            if let date = figures[i].date { figures[i].date = dates.resolve(date) }
            if figures[i].setAside == nil { figures[i].setAside = SetAside(passage: passage).rule(for: figures[i], role) }
            guard figures[i].setAside == nil, figures[i].kind != .date, let pattern = patterns.match(figures[i]) else { continue }
            switch pattern.effect {
            case .setAside: figures[i].setAside = pattern.rule
            case .claim(let frame): figures[i].patternFrame = frame
            }
        }
        return figures
    }

    private mutating func notePlaces(
        _ found: [NameReader.Found], _ happenings: [EventReader.Found], _ passage: Passage, _ isHeadline: Bool
    ) {
        for event in happenings {
            let sentence = passage.sentences[event.token]
            let near = found.first {
                $0.entry.kind == .place && $0.first > event.token && $0.first - event.token <= 14
                    && passage.sentences[$0.first] == sentence
            }
            if let near { events.note(event.id, near.reference) }
        }
        for name in found where name.entry.kind == .place {
            if mainPlace == nil { mainPlace = name.reference }
        }
        if let last = found.last(where: { $0.entry.kind == .place }), !isHeadline {
            lastPlace = PlaceFinder(passage: passage, names: found).narrowest(last).reference
        }
    }

    /// "about double that number": the figure before it, times the factor.
    private func resolveMultiples(_ figures: inout [Figure], _ passage: Passage) {
        for i in figures.indices where figures[i].kind == .multiple {
            guard let before = figures[..<i].last(where: { $0.kind == .count && $0.setAside == nil && $0.nominal != nil }),
                let factor = figures[i].nominal
            else {
                figures[i].setAside = "numbers.multiple_of_nothing"
                continue
            }
            figures[i].nominal = factor * before.nominal!
            figures[i].step = max(1, figures[i].nominal! * 0.2)
        }
    }

    private mutating func noteWindows(_ windows: [WindowFinder.Found], _ happenings: [EventReader.Found], _ passage: Passage) {
        for window in windows where !window.isClose {
            let sentence = passage.sentences[window.first]
            for event in happenings
            where passage.sentences[event.token] == sentence && abs(event.token - window.first) <= 16
                && (window.leads || passage.segments[event.token] == passage.segments[window.first])
            {
                events.note(event.id, window.window)
            }
        }
    }

    /// Sums and rates without a date in their clause are of the year that the article's first one names; counts without
    /// one belong to the toll that runs on.
    private mutating func completePeriods(_ drafts: inout [Draft], _ figures: [Figure], _ passage: Passage) {
        for i in drafts.indices {
            let first = figures[drafts[i].figure].first
            if drafts[i].claim.who == nil {
                let family = rules.book.comparison.measure(drafts[i].claim.measure).family
                guard family == .amount || family == .share else { continue }
                let hasDate = figures.contains {
                    $0.kind == .date && passage.segments[$0.first] == passage.segments[first]
                }
                periods.complete(&drafts[i].claim, hasOwnDate: hasDate)
            } else {
                let hasDate = figures.contains {
                    $0.kind == .date && passage.sentences[$0.first] == passage.sentences[first]
                }
                tolls.complete(&drafts[i].claim, hasDate: hasDate)
            }
        }
    }

    private mutating func finish(
        _ drafts: inout [Draft], _ links: [LinkReader.Link?], _ builder: ClaimBuilder, emit: (Claim) -> Void
    ) {
        for (i, link) in links.enumerated() {
            guard let link, link.isReversed, let part = drafts.firstIndex(where: { $0.figure == link.to }) else { continue }
            drafts[part].wholeFigure = i
        }
        // The source, place and window of a whole hold for its parts where they say none.
        for i in drafts.indices {
            let figure = drafts[i].figure
            if drafts[i].inheritsNoun, drafts[i].claim.group.isEmpty, let link = links[figure], link.kind == .and,
                let j = drafts.firstIndex(where: { $0.figure == LinkReader.top(link.to, links) }), drafts[j].claim.who != nil,
                drafts[i].claim.who != nil
            {
                drafts[i].claim.group = drafts[j].claim.group
                drafts[i].claim.who = drafts[j].claim.who
            }
            if let whole = drafts[i].wholeFigure, let j = drafts.firstIndex(where: { $0.figure == whole }) {
                drafts[i].claim.partOf = drafts[j].claim.id
                if drafts[i].claim.attribution.source.isEmpty { drafts[i].claim.attribution = drafts[j].claim.attribution }
                if drafts[i].claim.time.window.isEmpty { drafts[i].claim.time.window = drafts[j].claim.time.window }
            } else if let hint = drafts[i].wholeHint {
                drafts[i].claim.partOf = recent.whole(hint.measure, hint.who, holding: drafts[i].claim.quantity.nominal)
            }
            if withContext { drafts[i].claim.context = builder.context(of: drafts[i].figure, drafts[i].claim) }
            coverage.claims += 1
            // Claims are large: one copy serves both.
            let claim = drafts[i].claim
            recent.add(claim)
            emit(claim)
        }
    }
}
