/// Tells whether bytes are well-formed UTF-8 (Unicode, table 3-7), and where they stop being so.
enum UTF8Check {
    /// The offset of the first byte that belongs to no well-formed sequence; nil where all is well.
    static func firstFault(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        bytes.withUnsafeBufferPointer { firstFault(in: $0, range) }
    }

    private static func firstFault(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var at = range.lowerBound
        let end = range.upperBound
        while at < end {
            let plain = plainBytes(bytes, from: at, to: end)
            if plain > 0 {
                at += plain
                continue
            }
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
                continue
            }
            // Two bytes a letter: most of what is read.
            if lead >= 0xC2, lead < 0xE0, at + 1 < end, bytes[at + 1] & 0xC0 == 0x80 {
                at += 2
                continue
            }
            guard let shape = Shape(lead: lead), at + shape.length <= end, shape.second.contains(bytes[at + 1]) else { return at }
            var next = at + 2
            while next < at + shape.length {
                guard bytes[next] & 0xC0 == 0x80 else { return at }
                next += 1
            }
            at = next
        }
        return nil
    }

    /// Eight bytes that hold nothing but well-formed characters of one and two bytes: how many of them are whole
    /// characters; 0 where that is not so.
    @inline(__always)
    private static func plainBytes(_ bytes: UnsafeBufferPointer<UInt8>, from at: Int, to end: Int) -> Int {
        guard at + 8 <= end else { return 0 }
        let word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let tops: UInt64 = 0x8080_8080_8080_8080
        let high = word & tops
        if high == 0 { return 8 }
        let leads = high & (word << 1)
        let longer = leads & (word << 2)
        // 0xC0 and 0xC1 begin nothing.
        let real = ((word & 0x1E1E_1E1E_1E1E_1E1E) &+ 0x7F7F_7F7F_7F7F_7F7F) & tops
        // Each lead is followed by a continuation, and nothing else is one.
        guard longer == 0, leads & ~real == 0, leads << 8 == high & ~(word << 1) else { return 0 }
        return leads >> 56 == 0 ? 8 : 7
    }

    /// How a sequence that begins with a given byte goes on.
    private struct Shape {
        let length: Int
        let second: ClosedRange<UInt8>

        @inline(__always)
        init?(lead: UInt8) {
            switch lead {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return nil
            }
        }
    }
}
