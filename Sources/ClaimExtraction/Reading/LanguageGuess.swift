import RuleReading
import TextReading

/// Which pack's script a text is written in.
enum LanguageGuess {
    /// Looks at the first few thousand code points.
    static func language(of text: [UInt8], among packs: [String: LanguagePack]) -> String? {
        var counts: [String: Int] = [:]
        text.prefix(8192).withUnsafeBufferPointer { buffer in
            var i = 0
            while i < buffer.count {
                let (code, length) = UTF8Scalars.decode(buffer, at: i)
                i += length
                guard code > 0x40 else { continue }
                for (tag, pack) in packs where pack.letters.contains(where: { $0.contains(code) }) { counts[tag, default: 0] += 1 }
            }
        }
        guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 16 > min(text.count, 8192) else { return nil }
        return best.key
    }
}
