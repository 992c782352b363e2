import ClaimModel
import RuleReading
import TextReading

/// Lines and headlines that open with who speaks, in other ways than a name and a colon.
extension CreditReader {
    /// "'Human Resources': 22 thousand posts": what a paper calls a body for short, in quotation marks.
    func shortName(_ token: Int, _ memory: inout SpeakerMemory) -> CreditRegion? {
        guard passage.isQuote(token), token + 2 < passage.count, !passage.has(CreditWord.headlineLabel, at: token + 1),
            let close = (token + 2..<min(token + 7, passage.count)).first(where: { passage.isQuote($0) }),
            passage.isMark(close + 1, 0x3A), close + 2 < passage.count,
            !(token + 1..<close).contains(where: { isCount($0) || passage.isSpeech($0) || passage.isMark($0) }),
            let found = phrases.name(at: token + 1).flatMap({ name in
                name.last == close - 1 && name.entry.canSpeak
                    ? SourcePhraseReader.Found(speaker: phrases.speaker(name), first: token + 1, last: close - 1) : nil
            }) ?? phrases.words(token + 1, close - 1),
            phrases.name(at: token + 1)?.entry.kind != .place
        else { return nil }
        return CreditRegion(
            first: close + 1, last: passage.sentenceRange(of: close + 2).upperBound, speaker: found.speaker,
            cue: token...close, sign: close + 1...close + 1, told: found.told, mode: .indirect, rule: "attribution.colon",
            isClause: true)
    }

    /// "Reuters, from a security official: 12 dead".
    func relayedLine(_ token: Int, _ memory: SpeakerMemory) -> CreditRegion? {
        guard let agency = phrases.name(at: token), agency.entry.kind == .outlet else { return nil }
        let paper = SourcePhraseReader.Found(speaker: phrases.speaker(agency), first: agency.first, last: agency.last)
        var from = behindQuote(agency.last)
        if passage.isComma(from) { from += 1 }
        let relayed = passage.match(.according, at: from)
        guard relayed?.index == 2 || passage.match(.opener, at: from)?.index == 1,
            let original = phrases.phrase(at: (relayed?.last ?? from) + 1, memory: memory)
        else { return nil }
        let mark = behindQuote(original.last)
        guard passage.isMark(mark, 0x3A), mark + 1 < passage.count else { return nil }
        let found = passedOn(original, by: paper)
        return CreditRegion(
            first: mark, last: passage.sentenceRange(of: mark + 1).upperBound, speaker: found.speaker, cue: token...original.last,
            sign: mark...mark, told: found.told, mode: .indirect, rule: "attribution.colon", isClause: true)
    }

    /// "Civil defence – two dead", "The navy.. 141 migrants rescued": a body, and then what it tells begins at once.
    func dash(behind mark: Int, _ name: NameReader.Found) -> Int? {
        guard mayOpen(name.first), name.entry.kind == .organisation || name.entry.kind == .force, passage.isMark(mark) else {
            return nil
        }
        var last = mark
        if passage.isMark(mark, 0x2E) {
            guard passage.isMark(mark + 1, 0x2E) else { return nil }
            while passage.isMark(last + 1, 0x2E) { last += 1 }
        } else if !isDash(mark) {
            return nil
        }
        guard
            isCount(last + 1) || passage.has(.nameStop, at: last + 1) || passage.has(.frame, at: last + 1)
                || passage.has(.noun, at: last + 1)
        else { return nil }
        return last
    }

    func isDash(_ token: Int) -> Bool {
        [0x2D, 0x2013, 0x2014, 0x2026, 0x2E].contains { passage.isMark(token, $0) }
    }

    /// "3.2 percent, against 2.4 with the fund", "against 170 in the ministry's tables": the count beside the first one is
    /// somebody else's.
    func addSetAgainst(_ regions: inout [CreditRegion], _ memory: SpeakerMemory) {
        guard passage.contains(CreditWord.setAgainst) else { return }
        var token = passage.next(Meaning.creditWord.bit, from: 0)
        while token < passage.count {
            defer { token = passage.next(Meaning.creditWord.bit, from: token + 1) }
            guard passage.has(CreditWord.setAgainst, at: token), isCount(token + 1) else { continue }
            let sentence = passage.sentenceRange(of: token)
            for at in token + 2..<max(token + 2, min(token + 8, sentence.upperBound)) {
                if passage.isComma(at) || passage.isSpeech(at) { break }
                guard let found = keeper(at, memory) else { continue }
                regions.append(
                    CreditRegion(
                        first: token, last: found.last, speaker: found.speaker, cue: at...found.last, sign: at...at,
                        told: found.told, mode: .indirect, rule: "attribution.against", isClause: true))
                break
            }
        }
    }

    /// "with the fund", "in the ministry's tables", "by the union's count".
    private func keeper(_ token: Int, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        if passage.has(CreditWord.keeper, at: token) {
            guard canHead(token + 1) else { return nil }
            return phrases.phrase(at: token + 1, memory: memory, needsName: true)
        }
        guard passage.has(CreditWord.work, at: token), passage.has(.speechNoun, at: token + 1) else { return nil }
        return phrases.owner(ofDocument: token + 1, memory)
    }
}
