import ClaimModel
import RuleReading
import TextReading

/// Credits that reach over the lines of a list, and lines that open with who speaks.
extension CreditReader {
    /// An item of the list that a credited line opened with its colon.
    func continuedList(_ memory: inout SpeakerMemory) -> CreditRegion? {
        guard let speaker = memory.list else { return nil }
        guard memory.isText || isListItem else {
            memory.list = nil
            return nil
        }
        return CreditRegion(
            first: 0, last: passage.count - 1, speaker: speaker, cue: 0...0, sign: 0...0, mode: .indirect,
            rule: "attribution.list",
            isClause: true)
    }

    /// "according to the federation as follows:" credits the lines that follow.
    func noteList(_ regions: [CreditRegion], _ memory: inout SpeakerMemory) {
        if memory.isText, regions.contains(where: { $0.rule != "attribution.list" && $0.cue.lowerBound < 3 }) {
            memory.list = nil
            memory.isText = false
        }
        guard passage.isMark(passage.count - 1, 0x3A) else { return }
        if let region = regions.last, region.rule != "attribution.list" { memory.list = region.speaker }
        // "issued a statement in which stood the following:": all paragraphs behind are that document's.
        let sentence = passage.sentenceRange(of: passage.count - 1)
        guard sentence.suffix(5).contains(where: { passage.has(CreditWord.fullText, at: $0) }),
            sentence.contains(where: { passage.has(.speechNoun, at: $0) })
        else { return }
        if let issuer = memory.list ?? memory.issuer { (memory.list, memory.isText) = (issuer, true) }
    }

    /// A bullet, or a short line without a full stop.
    private var isListItem: Bool {
        if passage.isMark(0), !passage.isQuote(0), !passage.isBracket(0) { return true }
        return passage.count <= 18 && !passage.isMark(passage.count - 1, 0x2E)
    }

    /// The first words of a line, behind a bullet or the hour of a live page.
    static let wordsOfOpening = 8

    @inline(__always)
    func mayOpen(_ token: Int) -> Bool {
        guard token > 0 else { return true }
        // Behind a bullet, a mark or an hour: most words stand behind words.
        return token <= Self.wordsOfOpening && passage.tokens[token - 1].kind != .word && isOpening(token)
    }

    private func isOpening(_ token: Int) -> Bool {
        guard !passage.isComma(token - 1) else { return false }
        // "08:20 the mayor: …"
        if token >= 3, passage.isMark(token - 2, 0x3A), passage.isDigits(token - 3), passage.isDigits(token - 1),
            (0..<token - 3).allSatisfy({ passage.isMark($0) })
        {
            return true
        }
        guard passage.isMark(token - 1) else { return false }
        // "Urgent | the mayor: …"
        return (0..<token).allSatisfy {
            passage.isMark($0) || passage.isDigits($0) || passage.has(CreditWord.headlineLabel, at: $0)
        }
    }

    /// "raised its toll", "put the number at": what is announced is a count.
    func announcesCount(behind token: Int) -> Bool {
        // Whom one tells may stand between in quotation marks.
        let reach = passage.isQuote(token + 1) || passage.isQuote(token + 2) ? 6 : 3
        return (token + 1...token + reach).contains { passage.has(.countOf, at: $0) || passage.has(.speechNoun, at: $0) }
    }
}
