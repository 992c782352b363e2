/// The lines of a text as byte ranges, without their line breaks; empty ones are passed over.
///
/// A line beyond all measure comes in pieces: what is read of a paragraph is looked at again and again, and time must
/// not grow faster than the text.
struct Lines: Sequence, IteratorProtocol {
    /// Bytes; the longest articles that stand in one line have some thirty thousand.
    static let longest = 1 << 15

    private let text: [UInt8]
    private var position = 0

    init(text: [UInt8]) { self.text = text }

    mutating func next() -> Range<Int>? {
        while position < text.count {
            let end = text.withUnsafeBufferPointer { Self.endOfLine($0, from: position) }
            let line = position..<end
            // A piece has no line break behind it.
            position = end < text.count && text[end] != 0x0A && text[end] != 0x0D ? end : end + 1
            if !line.isEmpty { return line }
        }
        return nil
    }

    /// Eight bytes a step, up to those that hold a line break (Warren, "Hacker's Delight", 6-1).
    private static func endOfLine(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let limit = Swift.min(text.count, start + longest)
        var end = start
        let ones: UInt64 = 0x0101_0101_0101_0101
        while end + 8 <= limit {
            let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: end, as: UInt64.self)
            let feed = word ^ (ones &* 0x0A)
            let back = word ^ (ones &* 0x0D)
            if ((feed &- ones) & ~feed | (back &- ones) & ~back) & (ones &* 0x80) != 0 { break }
            end += 8
        }
        while end < limit, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
        return end < limit || limit == text.count ? end : cut(text, from: start, to: limit)
    }

    /// Where a piece ends: behind a full stop, else behind a space, else between two characters.
    private static func cut(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int {
        let middle = start + longest / 2
        for end in stride(from: limit, to: middle, by: -1) where text[end - 1] == 0x20 && text[end - 2] == 0x2E { return end }
        for end in stride(from: limit, to: middle, by: -1) where text[end - 1] == 0x20 { return end }
        for end in stride(from: limit, to: limit - 4, by: -1) where text[end] & 0xC0 != 0x80 { return end }
        return limit
    }
}
