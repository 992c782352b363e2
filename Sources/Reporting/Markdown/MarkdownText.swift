/// Text from outside made literal for CommonMark and its tables.
enum MarkdownText {
    /// One line in which nothing is markup: no emphasis, code, link, image, HTML, entity, table cell, heading or list.
    static func escape(_ text: String) -> String {
        let line = SafeText.oneLine(text)
        var out = ""
        out.reserveCapacity(line.utf8.count + 16)
        var atStart = true
        var digits = false
        let scalars = Array(line.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isLast = index + 1 == scalars.count || scalars[index + 1] == " "
            let startsList = atStart && (scalar == "-" || scalar == "+" || scalar == "=" || scalar == ":")
            let endsNumber = digits && isLast && (scalar == "." || scalar == ")")
            if always.contains(scalar) || startsList || endsNumber { out.append("\\") }
            out.unicodeScalars.append(scalar)
            digits = (atStart || digits) && ("0"..."9").contains(scalar)
            atStart = atStart && scalar == " "
        }
        return breakLinks(out)
    }

    /// The same, in an isolate where it holds right-to-left letters.
    static func isolated(_ text: String) -> String {
        TextDirection.holdsRightToLeft(text) ? "\u{2068}" + escape(text) + "\u{2069}" : escape(text)
    }

    private static let always: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "&", "~", "$", "@",
    ]

    /// GitHub's dialect makes links of bare addresses.
    private static func breakLinks(_ text: String) -> String {
        guard text.contains("://") || text.contains("www.") || text.contains("WWW.") else { return text }
        return text.split(separator: "://", omittingEmptySubsequences: false).joined(separator: "\\://")
            .split(separator: "www.", omittingEmptySubsequences: false).joined(separator: "www\\.")
            .split(separator: "WWW.", omittingEmptySubsequences: false).joined(separator: "WWW\\.")
    }
}
