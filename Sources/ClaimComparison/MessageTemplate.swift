/// A message with slots ("{measure}: {figure_a}"), taken apart once for all findings that it words.
struct MessageTemplate: Sendable {
    private var literals: [String] = []
    private var slots: [String] = []
    private let runsRightToLeft: Bool

    init(_ text: String) {
        runsRightToLeft = Self.holdsRightToLeft(text)
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            literals.append(String(rest[..<open]))
            slots.append(String(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        literals.append(String(rest))
    }

    func filled(_ values: [String: String]) -> String {
        var out = literals[0]
        for (at, slot) in slots.enumerated() {
            if let value = values[slot] { out += isolated(value) }
            out += literals[at + 1]
        }
        return out
    }

    /// A value whose script runs the other way than the template's stands in an isolate; what an article
    /// says must not turn the line around, so direction marks of its own are dropped.
    private func isolated(_ value: String) -> String {
        let isPlain = value.utf8.allSatisfy { $0 < 0x80 }
        let clean = isPlain ? value : Self.withoutMarks(value)
        guard !clean.isEmpty, (isPlain ? false : Self.holdsRightToLeft(clean)) != runsRightToLeft,
            clean.unicodeScalars.contains(where: \.properties.isAlphabetic)
        else {
            return clean
        }
        return "\u{2068}" + clean + "\u{2069}"
    }

    private static func withoutMarks(_ value: String) -> String {
        guard value.unicodeScalars.contains(where: { isDirectionMark($0.value) }) else { return value }
        return String(String.UnicodeScalarView(value.unicodeScalars.filter { !isDirectionMark($0.value) }))
    }

    private static func isDirectionMark(_ code: UInt32) -> Bool {
        (0x202A...0x202E).contains(code) || (0x2066...0x2069).contains(code) || code == 0x200E || code == 0x200F
    }

    /// Hebrew, Arabic, Syriac, Thaana and their presentation forms.
    private static func holdsRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value) || (0xFE70...0xFEFC).contains($0.value)
        }
    }
}
