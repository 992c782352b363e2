/// Texts with the escapes that RFC 8259 wants.
extension JSONWriter {
    mutating func appendEscaped(_ text: String) {
        // Our strings are native UTF-8 and lend their bytes; one that is not is copied.
        let isLent: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
        if isLent == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    }

    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        while let index = Self.firstEscape(utf8, from: clean) {
            append(UnsafeBufferPointer(rebasing: utf8[clean..<index]))
            appendEscape(utf8[index] == 0xC2 ? utf8[index + 1] : utf8[index])
            clean = utf8[index] == 0xC2 ? index + 2 : index + 1
        }
        append(UnsafeBufferPointer(rebasing: utf8[clean...]))
    }

    /// Sixteen bytes a step: almost none of them need an escape. The last step may look at bytes again.
    private static func firstEscape(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        let raw = UnsafeRawBufferPointer(utf8)
        while index + 16 <= utf8.count {
            if mayNeedEscape(raw.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)) {
                for i in index..<(index + 16) where needsEscape(utf8, i) { return i }
            }
            index += 16
        }
        if utf8.count >= 8 {
            let first = raw.loadUnaligned(fromByteOffset: max(utf8.count - 16, 0), as: UInt64.self)
            let last = raw.loadUnaligned(fromByteOffset: utf8.count - 8, as: UInt64.self)
            guard mayNeedEscape(SIMD2(first, last)) else { return nil }
        }
        while index < utf8.count {
            if needsEscape(utf8, index) { return index }
            index += 1
        }
        return nil
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
