import RuleReading
import TextReading

/// Which pack's script a text is written in.
enum LanguageGuess {
    /// Bytes that are looked at: a headline and a lead tell the script.
    private static let sample = 1536

    static func language(of text: [UInt8], among packs: [String: LanguagePack]) -> String? {
        let tags = packs.keys.sorted()
        let letters = tags.map { packs[$0]!.letters }
        var counts = [Int](repeating: 0, count: tags.count)
        var bytes = 0
        text.withUnsafeBufferPointer { buffer in
            let end = min(buffer.count, sample)
            var i = 0
            while i < end {
                let (code, length) = UTF8Scalars.decode(buffer, at: i)
                i += length
                guard code > 0x40 else { continue }
                for pack in letters.indices where letters[pack].contains(where: { $0.contains(code) }) { counts[pack] += 1 }
            }
            bytes = end
        }
        // Ties go to the first tag, so that the answer does not depend on the order of a dictionary.
        guard let most = counts.max(), most * 16 > bytes, let best = counts.firstIndex(of: most) else { return nil }
        return tags[best]
    }
}
