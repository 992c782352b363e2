import ClaimModel
import RuleReading
import TextReading

/// Figure + measure + scope → claim.
struct ClaimBuilder {
    let passage: Passage
    let document: Document
    let rules: SharedRules
    let names: [NameReader.Found]
    let regions: [CreditRegion]
    let happenings: [EventReader.Found]
    let windows: [WindowFinder.Found]
    /// Day of publication.
    let published: PartialDate?
    let isHeadline: Bool
    /// The armed force that was named last in the paragraphs before.
    let lastForce: NameReference?
    let event: String
    /// Also the words and rules behind each decision.
    let withTrail: Bool

    /// Nil where a scope says that this is no claim (a hypothesis, a negated cue).
    func draft(
        _ i: Int, _ figures: [Figure], _ measure: MeasureFinder.Found, _ link: LinkReader.Link?, next: Int,
        lastPlace: NameReference?, memory: EventMemory, names memoryOfNames: NameMemory
    ) -> Draft? {
        let figure = figures[i]
        guard !isHypothetical(figure), !isNegated(measure, figure) else { return nil }
        let sentence = passage.sentenceRange(of: figure.first)
        let sentenceSpan = passage.span(sentence.lowerBound, sentence.upperBound)
        let evidence = passage.sentenceText(sentenceSpan)
        let quantity = quantity(figure, measure)
        var claim = Claim(
            id: "", document: document.info, quantity: quantity, measure: measure.measure, who: measure.who,
            evidence: TextSpan(text: evidence, span: sentenceSpan), rule: measure.rule,
            confidence: measure.confidence, isHeadline: isHeadline, event: event)
        var trail: [TrailStep] =
            withTrail ? [TrailStep(role: "number", rule: figure.kind == .date ? "dates" : "numbers", words: quantity.text)] : []
        if withTrail, let hedge = quantity.hedge { trail.append(TrailStep(role: "hedge", rule: "wording.hedges", words: hedge)) }
        if withTrail, let noun = measure.noun { trail.append(step("noun", noun.word.rule, noun.first...noun.last)) }
        if withTrail, let cue = measure.cue { trail.append(step("measure", measure.rule, cue)) }

        var counted = figure
        if counted.noun == nil { counted.noun = measure.noun }
        claim.group = GroupFinder(passage: passage, names: names, lastForce: lastForce).group(of: counted, next: next)
        if claim.group.isEmpty, let noun = counted.noun, hasPronoun(noun), let owner = owner(before: noun.first) {
            claim.group = owner
        }

        let groups = GroupFinder(passage: passage, names: names, lastForce: lastForce)
        let says = measure.noun?.word.who
        if says == nil || measure.noun?.word.member != nil, !claim.group.isEmpty, claim.who == "people" || claim.who == nil,
            measure.noun?.word.kind ?? .people == .people,
            groups.isForce(claim.group) || claim.group.id != nil && claim.group.id == lastForce?.id,
            let member = rules.book.memberOfForce
        {
            claim.who = measure.noun?.word.member ?? member
        }
        if let region = region(of: figure, figures) {
            claim.attribution = Attribution(
                source: region.speaker.name, mode: region.mode, via: region.speaker.via, isAnonymous: region.speaker.isAnonymous)
            if withTrail { trail.append(step("source", region.rule, region.cue)) }
            if region.denies { claim.status = .denied }
        }
        if isEarlier(figure) { claim.status = .superseded }
        let topic = rules.book.topics[measure.measure]
        let isSubject = topic?.isPlaceSubject ?? false
        if let place = PlaceFinder(passage: passage, names: names).place(
            of: figure, before: isSubject ? measure.cue?.lowerBound ?? figure.first : nil)
        {
            claim.place = place.reference
            if withTrail { trail.append(step("place", "names", place.first...place.last)) }
        } else if !isHeadline {
            claim.place = inheritedPlace(figure, memory) ?? lastPlace ?? .none
            claim.isPlaceInherited = true
        }
        claim.time = time(figure, measure, memory, figures, &trail)
        if figure.kind == .duration || figure.kind == .date, let subject = EventReader.subject(of: figure, happenings, passage) {
            claim.subject = NameReference(id: subject.className, text: subject.text)
        }
        SubjectFinder(passage: passage, rules: rules).complete(&claim, figure, measure, figures)
        if withTrail { claim.trail = trail }
        claim.comparisonKey = "\(claim.measure)/\(quantity.unit)/\(claim.who ?? "-")"
        claim.id = id(claim)
        var draft = Draft(figure: i, claim: claim, wholeHint: measure.wholeHint)
        draft.inheritsNoun = measure.noun?.isInherited ?? true
        if let link, link.kind == .part, !link.isReversed, link.to != i { draft.wholeFigure = link.to }
        return draft
    }

    /// The place of the happening that the sentence goes back to, else of the sentence before.
    private func inheritedPlace(_ figure: Figure, _ memory: EventMemory) -> NameReference? {
        let sentence = passage.sentences[figure.first]
        let event =
            happenings.last { passage.sentences[$0.token] == sentence && $0.token < figure.first }
            ?? happenings.first { passage.sentences[$0.token] == sentence }
        if let event, let told = memory.place(of: event.id) { return told }
        guard sentence > 0 else { return nil }
        return names.last { $0.entry.kind == .place && passage.sentences[$0.first] == sentence - 1 }?.reference
    }

    private func step(_ role: String, _ rule: String, _ tokens: ClosedRange<Int>) -> TrailStep {
        guard withTrail else { return Self.noStep }
        let span = passage.span(tokens.lowerBound, tokens.upperBound)
        return TrailStep(role: role, rule: rule, words: TextSpan(text: passage.string(span), span: span))
    }

    private static let noStep = TrailStep(role: "", rule: "", words: TextSpan(text: "", span: ByteSpan(0, 0)))

    private func id(_ claim: Claim) -> String {
        var print = Fingerprint()
        print.add(document.info.id)
        print.add(claim.measure)
        print.add(claim.quantity.text.span.start)
        print.add(claim.quantity.text.span.end)
        print.add(claim.quantity.text.text)
        return print.short
    }

    private func quantity(_ figure: Figure, _ measure: MeasureFinder.Found) -> Quantity {
        let text = TextSpan(text: passage.string(figure.span), span: figure.span)
        var modifier = figure.hedge?.modifier ?? .exact
        var nominal = figure.nominal
        var step = figure.step
        if figure.kind == .fraction, let value = nominal {
            nominal = (value * 10_000).rounded() / 100
            step = 1
        } else if let scale = figure.noun?.word.scale, scale != 1 {
            nominal = nominal.map { $0 * scale }
            step *= scale
        }
        if modifier == .moreThan, let cue = measure.cue, cue.upperBound < figure.first,
            passage.has(.negation, at: cue.lowerBound - 1)
        {
            modifier = .atMost
        }
        if figure.lower != nil || figure.upper != nil { modifier = .range }
        if figure.kind == .multiple, modifier == .exact { modifier = .about }
        var quantity = Quantity(
            text: text, hedge: figure.hedge.map { TextSpan(text: passage.string($0.span), span: $0.span) }, modifier: modifier,
            unit: measure.unit, nominal: nominal,
            lower: figure.lower, upper: figure.upper, step: step, isRound: figure.isRound, isVague: figure.isVague)
        if let date = figure.date {
            quantity.date = date.iso
            quantity.nominal = nil
        } else {
            quantity.interval = IntervalReader.interval(
                modifier, nominal: nominal, lower: figure.lower, upper: figure.upper, step: step, isRound: figure.isRound)
        }
        return quantity
    }

    /// The region whose cue comes last; a date before all that is announced belongs to the telling.
    private func region(of figure: Figure, _ figures: [Figure]) -> CreditRegion? {
        var best: CreditRegion?
        for region in regions where region.first <= figure.first && figure.first <= region.last {
            if figure.kind == .date, !region.isClause,
                !figures.contains(where: { region.first <= $0.first && $0.last < figure.first && $0.setAside == nil })
            {
                continue
            }
            if best == nil || region.cue.lowerBound > best!.cue.lowerBound { best = region }
        }
        return best
    }

    /// A condition reaches over the content clause that hangs on it.
    private func isHypothetical(_ figure: Figure) -> Bool {
        for token in stride(from: figure.first - 1, through: max(0, figure.first - 10), by: -1) {
            guard passage.sentences[token] == passage.sentences[figure.first] else { return false }
            if passage.has(.hypothesis, at: token) { return true }
        }
        return false
    }

    /// An earlier toll, unless the new one is told in between ("… had spoken of 7, the number rose to 9").
    private func isEarlier(_ figure: Figure) -> Bool {
        var token = figure.first - 1
        while token >= 0, passage.segments[token] == passage.segments[figure.first], figure.first - token < 24 {
            if passage.has(.earlier, at: token) { return true }
            if passage.has(.runningTotal, at: token) { return false }
            token -= 1
        }
        return false
    }

    /// A cue of that meaning in the figure's segment, before it.
    private func scope(_ meaning: Meaning, _ figure: Figure) -> Bool {
        var token = figure.first - 1
        while token >= 0, passage.segments[token] == passage.segments[figure.first], figure.first - token < 24 {
            if passage.has(meaning, at: token) { return true }
            token -= 1
        }
        return false
    }

    private func isNegated(_ measure: MeasureFinder.Found, _ figure: Figure) -> Bool {
        guard let cue = measure.cue, cue.lowerBound > 0, cue.upperBound < figure.first else { return false }
        // "lost only nine": not … but.
        for token in cue.upperBound..<figure.first {
            if let link = passage.match(.link, at: token), passage.shared.pack.links[link.index].kind == .except { return false }
        }
        // "does not hold more than": an upper end, no denial.
        if figure.hedge?.modifier == .moreThan { return false }
        return passage.has(.negation, at: cue.lowerBound - 1)
    }

    private func hasPronoun(_ noun: CountedNoun) -> Bool {
        if noun.isPartitive, passage.match(.belonging, at: noun.first)?.hasEnclitic ?? false { return true }
        return passage.matches(at: noun.last).contains { $0.hasEnclitic && $0.entry.meaning == .noun }
    }

    /// The force that "its members" speaks of: the last one named before.
    private func owner(before token: Int) -> NameReference? {
        names.last { $0.first < token && ($0.entry.kind == .force || $0.entry.kind == .group) }?.reference ?? lastForce
    }

    private func time(
        _ figure: Figure, _ measure: MeasureFinder.Found, _ memory: EventMemory, _ figures: [Figure], _ trail: inout [TrailStep]
    ) -> TimeScope {
        let topic = rules.book.topics[measure.measure]
        let basis = measure.basis.flatMap { TimeScope.Basis(rawValue: $0) } ?? topic?.basis ?? .incident
        var scope = TimeScope(basis: basis, asOf: published)
        let past = PastHappening(passage: passage, published: scope.asOf)
        if figure.kind == .duration { scope.event = past.window(of: figure, figures) ?? TimeWindow() }
        guard figure.kind != .date, figure.kind != .duration, basis != .state else { return scope }
        if let window = WindowFinder(passage: passage).window(of: figure, among: windows) {
            scope.window = window.window
            if withTrail { trail.append(step("window", "dates.windows", window.first...window.last)) }
        } else if let window = past.window(of: figure, figures) {
            scope.window = window
        } else if let i = figures.indices.first(where: { figures[$0].kind == .date && isStretch(figures[$0], behind: figure) }),
            let days = figures[i].date
        {
            scope.window = TimeWindow(from: days.from, to: days.to)
        }
        // A definite happening of the sentence brings the window that was told of it.
        if scope.window.isEmpty, scope.basis == .incident || scope.basis == .total {
            let sentence = passage.sentences[figure.first]
            if let event = happenings.last(where: { passage.sentences[$0.token] == sentence && $0.token < figure.first })
                ?? happenings.first(where: { passage.sentences[$0.token] == sentence }),
                let told = memory.window(of: event.id)
            {
                scope.window = told
            }
        }
        if !scope.window.isEmpty, scope.basis == .incident { scope.basis = .total }
        return scope
    }

    /// "24 raids on the 14th and 15th": days right behind a count are those that it covers.
    private func isStretch(_ other: Figure, behind figure: Figure) -> Bool {
        guard other.kind == .date, let date = other.date, date.to != nil, !date.isRelative else { return false }
        return other.first > figure.last && other.first - figure.phraseLast <= 3
            && passage.segments[other.first] == passage.segments[figure.first]
    }

    /// Content words of the sentence, folded: not the lexicon's function words, not names' particles.
    func context(of i: Int, _ claim: Claim) -> [String] {
        var words: Set<String> = []
        let span = claim.evidence.span
        for token in passage.tokens where token.kind == .word && Int(token.start) >= span.start && Int(token.end) <= span.end {
            guard token.end - token.start >= 6 else { continue }
            let folded = passage.shared.pack.fold.folded(passage.string(ByteSpan(Int(token.start), Int(token.end))))
            words.insert(String(decoding: folded, as: UTF8.self))
        }
        return words.sorted()
    }
}
