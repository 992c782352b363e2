/// Marks that open and close quotations and brackets, in every script that we meet.
/// Newsrooms mix them («x”, “x“), so a mark counts for what its neighbours show it to be.
public enum Quotation {
    public static func isQuote(_ code: UInt32) -> Bool {
        switch code {
        case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2018, 0x2039, 0x203A: true
        default: false
        }
    }

    static func closes(_ code: UInt32) -> Bool { isQuote(code) || code == 0x29 || code == 0x5D || code == 0x2019 }
}

/// A mark between digits.
public enum DigitSeparator: Sendable {
    case point, comma, arabicDecimal, arabicThousands, apostrophe

    public init?(_ code: UInt32) {
        switch code {
        case 0x2E: self = .point
        case 0x2C, 0x060C: self = .comma
        case 0x066B: self = .arabicDecimal
        case 0x066C: self = .arabicThousands
        case 0x27, 0x2019: self = .apostrophe
        default: return nil
        }
    }

    /// Spaces that writers use between thousands: no-break, thin, narrow no-break; and the plain one.
    public static func isSpace(_ code: UInt32) -> Bool {
        code == 0x20 || code == 0xA0 || code == 0x2009 || code == 0x202F || code == 0x2007
    }
}
