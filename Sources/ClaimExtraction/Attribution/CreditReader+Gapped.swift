import ClaimModel
import RuleReading
import TextReading

/// Credits whose verb is left out, because the one before goes for them too.
extension CreditReader {
    /// "a security source spoke of 630 deaths, and an Arab diplomat of 658"; "Indonesia announced 165 deaths, India 98, …".
    func addGapped(_ regions: inout [CreditRegion], _ memory: inout SpeakerMemory) {
        for told in regions where told.mode == .indirect && !told.isClause && told.told != nil {
            let end = passage.sentenceRange(of: told.cue.lowerBound).upperBound
            let isOf = passage.match(.opener, at: told.cue.upperBound + 1)?.index == 1
            let isState = isPlace(told.told!.lowerBound)
            guard isOf || isState else { continue }
            var token = told.first + 2
            while token <= end {
                guard beginsWithAnd(token), let next = gapped(token, isOf: isOf, memory, end) else {
                    token += 1
                    continue
                }
                if !regions.contains(where: {
                    $0.rule != "attribution.gapped" && $0.sign.lowerBound > told.sign.upperBound
                        && $0.sign.lowerBound < next.first
                }) {
                    regions.append(next)
                    if isOf { memory.remember(next.speaker) }
                }
                token = next.first + 1
            }
        }
    }

    /// "(spoke of 630, and) a diplomat of 658": somebody, the particle and a number; "(India) 98": a country and a number.
    private func gapped(_ token: Int, isOf: Bool, _ memory: SpeakerMemory, _ end: Int) -> CreditRegion? {
        let found: SourcePhraseReader.Found?
        if isOf {
            guard canSpeakFirst(token) else { return nil }
            found = phrases.phrase(at: token, memory: memory, needsName: true)
        } else {
            guard isPlace(token), passage.isComma(token - 1), let name = phrases.name(at: token) else { return nil }
            found = phrases.words(token, name.last)
        }
        guard let found, found.last + (isOf ? 2 : 1) <= end else { return nil }
        if isOf, passage.match(.opener, at: found.last + 1)?.index != 1 { return nil }
        let count = found.last + (isOf ? 2 : 1)
        guard isCount(count), !passage.has(.dateJoiner, at: count) else { return nil }
        var last = count
        while last < end, !isContrast(last + 1), !(passage.isComma(last + 1) && beginsWithAnd(last + 2)) { last += 1 }
        return CreditRegion(
            first: count, last: last, speaker: found.speaker, cue: found.first...found.last, sign: found.first...found.last,
            told: found.told, mode: .indirect, rule: "attribution.gapped", isClause: false)
    }

    private func isPlace(_ token: Int) -> Bool {
        phrases.name(at: token).map { $0.entry.kind == .place || $0.entry.kind == .state } ?? false
            && passage.forms(at: token).allSatisfy { $0.proclitics & passage.shared.pack.prepositionBits == 0 }
    }

    private func canSpeakFirst(_ token: Int) -> Bool {
        passage.has(.anonymous, at: token) || passage.has(.title, at: token) || passage.has(.spokesperson, at: token)
            || passage.match(.body, at: token)?.index == 0 || phrases.name(at: token)?.entry.canSpeak == true
    }
}
