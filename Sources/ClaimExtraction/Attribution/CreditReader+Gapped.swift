import ClaimModel
import RuleReading
import TextReading

/// Credits whose verb is left out: "A speaks of 12 dead, and B of 20".
extension CreditReader {
    /// Adds a credit for everybody who stands with "and" behind a statement and before its particle and another count.
    func addGapped(_ regions: inout [CreditRegion], _ memory: inout SpeakerMemory) {
        var made: [CreditRegion] = []
        for i in regions.indices where regions[i].sign.contains(where: { passage.isSpeech($0) }) {
            let cue = regions[i].cue
            let sentence = passage.sentenceRange(of: cue.lowerBound)
            let isOfState = regions[i].told.map { isState($0.lowerBound) } ?? false
            var token = cue.upperBound + 2
            while true {
                if !isOfState { token = passage.next(Self.heads, from: token) }
                guard token + 1 <= sentence.upperBound else { break }
                guard let found = joined(token, behind: cue, memory) ?? (isOfState ? listed(token) : nil) else {
                    token += 1
                    continue
                }
                if let open = made.indices.last, made[open].last >= token { made[open].last = token - 1 }
                memory.remember(found.speaker)
                made.append(
                    CreditRegion(
                        first: found.last + 1, last: endOfGapped(found.last + 1, sentence), speaker: found.speaker,
                        cue: token...found.last, sign: token...token, told: found.told, mode: regions[i].mode,
                        rule: "attribution.gapped", isClause: true))
                token = found.last + 3
            }
        }
        if !made.isEmpty { regions += made }
    }

    private static let heads = Meaning.name.bit | Meaning.body.bit | Meaning.title.bit | Meaning.anonymous.bit

    /// Somebody behind "and", before the particle with which the statement before took its own count.
    private func joined(_ token: Int, behind cue: ClosedRange<Int>, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        guard passage.hasAny(Self.heads, at: token),
            passage.anyMatch(
                at: token,
                where: { $0.proclitics & passage.shared.pack.andBits != 0 && $0.entry.meaning.bit & Self.heads != 0 }),
            phrases.name(at: token)?.entry.kind != .place, (cue.upperBound + 1..<token).contains(where: { takesCount($0) }),
            let found = phrases.phrase(at: token, memory: memory, needsName: true), found.last + 2 < passage.count,
            passage.sentences[found.last + 1] == passage.sentences[token]
        else { return nil }
        let particle = found.last + 1
        guard takesCount(particle) else { return nil }
        let word = passage.folded(particle)
        let isTaken = (cue.upperBound + 1..<token).contains { takesCount($0) && passage.folded($0) == word }
        return isTaken ? found : nil
    }

    /// "Indonesia announced 165 deaths, and India 98, and Tunisia 49": states, each with its count right behind it.
    private func listed(_ token: Int) -> SourcePhraseReader.Found? {
        guard passage.isComma(token - 1), let state = phrases.name(at: token), isState(token), beginsWithAnd(token),
            isCount(state.last + 1),
            !(state.last + 2...state.last + 3).contains(where: { $0 < passage.count && passage.isSpeech($0) })
        else { return nil }
        return phrases.words(token, state.last)
    }

    private func isState(_ token: Int) -> Bool {
        phrases.name(at: token).map { $0.entry.kind == .place || $0.entry.kind == .state } ?? false
    }

    /// A particle right before a count.
    private func takesCount(_ particle: Int) -> Bool {
        passage.match(.opener, at: particle)?.index == 1 && isCount(particle + 1)
            || passage.has(.placeCue, at: particle) && isCount(particle + 1)
    }

    /// Up to the comma behind the count that somebody else or a contrast follows.
    private func endOfGapped(_ first: Int, _ sentence: ClosedRange<Int>) -> Int {
        var last = first
        while last < sentence.upperBound, !isContrast(last + 1), !passage.isComma(last + 1) { last += 1 }
        return last
    }
}
