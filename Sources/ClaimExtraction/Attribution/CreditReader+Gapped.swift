import ClaimModel
import RuleReading
import TextReading

/// Credits whose verb is left out: "A speaks of 12 dead, and B of 20".
extension CreditReader {
    /// Adds a credit for everybody who stands with "and" behind a statement and before its particle and another count.
    func addGapped(_ regions: inout [CreditRegion], _ memory: inout SpeakerMemory) {
        var made: [CreditRegion] = []
        for region in regions where region.sign.contains(where: { passage.isSpeech($0) }) {
            let sentence = passage.sentenceRange(of: region.cue.lowerBound)
            var token = region.cue.upperBound + 2
            while token + 1 <= sentence.upperBound {
                guard let found = gapped(token, region, memory) ?? listed(token, region) else {
                    token += 1
                    continue
                }
                if let open = made.indices.last, made[open].last >= token { made[open].last = token - 1 }
                memory.remember(found.speaker)
                made.append(
                    CreditRegion(
                        first: found.last + 1, last: endOfGapped(found.last + 1, sentence), speaker: found.speaker,
                        cue: token...found.last, sign: token...token, told: found.told, mode: region.mode,
                        rule: "attribution.gapped", isClause: true))
                token = found.last + 3
            }
        }
        regions += made
    }

    /// Somebody behind "and", before the particle with which the statement before took its own count.
    private func gapped(_ token: Int, _ region: CreditRegion, _ memory: SpeakerMemory) -> SourcePhraseReader.Found? {
        let heads: [Meaning] = [.name, .body, .title, .anonymous]
        guard
            passage.matches(at: token).contains(where: {
                $0.proclitics & passage.shared.pack.andBits != 0 && heads.contains($0.entry.meaning)
            }),
            let found = phrases.phrase(at: token, memory: memory, needsName: true), found.last + 2 < passage.count,
            phrases.name(at: token)?.entry.kind != .place,
            passage.sentences[found.last + 1] == passage.sentences[token]
        else { return nil }
        let particle = found.last + 1
        guard takesCount(particle) else { return nil }
        let word = passage.folded(particle)
        let isTaken = (region.cue.upperBound + 1..<token).contains { takesCount($0) && passage.folded($0) == word }
        return isTaken ? found : nil
    }

    /// "Indonesia announced 165 deaths, and India 98, and Tunisia 49": states, each with its count right behind it.
    private func listed(_ token: Int, _ region: CreditRegion) -> SourcePhraseReader.Found? {
        guard passage.isComma(token - 1), beginsWithAnd(token), let state = phrases.name(at: token),
            state.entry.kind == .place || state.entry.kind == .state, isCount(state.last + 1),
            let teller = region.told.flatMap({ phrases.name(at: $0.lowerBound) }),
            teller.entry.kind == .place || teller.entry.kind == .state,
            !(state.last + 2...state.last + 3).contains(where: { $0 < passage.count && passage.isSpeech($0) })
        else { return nil }
        return phrases.words(token, state.last)
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
