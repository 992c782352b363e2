/// Text from outside made literal for CommonMark and its tables.
enum MarkdownText {
    /// One line in which nothing is markup: no emphasis, code, link, image, HTML, entity, table cell, heading or list.
    static func escape(_ text: String) -> String {
        let scalars = Array(SafeText.oneLine(text).unicodeScalars)
        var out = String.UnicodeScalarView()
        var atStart = true
        var afterDigits = false
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            let startsBlock = atStart && "-+=:".unicodeScalars.contains(scalar)
            let numbersList = afterDigits && (scalar == "." || scalar == ")") && next == " "
            if always.contains(scalar) || startsBlock || numbersList || startsLink(scalar, next, scalars[..<index]) {
                out.append("\\")
            }
            out.append(scalar)
            afterDigits = (atStart || afterDigits) && ("0"..."9").contains(scalar)
            atStart = atStart && scalar == " "
        }
        return String(out)
    }

    /// The same, in an isolate where it holds right-to-left letters.
    static func isolated(_ text: String) -> String {
        TextDirection.holdsRightToLeft(text) ? "\u{2068}" + escape(text) + "\u{2069}" : escape(text)
    }

    /// Bold, where the text's ends are such that the asterisks bind within a word too.
    static func bold(_ text: String) -> String {
        let ends = [text.unicodeScalars.first, text.unicodeScalars.last].compactMap { $0 }
        let binds = !ends.isEmpty && ends.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return binds ? "**\(escape(text))**" : escape(text)
    }

    private static let always: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "&", "~", "$", "@",
    ]

    /// GitHub's dialect makes links of bare addresses.
    private static func startsLink(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar, _ before: ArraySlice<Unicode.Scalar>) -> Bool
    {
        switch scalar {
        case ":": next == "/"
        case ".": before.suffix(3).count { $0 == "w" || $0 == "W" } == 3
        default: false
        }
    }
}
