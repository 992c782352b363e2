import RuleReading
import TextReading

/// Wholes that no word of parts tells, but how two figures stand to each other.
extension LinkReader {
    /// "12 seats of 22", "seven of 13": two counts with nothing but "of" between them. "To 5 millions, from 8" is a change.
    func isOutOf(_ i: Int, _ previous: Int, _ figures: [Figure], _ links: [Link?]) -> Bool {
        let (part, whole) = (figures[previous], figures[i])
        guard whole.phraseFirst - part.phraseLast == 2, passage.has(.dateJoiner, at: whole.phraseFirst - 1),
            !passage.tokens[part.phraseLast].endsSentence, part.kind == .count, whole.kind == .count, !part.isVague,
            !whole.isVague,
            let small = part.nominal, let large = whole.nominal, small < large,
            !passage.has(.rangeJoiner, at: part.phraseFirst - 1)
        else { return false }
        guard let noun = whole.noun else { return true }
        return part.noun.map { $0.word.unit == noun.word.unit } ?? true
    }

    /// "lost 14 seats of its 60 seats": the same noun again, with the number that all of them have.
    func isOutOfAll(_ i: Int, _ previous: Int, _ figures: [Figure]) -> Bool {
        let (part, whole) = (figures[previous], figures[i])
        guard whole.isDefinite, let noun = part.noun, let small = part.nominal, let large = whole.nominal, small < large,
            passage.has(.dateJoiner, at: part.phraseLast + 1), (3...4).contains(whole.phraseFirst - part.phraseLast),
            let again = passage.match(.noun, at: part.phraseLast + 2)
        else { return false }
        return passage.shared.pack.nouns[again.index].unit == noun.word.unit
    }

    /// "Of 37,000 displaced no more than 8,500 could vote": the whole opens the sentence.
    func isInOpening(_ i: Int, _ previous: Int, _ figures: [Figure], _ links: [Link?]) -> Bool {
        let (whole, part) = (figures[previous], figures[i])
        guard links[previous] == nil, isCount(part), let small = part.nominal, let large = whole.nominal, small <= large,
            part.phraseFirst - whole.phraseLast <= 16,
            part.noun == nil || part.noun?.word.unit == whole.noun?.word.unit,
            let of = passage.match(.link, endingAt: whole.phraseFirst - 1),
            passage.shared.pack.links[of.index].kind == .of
        else { return false }
        return !figures[..<previous].contains { isCount($0) && passage.sentences[$0.first] == passage.sentences[whole.first] }
    }

    /// "34 wounded: 21 men and 17 women", "fourteen people died: ten men": a colon between, and right before the first of them.
    func isSpelledOut(_ whole: Figure, by part: Figure) -> Bool {
        let gap = part.phraseFirst - whole.phraseLast
        if passage.isMark(whole.phraseLast + 1, 0x3A), gap <= 3 { return true }
        guard gap <= 8, passage.isMark(part.phraseFirst - 1, 0x3A), part.noun?.word.measure == nil,
            whole.noun?.word.kind == .people, whole.kind == .count, let small = part.nominal, let large = whole.nominal
        else { return false }
        return small < large
    }

    /// "180 prisoners fled, and only 110 were caught": what is left of the count before.
    func isAllBut(_ part: Figure, _ whole: Figure) -> Bool {
        guard part.kind == .count, whole.kind == .count, part.noun == nil, part.unknownNoun == nil,
            whole.noun?.word.kind == .people,
            part.phraseFirst - whole.phraseLast <= 10, let small = part.nominal, let large = whole.nominal, small < large,
            let word = passage.match(.link, endingAt: part.phraseFirst - 1)
        else { return false }
        return passage.shared.pack.links[word.index].kind == .except
    }

    /// "eight martyrs, 3 in one town and 3 in another": bare numbers behind a comma, each at a place of its own.
    func isListed(_ part: Figure, behind whole: Figure) -> Bool {
        guard part.noun == nil, part.unknownNoun == nil, part.hedge == nil, part.proclitics == 0, part.kind == .count,
            whole.noun != nil, part.phraseFirst - whole.phraseLast == 2,
            passage.isComma(whole.phraseLast + 1) || passage.isMark(whole.phraseLast + 1, 0x3A),
            passage.has(.placeCue, at: part.last + 1), !passage.has(.dateJoiner, at: part.last + 1),
            let small = part.nominal, let large = whole.nominal
        else { return false }
        return small < large
    }
}
