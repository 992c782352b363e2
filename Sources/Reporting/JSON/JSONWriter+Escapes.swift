/// Texts with the escapes that RFC 8259 wants.
extension JSONWriter {
    mutating func appendEscaped(_ text: String) {
        // Our strings are native UTF-8 and lend their bytes; one that is not is copied.
        let isLent: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
        if isLent == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    }

    /// What needs no escape is copied as it is looked at, sixteen bytes a step; almost nothing does.
    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        guard let start = utf8.baseAddress else { return }
        let raw = UnsafeRawPointer(start)
        let end = utf8.count
        var index = 0
        while index + 16 <= end {
            makeRoom(16)
            let bytes = raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
            if Self.mayNeedEscape(bytes) {
                index = appendSlowly(utf8, from: index, to: index + 16)
                continue
            }
            UnsafeMutableRawPointer(gathered + count).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
            count += 16
            index += 16
        }
        guard index < end else { return }
        makeRoom(16)
        let rest = end - index
        if rest >= 8 {
            // Two words that overlap.
            let first = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let last = raw.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self)
            if Self.mayNeedEscape(unsafeBitCast(SIMD2(first, last), to: SIMD16<UInt8>.self)) {
                appendSlowly(utf8, from: index, to: end)
                return
            }
            let target = UnsafeMutableRawPointer(gathered + count)
            target.storeBytes(of: first, as: UInt64.self)
            target.storeBytes(of: last, toByteOffset: rest - 8, as: UInt64.self)
            count += rest
        } else if rest >= 4 {
            let first = raw.loadUnaligned(fromByteOffset: index, as: UInt32.self)
            let last = raw.loadUnaligned(fromByteOffset: end - 4, as: UInt32.self)
            let both = UInt64(first) | UInt64(last) << 32
            if Self.mayNeedEscape(unsafeBitCast(SIMD2(both, both), to: SIMD16<UInt8>.self)) {
                appendSlowly(utf8, from: index, to: end)
                return
            }
            let target = UnsafeMutableRawPointer(gathered + count)
            target.storeBytes(of: first, as: UInt32.self)
            target.storeBytes(of: last, toByteOffset: rest - 4, as: UInt32.self)
            count += rest
        } else {
            appendSlowly(utf8, from: index, to: end)
        }
    }

    /// Byte by byte.
    /// - Returns: where to go on; an escape of two bytes may end behind `end`.
    @discardableResult
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

    /// Whether one of the bytes is below 0x20, or one of those that `needsEscape` names. Their highest bits tell: to compare
    /// them one by one takes three times as long.
    @inline(__always)
    private static func mayNeedEscape(_ bytes: SIMD16<UInt8>) -> Bool {
        let controls = (bytes &- each(0x20)) & ~bytes
        let marks = zeros(bytes ^ each(0x22)) | zeros(bytes ^ each(0x5C)) | zeros(bytes ^ each(0x7F)) | zeros(bytes ^ each(0xC2))
        let hits = unsafeBitCast((controls | marks) & each(0x80), to: SIMD2<UInt64>.self)
        return hits[0] | hits[1] != 0
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
