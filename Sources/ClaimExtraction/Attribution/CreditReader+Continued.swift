import ClaimModel
import RuleReading
import TextReading

/// Sentences without a credit that still belong to who has spoken in their paragraph.
///
/// Mostly the paper's own voice takes over behind a credited sentence. What goes on are a quotation that is still open, a
/// line that opened with its speaker's name and a colon, and a sentence that begins with the parts of what was told.
extension CreditReader {
    func addContinued(_ regions: inout [CreditRegion]) {
        // The first sentence has nobody to go on with.
        guard !regions.isEmpty, passage.count > 0, passage.sentences[passage.count - 1] > 0 else { return }
        var made: [CreditRegion] = []
        var next = 0
        var latest: CreditRegion?
        let told = regions.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
        var start = 0
        while start < passage.count {
            let sentence = passage.sentenceRange(of: start)
            var hasOwn = false
            while next < told.count, told[next].cue.lowerBound <= sentence.upperBound {
                latest = told[next]
                hasOwn = true
                next += 1
            }
            if !hasOwn, let credit = latest {
                if let last = goesOn(credit, from: start, sentence) {
                    made.append(
                        CreditRegion(
                            first: start, last: last, speaker: credit.speaker, cue: start...start, sign: start...start,
                            mode: credit.mode, rule: "attribution.continued", isClause: true))
                } else {
                    latest = nil
                }
            }
            start = sentence.upperBound + 1
        }
        regions += made
    }

    /// How far a sentence goes on with the credit before it; nil: not at all.
    private func goesOn(_ credit: CreditRegion, from start: Int, _ sentence: ClosedRange<Int>) -> Int? {
        // "Doctors: we opened a ward. Our team is of 64": behind a name and a colon it is the speaker who says "our".
        if credit.rule != "attribution.colon",
            (start...sentence.upperBound).contains(where: { passage.has(CreditWord.ownVoice, at: $0) })
        {
            return nil
        }
        if let close = closingQuote(of: credit, before: start, in: sentence) { return close }
        if credit.rule == "attribution.colon" { return sentence.upperBound }
        // A semicolon parts what one speaker says.
        if credit.isClause, start > 0, passage.isMark(start - 1, 0x61B), credit.last >= start - 2 { return sentence.upperBound }
        if opensDocument(credit) { return sentence.upperBound }
        let opens = (start...min(start + 2, sentence.upperBound)).contains { passage.has(CreditWord.details, at: $0) }
        return opens ? sentence.upperBound : nil
    }

    /// "The office announced the results." The figures that follow are theirs.
    private func opensDocument(_ credit: CreditRegion) -> Bool {
        guard !credit.isClause, credit.cue.upperBound + 2 < passage.count else { return false }
        let sentence = passage.sentenceRange(of: credit.cue.lowerBound)
        guard (credit.cue.upperBound + 1...credit.cue.upperBound + 2).contains(where: { passage.has(.speechNoun, at: $0) })
        else { return false }
        return !sentence.contains { passage.isDigits($0) && !passage.has(.month, at: $0 + 1) || passage.has(.number, at: $0) }
    }

    /// The end of a quotation that was opened in an earlier sentence, or the sentence's end where it stays open.
    private func closingQuote(of credit: CreditRegion, before start: Int, in sentence: ClosedRange<Int>) -> Int? {
        var depth = 0
        var isOpen = false
        for token in credit.first...sentence.upperBound where passage.isQuote(token) {
            switch passage.tokens[token].code {
            case 0xAB, 0x201C: depth += 1
            case 0xBB, 0x201D: depth = max(0, depth - 1)
            default: depth = depth == 0 ? 1 : 0
            }
            if token < start { isOpen = depth > 0 }
            if token >= start {
                guard isOpen else { return nil }
                if depth == 0 { return token }
            }
        }
        return isOpen ? sentence.upperBound : nil
    }
}
