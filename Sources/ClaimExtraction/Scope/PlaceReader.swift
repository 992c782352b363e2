import ClaimModel
import RuleReading
import TextReading

/// The places that a passage names, each with its role.
struct PlaceReader {
    let passage: Passage
    let rules: SharedRules
    /// Tokens before this one are a dateline.
    let start: Int
    var tree: NumberedPlaces { rules.places }

    init(passage: Passage, rules: SharedRules, start: Int = 0) {
        self.passage = passage
        self.rules = rules
        self.start = start
    }

    /// All of them in the order of the text.
    func mentions(_ names: [NameReader.Found], _ memory: PlaceMemory) -> [PlaceMention] {
        var found: [PlaceMention] = []
        if !names.isEmpty { found.reserveCapacity(names.count + 1) }
        for name in names where name.first >= start {
            if name.entry.kind == .place {
                found.append(mention(name))
            } else if name.entry.kind == .state, let land = land(name) {
                found.append(land)
            } else if name.last > name.first, name.entry.kind != .group {
                // A club or a party that is called after a place says nothing of where.
                addInside(name, &found)
            }
        }
        let named = found.count
        for match in passage.placeCues.itself where match.first >= start {
            guard let more = special(match, names, memory, found) else { continue }
            // "the border with X": X itself is not where it is.
            if PlaceWord.all[match.index] == .border { found.removeAll { more.first...more.last ~= $0.first } }
            found.append(more)
        }
        if found.count > named { found.sort { ($0.first, $0.last) < ($1.first, $1.last) } }
        share(&found)
        distribute(&found)
        return found
    }

    /// "in the United States": a state that mostly acts is also where something happens.
    private func land(_ name: NameReader.Found) -> PlaceMention? {
        guard Self.has(.within, endingAt: name.first - 1, passage), let country = rules.book.placeCountries[name.entry.id]
        else { return nil }
        let reference = NameReference(id: country, text: name.reference.text)
        return PlaceMention(
            reference: reference, number: tree.number(of: country), first: name.first, last: name.last, role: role(name.first))
    }

    /// "140 from X, 96 from Y": provinces from which counted shares come are where they were counted.
    private func distribute(_ places: inout [PlaceMention]) {
        var last: Int?
        for at in places.indices where isShare(places[at].role, places[at].number, places[at].first) {
            if let one = last, passage.sentences[places[one].first] == passage.sentences[places[at].first] {
                for share in [one, at] {
                    places[share].role = .scene
                    places[share].isPartial = true
                }
            }
            last = at
        }
    }

    private func isShare(_ role: PlaceMention.Role, _ number: Int32, _ first: Int) -> Bool {
        guard role == .origin, number >= 0, !tree.isCountry(number) else { return false }
        return (max(start, first - Self.wordsOfShare)..<first).contains {
            passage.isDigits($0) || passage.ends(.number, at: $0)
        }
    }

    private static let wordsOfShare = 4

    /// A word of that kind begins at a token.
    static func has(_ word: PlaceWord, at token: Int, _ passage: Passage) -> Bool {
        guard passage.has(.placeWord, at: token) else { return false }
        return passage.anyMatch(at: token) { $0.entry.meaning == .placeWord && PlaceWord.all[$0.index] == word }
    }

    /// A word of that kind ends at a token.
    static func has(_ word: PlaceWord, endingAt token: Int, _ passage: Passage) -> Bool {
        passage.match(.placeWord, endingAt: token).map { PlaceWord.all[$0.index] == word } ?? false
    }

    /// A list and a chain share what stands in front of their first place ("from X and Y", "to the camp of X in the province of Y").
    private func share(_ places: inout [PlaceMention]) {
        guard places.count > 1 else { return }
        for at in 1..<places.count where places[at].role == .scene && places[at - 1].role != .scene {
            let end = places[at - 1].last
            let next = places[at].first
            let role = places[at - 1].role
            guard next - end <= 4, passage.sentences[places[at - 1].first] == passage.sentences[next] else { continue }
            if PlaceFinder.isListed(end, next, passage) || next - end == 2 && passage.isMark(end + 1, 0x2D) {
                places[at].role = role
            } else if role == .origin || role == .destination, places[at].isKnown,
                !places[at - 1].isKnown || tree.isInside(places[at - 1].number, places[at].number)
            {
                places[at].role = role
            }
        }
    }

    private func mention(_ name: NameReader.Found) -> PlaceMention {
        if let known = name.mention, known.start == start { return known.place }
        let place = newMention(name)
        name.mention = (start, place)
        return place
    }

    private func newMention(_ name: NameReader.Found) -> PlaceMention {
        let head = head(of: name)
        let first = head?.first ?? name.first
        var number = name.index < 0 ? -1 : passage.shared.places[name.index]
        var role = role(first)
        if role == .actor, head != nil || !isState(number) { role = .scene }
        if role == .scene, tree.countryOfCapital(number) >= 0 {
            if opensClause(name) { role = .actor } else if isWhereSaid(name) { role = .venue }
        }
        var reference = name.reference
        var holder: Int32 = -1
        if let head, head.index % 2 == 1, head.last < name.first, number >= 0, !tree.isCountry(number),
            head.proclitics & passage.shared.pack.definiteBits == 0, isBare(name.first)
        {
            // "the market of X" is a place of its own that no list knows.
            reference = NameReference(
                id: nil, text: passage.string(passage.bareSpan(head.first, name.last, skipping: head.skipped)))
            (holder, number) = (number, -1)
        }
        // "Syria × Tunisia: 26,966": two teams.
        if isMultiplied(name.first - 1) || isMultiplied(name.last + 1) { role = .actor }
        var mention = PlaceMention(
            reference: reference, number: number, holder: holder, first: first, last: name.last, role: role,
            kind: head.map { $0.index / 2 },
            isHeaded: head.map { $0.index % 2 == 0 || $0.first == name.first } ?? false)
        mention.isPartial = (name.last + 1...name.last + 2).contains { Self.has(.rank, at: $0, passage) }
        return mention
    }

    private func isMultiplied(_ token: Int) -> Bool { passage.isMark(token, 0xD7) }

    /// "the prison of X", and not "a prison in X".
    private func isBare(_ token: Int) -> Bool {
        let bits = passage.shared.pack.prepositionBits | passage.shared.pack.andBits
        return passage.match(.name, at: token).map { $0.proclitics & bits == 0 } ?? false
    }

    /// Countries and capitals speak; a province that "records" 12 cases is where they are.
    private func isState(_ place: Int32) -> Bool { tree.isCountry(place) || tree.countryOfCapital(place) >= 0 }

    /// "Baghdad sent …": a capital at the head of a clause stands for its government, unless it is a label.
    private func opensClause(_ name: NameReader.Found) -> Bool {
        let match = passage.match(.name, at: name.first)
        let isBare = (match?.proclitics ?? 0) & passage.shared.pack.prepositionBits == 0
        // "Rabat 12" is an item of a list.
        let isItem = passage.isDigits(name.last + 1) || passage.has(.number, at: name.last + 1)
        return isBare && !isItem && (name.first == start || passage.isMark(name.first - 1)) && !passage.isMark(name.last + 1)
    }

    /// "In Tripoli, a source said": a capital that opens a sentence before a verb of saying is where the office sits.
    private func isWhereSaid(_ name: NameReader.Found) -> Bool {
        guard passage.isComma(name.last + 1), passage.isSpeech(name.last + 2) else { return false }
        let before = name.first - 1
        guard Self.has(.within, endingAt: before, passage) else { return false }
        return before <= start || passage.isMark(before - 1) || passage.sentences[before - 1] != passage.sentences[before]
    }

    /// "the bank of Libya": the place within an office's name says where only if nothing else does.
    private func addInside(_ name: NameReader.Found, _ found: inout [PlaceMention]) {
        for token in name.first...name.last where passage.has(.name, at: token) {
            let match = passage.firstMatch(at: token) {
                $0.entry.meaning == .name && $0.last <= name.last && !$0.hasEnclitic
                    && passage.shared.nameKinds[$0.index].isDisjoint(with: .guarded)
                    && passage.shared.nameKinds[$0.index].contains(.place)
            }
            guard let match, match.length < name.last - name.first + 1 else { continue }
            let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
            let reference = NameReference(id: passage.shared.pack.names[match.index].id, text: passage.string(span))
            found.append(
                PlaceMention(
                    reference: reference, number: passage.shared.places[match.index], first: match.first, last: match.last,
                    role: .office))
        }
    }

    /// The word before the name, or its first one, that tells what kind of place it is.
    private func head(of name: NameReader.Found) -> Match? {
        if let own = passage.match(.placeHead, at: name.first), name.last > name.first { return own }
        return passage.match(.placeHead, endingAt: name.first - 1).flatMap { $0.hasEnclitic ? nil : $0 }
    }

    /// What stands in front of it decides.
    func role(_ first: Int) -> PlaceMention.Role {
        if isBracketed(first) { return .aside }
        let before = first - 1
        guard before >= start, !passage.isMark(before) else { return .scene }
        if passage.ends(.title, at: before) { return .office }
        if passage.ends(.auxiliary, at: before) { return .actor }
        // "between the capital and Y"
        if isJoined(first), before > start, word(endingAt: before - 1) == .between { return .road }
        if let word = word(endingAt: before) {
            switch word {
            case .origin: return .origin
            case .destination: return .destination
            case .office: return .office
            case .actor: return .actor
            case .road, .between: return .road
            default: break
            }
        }
        if passage.ends(.speechVerb, at: before) { return .actor }
        return isMeasured(first) ? .road : setting(first)
    }

    /// "in a session that was held at X", "the head of the mission in X": where something was said, or where the one who
    /// says it sits. Looked for in front of the place, up to the next mark or figure.
    private func setting(_ first: Int) -> PlaceMention.Role {
        var token = first - 1
        while token >= start, first - token <= Self.wordsOfSetting, passage.segments[token] == passage.segments[first],
            !passage.isMark(token), !passage.isDigits(token), !passage.ends(.number, at: token)
        {
            if passage.ends(.placeWord, at: token), word(endingAt: token) == .venue { return .venue }
            if first - token <= Self.wordsOfOffice, passage.ends(.title, at: token) || passage.ends(.spokesperson, at: token) {
                return .office
            }
            token -= 1
        }
        return .scene
    }

    /// "60 km south of X": the place that a distance is measured from.
    private func isMeasured(_ first: Int) -> Bool {
        (min(first, max(start, first - 3))..<first).contains {
            (passage.isDigits($0 - 1) || passage.ends(.number, at: $0 - 1)) && word(endingAt: $0) == .away
        }
    }

    static let wordsOfSetting = 9
    private static let wordsOfOffice = 4

    func isJoined(_ token: Int) -> Bool {
        passage.anyMatch(at: token) { $0.proclitics & passage.shared.pack.andBits != 0 }
    }

    func word(endingAt token: Int) -> PlaceWord? {
        passage.match(.placeWord, endingAt: token).map { PlaceWord.all[$0.index] }
    }

    private func isBracketed(_ token: Int) -> Bool {
        var at = token - 1
        while at >= start, token - at <= 4 {
            if passage.isMark(at, 0x29) { return false }
            if passage.isMark(at, 0x28) { return true }
            at -= 1
        }
        return false
    }

    /// A figure stands right in front of it, perhaps in brackets.
    static func isCounted(_ token: Int, _ passage: Passage) -> Bool {
        let before = passage.isMark(token - 1, 0x29) ? token - 2 : token - 1
        return passage.isDigits(before) || passage.ends(.number, at: before)
    }

    /// A place by its number, in the words of the passage's language.
    static func reference(_ place: Int32, _ passage: Passage) -> NameReference { passage.shared.references[Int(place)] }
}
