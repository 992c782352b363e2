import ClaimModel
import RuleReading
import TextReading

/// Reads one article paragraph by paragraph and keeps what carries over: names, speakers, dates, places, events.
struct ArticleReader {
    let rules: SharedRules
    private(set) var document: Document
    private let keys: ComparisonKeys
    private let withContext: Bool
    private(set) var coverage = Coverage()

    /// Lines at the top of an article among which a dateline may stand.
    private static let linesOfDateline = 5

    private var names = NameMemory()
    private var speakers = SpeakerMemory()
    private var dates: DateMemory
    private var events = EventMemory()
    private var recent = RecentClaims()
    private var headline = HeadlineReader()
    private var learned = LearnedPlaces()
    private var places = PlaceMemory()
    private var lines = 0
    private var lastForce: NameReference?
    private var countries = CountryMemory()
    private var waiting = WaitingClaims()
    private var isEpidemic = false
    private var lastBody: String?
    /// Whom the last rate was of.
    private var rate: String?
    private var times = TimeMemory()

    init(rules: SharedRules, document: Document, keys: ComparisonKeys, withContext: Bool) {
        self.rules = rules
        self.keys = keys
        self.document = document
        self.withContext = withContext
        dates = DateMemory(published: document.info.published.flatMap { PartialDate(iso: $0) })
    }

    /// Looks over the whole article before it is read: which places its words teach, and where its event lies.
    mutating func survey(_ passages: [Passage]) {
        for passage in passages {
            learned.survey(passage)
            passage.keep(NameReader(passage: passage).names(&names))
        }
        var finder = SceneFinder(rules: rules)
        places = finder.scene(passages, &learned)
    }

    mutating func read(_ passage: Passage, emit: (Claim) -> Void) {
        guard passage.count > 0 else { return }
        let role = headline.role(of: passage)
        times.begin(passage)
        if role == .headline, document.info.title == nil {
            document.info.title = passage.string(passage.span(0, passage.count - 1))
        }
        var figures = prepared(passage, role)
        countries.note(passage)
        NounFinder(passage: passage).attach(&figures)
        let found = Self.withoutCounted(
            learned.takeNames(of: passage) ?? learned.extend(NameReader(passage: passage).names(&names), passage), figures)
        let isHeadline = role == .headline
        let regions = CreditReader(passage: passage, names: found).regions(&speakers, isHeadline: isHeadline)
        if EventReader(passage: passage).shifts(at: 0), role == .body { events.current += 1 }
        lines += 1
        let start = role == .body && lines <= Self.linesOfDateline ? passage.endOfDateline : 0
        let mentions = PlaceReader(passage: passage, rules: rules, start: start).mentions(found, places)
        defer { places.note(mentions, isHeadline: isHeadline) }
        let denials = role == .boilerplate ? [] : DenialReader(passage: passage).denials(beside: figures)
        coverage.numbers += figures.count + denials.count
        if isHeadline { isEpidemic = passage.contains(.illness) }
        defer { lastBody = NounFinder(passage: passage).bodyNamed() ?? lastBody }
        guard !figures.isEmpty || !denials.isEmpty else { return noteForce(found) }

        let happenings = EventReader(passage: passage).events()
        NounFinder(passage: passage, lastBody: lastBody).attach(&figures)
        var links = LinkReader(passage: passage).links(figures)
        let finder = MeasureFinder(
            passage: passage, rules: rules, figures: figures, before: recent.last, rate: rate, isEpidemic: isEpidemic
        )
        let measures = finder.measures(figures, &links)
        rate = finder.rate(behind: figures, measures)
        resolveMultiples(&figures, passage)
        let windows = WindowFinder(passage: passage, last: times.last, published: dates.published).windows(figures)
        noteWindows(windows, happenings, passage)
        let counted = figures.first { $0.kind != .date && $0.setAside == nil }?.first ?? passage.count
        times.note(windows, passage, isHeadline: isHeadline, before: counted)

        let builder = ClaimBuilder(
            passage: passage, document: document.info, rules: rules, figures: figures, names: found, regions: regions,
            happenings: happenings, windows: windows, published: dates.published, isHeadline: isHeadline, lastForce: lastForce,
            places: PlaceFinder(passage: passage, places: mentions, tree: rules.places), placeMemory: places,
            event: events.current == 0 ? "main" : "e\(events.current)", keys: keys,
            withTrail: withContext)
        var drafts: [Draft] = []
        drafts.reserveCapacity(figures.count)
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
                i, figures, measure, links[i], next: next, memory: events)
            {
                drafts.append(draft)
            } else {
                coverage.setAside += 1
            }
        }
        dropLabels(&drafts, figures, passage)
        times.complete(&drafts, figures, passage, rules, published: dates.published)
        let counts = figures.count
        figures += denials.map(\.figure)
        for (i, denial) in denials.enumerated() {
            guard
                var draft = builder.draft(
                    counts + i, figures, denial.measure, nil, next: passage.count, memory: events)
            else { continue }
            // Who denies that anybody died says that nobody did.
            if draft.claim.status == .denied { draft.claim.status = .asserted }
            draft.inheritsNoun = false
            drafts.insert(
                draft, at: drafts.firstIndex { $0.claim.quantity.text.span > draft.claim.quantity.text.span } ?? drafts.count)
        }
        finish(&drafts, figures, links, builder, emit: emit)
        noteForce(found)
    }

    /// More claims wait than any article has: what is known of countries by now has to do.
    var isFull: Bool { waiting.isFull }

    /// Hands out the claims that waited for the article's end.
    mutating func close(_ shared: SharedPack, outlet: () -> String?, emit: (Claim) -> Void) {
        guard !waiting.isEmpty else { return }
        waiting.settle(CountryChoice(rules: rules, shared: shared, memory: countries, outlet: outlet()), emit: emit)
    }

    private mutating func noteForce(_ found: [NameReader.Found]) {
        if let force = found.last(where: { $0.entry.kind == .force }) { lastForce = force.reference }
    }

    /// Mentions of a paragraph, before any claim is made of it.
    mutating func mentions(_ passage: Passage) -> [Mention] {
        guard passage.count > 0 else { return [] }
        let role = headline.role(of: passage)
        var ordinals: [Figure] = []
        var figures = prepared(passage, role, setting: &ordinals)
        let found = learned.extend(NameReader(passage: passage).names(&names), passage)
        let regions = CreditReader(passage: passage, names: found).regions(&speakers, isHeadline: role == .headline)
        let denials = role == .boilerplate ? [] : DenialReader(passage: passage).denials(beside: figures)
        NounFinder(passage: passage, lastBody: lastBody).attach(&figures)
        var links = LinkReader(passage: passage).links(figures)
        let measures = MeasureFinder(
            passage: passage, rules: rules, figures: figures, before: recent.last, rate: rate, isEpidemic: isEpidemic
        )
        .measures(figures, &links)
        let windows = WindowFinder(passage: passage, last: times.last, published: dates.published).windows(figures)
        return MentionBuilder(passage: passage, names: found)
            .mentions(figures + ordinals + denials.map(\.figure), regions, measures, links, windows)
    }

    /// Figures with dates resolved and set-asides marked.
    private mutating func prepared(_ passage: Passage, _ role: HeadlineReader.Role) -> [Figure] {
        var ordinals: [Figure] = []
        return prepared(passage, role, setting: &ordinals)
    }

    private mutating func prepared(_ passage: Passage, _ role: HeadlineReader.Role, setting ordinals: inout [Figure]) -> [Figure]
    {
        SegmentReader(passage: passage).segment()
        dates.begin()
        var figures = FigureReader(passage).figures(setting: &ordinals)
        guard !figures.isEmpty else { return figures }
        let patterns = PatternMatcher(passage: passage)
        for i in figures.indices {
            if let date = figures[i].date { figures[i].date = dates.resolve(date) }
            if figures[i].setAside == nil { figures[i].setAside = SetAside(passage: passage).rule(for: figures[i], role) }
            guard figures[i].setAside == nil, figures[i].kind != .date, let pattern = patterns.match(figures[i]) else { continue }
            switch pattern.effect {
            case .setAside:
                if !pattern.countsOnly || !isCounting(figures[i], passage), figures[i].nominal ?? 0 <= pattern.atMost ?? .infinity
                {
                    figures[i].setAside = pattern.rule
                }
            case .claim(let frame): figures[i].patternFrame = frame
            }
        }
        return figures
    }

    private mutating func noteWindows(_ windows: [WindowFinder.Found], _ happenings: [EventReader.Found], _ passage: Passage) {
        for window in windows where !window.isClose && !window.isBare {
            let sentence = passage.sentences[window.first]
            for event in happenings
            where passage.sentences[event.token] == sentence && abs(event.token - window.first) <= 16
                && (window.leads || passage.segments[event.token] == passage.segments[window.first])
            {
                events.note(event.id, window.window)
            }
        }
    }

    /// A year that is the time of a figure beside it is no date of an event by itself.
    private mutating func dropLabels(_ drafts: inout [Draft], _ figures: [Figure], _ passage: Passage) {
        guard drafts.contains(where: { figures[$0.figure].kind == .date }) else { return }
        let before = drafts.count
        let windows = drafts.compactMap(\.window)
        let labels = YearLabels(passage: passage, figures: figures)
        drafts.removeAll { draft in
            let figure = figures[draft.figure]
            guard figure.kind == .date else { return false }
            if labels.isOtherSide(draft.figure) { return true }
            return figure.date?.from.month == nil && figure.date?.to?.month == nil
                && (windows.contains { $0.contains(figure.first) } || labels.isBesideCount(draft.figure))
        }
        coverage.setAside += before - drafts.count
    }

    private mutating func finish(
        _ drafts: inout [Draft], _ figures: [Figure], _ links: [LinkReader.Link?], _ builder: ClaimBuilder,
        emit: (Claim) -> Void
    ) {
        for (i, link) in links.enumerated() {
            guard let link, link.isReversed, let part = drafts.firstIndex(where: { $0.figure == link.to }) else { continue }
            drafts[part].wholeFigure = i
        }
        let passage = builder.passage
        let breakdowns = Breakdown.all(in: drafts, links, recent) {
            $0 < figures.count && WindowReach.isCompared(figures[$0].first, passage)
        }
        for breakdown in breakdowns {
            for part in breakdown.parts {
                drafts[part].wholeFigure = breakdown.whole.map { drafts[$0].figure }
                drafts[part].wholeID = breakdown.wholeID
            }
        }
        let told = recent.told
        // The source, place and window of a whole hold for its parts where they say none.
        for i in drafts.indices {
            let figure = drafts[i].figure
            if drafts[i].inheritsNoun, drafts[i].claim.group.isEmpty, let link = links[figure], link.kind == .and,
                let j = drafts.firstIndex(where: { $0.figure == LinkReader.top(link.to, links) }), drafts[j].claim.who != nil,
                drafts[i].claim.who != nil
            {
                drafts[i].claim.group = drafts[j].claim.group
                drafts[i].claim.who = drafts[j].claim.who
                drafts[i].claim.noteKey()
            }
            if let whole = drafts[i].wholeFigure, let j = drafts.firstIndex(where: { $0.figure == whole }) {
                drafts[i].claim.partOf = drafts[j].claim.id
                if drafts[i].claim.attribution.source.isEmpty { drafts[i].claim.attribution = drafts[j].claim.attribution }
                if drafts[i].claim.time.window.isEmpty { drafts[i].claim.time.window = drafts[j].claim.time.window }
            } else if let id = drafts[i].wholeID {
                drafts[i].claim.partOf = id
                takeWindow(of: id, &drafts[i].claim)
            } else if let hint = drafts[i].wholeHint {
                let serial = hint.before.map { byte in
                    told + (drafts.firstIndex { $0.claim.quantity.text.span.start >= byte } ?? drafts.count)
                }
                drafts[i].claim.partOf = recent.whole(
                    hint, holding: drafts[i].claim.quantity.nominal, before: serial ?? .max)
                if let id = drafts[i].claim.partOf { takeWindow(of: id, &drafts[i].claim) }
            }
            coverage.claims += 1
            let claim = drafts[i].claim
            if claim.quantity.nominal != 0 { recent.add(claim) }
            let isOpen = drafts[i].isOpen
            if !waiting.isEmpty || isOpen || CountryChoice.countsNationals(claim, rules) || WaitingClaims.isUndated(claim) {
                waiting.append(claim, countries: drafts[i].countries, isOpen: isOpen)
            } else {
                emit(claim)
            }
        }
    }

    /// A part of what a stretch has brought is of the same stretch.
    private func takeWindow(of id: String, _ claim: inout Claim) {
        guard claim.time.window.isEmpty, claim.quantity.date == nil, let window = recent.window(of: id), window.from != window.to
        else { return }
        claim.time.window = window
    }
}
