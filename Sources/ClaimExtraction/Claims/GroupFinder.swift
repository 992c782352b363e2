import ClaimModel
import RuleReading
import TextReading

/// The affiliation of those who are counted: "of the forces of X", "in its ranks", a noun that names it.
struct GroupFinder {
    let passage: Passage
    let names: [NameReader.Found]
    let lastForce: NameReference?
    /// Most paragraphs name nobody to whom people belong.
    private let hasGroups: Bool

    init(passage: Passage, names: [NameReader.Found], lastForce: NameReference?) {
        self.passage = passage
        self.names = names
        self.lastForce = lastForce
        hasGroups = names.contains { Self.isGroup($0) }
    }

    private func isGroup(_ name: NameReader.Found) -> Bool { Self.isGroup(name) }

    /// The group of those whom a noun counts.
    /// - Parameters:
    ///   - figure: the figure itself.
    ///   - next: where the next figure's phrase begins.
    func group(of noun: CountedNoun, _ figure: Figure, next: Int) -> NameReference {
        guard noun.word.kind == .people else { return .none }
        let limit = min(next, passage.count)
        if let named = named(noun, figure, before: limit) { return named }
        // "Sudanese workers": the adjective right behind the noun, unless it is spelled like the country.
        if let nation = passage.match(.nationality, at: noun.last + 1), nation.first < limit,
            nation.proclitics & ~passage.shared.pack.definiteBits == 0, !passage.has(.name, at: nation.first)
        {
            let span = passage.span(nation.first, nation.last)
            return NameReference(id: passage.shared.pack.nationalities[nation.index].group, text: passage.string(span))
        }
        // "of the forces of X more than 750".
        if hasGroups, figure.proclitics & passage.shared.pack.andBits == 0,
            let before = names.first(where: { $0.last == figure.phraseFirst - 1 }), isGroup(before),
            passage.has(.dateJoiner, at: before.first - 1)
        {
            return before.reference
        }
        return passage.contains(.belonging) ? belonging(noun, before: limit) : own(noun)
    }

    private func own(_ noun: CountedNoun) -> NameReference { noun.word.group.map { NameReference(id: $0) } ?? .none }

    /// By a name that the noun begins with, that stands before the number or right behind the noun.
    private func named(_ noun: CountedNoun, _ figure: Figure, before limit: Int) -> NameReference? {
        guard hasGroups else { return nil }
        if let name = names.first(where: { $0.first == noun.first && isGroup($0) }) { return name.reference }
        // "of the forces of X more than 750 fighters": the name stands before the number.
        // Before a noun that tells a loss by itself it names whose loss: "inflicted on the gunmen 41 dead".
        // What is joined by a particle begins anew.
        if figure.proclitics & passage.shared.pack.andBits == 0,
            let before = names.first(where: { $0.last == figure.phraseFirst - 1 && isGroup($0) }),
            passage.has(.dateJoiner, at: before.first - 1)
                || noun.word.measure != nil && !noun.isInherited && noun.first > figure.last && before.entry.kind != .organisation
        {
            return before.reference
        }
        // "fighters of X", "members of the organisation": a name within a few words behind the noun.
        var token = noun.last + 1
        var steps = 0
        while token < limit, steps < 4 {
            if let name = names.first(where: { $0.first == token }), isGroup(name) { return name.reference }
            if passage.isMark(token), !passage.isQuote(token), !passage.isBracket(token) { break }
            if token > noun.last + 1 || passage.tokens[token].kind == .word,
                passage.anyMatch(at: token, where: { $0.proclitics & passage.shared.pack.andBits != 0 })
            {
                break
            }
            if passage.has(.barrier, at: token) || passage.has(.windowCue, at: token) || passage.has(.according, at: token)
                || passage.has(.frame, at: token)
            {
                break
            }
            if !passage.isMark(token) { steps += 1 }
            token += 1
        }
        return nil
    }

    /// "ينتمون ل…": belonging words further behind.
    private func belonging(_ noun: CountedNoun, before limit: Int) -> NameReference {
        var token = noun.last + 1
        while token < min(limit, noun.last + 10), !passage.tokens[token].endsSentence {
            if passage.isComma(token), passage.has(.barrier, at: token + 1) { break }
            if let belonging = passage.match(.belonging, at: token) {
                if passage.anyMatch(at: belonging.last, where: { $0.hasEnclitic }) || belonging.hasEnclitic
                    || endsWithPronoun(belonging.last)
                {
                    if let owner = names.last(where: {
                        $0.first < noun.first && ($0.entry.kind == .force || $0.entry.kind == .group)
                    }) {
                        return owner.reference
                    }
                    if let lastForce { return lastForce }
                }
                for name in names where name.first > token && name.first <= belonging.last + 5 && isGroup(name) {
                    return name.reference
                }
            }
            token += 1
        }
        return own(noun)
    }

    /// The name that a reference stands for is an armed force's.
    func isForce(_ reference: NameReference) -> Bool {
        reference.id != nil && names.contains { $0.entry.id == reference.id && $0.entry.kind == .force }
    }

    private func endsWithPronoun(_ token: Int) -> Bool { passage.forms(at: token).contains { $0.hasEnclitic } }

    private static func isGroup(_ name: NameReader.Found) -> Bool {
        switch name.entry.kind {
        case .force, .group: true
        case .organisation, .state: true
        case .place, .person, .outlet, .document: false
        }
    }
}
