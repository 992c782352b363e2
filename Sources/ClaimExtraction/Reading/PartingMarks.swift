import TextReading

/// Marks of a passage that may part who speaks from what is said: most passages have none, and need not be searched for them.
struct PartingMarks {
    private(set) var hasQuote = false
    private(set) var hasColon = false
    private(set) var hasDash = false
    /// Dots in a row, written as one sign or as several.
    private(set) var hasDots = false

    /// A line may open with who speaks.
    var mayOpenLine: Bool { hasColon || hasDash || hasDots }

    private var lastDot = -2

    mutating func note(_ code: UInt32, at token: Int) {
        switch code {
        case 0x3A: hasColon = true
        case 0x2D, 0x2013, 0x2014: hasDash = true
        case 0x2026: hasDots = true
        case 0x2E:
            if lastDot == token - 1 { hasDots = true }
            lastDot = token
        case 0x2C, 0x60C: break
        default: if Quotation.isQuote(code) { hasQuote = true }
        }
    }
}
