/// Texts with the escapes that RFC 8259 wants.
extension JSONWriter {
    mutating func appendEscaped(_ text: String) {
        #if compiler(>=6.2) && os(Linux)
            text.utf8.span.withUnsafeBufferPointer { appendEscaped($0) }
        #else
            appendLent(text)
        #endif
    }

    private mutating func appendLent(_ text: String) {
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
            let words = raw.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
            if Self.mayNeedEscape(words) {
                index = appendSlowly(utf8, from: index, to: index + 16)
                continue
            }
            UnsafeMutableRawPointer(gathered + count).storeBytes(of: words, as: SIMD2<UInt64>.self)
            count += 16
            index += 16
        }
        guard index < end else { return }
        makeRoom(16)
        let rest = end - index
        if rest >= 8 {
            // Two words that overlap.
            let words = SIMD2(
                raw.loadUnaligned(fromByteOffset: index, as: UInt64.self),
                raw.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
            if Self.mayNeedEscape(words) {
                appendSlowly(utf8, from: index, to: end)
                return
            }
            let target = UnsafeMutableRawPointer(gathered + count)
            target.storeBytes(of: words[0], as: UInt64.self)
            target.storeBytes(of: words[1], toByteOffset: rest - 8, as: UInt64.self)
            count += rest
        } else if rest >= 4 {
            let first = raw.loadUnaligned(fromByteOffset: index, as: UInt32.self)
            let last = raw.loadUnaligned(fromByteOffset: end - 4, as: UInt32.self)
            let both = UInt64(first) | UInt64(last) << 32
            if Self.mayNeedEscape(SIMD2(both, both)) {
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

    /// Whether one of the bytes is below 0x20, or one of those that `needsEscape` names (Warren, "Hacker's Delight", 6-1);
    /// a wrong yes is possible, a wrong no is not.
    @inline(__always)
    private static func mayNeedEscape(_ words: SIMD2<UInt64>) -> Bool {
        let controls = (words &- each(0x20)) & ~words
        let marks = zeros(words ^ each(0x22)) | zeros(words ^ each(0x5C)) | zeros(words ^ each(0x7F)) | zeros(words ^ each(0xC2))
        let hits = (controls | marks) & each(0x80)
        return hits[0] | hits[1] != 0
    }

    @inline(__always)
    private static func each(_ byte: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: byte &* 0x0101_0101_0101_0101) }

    @inline(__always)
    private static func zeros(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> { (words &- each(1)) & ~words }

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
