import RuleReading
import TextReading

/// Which pack's script a text is written in.
struct LanguageGuess {
    /// Bytes that are looked at: a headline and a lead tell the script.
    private static let sample = 1536
    /// Bytes after which it is asked whether the rest can change anything.
    private static let piece = 64
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

    private static func add(_ length: Int, to bits: UInt64, _ counts: inout [Int]) {
        for pack in counts.indices where bits >> UInt64(pack) & 1 == 1 { counts[pack] += length }
    }

    /// One pack has letters enough, and so many more than each other that no byte that is left can change it.
    private static func isSettled(_ counts: [Int], _ left: Int, _ end: Int) -> Bool {
        guard let most = counts.max(), most * 16 > end else { return false }
        var leaders = 0
        for count in counts where count + left >= most { leaders += 1 }
        return leaders == 1
    }

    func language(of text: [UInt8]) -> String? {
        var counts = [Int](repeating: 0, count: tags.count)
        let end = min(text.count, Self.sample)
        // Most texts have one script: how often the same packs follow each other is counted first.
        text.withUnsafeBufferPointer { buffer in
            table.withUnsafeBufferPointer { table in
                var (bits, length) = (UInt64(0), 0)
                var i = 0
                var limit = min(end, Self.piece)
                while i < end {
                    if i >= limit {
                        Self.add(length, to: bits, &counts)
                        length = 0
                        if Self.isSettled(counts, end - i, end) { return }
                        limit = i + Self.piece
                    }
                    if buffer[i] <= 0x40 {
                        i &+= 1
                        continue
                    }
                    // Letters of two bytes are what the sample is made of.
                    let now: UInt64
                    if i &+ 1 < end, buffer[i] >= 0xC2, buffer[i] < 0xE0 {
                        now = table[Int(buffer[i] & 0x1F) &<< 6 | Int(buffer[i &+ 1] & 0x3F)]
                        i &+= 2
                    } else {
                        let (code, size) = UTF8Scalars.decode(buffer, at: i)
                        i += size
                        now = code < Self.tableSize ? table[Int(code)] : Self.packs(with: code, among: letters)
                    }
                    if now == bits {
                        length &+= 1
                    } else if now != 0 {
                        Self.add(length, to: bits, &counts)
                        (bits, length) = (now, 1)
                    }
                }
                Self.add(length, to: bits, &counts)
            }
        }
        // Ties go to the first tag, so that the answer does not depend on the order of a dictionary.
        guard let most = counts.max(), most * 16 > end, let best = counts.firstIndex(of: most) else { return nil }
        return tags[best]
    }
}
