import ClaimModel
import RuleReading
import TextReading

/// The places that a passage names, each with its role.
struct PlaceReader {
    let passage: Passage
    let rules: SharedRules
    /// Tokens before this one are a dateline.
    let start: Int

    init(passage: Passage, rules: SharedRules, start: Int = 0) {
        self.passage = passage
        self.rules = rules
        self.start = start
    }

    /// All of them in the order of the text.
    func mentions(_ names: [NameReader.Found], _ memory: PlaceMemory) -> [PlaceMention] {
        var found: [PlaceMention] = []
        for name in names where name.first >= start {
            if name.entry.kind == .place {
                found.append(mention(name))
            } else if name.entry.kind == .state, let land = land(name) {
                found.append(land)
            } else if name.last > name.first, name.entry.kind != .group {
                // A club or a party that is called after a place says nothing of where.
                found += inside(name)
            }
        }
        let named = found.count
        passage.forEach(Meaning.placeWord.bit, from: start) { match in
            guard Self.isPlaceItself[match.index], let more = special(match, names, memory, found) else { return }
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
        return PlaceMention(reference: reference, first: name.first, last: name.last, role: role(name.first))
    }

    /// "140 from X, 96 from Y": provinces from which counted shares come are where they were counted.
    private func distribute(_ places: inout [PlaceMention]) {
        let shares = places.indices.filter { at in
            let place = places[at]
            guard place.role == .origin, let id = place.id, !rules.book.places.isCountry(id) else { return false }
            return (max(start, place.first - Self.wordsOfShare)..<place.first).contains {
                passage.isDigits($0) || passage.ends(.number, at: $0)
            }
        }
        for (one, other) in zip(shares, shares.dropFirst())
        where passage.sentences[places[one].first] == passage.sentences[places[other].first] {
            for at in [one, other] {
                places[at].role = .scene
                places[at].isPartial = true
            }
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
            let (one, other) = (places[at - 1], places[at])
            let gap = other.first - one.last
            guard gap <= 4, passage.sentences[one.first] == passage.sentences[other.first] else { continue }
            if PlaceFinder.isListed(one, other, passage) || gap == 2 && passage.isMark(one.last + 1, 0x2D) {
                places[at].role = one.role
            } else if one.role == .origin || one.role == .destination, let holder = other.id,
                one.id.map({ rules.book.places.isInside($0, holder) }) ?? true
            {
                places[at].role = one.role
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
        var role = role(first)
        if role == .actor, head != nil || !isState(name.entry.id) { role = .scene }
        if role == .scene, rules.book.places.countryOfCapital(name.entry.id) != nil {
            if opensClause(name) { role = .actor } else if isWhereSaid(name) { role = .venue }
        }
        var reference = name.reference
        var holder: String?
        if let head, head.index % 2 == 1, head.last < name.first, let id = reference.id, !rules.book.places.isCountry(id),
            head.proclitics & passage.shared.pack.definiteBits == 0, isBare(name.first)
        {
            // "the market of X" is a place of its own that no list knows.
            reference = NameReference(
                id: nil, text: passage.string(passage.bareSpan(head.first, name.last, skipping: head.skipped)))
            holder = id
        }
        // "Syria × Tunisia: 26,966": two teams.
        if isMultiplied(name.first - 1) || isMultiplied(name.last + 1) { role = .actor }
        var mention = PlaceMention(
            reference: reference, holder: holder, first: first, last: name.last, role: role, kind: head.map { $0.index / 2 },
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
    private func isState(_ id: String) -> Bool {
        rules.book.places.isCountry(id) || rules.book.places.countryOfCapital(id) != nil
    }

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
    private func inside(_ name: NameReader.Found) -> [PlaceMention] {
        (name.first...name.last).compactMap { token in
            let match = passage.firstMatch(at: token) {
                $0.entry.meaning == .name && $0.last <= name.last && !$0.hasEnclitic
                    && passage.shared.pack.names[$0.index].kind == .place && !passage.shared.pack.names[$0.index].isGuarded
            }
            guard let match, match.length < name.last - name.first + 1 else { return nil }
            let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
            let reference = NameReference(id: passage.shared.pack.names[match.index].id, text: passage.string(span))
            return PlaceMention(reference: reference, first: match.first, last: match.last, role: .office)
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
            word(endingAt: $0) == .away && (passage.isDigits($0 - 1) || passage.ends(.number, at: $0 - 1))
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

    /// A place by its id, in the words of the passage's language.
    static func reference(_ id: String, _ passage: Passage, _ rules: SharedRules) -> NameReference {
        NameReference(id: id, text: rules.book.comparison.names[id]?[passage.shared.pack.tag] ?? id)
    }

    private static func isPeople(_ token: Int, _ passage: Passage) -> Bool {
        passage.match(.noun, at: token).map { passage.shared.pack.nouns[$0.index].kind == .people } ?? false
            && isCounted(token, passage)
    }

    /// "PLACE, DAY/AGENCY/"
    private static func endBetweenSlashes(_ passage: Passage) -> Int? {
        let slashes = (1..<min(passage.count, 14)).filter { passage.isMark($0, 0x2F) }
        guard let last = slashes.last, slashes.count > 1, last - slashes[slashes.count - 2] <= 4, last + 1 < passage.count,
            !(0...last).contains(where: { passage.tokens[$0].endsSentence })
        else { return nil }
        return last + 1
    }

    /// The first token behind "PLACE, DAY (AGENCY) –"; 0 where the passage has no dateline.
    static func endOfDateline(_ passage: Passage) -> Int {
        guard passage.count > 2, !passage.isMark(0) else { return 0 }
        if let end = endBetweenSlashes(passage) { return end }
        // A short line of a place and an agency.
        if passage.count <= 8, (1...3).contains(where: { passage.isMark($0, 0x2F) || passage.isMark($0, 0x3A) }),
            !passage.contains(.number), !(0..<passage.count).contains(where: passage.isDigits)
        {
            return passage.count
        }
        for token in 1..<min(passage.count, 18) {
            // Who counts people tells news already.
            if passage.tokens[token].endsSentence || isPeople(token, passage) { return 0 }
            guard passage.isMark(token), [0x2013, 0x2014, 0x2D].contains(passage.tokens[token].code),
                !passage.tokens[token].isGlued || passage.isMark(token - 1, 0x29), !passage.isDigits(token + 1)
            else { continue }
            // What is left of a short line is the agency's name, up to a colon.
            let colon = (token + 1..<min(passage.count, token + 6)).first { passage.isMark($0, 0x3A) }
            return colon.map { $0 + 1 } ?? (passage.count <= token + 5 ? passage.count : token + 1)
        }
        return 0
    }
}
