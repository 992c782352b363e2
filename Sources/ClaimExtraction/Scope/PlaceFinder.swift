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
    let tree: PlaceTree
    let rules: SharedRules
    /// The first token behind a dateline.
    var start = 0

    /// A place, and whether the sentence says it in so many words.
    struct Found {
        var reference: NameReference
        var first: Int
        var last: Int
        var isBack = false
    }

    /// - Parameter limit: only places that stand before this token (the cue whose subject the place is).
    func place(of i: Int, _ figures: [Figure], before limit: Int? = nil, going: PlaceMention.Roles = []) -> Found? {
        let figure = figures[i]
        let sentence = passage.sentences[figure.first]
        let segment = passage.segments[figure.first]
        guard !places.isEmpty else { return nil }
        let near = nearby(figure.first)
        let isHere = { (at: Int) in
            passage.sentences[places[at].first] == sentence && limit.map { places[at].first <= $0 } ?? true
                && (places[at].role == .scene || going.contains(places[at].role)
                    // "three were killed in a meeting at X"
                    || places[at].role == .venue && isBehind(at, figure) && passage.segments[places[at].first] == segment)
        }
        let own = near.filter { passage.segments[places[$0].first] == segment && isHere($0) }
        if !own.isEmpty, let found = self.place(of: i, figures, among: own) { return found }
        return near.last { at in
            places[at].last < figure.first && isHere(at) && !isOfPartBefore(at, segment)
                && (limit != nil || opens(at) || !isCut(places[at].last, figure.first))
        }.map { settled(inner($0)) }
    }

    /// Of the places of a figure's own clause the one that it is told of.
    private func place(of i: Int, _ figures: [Figure], among own: [Int]) -> Found? {
        let figure = figures[i]
        // By index: the figures themselves would be copied.
        let next = (i + 1..<figures.count).first {
            figures[$0].kind != .date && figures[$0].kind != .duration && figures[$0].first > figure.last
        }
        let end = next.map { figures[$0].phraseFirst }
        let before = (0..<i).last {
            figures[$0].kind != .date && figures[$0].kind != .duration && figures[$0].last < figure.first
        }
        let begin = before.map { figures[$0].last }
        if let at = own.last(where: { places[$0].last < figure.first }), led(by: at, figures) == i { return alone(at) }
        if let at = own.first(where: {
            isBehind($0, figure) && places[$0].first < end ?? passage.count && !isOfNext($0, figures)
                && !isInNextClause(figure.last, places[$0].first)
        }) {
            return settled(at)
        }
        let back = own.last { places[$0].last < figure.first }
        // "800 dead in X, besides 12 dead and 255 injured in Y": a pair has its place behind the second, where the one before is spent.
        if let back, let begin, places[back].first > begin, let next, isPair(figure, figures[next]),
            let at = own.first(where: {
                places[$0].first > figures[next].last && places[$0].first - figures[next].phraseLast <= Self.wordsOfItem
                    && !isOfNext($0, figures) && !isCounted(figures[next].phraseLast + 1, places[$0].first)
            })
        {
            return settled(at)
        }
        // "120, a third of them in X"
        let share = next.map { [.fraction, .percent].contains(figures[$0].kind) ? figures[$0].first : .max } ?? .max
        if let back, !isSpent(back, figure, begin) {
            return settled(inner(back))
        }
        if let at = own.first(where: {
            isBehind($0, figure) && !isOfNext($0, figures) && !isOfPart(figure.last, places[$0].first)
                && !isInNextClause(figure.last, places[$0].first)
                && places[$0].first < share
        }) {
            return settled(at)
        }
        return nil
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
        guard let id = country.reference.id, tree.isCountry(id) else { return nil }
        let sentence = passage.sentences[country.first]
        return places.indices.first { at in
            places[at].role == .scene && !places[at].isPartial && passage.sentences[places[at].first] == sentence
                && (places[at].id.map { tree.isInside($0, id) } ?? !isInNextClause(country.last, places[at].first))
        }.map(settled)
    }

    /// "X tops the table in Morocco": the country only says where X lies.
    private func inner(_ at: Int) -> Int {
        guard let id = places[at].id, tree.isCountry(id) else { return at }
        let sentence = passage.sentences[places[at].first]
        let inner = nearby(places[at].first).last { other in
            other < at && places[other].role == .scene && passage.sentences[places[other].first] == sentence
                && (places[other].id.map { tree.isInside($0, id) } ?? false)
        }
        guard let inner, !isCounted(places[inner].last + 1, places[at].first) else { return at }
        return inner
    }

    /// Any place of the passage that something happens at, the nearest: a headline is one statement.
    func anyPlace(near token: Int, _ roles: PlaceMention.Roles = [.scene]) -> Found? {
        let held = places.indices.filter { roles.contains(places[$0].role) }
        let nearest = held.min { abs(places[$0].first - token) < abs(places[$1].first - token) }
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
        guard let id = place.id else { return false }
        return places.contains { other in
            guard let name = other.id, name != id, passage.segments[other.first] == passage.segments[figure.first],
                [.actor, .origin, .destination].contains(other.role)
            else { return false }
            return !tree.isInside(name, id) && !tree.isInside(id, name)
        }
    }

    /// Two counts of people that nothing but "and" parts.
    private func isPair(_ one: Figure, _ other: Figure) -> Bool {
        guard one.kind == .count, other.kind == .count, other.first - one.phraseLast <= 2 else { return false }
        return (other.proclitics | passage.particle(before: other.first)) & passage.shared.pack.andBits != 0
    }

    private func isBehind(_ at: Int, _ figure: Figure) -> Bool { places[at].first > figure.last }

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
        let range = passage.sentenceRange(of: places[at].first)
        return places[at].first - range.lowerBound <= 1 && passage.isComma(places[at].last + 1)
    }

    /// What is said with "that" begins anew: the place of the telling is not that of the count.
    private func isCut(_ first: Int, _ last: Int) -> Bool {
        (first + 1..<max(last, first + 1)).contains {
            passage.match(.barrier, at: $0).map { passage.shared.pack.barriers[$0.index].kind == .complementizer } ?? false
        }
    }

    /// The narrowest of a chain, or what holds all places of a list.
    func settled(_ at: Int) -> Found {
        // Most places do not.
        guard isInList(at) else { return alone(narrowest(at)) }
        let list = chain(around: at)
        let known = list.compactMap { places[$0].id }
        if list.count > 1, let first = known.first, known.count < list.count,
            let holder = known.count > 1
                ? tree.holder(of: known) : tree.above(first).first(where: { tree.country(of: $0) != nil }),
            places[at].id.map({ $0 != holder }) ?? true, !known.contains(holder)
        {
            // An unknown place of a list lies where its neighbours lie.
            return Found(
                reference: PlaceReader.reference(holder, passage, rules), first: places[list[0]].first,
                last: places[list.last!].last)
        }
        if list.count > 1, known.count == list.count, Set(known).count > 1,
            !known.contains(where: { one in known.contains { tree.isInside(one, $0) } }), let holder = tree.holder(of: known)
        {
            return Found(
                reference: PlaceReader.reference(holder, passage, rules), first: places[list[0]].first,
                last: places[list.last!].last)
        }
        return alone(narrowest(at))
    }

    /// Another place is listed with it.
    func isInList(_ at: Int) -> Bool { at > 0 && isListed(at - 1, at) || at + 1 < places.count && isListed(at, at + 1) }

    private func alone(_ at: Int) -> Found {
        let place = places[at]
        return Found(reference: place.reference, first: place.first, last: place.last, isBack: place.isBack)
    }

    /// The places that are listed with one: nothing stands between them but commas and "and".
    func chain(around at: Int) -> [Int] {
        var first = at
        var last = at
        while first > 0, isListed(first - 1, first) { first -= 1 }
        while last + 1 < places.count, isListed(last, last + 1) { last += 1 }
        return Array(first...last)
    }

    private func isListed(_ one: Int, _ other: Int) -> Bool { Self.isListed(places[one].last, places[other].first, passage) }

    static func isListed(_ one: PlaceMention, _ other: PlaceMention, _ passage: Passage) -> Bool {
        isListed(one.last, other.first, passage)
    }

    /// - Parameters:
    ///   - last: the last token of one place.
    ///   - first: the first token of the next one.
    private static func isListed(_ last: Int, _ first: Int, _ passage: Passage) -> Bool {
        let gap = first - last
        guard gap == 1 || gap == 2 && passage.isComma(last + 1) else { return false }
        return gap == 2 || passage.anyMatch(at: first) { $0.proclitics & passage.shared.pack.andBits != 0 }
    }

    /// "the camp of X in the province of Y": the narrowest of a chain. A place that no list knows stands before what holds it.
    private func narrowest(_ start: Int) -> Int {
        var at = start
        while at > 0, isNear(at - 1, at), lies(at - 1, in: at) { at -= 1 }
        if at == start {
            while at + 1 < places.count, isNear(at, at + 1), lies(at + 1, in: at), places[at + 1].id != nil { at += 1 }
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
        guard let holder = places[outer].id else { return false }
        guard let id = places[inner].id else {
            if let known = places[inner].holder { return known == holder || tree.isInside(known, holder) }
            return inner < outer && !isListed(inner, outer)
        }
        return tree.isInside(id, holder)
    }
}
