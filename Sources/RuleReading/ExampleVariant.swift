import ClaimModel
import TextReading

/// The ways in which every example is run again, so that each author tests offsets and folding for free.
public enum ExampleVariant: String, Sendable, CaseIterable {
    case plain
    /// A mark that matching does not see after every letter.
    case marked = "with vowel marks"
    /// Digits in another script.
    case digits = "with the other digits"
    case emoji = "behind an emoji"

    /// The example in this form, its spans moved along; nil where the language has no such form.
    public func apply(to example: RuleExample, in pack: LanguagePack) -> RuleExample? {
        guard self != .plain else { return example }
        var text = self == .emoji ? "🕊️ " : ""
        // Old byte offset → new byte offset, at every boundary between scalars.
        var moved: [Int: Int] = [:]
        var offset = 0
        let mark = self == .marked ? pack.vowelMark : nil
        if self == .marked, mark == nil { return nil }
        for scalar in example.text.unicodeScalars {
            moved[offset] = text.utf8.count
            offset += UTF8.width(scalar)
            if self == .digits, let other = Self.otherDigit(scalar) {
                text.unicodeScalars.append(other)
            } else {
                text.unicodeScalars.append(scalar)
            }
            if let mark, pack.isMarkable(scalar) { text.unicodeScalars.append(mark) }
        }
        moved[offset] = text.utf8.count
        if self == .digits, text == example.text { return nil }
        var variant = example
        variant.text = text
        variant.expects = example.expects.map { expectation in
            var expectation = expectation
            expectation.span = ByteSpan(moved[expectation.span.start] ?? 0, moved[expectation.span.end] ?? text.utf8.count)
            return expectation
        }
        return variant
    }

    private static func otherDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x30...0x39: Unicode.Scalar(scalar.value - 0x30 + 0x660)
        case 0x660...0x669: Unicode.Scalar(scalar.value - 0x660 + 0x30)
        default: nil
        }
    }
}

extension LanguagePack {
    /// A nonspacing mark that this language's folding drops.
    var vowelMark: Unicode.Scalar? {
        (UInt32(0x300)..<UInt32(0x700)).lazy
            .compactMap { Unicode.Scalar($0) }
            .first { $0.properties.generalCategory == .nonspacingMark && fold.classOf($0.value) == .dropped && isOwn($0.value) }
    }

    func isMarkable(_ scalar: Unicode.Scalar) -> Bool { fold.classOf(scalar.value) == .letter && isOwn(scalar.value) }

    private func isOwn(_ code: UInt32) -> Bool { letters.contains { $0.contains(code) } }
}
