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
}
