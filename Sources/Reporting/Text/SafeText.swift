/// Text from articles with nothing left in it that could steer a terminal, a browser or the order of a line.
enum SafeText {
    /// One line: line ends and tabs become spaces, controls a replacement character, bidirectional overrides vanish.
    static func oneLine(_ text: String) -> String { clean(text) { _ in " " } }

    /// The same, but lines stay lines.
    static func lines(_ text: String) -> String { clean(text) { $0 == "\t" ? " " : "\n" } }

    /// One line in an isolate of its own wherever it holds right-to-left letters, so that its neighbours stay in place.
    static func isolated(_ text: String) -> String {
        let line = oneLine(text)
        return TextDirection.holdsRightToLeft(line) ? "\u{2068}" + line + "\u{2069}" : line
    }

    private static func clean(_ text: String, _ space: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || ($0 >= 0xC2 && $0 != 0xD8 && $0 != 0xD9) }) else {
            return text
        }
        var out = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: out.append(space(scalar))
            case 0..<0x20, 0x7F...0x9F: out.append("\u{FFFD}")
            case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: break
            default: out.append(scalar)
            }
            previous = scalar
        }
        return String(out)
    }
}
