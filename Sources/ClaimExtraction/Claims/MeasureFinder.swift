import ClaimModel
import RuleReading
import TextReading

/// Measure, unit and population of each figure, through frames, links and what the rules say of bare nouns.
struct MeasureFinder {
    let passage: Passage
    let rules: SharedRules
    /// What the sentence before counted.
    let before: (measure: String, who: String?)?
    /// The headline tells of an illness.
    let isEpidemic: Bool
    /// Whom the last rate of the article was of.
    let rate: String?
    let frames: FrameFinder
    /// Where nouns begin that tell what befell those whom they count.
    let telling: [Int]

    /// More days or hours than anything lasts in the news.
    private static let countless = 100_000.0
    private static let mostNights = 2000.0

    init(
        passage: Passage, rules: SharedRules, figures: [Figure], before: (measure: String, who: String?)?, rate: String?,
        isEpidemic: Bool
    ) {
        self.before = before
        self.rate = rate
        self.isEpidemic = isEpidemic
        self.passage = passage
        self.rules = rules
        frames = FrameFinder(passage, figures)
        var telling: [Int] = []
        passage.forEach(Meaning.noun.bit) {
            if passage.shared.tellingNouns[$0.index], telling.last != $0.first { telling.append($0.first) }
        }
        self.telling = telling
    }

    /// - Parameter links: gets those that only the measures tell.
    func measures(_ figures: [Figure], _ links: inout [LinkReader.Link?]) -> [Found?] {
        var found: [Found?] = []
        found.reserveCapacity(figures.count)
        for _ in figures { found.append(nil) }
        for i in figures.indices where figures[i].setAside == nil {
            found[i] = measure(i, figures, links, found)
            if figures[i].kind == .count, let own = found[i], own.who == nil, own.unit == "percent" {
                let who = rateWho(i, figures, found)
                found[i]?.who = who
            }
            shareOut(endingAt: i, figures, &links, &found)
        }
        for i in figures.indices where found[i] == nil && figures[i].setAside == nil && figures[i].kind == .count {
            if let link = links[i], link.isReversed, let part = found[link.to] {
                found[i] = part
                found[i]?.confidence = 0.5
            }
        }
        if passage.contains(.illness) || isEpidemic { turnIll(&found, figures) }
        // A part may come before its whole ("5 of 12"): its measure is then known only now, and the other way round.
        // Per whole: the first part that names it so.
        var parts: [Int: Int] = [:]
        for i in links.indices.reversed() where links[i]?.isReversed == true { parts[links[i]!.to] = i }
        for i in figures.indices
        where !parts.isEmpty && found[i] == nil && figures[i].setAside == nil && figures[i].kind == .count {
            if let part = parts[i], let other = found[part],
                figures[i].noun == nil || figures[i].noun?.word.kind == other.noun?.word.kind
            {
                found[i] = other
                found[i]?.who = figures[i].noun?.word.who ?? other.who
                found[i]?.confidence = 0.6
            }
        }
        hintWholes(&found, figures, links)
        if passage.contains(.link) {
            refer(&links, figures, &found)
            tie(&links, figures, &found)
        }
        takeWho(links, figures, &found)
        return found
    }

    func measure(_ i: Int, _ figures: [Figure], _ links: [LinkReader.Link?], _ found: [Found?]) -> Found? {
        let figure = figures[i]
        // "two thirds of them left the hospital" is a share, whatever is told of them.
        let isShare = figure.kind == .percent || figure.kind == .fraction
        if let pattern = figure.patternFrame, !isShare || pattern.unit != "person" {
            // A thing or a place that a pattern reads as people, or as a share, is none: "six alive" is spelled "six quarters".
            let kind = figure.noun?.word.kind
            // What a pattern measures in kilometres is none of the kilos that its noun may be else.
            let isOther =
                pattern.unit == "percent" || kind != .people && pattern.unit == "person"
                || kind == .unit && figure.noun?.word.measure != pattern.measure
            let own = kind == .people || pattern.unit == "person" ? figure.noun?.word.who : nil
            let told = kind == nil || kind == .people || pattern.unit == "person" ? pattern.who : nil
            return Found(
                measure: pattern.measure, unit: isOther ? pattern.unit : figure.noun?.word.unit ?? pattern.unit,
                // "women are 54 % of those who came": the noun is the whole's.
                who: pattern.unit == "percent" ? pattern.who ?? figure.noun?.word.who ?? rateWho(i, figures, found) : own ?? told,
                basis: pattern.basis, subject: pattern.subject, rule: pattern.rule, cue: nil, confidence: 0.9,
                wholeHint: pattern.unit == "percent" && links[i] == nil ? shareHint(figure) : nil, noun: figure.noun)
        }
        switch figure.kind {
        case .date:
            return rules.book.kindMeasures["date"].map { Found(measure: $0, unit: "date", rule: "dates", confidence: 0.9) }
        case .duration:
            // "25 million nights", hours of work: they are summed over people or machines. Nobody stays for thousands of nights.
            let most = figure.timeUnit == "night" ? Self.mostNights : Self.countless
            let isCounted = figure.nominal ?? 0 > most
            return rules.book.kindMeasures[isCounted ? "unknown" : "duration"].map {
                Found(measure: $0, unit: isCounted ? "item" : figure.timeUnit ?? "day", rule: "durations", confidence: 0.9)
            }
        case .percent, .fraction:
            return share(i, figures, links, found)
        case .ordinal:
            return nil
        case .count, .multiple:
            return count(i, figures, links, found)
        }
    }

    func count(_ i: Int, _ figures: [Figure], _ links: [LinkReader.Link?], _ found: [Found?]) -> Found? {
        var figure = figures[i]
        let link = links[i]
        let top = link.map { base($0.to, links, unless: $0.kind == .part ? .and : .part) }
        let isOfThings = figure.unknownWhole.map { $0 < figure.first } ?? false
        // Whole and part are of one kind, whatever else is said of them: "671 wounded, 206 of them severe".
        let isShared = link.map { $0.kind == .of && $0.isReversed || isQualified(figure, $0, figures) } ?? false
        // "among them 6 under age": those whom the pronoun means are people, whatever stands behind their number.
        let isOfPeople = link.map(isPeoplePart) ?? false
        if figure.noun == nil, figure.unknownNoun == nil && !isOfThings || figure.isOthers || isShared || isOfPeople, let link,
            let whole = [.part, .and, .others, .of, .fromTo].contains(link.kind) ? top : nil,
            let noun = link.isReversed
                ? figures[link.to].noun : nounOfPart(link, found) ?? found[whole]?.noun ?? figures[whole].noun,
            // "12 cars burnt and were wounded 5": people, though no noun says so.
            noun.word.kind == .people || !frames.isOfPeople(figure, not: noun.word.kind),
            // "at 500 dinars each, of 40 thousand": a sum of one size lends no currency to another.
            !link.isReversed || noun.word.kind != .money || figures[link.to].unit == figure.unit,
            // "seven towns, among them X (3.2 million)": more than there are of them.
            noun.word.kind != .place || link.kind != .part || figure.nominal ?? 0 <= figures[whole].nominal ?? .infinity
        {
            figure.noun = noun
            figure.noun?.isInherited = true
            // "12 dead and 30 wounded others": the people are shared, the measure is not.
            if noun.word.measure != nil, link.kind == .and || link.kind == .others { figure.noun?.word.measure = nil }
        }
        if figure.noun == nil, figure.isOthers, i > 0,
            let before = figures[..<i].indices.last(where: { figures[$0].noun?.word.kind == .people && links[$0]?.kind != .part })
                .map({ figures[$0] })
        {
            figure.noun = before.noun
            figure.noun?.isInherited = true
            figure.noun?.word.measure = nil
        }
        let isPassing = link.map { $0.kind == .part || $0.isReversed } ?? false || followsReversed(i, links)
        if figure.kind == .multiple, i > 0,
            let before = figures[..<i].indices.last(where: { found[$0] != nil && figures[$0].kind == .count })
        {
            var taken = found[before]!
            taken.who = figures[i].noun?.word.who ?? taken.who
            taken.noun = figures[i].noun ?? taken.noun
            return taken
        }
        if let link, link.isReversed, figures[i].noun?.word.measure == nil {
            // The whole of "5 of 12" is told by a cue of its own, or is merely counted.
            // "two cranes of five cranes were damaged" tells of the part.
            if figures[i].noun != nil || figure.noun?.word.kind == .people || figures[link.to].noun == nil,
                let own = frames.behind(figure, within: 8),
                figure.noun?.word.kind == .people || found[link.to]?.measure != own.measure
                    || found[link.to]?.cue?.upperBound ?? 0 < figures[link.to].first
            {
                return made(figure, own, link, top, found)
            }
            // "27 bodies of 33": what is counted says it by itself.
            if let noun = figure.noun, noun.isInherited, let own = noun.word.measure, noun.word.kind == .people {
                return Found(
                    measure: own, unit: noun.word.unit, who: noun.word.who ?? rules.book.topics[own]?.who, rule: noun.word.rule,
                    confidence: 0.7, noun: noun)
            }
            if let bare = bare(figure) { return bare }
        }
        if i > 0, let again = toldAgain(figure, i, figures, found) { return again }
        if let share = elidedShare(i, figures, found) { return share }
        if let money = money(figure, figures, i) ?? price(figure, figures, i) { return money }
        if let same = sameUnit(i, figures, found) { return same }
        if let counted = countedBehind(figure) { return counted }
        if let counted = countedBefore(i, figures), figure.noun?.word.measure == nil || figure.noun?.isInherited == true {
            return counted
        }
        if let frame = frames.frame(of: figure, at: i, figures, isLinked: isPassing) {
            var made = made(figure, frame, link, top, found)
            // "19 civilians, 8 of them children, against 12 a month before": of those who were counted last, not of their part.
            if link == nil, frame.isCarried, figure.noun == nil, figure.unknownNoun == nil,
                let before = figures[..<i].indices.last(where: { found[$0]?.measure == made.measure && links[$0]?.kind != .part })
            {
                made.who = found[before]?.who ?? made.who
            }
            if figure.noun == nil, figure.unknownNoun == nil, made.who == everybody, let who = housed(i, made, figures, found) {
                made.who = who
            }
            return made
        }
        if link == nil, figure.noun?.word.kind == .people, figure.noun?.word.measure == nil, opensWithPart(figure),
            let before = told(before: i, figures, links, found) ?? before, before.measure != rules.shareMeasure
        {
            return Found(
                measure: before.measure, unit: figure.noun?.word.unit ?? "person", who: figure.noun?.word.who ?? before.who,
                rule: "\(before.measure).part",
                cue: nil, confidence: 0.7, wholeHint: WholeHint(measure: before.measure, who: nil), noun: figure.noun)
        }
        if let among = amongCounted(figure) { return among }
        if i > 0, let next = next(to: i, figures, found) { return next }
        // "1.5 million live there, 800 thousand displaced among them": inhabitants all the same.
        let isInhabited =
            link?.kind == .part
            && top.flatMap { found[$0] }.map { rules.book.topics[$0.measure]?.isPlaceSubject ?? false } ?? false
        if !isInhabited, let own = alone(figures[i]) { return own }
        if let link, let whole = found[link.to] ?? top.flatMap({ found[$0] }), figure.noun != nil || figure.unknownNoun == nil {
            let isSame =
                figure.noun.map {
                    $0.word.kind == whole.noun?.word.kind && ($0.word.kind != .unit || $0.word.unit == whole.unit)
                        || whole.noun == nil && whole.who != nil && $0.word.kind == .people
                } ?? true
            // What a noun says by itself ("21 rockets and 37 drones") is not said of another thing.
            let isOwn =
                whole.noun?.word.kind == .thing
                && (whole.noun?.word.measure == whole.measure || whole.cue == nil && whole.noun?.word.usual == whole.measure)
            // "29 died, and 2,200 underwent": a verb of its own.
            let hasVerb = link.kind == .and && figure.noun?.word.rule == NounFinder.verbRule
            if isSame, !hasVerb, !isBeyond(whole, figure), !isOwn || figure.noun == nil || figure.noun?.word.unit == whole.unit,
                [.part, .and, .fromTo, .others].contains(link.kind)
            {
                var taken = whole
                taken.who = partWho(figure, whole, link)
                taken.unit = figure.noun?.word.unit ?? whole.unit
                taken.noun = figure.noun ?? whole.noun
                taken.confidence = min(whole.confidence, 0.75)
                taken.wholeHint = nil
                return taken
            }
        }
        return itemised(i, figures, found) ?? elided(i, figures, links, found) ?? bare(figure)
    }

    func made(_ figure: Figure, _ frame: FrameFinder.Found, _ link: LinkReader.Link?, _ top: Int?, _ found: [Found?])
        -> Found
    {
        let isOfPeople = frame.unit == "person" || frame.unit == "family"
        var who = who(figure, frame.who ?? (isOfPeople ? rules.book.topics[frame.measure]?.who : nil), link, top, found)
        // Members of a force that nobody names are those whom the cue tells of ("deployed 200 elements").
        if figure.noun?.word.member != nil, frame.tellsWho, figure.noun?.word.group == nil { who = frame.who }
        let measure = frame.isMixed ? rules.unknownMeasure ?? frame.measure : frame.measure
        return Found(
            measure: measure, unit: unit(figure, frame.unit), who: who, basis: frame.basis, subject: frame.subject,
            rule: frame.rule,
            cue: frame.cue, confidence: frame.isCarried ? 0.8 : 0.95,
            wholeHint: frame.partOf.map { WholeHint(measure: $0) }, noun: figure.noun)
    }

    func unit(_ figure: Figure, _ frame: String) -> String { figure.noun?.word.unit ?? frame }
}
