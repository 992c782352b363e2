import ClaimModel
import RuleReading

/// Answers each gate for two claims.
struct Gatekeeper: Sendable {
    let rules: ComparisonRules
    let places: Ancestry
    let groups: Ancestry
    let populations: Ancestry
    let events: EventIndex
    private let scenes: [String: Scene]
    let counted: CountedPlaces

    init(_ reading: FactsReading) {
        rules = reading.rules
        places = reading.places
        scenes = reading.scenes
        counted = CountedPlaces(reading.facts)
        groups = Ancestry(parents: rules.groupParents)
        populations = Ancestry(parents: rules.populations.parents)
        events = EventIndex(reading, places: places)
    }

    /// Units that hold things of many kinds, which are counted each for itself.
    private static let manyKinds: Set<String> = ["item", "vehicle"]

    func verdict(_ gate: Gate, _ a: Facts, _ b: Facts) -> Verdict {
        switch gate {
        case .measure: a.claim.measure == b.claim.measure && a.mayBeOneUnit(b) ? .equal : .apart
        case .subject: subject(a, b)
        case .population: population(a, b)
        case .group: group(a, b)
        case .place: place(a, b)
        case .time: time(a, b)
        case .event: event(a, b)
        }
    }

    /// One origin, or an office and the house that it belongs to.
    func isOneHouse(_ one: Facts, _ other: Facts) -> Bool {
        let (a, b) = (one.origin, other.origin)
        if a == b { return true }
        guard a.kind != .own, b.kind != .own else { return false }
        // "The ministry of health" is the country's own where one article has its full name.
        if Words.isSameName(one.sourceWords, other.sourceWords) { return a.kind == .named && b.kind == .named }
        // A spokesman of the fire force, and a source in it.
        if !a.isKnown || !b.isKnown { return Words.shared(one.sourceWords, other.sourceWords) >= 2 }
        return groups.isInside(a.key, b.key) || groups.isInside(b.key, a.key)
    }

    private func subject(_ a: Facts, _ b: Facts) -> Verdict {
        let (x, y) = (a.claim.subject, b.claim.subject)
        if a.isUnnamedPart && x.isEmpty || b.isUnnamedPart && y.isEmpty {
            return a.claim.partOf != nil && a.claim.partOf == b.claim.partOf && a.claim.id == b.claim.id ? .equal : .apart
        }
        // What is left of a sum by what only its own article tells is no other article's sum.
        if a.isUnnamedPart != b.isUnnamedPart, a.rule.subject == .required, a.rule.family != .count { return .apart }
        // A headline names its sum in words of its own; whether the body bears it out is asked later.
        if a.document == b.document, a.claim.isHeadline != b.claim.isHeadline, a.rule.family == .amount,
            x.id == nil || y.id == nil
        {
            return .open
        }
        if x.isEmpty && y.isEmpty {
            if a.rule.subject == .optional {
                if isUnspecific(a) || isUnspecific(b) { return .apart }
                // "Three" were destroyed: three of what, nobody says.
                return a.rule.family == .count && !a.rule.isForAnybody && Self.manyKinds.contains(a.dimension) ? .open : .equal
            }
            return a.rule.loudest <= .low || a.rule.family == .date || a.rule.family == .duration ? .open : .apart
        }
        // Who is counted is told by the population; a noun that no list knows is a way of calling them.
        let isOfPeople =
            a.rule.subject == .optional && a.rule.family == .count && a.dimension == "person" && !isUnspecific(a)
            && !isUnspecific(b)
        if x.isEmpty || y.isEmpty {
            // A date often stands without the name of what happened then.
            guard a.rule.subject == .optional else { return a.rule.family == .date && a.document != b.document ? .open : .apart }
            if x.id == nil, y.id == nil { return isOfPeople ? .equal : .open }
            return x.isEmpty ? .holds : .inside
        }
        if isOfPeople, x.id == nil, y.id == nil { return Words.sameName(x.text ?? "", y.text ?? "") ? .equal : .open }
        // Things of one name are counted in many ways; of a named sum or share there is one.
        let one: Verdict = a.rule.subject == .required && a.rule.family == .count && a.document != b.document ? .open : .equal
        if let left = x.id, let right = y.id { return left == right ? one : .apart }
        guard x.id == nil, y.id == nil, let left = x.text, let right = y.text else { return .apart }
        guard let (own, others) = besideSources(left, a, right, b) else { return .open }
        guard Words.isSameName(own, others) else { return Words.shared(left, right) >= 2 ? .open : .apart }
        // There are many battles and many accidents.
        return a.rule.family == .date || a.rule.family == .duration ? .open : one
    }

    /// The words of two subjects without those of the sources that stand in the same sentences; nil where little is left.
    private func besideSources(_ left: String, _ a: Facts, _ right: String, _ b: Facts) -> ([String], [String])? {
        let sources = a.sourceWords + b.sourceWords
        func bare(_ text: String) -> [String]? {
            let words = Words.all(text)
            let own = words.filter { word in !sources.contains { Words.match(word, $0) } }
            return own.count == words.count || own.count >= 2 ? own : nil
        }
        guard let own = bare(left), let others = bare(right) else { return nil }
        return (own, others)
    }

    private func isUnspecific(_ facts: Facts) -> Bool { facts.who.map { rules.populations.unspecific.contains($0) } ?? false }

    private func population(_ a: Facts, _ b: Facts) -> Verdict {
        if a.rule.isForAnybody { return .equal }
        guard let x = a.who, let y = b.who else { return a.who == b.who ? .equal : .apart }
        let answer = populations.compare(x, y)
        return (answer == .inside || answer == .holds) && mayBeAll(a, b) ? .open : answer
    }

    /// "The people" who drowned beside "the migrants": where none is called a part, all of them may be of the kind.
    private func mayBeAll(_ a: Facts, _ b: Facts) -> Bool {
        let everybody = rules.populations.everybody
        guard a.claim.partOf == nil, b.claim.partOf == nil, a.who == everybody || b.who == everybody else { return false }
        return (a.who == everybody ? b.who : a.who).map { rules.populations.mayBeAll.contains($0) } ?? false
    }

    private func group(_ a: Facts, _ b: Facts) -> Verdict {
        let (x, y) = (a.claim.group, b.claim.group)
        guard let left = x.key, let right = y.key else {
            if x.isEmpty && y.isEmpty { return a.who.map { rules.populations.expectGroup.contains($0) } == true ? .open : .equal }
            // Where nobody is counted the group is an aside.
            if a.who == nil { return .equal }
            if let who = a.who, who == b.who, rules.populations.expectGroup.contains(who) { return .open }
            return x.isEmpty ? .holds : .inside
        }
        if left == right { return .equal }
        if x.id != nil, y.id != nil { return groups.compare(left, right) }
        return Words.sameName(x.text ?? left, y.text ?? right) ? .equal : .apart
    }

    private func place(_ a: Facts, _ b: Facts) -> Verdict {
        let (x, y) = (a.place, b.place)
        if x.isEmpty, y.isEmpty, a.document == b.document || a.rule.subject == .required { return .equal }
        let stated = compare(a, b)
        let isSure =
            a.document == b.document
            || !(a.claim.isPlaceDoubtful || b.claim.isPlaceDoubtful || a.claim.isPlaceFaint || b.claim.isPlaceFaint)
        if stated == .equal, isSure { return .equal }
        if a.document == b.document {
            if a.isPlaceGuessed || b.isPlaceGuessed {
                return stated == .apart && a.isPlaceGuessed != b.isPlaceGuessed ? .open : .equal
            }
            if stated == .apart, isOfLead(a, b) { return .open }
            // A headline names places as widely or narrowly as it has room.
            return stated != .apart && a.claim.isHeadline != b.claim.isHeadline ? .equal : stated
        }
        guard a.isPlaceGuessed || b.isPlaceGuessed || a.claim.isPlaceFaint || b.claim.isPlaceFaint else {
            // A sum has one owner, however widely its place is named.
            let isSum = a.rule.family == .amount || a.rule.family == .share
            if stated == .apart, !areToldApart(a, b) { return .open }
            return stated != .apart && a.rule.subject == .required && isSum ? .open : stated
        }
        return guessed(a, b)
    }

    /// A headline and what its body says first of the measure: the one names a country's region, the other a town in it
    /// that no gazetteer puts there.
    private func isOfLead(_ a: Facts, _ b: Facts) -> Bool {
        guard a.claim.isHeadline != b.claim.isHeadline else { return false }
        let body = a.claim.isHeadline ? b : a
        return body.claim.partOf == nil && counted.isFirst(body)
    }

    /// Where its own sentence names none, a claim holds where its article does.
    private func guessed(_ a: Facts, _ b: Facts) -> Verdict {
        guard let here = scenes[a.document], let there = scenes[b.document], !here.isEmpty, !there.isEmpty else { return .open }
        let isOneEvent = events.link(a.event, b.event) == .strong
        // The date of a thing is its date wherever it is told.
        if isOneEvent, a.rule.family == .date { return .equal }
        // There are as many spans of one kind as towns in which it happens.
        if isOneEvent, a.rule.family == .duration { return compare(a, b) == .apart ? .open : .equal }
        let isUnknown = a.place.id == nil || b.place.id == nil
        // What holds or lives somewhere is another elsewhere, whether or not a gazetteer knows the place.
        if isUnknown, a.claim.time.basis == .state, b.claim.time.basis == .state, a.isPlaceGuessed != b.isPlaceGuessed,
            !(a.isPlaceGuessed ? here.names(b.place, places) : there.names(a.place, places))
        {
            return .apart
        }
        if a.claim.isPlaceDoubtful != b.claim.isPlaceDoubtful { return .apart }
        // Both articles lie where one source puts both claims, however faintly.
        if isOneEvent, a.origin == b.origin, !a.place.isEmpty, compare(a, b) == .equal, here.touches(there) {
            return .equal
        }
        if a.claim.isPlaceFaint || b.claim.isPlaceFaint { return .open }
        if a.isPlaceGuessed, b.isPlaceGuessed {
            if here.touches(there) { return .equal }
            return isOneEvent ? isUnknown ? .equal : .open : .apart
        }
        let isNamed = a.isPlaceGuessed ? here.names(b.place, places) : there.names(a.place, places)
        if isNamed { return .equal }
        return here.touches(there) || isUnknown && isOneEvent ? .open : .apart
    }

    /// Of a place that no gazetteer holds nobody knows where it lies: it is another only where one of the two articles
    /// of an event counts at both.
    private func areToldApart(_ a: Facts, _ b: Facts) -> Bool {
        let isKnown = [a, b].allSatisfy { one in one.place.id.map(places.isKnown) ?? false }
        guard !isKnown, events.link(a.event, b.event) == .strong else { return true }
        return counted.countsBoth(a, b)
    }

    /// Their places by name and gazetteer.
    private func compare(_ a: Facts, _ b: Facts) -> Verdict {
        guard let left = a.place.key, let right = b.place.key else { return .open }
        if let one = a.place.id, let other = b.place.id { return places.compare(one, other) }
        return left == right || Words.isSameName(a.placeWords, b.placeWords) ? .equal : .apart
    }

    private func time(_ a: Facts, _ b: Facts) -> Verdict {
        if a.rule.family == .duration { return happening(a, b) }
        if (a.claim.time.basis == .rate) != (b.claim.time.basis == .rate) { return .apart }
        switch (a.stretch, b.stretch) {
        case (nil, nil): return .equal
        case (let x?, let y?): return Stretch.compare(x, y, slack: rules.tolerances.windowSlack)
        case (nil, let y?): return bare(a, y)
        case (let x?, nil): return bare(b, x)
        }
    }

    /// The spans of two happenings whose dates lie apart, or one of which is long over, are not one.
    private func happening(_ a: Facts, _ b: Facts) -> Verdict {
        let (x, y) = (a.claim.time.event, b.claim.time.event)
        if x.isEmpty, y.isEmpty { return .equal }
        guard let from = x.from?.firstDay, let other = y.from?.firstDay else { return .apart }
        return from <= y.to?.lastDay ?? other && other <= x.to?.lastDay ?? from ? .equal : .apart
    }

    /// A count without a window beside one with a window.
    private func bare(_ facts: Facts, _ stretch: Stretch) -> Verdict {
        guard let from = stretch.from?.lowerBound, let to = stretch.to, !stretch.isOpen else { return .open }
        // The year of a sum is often left out.
        if facts.rule.subject == .required, facts.rule.family != .count { return .open }
        let event = facts.claim.time.event
        guard let start = event.from?.firstDay ?? facts.published?.day else { return .open }
        let end = event.to?.lastDay ?? event.from?.lastDay ?? start
        return end + 2 < from || start > to + Int(rules.tolerances.eventDays) ? .apart : .open
    }

    private func event(_ a: Facts, _ b: Facts) -> Verdict {
        // A second strike is another than the first, whatever the two share.
        if a.nth != b.nth { return .apart }
        if a.document == b.document {
            return a.claim.event == b.claim.event || windowDecides(a, b) ? .equal : .apart
        }
        if windowDecides(a, b) { return .equal }
        switch events.link(a.event, b.event) {
        case .strong: return .equal
        case .weak: return .open
        case nil: return .apart
        }
    }

    /// Of long-running things the window, the camp or the named item tells which count is meant, no single event.
    private func windowDecides(_ a: Facts, _ b: Facts) -> Bool {
        if a.rule.subject == .required, a.claim.subject.id != nil, a.claim.subject.id == b.claim.subject.id,
            a.stretch != nil, b.stretch != nil
        {
            return true
        }
        guard let x = a.stretch?.length ?? a.stretch.map({ $0.shortest }),
            let y = b.stretch?.length ?? b.stretch.map({ $0.shortest })
        else {
            return a.stretch == nil && b.stretch == nil && a.claim.time.basis == .state && b.claim.time.basis == .state
                && a.place.id != nil
        }
        return min(x, y) > rules.tolerances.eventDays && (a.place.id != nil || a.claim.group.id != nil)
    }
}
