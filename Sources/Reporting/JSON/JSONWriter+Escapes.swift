/// Texts with the escapes that RFC 8259 wants.
extension JSONWriter {
    /// A text in quotation marks.
    mutating func quoted(_ text: String) {
        #if compiler(>=6.2) && os(Linux)
            text.utf8.span.withUnsafeBufferPointer { quote($0) }
        #else
            // Our strings are native UTF-8 and lend their bytes; one that is not is copied.
            let isLent: Void? = text.utf8.withContiguousStorageIfAvailable { quote($0) }
            if isLent == nil { Array(text.utf8).withUnsafeBufferPointer { quote($0) } }
        #endif
    }

    /// What needs no escape is copied as it is looked at, and almost nothing does: whether it was right to is asked once, at
    /// the end, and if not, it is written again.
    @inline(__always)
    private mutating func quote(_ utf8: UnsafeBufferPointer<UInt8>) {
        let length = utf8.count
        guard length <= Self.longest, let start = utf8.baseAddress else { return quoteSlowly(utf8) }
        makeRoom(length + 2)
        let source = UnsafeRawPointer(start)
        let target = UnsafeMutableRawPointer(gathered + count + 1)
        var hits = SIMD16<UInt8>(repeating: 0)
        if length >= 16 {
            var index = 0
            let last = length - 16
            while index < last {
                hits |= Self.copy(from: source + index, to: target + index)
                index += 16
            }
            // The last sixteen overlap those before.
            hits |= Self.copy(from: source + last, to: target + last)
        } else if length >= 8 {
            let bytes = SIMD2(
                source.loadUnaligned(as: UInt64.self), source.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self))
            target.storeBytes(of: bytes[0], as: UInt64.self)
            target.storeBytes(of: bytes[1], toByteOffset: length - 8, as: UInt64.self)
            hits = Self.marks(unsafeBitCast(bytes, to: SIMD16<UInt8>.self))
        } else if length < 4 {
            for index in 0..<length {
                if Self.needsEscape(utf8, index) { return quoteSlowly(utf8) }
                gathered[count + 1 + index] = utf8[index]
            }
        } else {
            let bytes = SIMD4(
                source.loadUnaligned(as: UInt32.self), source.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self),
                0x2020_2020, 0x2020_2020)
            target.storeBytes(of: bytes[0], as: UInt32.self)
            target.storeBytes(of: bytes[1], toByteOffset: length - 4, as: UInt32.self)
            hits = Self.marks(unsafeBitCast(bytes, to: SIMD16<UInt8>.self))
        }
        let found = unsafeBitCast(hits & Self.each(0x80), to: SIMD2<UInt64>.self)
        guard found[0] | found[1] == 0 else { return quoteSlowly(utf8) }
        gathered[count] = UInt8(ascii: "\"")
        count += length + 2
        gathered[count - 1] = UInt8(ascii: "\"")
    }

    @inline(never)
    private mutating func quoteSlowly(_ utf8: UnsafeBufferPointer<UInt8>) {
        makeRoom(1)
        put(UInt8(ascii: "\""))
        var index = 0
        while index < utf8.count {
            index = appendSixteen(utf8, from: index) ?? appendSlowly(utf8, from: index, to: min(index + 16, utf8.count))
        }
        makeRoom(1)
        put(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func copy(from source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) -> SIMD16<UInt8> {
        let bytes = source.loadUnaligned(as: SIMD16<UInt8>.self)
        target.storeBytes(of: bytes, as: SIMD16<UInt8>.self)
        return marks(bytes)
    }

    /// Nil where one of the next sixteen bytes may need an escape, or there are no more so many.
    private mutating func appendSixteen(_ utf8: UnsafeBufferPointer<UInt8>, from index: Int) -> Int? {
        guard let start = utf8.baseAddress, index + 16 <= utf8.count else { return nil }
        makeRoom(16)
        let hits = Self.copy(from: UnsafeRawPointer(start + index), to: UnsafeMutableRawPointer(gathered + count))
        let found = unsafeBitCast(hits & Self.each(0x80), to: SIMD2<UInt64>.self)
        guard found[0] | found[1] == 0 else { return nil }
        count += 16
        return index + 16
    }

    /// Byte by byte.
    /// - Returns: where to go on; an escape of two bytes may end behind `end`.
    private mutating func appendSlowly(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            if !Self.needsEscape(utf8, index) {
                makeRoom(1)
                put(utf8[index])
                index += 1
            } else if utf8[index] == 0xC2 {
                appendEscape(utf8[index + 1])
                index += 2
            } else {
                appendEscape(utf8[index])
                index += 1
            }
        }
        return index
    }

    /// The highest bit of each byte that is below 0x20, or one of those that `needsEscape` names. To compare them one by one
    /// takes three times as long.
    @inline(__always)
    private static func marks(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
        let controls = (bytes &- each(0x20)) & ~bytes
        return controls | zeros(bytes ^ each(0x22)) | zeros(bytes ^ each(0x5C)) | zeros(bytes ^ each(0x7F))
            | zeros(bytes ^ each(0xC2))
    }

    @inline(__always)
    private static func each(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

    /// The highest bit of each byte that is zero.
    @inline(__always)
    private static func zeros(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> { (bytes &- each(1)) & ~bytes }

    /// Quotes, backslashes and the controls of both blocks, so that a terminal shows no article's escape sequences.
    @inline(__always)
    private static func needsEscape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch utf8[index] {
        case 0..<0x20, 0x22, 0x5C, 0x7F: true
        case 0xC2: index + 1 < utf8.count && utf8[index + 1] < 0xA0
        default: false
        }
    }

    private mutating func appendEscape(_ code: UInt8) {
        switch code {
        case 0x22: escape(#"\""#)
        case 0x5C: escape(#"\\"#)
        case 0x08: escape(#"\b"#)
        case 0x09: escape(#"\t"#)
        case 0x0A: escape(#"\n"#)
        case 0x0C: escape(#"\f"#)
        case 0x0D: escape(#"\r"#)
        default:
            escape(#"\u00"#)
            makeRoom(2)
            for digit in [code >> 4, code & 15] { put(digit < 10 ? 48 + digit : 87 + digit) }
        }
    }

    private mutating func escape(_ text: StaticString) { text.withUTF8Buffer { append($0) } }
}
