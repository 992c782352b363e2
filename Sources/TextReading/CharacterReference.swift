/// A character reference that a web page left in its text: `&#8220;`, `&#x201C;`, `&nbsp;`.
enum CharacterReference {
    /// The code point that is meant, and how many bytes it takes; nil where no reference begins.
    static func read(_ text: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int) -> (code: UInt32, length: Int)? {
        // The longest that are read have seven characters between "&" and ";".
        guard start + 3 < end, let stop = (start + 2..<min(start + 10, end)).first(where: { text[$0] == 0x3B }) else {
            return nil
        }
        let body = UnsafeBufferPointer(rebasing: text[(start + 1)..<stop])
        guard let code = body[0] == 0x23 ? number(body.dropFirst()) : named(body) else { return nil }
        return (code, stop + 1 - start)
    }

    private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
        let isHexadecimal = digits.first == 0x78 || digits.first == 0x58
        let rest = isHexadecimal ? digits.dropFirst() : digits
        guard !rest.isEmpty else { return nil }
        var code: UInt32 = 0
        for byte in rest {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46 where isHexadecimal: digit = byte - 0x37
            case 0x61...0x66 where isHexadecimal: digit = byte - 0x57
            default: return nil
            }
            code = code * (isHexadecimal ? 16 : 10) + UInt32(digit)
        }
        return Unicode.Scalar(code) == nil ? nil : code
    }

    /// The names that stand in the text of news: white space, quotation marks, dashes, marks of direction.
    private static func named(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        names.first { $0.name.utf8.count == name.count && $0.name.utf8.elementsEqual(name) }?.code
    }

    private static let names: [(name: String, code: UInt32)] = [
        ("nbsp", 0xA0), ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("quot", 0x22), ("apos", 0x27), ("amp", 0x26),
        ("lt", 0x3C), ("gt", 0x3E), ("laquo", 0xAB), ("raquo", 0xBB), ("ldquo", 0x201C), ("rdquo", 0x201D), ("lsquo", 0x2018),
        ("rsquo", 0x2019), ("ndash", 0x2013), ("mdash", 0x2014), ("hellip", 0x2026), ("zwnj", 0x200C), ("zwj", 0x200D),
        ("lrm", 0x200E), ("rlm", 0x200F), ("shy", 0xAD),
    ]
}
