import RuleReading
import TextReading

/// What a verb and the words beside it tell of its count.
extension FrameFinder {
    /// "900 of them": people, as a noun would tell.
    func isOfThem(_ figure: Figure) -> Bool {
        guard let link = passage.match(.link, at: figure.last + 1), link.length == 1 else { return false }
        let word = passage.shared.pack.links[link.index]
        return word.kind == .part && word.isOfPeople && link.proclitics == 0
    }

    /// "12 fishermen (whom) the navy rescued": the verb right behind has a pronoun for those who are counted.
    func isActedOn(_ figure: Figure, by cue: Match) -> Bool {
        cue.hasEnclitic && cue.proclitics == 0 && cue.length == 1 && cue.first == figure.phraseLast + 1
            && figure.noun.map { $0.word.kind == .people && $0.first > figure.first } ?? false
            && !passage.has(.noun, at: cue.first)
    }

    /// "five climbers lost their way": the verb of many right behind a noun that no list knows tells that they are people.
    func isVerbOfMany(_ cue: Match, _ figure: Figure) -> Bool {
        guard figure.noun == nil, let noun = figure.unknownNoun, noun < cue.first, cue.first - noun <= 2 else { return false }
        let word = passage.folded(cue.first)
        return passage.shared.pack.verbEndings.contains { word.count >= $0.count + 4 && word.suffix($0.count).elementsEqual($0) }
    }

    /// "were deported on board of three flights 432 …": things behind a preposition, which the cue does not count.
    func isAside(_ figure: Figure, of cue: FrameCue) -> Bool {
        guard let noun = figure.noun, noun.word.kind == .thing || noun.word.kind == .place, !cue.takes.has(noun.word.kind)
        else { return false }
        let before = figure.phraseFirst - 1
        return figure.proclitics & passage.shared.pack.prepositionBits != 0 || passage.has(.placeCue, at: before)
            || passage.has(.dateJoiner, at: before) || passage.has(.rangeOpener, at: before)
    }
}
