/// A finding's message, in which names and figures of the other direction stand in isolates (U+2068 … U+2069).
enum MessageText {
    struct Piece {
        var text: String
        var isIsolated: Bool
    }

    /// The text cut at its isolates; marks without a partner vanish.
    static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "\u{2068}"), let close = rest[open...].firstIndex(of: "\u{2069}") {
            if open > rest.startIndex { pieces.append(Piece(text: String(rest[..<open]), isIsolated: false)) }
            pieces.append(Piece(text: String(rest[rest.index(after: open)..<close]), isIsolated: true))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(Piece(text: String(rest), isIsolated: false)) }
        return pieces
    }

    /// Each piece through `escape`, the isolates kept; the whole in one of its own where it holds right-to-left letters.
    static func isolated(_ text: String, _ escape: (String) -> String) -> String {
        let inner = pieces(text).map { $0.isIsolated ? "\u{2068}" + escape($0.text) + "\u{2069}" : escape($0.text) }.joined()
        return TextDirection.holdsRightToLeft(text) ? "\u{2068}" + inner + "\u{2069}" : inner
    }
}
