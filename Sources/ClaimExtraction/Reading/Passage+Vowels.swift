import RuleReading
import TextReading

/// Vowel marks, where a text writes them: matching does not see them, but some words differ in nothing else.
extension Passage {
    /// The first letter of a match's word without its particles, where a vowel mark stands right behind it.
    func firstLetter(of match: Match, marked mark: UInt32) -> UInt32? {
        let token = tokens[match.first]
        // Few words are written with any: the end of the mark's bytes stands in no other.
        let last = mark < 0x80 ? UInt8(mark) : 0x80 | UInt8(mark & 0x3F)
        guard text[Int(token.start)..<Int(token.end)].contains(last) else { return nil }
        // An article belongs to the word's span, and is none of its letters.
        let kept = shared.pack.clitics.proclitics.lazy.filter { $0.isKept && match.proclitics & $0.bit != 0 }
            .reduce(0) { $0 + $1.bytes.count { $0 & 0xC0 != 0x80 } }
        return text.withUnsafeBufferPointer { text in
            var at = Int(token.start)
            var letter: UInt32 = 0
            var letters = -1 - Int(match.skipped) - kept
            while at < Int(token.end), letters <= 0 {
                let (code, length) = UTF8Scalars.decode(text, at: at)
                at += max(1, length)
                if code == mark { return letters == 0 ? letter : nil }
                guard shared.pack.fold.classOf(code) != .dropped else { continue }
                letter = code
                letters += 1
            }
            return nil
        }
    }
}
