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
            at = endOfPlain(bytes, from: at, to: end)
            guard at < end else { return nil }
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

    /// Passes over characters of one and two bytes, eight bytes a step; what is left begins with a whole character.
    @inline(__always)
    private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        let tops: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(bytes)
        var at = start
        // The bit of a byte that must go on with the character before it.
        var open: UInt64 = 0
        while at &+ 8 <= end {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let high = word & tops
            let leads = high & (word << 1)
            // 0xC0 and 0xC1 begin nothing.
            let real = ((word & 0x1E1E_1E1E_1E1E_1E1E) &+ 0x7F7F_7F7F_7F7F_7F7F) & tops
            // Each lead is followed by a continuation, and nothing else is one; three bytes and more are looked at one by one.
            guard leads & (word << 2) | leads & ~real == 0, leads << 8 | open == high & ~(word << 1) else { break }
            open = leads >> 56
            at &+= 8
        }
        return open == 0 ? at : at - 1
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
