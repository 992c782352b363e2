import ClaimModel
import RuleReading
import TextReading

/// Counts that stand before the verb of a relative clause.
extension CreditReader {
    /// "241 dead whom the authorities counted": the pronoun on the verb is the count before it.
    func objectBefore(
        _ cue: Match, _ source: SourcePhraseReader.Found, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>
    ) -> CreditRegion? {
        guard source.first > cue.last else { return nil }
        let floor = relative(before: cue, sentence) == nil ? cue.first - 6 : cue.first - 9
        for token in source.last + 1..<min(source.last + 7, sentence.upperBound + 1) {
            if passage.isComma(token) || barriers.barrier(at: token) != nil { break }
            if passage.isDigits(token) || passage.has(.number, at: token) { return nil }
        }
        for token in stride(from: cue.first - 1, through: max(sentence.lowerBound, floor), by: -1) {
            if passage.isComma(token) || barriers.barrier(at: token).map({ $0 != .relative }) ?? false { return nil }
            guard passage.isDigits(token) || passage.has(.number, at: token) else { continue }
            return CreditRegion(
                first: max(sentence.lowerBound, token - 2), last: cue.last, speaker: source.speaker, cue: cue.first...source.last,
                sign: cue.first...cue.last, told: source.told, mode: .indirect, rule: verb.rule, isClause: true)
        }
        return nil
    }

    /// "the toll that the ministry announced rose to 12": a count's own noun before the relative clause.
    func countAnnounced(
        _ cue: Match, _ source: SourcePhraseReader.Found, _ verb: SpeechVerb, _ sentence: ClosedRange<Int>
    ) -> CreditRegion? {
        guard source.first > cue.last, let relative = relative(before: cue, sentence) else { return nil }
        let floor = max(sentence.lowerBound, relative - 4)
        guard
            let head = stride(from: relative - 1, through: floor, by: -1).first(where: {
                passage.has(.countOf, at: $0) || passage.has(.speechNoun, at: $0)
            })
        else { return nil }
        var last = source.last
        while last < sentence.upperBound, !isContrast(last + 1), !passage.isComma(last + 1) { last += 1 }
        return CreditRegion(
            first: head, last: last, speaker: source.speaker, cue: cue.first...source.last, sign: cue.first...cue.last,
            told: source.told, mode: .indirect, rule: verb.rule, isClause: true)
    }

    /// "9250 families that the organisation says have left": the pronoun of the clause stands for what is before the verb.
    func relativeStart(_ cue: Match, _ opening: Opening, _ sentence: ClosedRange<Int>) -> Int? {
        guard opening.isClause, cue.first > sentence.lowerBound, !passage.isMark(cue.first - 1),
            cue.proclitics & passage.shared.pack.andBits == 0, passage.has(.opener, at: opening.first),
            passage.tokens[opening.first].end - passage.tokens[opening.first].start > 6
        else { return nil }
        guard barriers.barrier(at: cue.first - 1) == nil, !passage.has(.auxiliary, at: cue.first - 1) else { return nil }
        for token in stride(from: cue.first - 1, through: max(sentence.lowerBound, cue.first - 6), by: -1) {
            if passage.isComma(token) { return nil }
            if passage.isDigits(token) || passage.has(.number, at: token) { return token }
        }
        return nil
    }
}
