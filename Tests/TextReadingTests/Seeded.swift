/// Random texts that are the same on every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Scalars of every kind: the letters, digits and marks that news hold, and any others.
    mutating func text(length: Int) -> String {
        let pools: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x600...0x6FF, 0x620...0x64A, 0x660...0x66C, 0x6F0...0x6F9, 0x30...0x39, 0xA0...0xFF, 0x2000...0x206F,
            0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x1...0xFFFF, 0x1_0000...0x10_FFFF,
        ]
        var text = ""
        while text.unicodeScalars.count < length {
            let pool = pools[Int.random(in: 0..<pools.count, using: &self)]
            let code = UInt32.random(in: pool, using: &self)
            // A line never holds its own line break.
            guard let scalar = Unicode.Scalar(code), code != 0x0A, code != 0x0D else { continue }
            text.unicodeScalars.append(scalar)
        }
        return text
    }
}
