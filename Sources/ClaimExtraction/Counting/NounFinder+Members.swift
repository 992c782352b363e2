import ClaimModel
import RuleReading
import TextReading

/// Members of a body, counted by its name.
extension NounFinder {
    func members(at token: Int, _ partitive: Bool) -> CountedNoun? {
        guard partitive else { return nil }
        if let members = membersOfBody(at: token) { return members }
        guard let match = passage.match(.name, at: token), match.proclitics & passage.shared.pack.andBits == 0 else { return nil }
        let name = passage.shared.pack.names[match.index]
        guard name.kind == .force || name.kind == .group else { return nil }
        // A word that only refers back to a force stands alone: "of the force", not "of the workforce".
        if name.isCalled, match.last + 1 < passage.count, passage.tokens[match.last + 1].kind == .word,
            passage.shapes.isDefinite(passage.tokens[match.last + 1].word)
        {
            return nil
        }
        let word = NounWord(kind: .people, who: nil, unit: "person", group: name.id, rule: "names")
        return CountedNoun(word: word, first: match.first, last: match.last)
    }

    /// "seven of the army"
    func membersOfBody(at token: Int) -> CountedNoun? {
        guard isOf(token - 1), let match = passage.match(.adjective, at: token),
            match.proclitics & passage.shared.pack.andBits == 0
        else { return nil }
        let body = passage.shared.pack.adjectives[match.index]
        guard body.isBody, let who = body.who else { return nil }
        return CountedNoun(
            word: NounWord(kind: .people, who: who, unit: "person", rule: Self.bodyRule), first: match.first, last: match.last)
    }

    /// "four restorers": a plural of people in a trade that no list knows, behind a figure that takes one.
    func trade(_ token: Int, _ figure: Figure) -> String? {
        guard figure.kind == .count, let value = figure.nominal ?? figure.upper else { return nil }
        let rest = value.truncatingRemainder(dividingBy: 100)
        guard figure.isVague || figure.unit <= 1 && (3...10).contains(rest) else { return nil }
        let word = passage.folded(token)
        // Broken plurals of things end so, too, but are short and have a long vowel in their midst ("laws", "squares").
        let isBroken = word.count == 12 && word[word.startIndex + 4] == 0xD8 && word[word.startIndex + 5] == 0xA7
        guard word.count >= 10, !isBroken,
            passage.shared.pack.tradeEndings.contains(where: { word.suffix($0.count).elementsEqual($0) })
        else { return nil }
        return passage.shared.pack.tradeWho
    }

    /// "7 % of the Kuwaiti product": it tells whose the thing before it is, no people.
    func isAdjective(_ token: Int) -> Bool {
        let word = passage.folded(token)
        return passage.isDefinite(token) && passage.isDefinite(token - 1)
            && passage.match(.noun, at: token - 1).map({ passage.shared.pack.nouns[$0.index].kind != .people }) ?? true
            && !passage.has(.belonging, at: token - 1)
            && !passage.shared.pack.tradeEndings.contains { word.suffix($0.count).elementsEqual($0) }
    }
}
