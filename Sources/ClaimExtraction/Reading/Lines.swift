/// The lines of a text as byte ranges, without their line breaks; empty ones are passed over.
struct Lines: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var position = 0

    init(text: [UInt8]) { self.text = text }

    /// Eight bytes a step, up to those that hold a line break (Warren, "Hacker's Delight", 6-1).
    private static func endOfLine(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        let ones: UInt64 = 0x0101_0101_0101_0101
        while end + 8 <= text.count {
            let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: end, as: UInt64.self)
            let feed = word ^ ones &* 0x0A
            let back = word ^ ones &* 0x0D
            if ((feed &- ones) & ~feed | (back &- ones) & ~back) & ones &* 0x80 != 0 { break }
            end += 8
        }
        while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
        return end
    }

    mutating func next() -> Range<Int>? {
        while position < text.count {
            let end = text.withUnsafeBufferPointer { Self.endOfLine($0, from: position) }
            let line = position..<end
            position = end + 1
            if !line.isEmpty { return line }
        }
        return nil
    }
}
