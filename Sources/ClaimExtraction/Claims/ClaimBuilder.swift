import ClaimModel
import RuleReading
import TextReading

/// Figure + measure + scope → claim. One object for a paragraph: it has too many fields to be handed on by copying.
final class ClaimBuilder {
    let passage: Passage
    let document: DocumentInfo
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
    let places: PlaceFinder
    let placeMemory: PlaceMemory
    let event: String
    /// Also the words and rules behind each decision.
    let withTrail: Bool

    private let keys: ComparisonKeys
    private let groups: GroupFinder
    let past: PastHappening
    /// The figures of the passage that are dates.
    let dates: [Figure]
    /// Where words stand that may tell how often a count comes round.
    let rates: [Int]
    /// The part of a claim's id that all claims of an article share.
    private let idStart: Fingerprint

    init(
        passage: Passage, document: DocumentInfo, rules: SharedRules, figures: [Figure], names: [NameReader.Found],
        regions: [CreditRegion], happenings: [EventReader.Found], windows: [WindowFinder.Found], published: PartialDate?,
        isHeadline: Bool, lastForce: NameReference?, places: PlaceFinder, placeMemory: PlaceMemory, event: String,
        keys: ComparisonKeys,
        withTrail: Bool
    ) {
        self.passage = passage
        self.document = document
        self.rules = rules
        self.names = names
        self.regions = regions
        self.happenings = happenings
        self.windows = windows
        self.published = published
        self.isHeadline = isHeadline
        self.lastForce = lastForce
        self.event = event
        self.keys = keys
        self.withTrail = withTrail
        self.places = places
        self.placeMemory = placeMemory
        groups = GroupFinder(passage: passage, names: names, lastForce: lastForce)
        past = PastHappening(passage: passage, published: published, windows: windows)
        dates = figures.filter { $0.kind == .date && $0.date != nil }
        rates = RateFinder.words(in: passage)
        var print = Fingerprint()
        print.add(document.id)
        idStart = print
    }

    /// Nil where a scope says that this is no claim (a hypothesis, a negated cue).
    func draft(
        _ i: Int, _ figures: [Figure], _ measure: MeasureFinder.Found, _ link: LinkReader.Link?, next: Int,
        memory: EventMemory
    ) -> Draft? {
        let figure = figures[i]
        guard !isHypothetical(figure), !isNegated(measure, figure) else { return nil }
        let facts = rules.facts(of: measure.measure)
        let sentence = passage.sentenceRange(of: figure.first)
        let sentenceSpan = passage.span(sentence.lowerBound, sentence.upperBound)
        var quantity = quantity(figure, measure)
        var trail: [TrailStep] =
            withTrail ? [TrailStep(role: "number", rule: figure.kind == .date ? "dates" : "numbers", words: quantity.text)] : []
        if withTrail, let hedge = quantity.hedge { trail.append(TrailStep(role: "hedge", rule: "wording.hedges", words: hedge)) }
        if withTrail, let noun = measure.noun { trail.append(step("noun", noun.word.rule, noun.first...noun.last)) }
        if withTrail, let cue = measure.cue { trail.append(step("measure", measure.rule, cue)) }

        let group = group(of: figure, measure, next: next)
        let who = who(measure, group)
        var attribution = Attribution()
        var status = Claim.Status.asserted
        if let i = region(of: figure, figures) {
            attribution = Attribution(
                source: regions[i].speaker.name, mode: regions[i].mode, via: regions[i].speaker.via,
                isAnonymous: regions[i].speaker.isAnonymous)
            if withTrail { trail.append(step("source", regions[i].rule, regions[i].cue)) }
            if regions[i].denies { status = .denied }
        }
        if isEarlier(figure) || isLeft(i, figures) || isOvertaken(i, figures) { status = .superseded }
        let place = place(of: i, figures, facts, &trail)
        var time = TimeScope(basis: measure.basis.flatMap { TimeScope.Basis(rawValue: $0) } ?? facts.basis ?? .incident)
        let window = setTime(&time, figure, measure, facts, memory, figures, &trail)
        var subject = NameReference.none
        if figure.kind == .duration || figure.kind == .date,
            let found = EventReader.subject(of: figure, happenings, passage)
        {
            subject = NameReference(id: found.className, text: passage.string(found.span))
        }
        SubjectFinder(passage: passage, rules: rules).complete(
            &subject, &time, who: who, facts.rule, figure, measure, figures)
        if quantity.alternative != nil { takeFraction(&quantity, of: subject) }
        let isOpen = passage.shared.isOpen(quantity.unit)
        let id = id(measure.measure, quantity.text)
        let key = keys.key(measure.measure, quantity.unit, who ?? "-")
        // What is as large as these is handed on, not copied.
        var claim = Claim(
            id: id, document: document, quantity: consume quantity, measure: measure.measure,
            subject: consume subject, who: who, group: group, place: place.reference, time: consume time,
            attribution: consume attribution, status: status, comparisonKey: key,
            evidence: TextSpan(text: passage.sentenceText(sentenceSpan), span: sentenceSpan), rule: measure.rule,
            confidence: measure.confidence, isHeadline: isHeadline, isPlaceInherited: place.isInherited, event: event(of: figure),
            trail: trail)
        claim.isPlaceDoubtful = place.isDoubtful
        claim.isPlaceFaint = place.isFaint
        return Draft(
            figure: i, claim: claim, facts: facts, measure: measure, isOpen: isOpen,
            wholeFigure: link.flatMap { $0.kind == .part && !$0.isReversed && $0.to != i ? $0.to : nil }, window: window,
            inheritsNoun: measure.noun?.isInherited ?? true,
            countries: isOpen ? CountryMemory.named(in: sentence, passage) : [])
    }

    /// "1.234" of something that never comes up to a thousand is a fraction.
    private func takeFraction(_ quantity: inout Quantity, of subject: borrowing NameReference) {
        guard let other = quantity.alternative, let value = quantity.nominal, let id = subject.id,
            let limit = passage.shared.pack.subjects.first(where: { $0.id == id })?.below, value >= limit
        else { return }
        quantity.nominal = other
        quantity.alternative = nil
        quantity.step /= 1000
        quantity.isRound = false
        quantity.interval = IntervalReader.interval(
            quantity.modifier, nominal: other, lower: nil, upper: nil, step: quantity.step, isRound: false)
    }

    private func group(of figure: Figure, _ measure: MeasureFinder.Found, next: Int) -> NameReference {
        guard let noun = figure.noun ?? measure.noun else { return .none }
        let group = groups.group(of: noun, figure, next: next)
        if group.isEmpty, hasPronoun(noun), let owner = owner(before: noun.first) { return owner }
        return group
    }

    /// People of an armed force are its members, where the text says no more.
    private func who(_ measure: MeasureFinder.Found, _ group: NameReference) -> String? {
        var who = measure.who
        let word = measure.noun?.word
        if let aged = word?.aged, who == word?.who, rules.book.topics[measure.measure]?.isByAge ?? false { who = aged }
        // Whose nationals they are holds for nobody but those.
        if group.isEmpty, let told = who, rules.isPopulationOfNationals(told), told != word?.who {
            who = rules.book.comparison.populations.everybody
        }
        guard !group.isEmpty, who == "people" || who == nil else { return who }
        guard word?.who == nil || word?.member != nil, word?.kind ?? .people == .people,
            groups.isForce(group) || group.id != nil && group.id == lastForce?.id, let member = rules.book.memberOfForce
        else { return who }
        return word?.member ?? member
    }

    /// "measure/unit/who"
    static func key(_ measure: String, _ unit: String, _ who: String) -> String {
        let length = measure.utf8.count + unit.utf8.count + who.utf8.count + 2
        return String(unsafeUninitializedCapacity: length) { bytes in
            var at = Self.put(measure, in: bytes, at: 0)
            bytes[at] = UInt8(ascii: "/")
            at = Self.put(unit, in: bytes, at: at + 1)
            bytes[at] = UInt8(ascii: "/")
            return Self.put(who, in: bytes, at: at + 1)
        }
    }

    /// - Returns: where the text ends.
    private static func put(_ text: String, in bytes: UnsafeMutableBufferPointer<UInt8>, at: Int) -> Int {
        var text = text
        return text.withUTF8 { UnsafeMutableBufferPointer(rebasing: bytes[at...]).update(fromContentsOf: $0) } + at
    }

    func step(_ role: String, _ rule: String, _ tokens: ClosedRange<Int>) -> TrailStep {
        guard withTrail else { return Self.noStep }
        let span = passage.span(tokens.lowerBound, tokens.upperBound)
        return TrailStep(role: role, rule: rule, words: TextSpan(text: passage.string(span), span: span))
    }

    private static let noStep = TrailStep(role: "", rule: "", words: TextSpan(text: "", span: ByteSpan(0, 0)))

    private func id(_ measure: String, _ words: TextSpan) -> String {
        var print = idStart
        print.add(measure)
        print.add(words.span.start)
        print.add(words.span.end)
        print.add(words.text)
        return print.short
    }

    private func quantity(_ figure: Figure, _ measure: MeasureFinder.Found) -> Quantity {
        let hedge = figure.hedge
        var modifier = hedge?.modifier ?? .exact
        var nominal = figure.nominal
        var (lower, upper) = (figure.lower, figure.upper)
        var step = figure.step
        let unit = measure.unit
        let years = TimeSpanReader.years(in: unit)
        if figure.kind == .fraction, let value = nominal {
            nominal = (value * 10_000).rounded() / 100
            step = 1
        } else if let scale = years ?? figure.noun?.word.scale, scale != 1 {
            nominal = nominal.map { Self.product($0, scale) }
            lower = lower.map { Self.product($0, scale) }
            upper = upper.map { Self.product($0, scale) }
            step *= scale
        }
        if modifier == .moreThan, let cue = measure.cue, cue.upperBound < figure.first,
            passage.has(.negation, at: cue.lowerBound - 1)
        {
            modifier = .atMost
        }
        if figure.lower != nil || figure.upper != nil { modifier = .range }
        if figure.kind == .multiple, modifier == .exact { modifier = .about }
        // People and things come whole, so that a dot between their digits can only set off thousands.
        var alternative: Double?
        if let other = figure.alternative, let kind = measure.noun?.word.kind, kind == .unit || kind == .money {
            alternative = other * (figure.noun?.word.scale ?? 1)
        }
        let date = figure.date?.iso
        return Quantity(
            text: TextSpan(text: passage.string(figure.span), span: figure.span),
            hedge: hedge.map { TextSpan(text: passage.string($0.span), span: $0.span) }, modifier: modifier,
            unit: years == nil ? unit : "year", nominal: date == nil ? nominal : nil, alternative: alternative,
            lower: lower, upper: upper, step: step, isRound: figure.isRound, isVague: figure.isVague, date: date,
            interval: date != nil
                ? Interval(nil, nil)
                : IntervalReader.interval(
                    modifier, nominal: nominal, lower: lower, upper: upper, step: step, isRound: figure.isRound))
    }

    /// 43 cents are 0.43, not 0.43000000000000005.
    static func product(_ value: Double, _ scale: Double) -> Double { (value * scale * 1_000_000).rounded() / 1_000_000 }
}

extension Claim {
    /// What a claim is compared by, once all of it is known.
    mutating func noteKey() { comparisonKey = ClaimBuilder.key(measure, quantity.unit, who ?? "-") }
}
