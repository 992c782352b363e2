import ClaimModel
import RuleReading
import TextReading

/// Where a count holds, as its own sentence says.
///
/// The places of its clause come first: the nearest behind the figure and before the next one, then the nearest
/// before it, then those that it shares with other figures. A place of an earlier clause holds on; one of a later
/// clause is never drawn back.
struct PlaceFinder {
    let passage: Passage
    let places: [PlaceMention]
    let tree: NumberedPlaces
    /// The first token behind a dateline.
    var start = 0
    /// The country that the article is on; -1: none.
    var country: Int32 = -1

    /// A place, and whether the sentence says it in so many words.
    struct Found {
        var reference: NameReference
        /// As in `PlaceMention`.
        var number: Int32
        var first: Int
        var last: Int
        var isBack = false
    }

    /// - Parameter limit: only places that stand before this token (the cue whose subject the place is).
    func place(of i: Int, _ figures: [Figure], before limit: Int? = nil, going: PlaceMention.Roles = []) -> Found? {
        guard !places.isEmpty else { return nil }
        let (first, last) = (figures[i].first, figures[i].last)
        let sentence = passage.sentences[first]
        let segment = passage.segments[first]
        let around = nearby(first)
        let end = limit ?? .max
        // Those that may be meant, and those of the figure's own clause: few, and asked for in place.
        let isHere = { (at: Int) in
            let (place, role) = (places[at].first, places[at].role)
            guard place <= end, passage.sentences[place] == sentence else { return false }
            return role == .scene || going.contains(role)
                // "three were killed in a meeting at X"
                || role == .venue && place > last && passage.segments[place] == segment
        }
        guard around.contains(where: isHere) else { return nil }
        let isOwn = { (at: Int) in passage.segments[places[at].first] == segment && isHere(at) }
        // By index: the figures themselves would be copied.
        let next = (i + 1..<figures.count).first {
            figures[$0].kind != .date && figures[$0].kind != .duration && figures[$0].first > last
        }
        let before = (0..<i).last {
            figures[$0].kind != .date && figures[$0].kind != .duration && figures[$0].last < first
        }
        let begin = before.map { figures[$0].last }
        let back = around.last { places[$0].last < first && isOwn($0) }
        if let back, led(by: back, figures) == i { return alone(back) }
        let limitOfNext = next.map { figures[$0].phraseFirst } ?? passage.count
        if let at = around.first(where: {
            places[$0].first > last && isOwn($0) && places[$0].first < limitOfNext && !isOfNext($0, figures)
                && !isInNextClause(last, places[$0].first)
        }) {
            return settled(at)
        }
        // "800 dead in X, besides 12 dead and 255 injured in Y": a pair has its place behind the second, where the one before is spent.
        if let back, let begin, places[back].first > begin, let next, isPair(figures[i], figures[next]),
            let at = around.first(where: {
                places[$0].first > figures[next].last && places[$0].first - figures[next].phraseLast <= Self.wordsOfItem
                    && isOwn($0) && !isOfNext($0, figures) && !isCounted(figures[next].phraseLast + 1, places[$0].first)
            })
        {
            return settled(at)
        }
        if let back, !isSpent(back, figures[i], begin) { return settled(inner(back)) }
        // "120, a third of them in X"
        let share = next.map { [.fraction, .percent].contains(figures[$0].kind) ? figures[$0].first : .max } ?? .max
        if let at = around.first(where: {
            places[$0].first > last && isOwn($0) && !isOfNext($0, figures) && !isOfPart(last, places[$0].first)
                && !isInNextClause(last, places[$0].first)
                && places[$0].first < share
        }) {
            return settled(at)
        }
        return around.last { at in
            places[at].last < first && isHere(at) && !isOfPartBefore(at, segment)
                && (limit != nil || opens(at) || !isCut(places[at].last, first))
        }.map { settled(inner($0)) }
    }

    /// The places around a token: a sentence without end names more than any figure could mean.
    private func nearby(_ token: Int) -> Range<Int> {
        guard places.count > 2 * Self.reach else { return places.indices }
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].first < token { low = middle + 1 } else { high = middle }
        }
        return max(0, low - Self.reach)..<min(places.count, low + Self.reach)
    }

    private static let reach = 64

    /// A place inside a country that is named beside it: a headline has room for both.
    func inner(_ country: Found) -> Found? {
        guard tree.isCountry(country.number) else { return nil }
        let sentence = passage.sentences[country.first]
        return places.indices.first { at in
            places[at].role == .scene && !places[at].isPartial && passage.sentences[places[at].first] == sentence
                && (places[at].isKnown
                    ? tree.isInside(places[at].number, country.number) : !isInNextClause(country.last, places[at].first))
        }.map(settled)
    }

    /// "X tops the table in Morocco": the country only says where X lies.
    private func inner(_ at: Int) -> Int {
        let country = places[at].number
        guard tree.isCountry(country) else { return at }
        let sentence = passage.sentences[places[at].first]
        let inner = nearby(places[at].first).last { other in
            other < at && places[other].role == .scene && passage.sentences[places[other].first] == sentence
                && tree.isInside(places[other].number, country)
        }
        guard let inner, !isCounted(places[inner].last + 1, places[at].first) else { return at }
        return inner
    }

    /// Any place of the passage that something happens at, the nearest: a headline is one statement.
    func anyPlace(near token: Int, _ roles: PlaceMention.Roles = [.scene]) -> Found? {
        var nearest: Int?
        for at in places.indices where roles.contains(places[at].role) {
            if let known = nearest, abs(places[at].first - token) >= abs(places[known].first - token) { continue }
            nearest = at
        }
        return nearest.map(settled)
    }

    /// The last place of the sentence before.
    func before(_ figure: Figure) -> Found? {
        let sentence = passage.sentences[figure.first]
        guard sentence > 0 else { return nil }
        return places.indices.last { at in
            passage.sentences[places[at].first] == sentence - 1 && places[at].role == .scene
                && !isCut(places[at].last, passage.sentenceRange(of: places[at].first).upperBound)
        }.flatMap { isItem($0) || isOfPartialCount($0) || isAcrossCountries($0) ? nil : settled($0) }
    }

    /// The clause speaks of another place too, from which or to which something goes: whose count it is stays in doubt.
    func names(otherThan place: NameReference, beside figure: Figure) -> Bool {
        let segment = passage.segments[figure.first]
        let goesOn = { (at: Int) in
            let role = places[at].role
            return (role == .actor || role == .origin || role == .destination) && places[at].isKnown
                && passage.segments[places[at].first] == segment
        }
        guard let id = place.id, places.indices.contains(where: goesOn) else { return false }
        let number = tree.number(of: id)
        return places.indices.contains { at in
            let other = places[at].number
            return goesOn(at) && other != number && !tree.isInside(other, number) && !tree.isInside(number, other)
        }
    }

    /// Two counts of people that nothing but "and" parts.
    private func isPair(_ one: Figure, _ other: Figure) -> Bool {
        guard one.kind == .count, other.kind == .count, other.first - one.phraseLast <= 2 else { return false }
        return (other.proclitics | passage.particle(before: other.first)) & passage.shared.pack.andBits != 0
    }

    /// "146, among them 38 in the school": the place of a part is not that of the whole, nor what is said behind it.
    private func isOfPart(_ first: Int, _ last: Int) -> Bool {
        (first + 1..<max(last, first + 1)).contains { token in
            passage.isSpeech(token)
                || passage.link(at: token) == .part
        }
    }

    /// The place of a part that was told in a clause before.
    private func isOfPartBefore(_ at: Int, _ segment: Int32) -> Bool {
        let own = passage.segments[places[at].first]
        guard own != segment else { return false }
        var token = places[at].first - 1
        while token >= 0, passage.segments[token] == own {
            if passage.link(at: token) == .part { return true }
            token -= 1
        }
        return false
    }

    /// "In X, the ministry said that …": the place at the head of a sentence sets the scene for all of it.
    private func opens(_ at: Int) -> Bool {
        let begin = passage.sentenceRange(of: places[at].first).lowerBound
        if places[at].first - begin <= 1, passage.isComma(places[at].last + 1) { return true }
        return leads(at, from: begin)
    }

    /// "As for X, the director there said", "From X a father tells": a sentence moves to a place before anything is said.
    private func leads(_ at: Int, from begin: Int) -> Bool {
        let first = places[at].first
        guard 1...2 ~= first - begin, places[at].role == .scene, !places[at].isPartial,
            PlaceReader.has(.within, endingAt: first - 1, passage) || passage.isSpeech(places[at].last + 1)
        else { return false }
        let place = places[at].number
        // Who speaks in a capital or abroad does not speak of it.
        return place < 0 || tree.countryOfCapital(place) < 0 && (country < 0 || tree.country(of: place) == country)
    }

    /// What is said with "that" begins anew: the place of the telling is not that of the count.
    private func isCut(_ first: Int, _ last: Int) -> Bool {
        (first + 1..<max(last, first + 1)).contains {
            passage.match(.barrier, at: $0).map { passage.shared.pack.barriers[$0.index].kind == .complementizer } ?? false
        }
    }

    /// The narrowest of a chain, or what holds all places of a list.
    func settled(_ at: Int) -> Found {
        let list = chain(around: at)
        guard list.count > 1 else { return alone(narrowest(at)) }
        let known = known(in: list)
        if let first = known.first, known.count < list.count,
            let holder = known.count > 1
                ? tree.holder(of: known) : tree.firstAbove(first, where: { tree.country(of: $0) >= 0 }),
            places[at].number != holder, !known.contains(holder)
        {
            // An unknown place of a list lies where its neighbours lie.
            return all(of: list, in: holder)
        }
        if known.count == list.count, known.contains(where: { $0 != known[0] }),
            !known.contains(where: { one in known.contains { tree.isInside(one, $0) } }), let holder = tree.holder(of: known)
        {
            return all(of: list, in: holder)
        }
        return alone(narrowest(at))
    }

    private func alone(_ at: Int) -> Found {
        Found(
            reference: places[at].reference, number: places[at].number, first: places[at].first, last: places[at].last,
            isBack: places[at].isBack)
    }

    private func all(of list: ClosedRange<Int>, in holder: Int32) -> Found {
        Found(
            reference: PlaceReader.reference(holder, passage), number: holder, first: places[list.lowerBound].first,
            last: places[list.upperBound].last)
    }

    /// The numbers of those places that are known.
    func known(in list: ClosedRange<Int>) -> [Int32] { list.lazy.map { places[$0].number }.filter { $0 >= 0 } }

    /// The places that are listed with one: nothing stands between them but commas and "and".
    func chain(around at: Int) -> ClosedRange<Int> {
        var first = at
        var last = at
        while first > 0, isListed(first - 1, first) { first -= 1 }
        while last + 1 < places.count, isListed(last, last + 1) { last += 1 }
        return first...last
    }

    private func isListed(_ one: Int, _ other: Int) -> Bool { Self.isListed(places[one].last, places[other].first, passage) }

    /// - Parameters:
    ///   - end: the last token of the one.
    ///   - next: the first token of the other.
    static func isListed(_ end: Int, _ next: Int, _ passage: Passage) -> Bool {
        let gap = next - end
        guard gap == 1 || gap == 2 && passage.isComma(end + 1) else { return false }
        return gap == 2 || passage.anyMatch(at: next) { $0.proclitics & passage.shared.pack.andBits != 0 }
    }

    /// "the camp of X in the province of Y": the narrowest of a chain. A place that no list knows stands before what holds it.
    private func narrowest(_ start: Int) -> Int {
        var at = start
        while at > 0, isNear(at - 1, at), lies(at - 1, in: at) { at -= 1 }
        if at == start {
            while at + 1 < places.count, isNear(at, at + 1), lies(at + 1, in: at), places[at + 1].isKnown { at += 1 }
        }
        return at
    }

    private func isNear(_ one: Int, _ other: Int) -> Bool {
        places[other].first - places[one].last <= 4
            && passage.sentences[places[one].first] == passage.sentences[places[other].first]
            && passage.segments[places[one].first] == passage.segments[places[other].first]
            // "nine in X, two in Y"
            && !(places[one].last..<max(places[one].last, places[other].first)).contains {
                passage.isDigits($0) || passage.ends(.number, at: $0)
            }
    }

    private func lies(_ inner: Int, in outer: Int) -> Bool {
        guard places[inner].role == places[outer].role || places[outer].role == .aside else { return false }
        let holder = places[outer].number
        guard holder >= 0 else { return false }
        guard places[inner].isKnown else {
            let known = places[inner].holder
            if known >= 0 { return known == holder || tree.isInside(known, holder) }
            return inner < outer && !isListed(inner, outer)
        }
        return tree.isInside(places[inner].number, holder)
    }
}
