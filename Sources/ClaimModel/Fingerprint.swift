/// FNV-1a, 64 bit (Fowler, Noll and Vo; draft-eastlake-fnv): a stable name for a piece of content, no protection.
public struct Fingerprint: Sendable {
    public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    public init() {}

    public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    /// Adds the text and a separator, so that ("ab", "c") and ("a", "bc") differ.
    public mutating func add(_ text: String) {
        var value = value
        let isLent: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        if isLent == nil { for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 } }
        self.value = value &* 0x100_0000_01b3
    }

    /// Adds a number.
    public mutating func add(_ number: Int) {
        var (value, rest) = (value, UInt64(bitPattern: Int64(number)))
        for _ in 0..<8 {
            value = (value ^ rest & 0xFF) &* 0x100_0000_01b3
            rest >>= 8
        }
        self.value = value
    }

    /// Twelve hexadecimal digits.
    public var short: String {
        String(unsafeUninitializedCapacity: 12) { digits in
            var rest = value
            for i in 0..<12 {
                let nibble = UInt8(truncatingIfNeeded: rest >> 60)
                digits[i] = nibble < 10 ? 48 + nibble : 87 + nibble
                rest <<= 4
            }
            return 12
        }
    }
}
