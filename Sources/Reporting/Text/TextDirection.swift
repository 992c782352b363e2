/// The way a text runs, told from its letters.
enum TextDirection: String {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    /// The direction of most of its first letters; left to right where it has none.
    init(of text: String) {
        var balance = 0
        for scalar in text.unicodeScalars.prefix(400) where scalar.properties.isAlphabetic {
            balance += Self.isRightToLeft(scalar) ? 1 : -1
        }
        self = balance > 0 ? .rightToLeft : .leftToRight
    }

    static func holdsRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.contains(where: isRightToLeft)
    }

    /// Hebrew, Arabic and their neighbours, with the presentation forms; Arabic digits run left to right.
    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0660...0x0669, 0x06F0...0x06F9: false
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
