import RuleReading
import TextReading

/// Which pack's script a text is written in.
struct LanguageGuess {
    /// Bytes that are looked at: a headline and a lead tell the script.
    private static let sample = 1536
    /// Code points of one or two bytes have a place in the table.
    private static let tableSize: UInt32 = 0x800

    private let tags: [String]
    private let letters: [[ClosedRange<UInt32>]]
    /// Per code point: a bit for each pack that has it among its letters.
    private let table: [UInt64]

    init(_ packs: [String: LanguagePack]) {
        // One bit each: nobody has more packs than that.
        tags = Array(packs.keys.sorted().prefix(64))
        letters = tags.map { packs[$0]!.letters }
        table = (0..<Self.tableSize).map { [letters] code in Self.packs(with: code, among: letters) }
    }

    private static func packs(with code: UInt32, among letters: [[ClosedRange<UInt32>]]) -> UInt64 {
        var bits: UInt64 = 0
        for pack in letters.indices where letters[pack].contains(where: { $0.contains(code) }) { bits |= 1 << UInt64(pack) }
        return bits
    }

    func language(of text: [UInt8]) -> String? {
        var counts = [Int](repeating: 0, count: tags.count)
        let end = min(text.count, Self.sample)
        // Most texts have one script: how often the same packs follow each other is counted first.
        var run: (bits: UInt64, length: Int) = (0, 0)
        func endRun() {
            for pack in counts.indices where run.bits >> UInt64(pack) & 1 == 1 { counts[pack] += run.length }
        }
        text.withUnsafeBufferPointer { buffer in
            table.withUnsafeBufferPointer { table in
                var i = 0
                while i < end {
                    // Letters of the same packs as before, of two bytes: what the sample is made of.
                    while i + 1 < end, buffer[i] >= 0xC2, buffer[i] < 0xE0,
                        table[Int(buffer[i] & 0x1F) << 6 | Int(buffer[i + 1] & 0x3F)] == run.bits
                    {
                        run.length += 1
                        i += 2
                    }
                    guard i < end else { break }
                    if buffer[i] <= 0x40 {
                        i += 1
                        continue
                    }
                    let (code, length) = UTF8Scalars.decode(buffer, at: i)
                    i += length
                    guard code > 0x40 else { continue }
                    let bits = code < Self.tableSize ? table[Int(code)] : Self.packs(with: code, among: letters)
                    if bits == run.bits {
                        run.length += 1
                    } else if bits != 0 {
                        endRun()
                        run = (bits, 1)
                    }
                }
            }
        }
        endRun()
        // Ties go to the first tag, so that the answer does not depend on the order of a dictionary.
        guard let most = counts.max(), most * 16 > end, let best = counts.firstIndex(of: most) else { return nil }
        return tags[best]
    }
}
