import RuleReading
import TextReading

/// Where an article was written: in front of its first sentence.
extension PlaceReader {
    private static func isPeople(_ token: Int, _ passage: Passage) -> Bool {
        passage.match(.noun, at: token).map { passage.shared.pack.nouns[$0.index].kind == .people } ?? false
            && isCounted(token, passage)
    }

    private static func isDash(_ token: Token) -> Bool {
        token.kind == .mark && (token.code == 0x2D || token.code == 0x2013 || token.code == 0x2014)
    }

    /// "PLACE, DAY/AGENCY/"
    private static func endBetweenSlashes(_ passage: Passage) -> Int? {
        var (before, last) = (0, 0)
        for token in 1..<min(passage.count, 14) where passage.tokens[token].code == 0x2F && passage.isMark(token) {
            (before, last) = (last, token)
        }
        guard before > 0, last - before <= 4, last + 1 < passage.count,
            !(0...last).contains(where: { passage.tokens[$0].endsSentence })
        else { return nil }
        return last + 1
    }

    /// The first token behind "PLACE, DAY (AGENCY) –"; 0 where the passage has no dateline.
    static func endOfDateline(_ passage: Passage) -> Int {
        guard passage.count > 2, !passage.isMark(0) else { return 0 }
        if let end = endBetweenSlashes(passage) { return end }
        // A short line of a place and an agency.
        if passage.count <= 8, (1...3).contains(where: { passage.isMark($0, 0x2F) || passage.isMark($0, 0x3A) }),
            !passage.contains(.number), !(0..<passage.count).contains(where: passage.isDigits)
        {
            return passage.count
        }
        // Most paragraphs open with no dash.
        guard (1..<min(passage.count, 18)).contains(where: { isDash(passage.tokens[$0]) }) else { return 0 }
        for token in 1..<min(passage.count, 18) {
            // Who counts people tells news already.
            if passage.tokens[token].endsSentence || isPeople(token, passage) { return 0 }
            guard isDash(passage.tokens[token]), !passage.tokens[token].isGlued || passage.isMark(token - 1, 0x29),
                !passage.isDigits(token + 1)
            else { continue }
            // What is left of a short line is the agency's name, up to a colon.
            let colon = (token + 1..<min(passage.count, token + 6)).first { passage.isMark($0, 0x3A) }
            return colon.map { $0 + 1 } ?? (passage.count <= token + 5 ? passage.count : token + 1)
        }
        return 0
    }
}
