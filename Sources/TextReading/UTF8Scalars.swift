/// Walks the code points of valid UTF-8.
public enum UTF8Scalars {
    /// The code point at an offset and the number of its bytes.
    @inlinable @inline(__always)
    public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> (code: UInt32, length: Int) {
        let b = UInt32(bytes[i])
        if b < 0x80 { return (b, 1) }
        if b < 0xE0, i + 1 < bytes.count { return ((b & 0x1F) << 6 | UInt32(bytes[i + 1]) & 0x3F, 2) }
        if b < 0xF0, i + 2 < bytes.count {
            return ((b & 0x0F) << 12 | (UInt32(bytes[i + 1]) & 0x3F) << 6 | UInt32(bytes[i + 2]) & 0x3F, 3)
        }
        if i + 3 < bytes.count {
            let high = (b & 0x07) << 18 | (UInt32(bytes[i + 1]) & 0x3F) << 12
            return (high | (UInt32(bytes[i + 2]) & 0x3F) << 6 | UInt32(bytes[i + 3]) & 0x3F, 4)
        }
        return (0xFFFD, bytes.count - i)
    }

    @inline(__always)
    static func forEach(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
        var i = 0
        while i < bytes.count {
            let (code, length) = decode(bytes, at: i)
            body(code)
            i += length
        }
    }

    /// Code points in valid UTF-8.
    static func count(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
