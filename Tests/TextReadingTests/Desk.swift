import RuleReading
import Testing
import TextReading

/// The shipped Arabic pack and what it makes of a line.
enum Desk {
    static let pack: LanguagePack = {
        let read = RuleBook.read(RuleFile.embedded)
        guard let pack = read.rules.languages["ar"] else { fatalError("no Arabic pack: \(read.problems)") }
        return pack
    }()

    static func wordReader() -> WordReader {
        // A word that means something by itself is not peeled further.
        let complete = (0..<Int32(pack.forms.count)).map { form in
            let node = pack.phrases.child(of: 0, by: form)
            return node >= 0 && pack.phrases.entries(at: node).contains { pack.entries[Int($0)].meaning != .patternWord }
        }
        return WordReader(fold: pack.fold, clitics: pack.clitics, forms: pack.forms, complete: complete)
    }

    static func tokens(_ text: String, sentenceEnds: Set<UInt32>? = nil) -> [Token] {
        var tokenizer = Tokenizer(fold: pack.fold, words: wordReader(), sentenceEnds: sentenceEnds ?? pack.sentenceEnds)
        var tokens: [Token] = []
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { tokenizer.read($0, 0..<bytes.count, into: &tokens) }
        return tokens
    }

    /// The folded form of a text, as a string.
    static func folded(_ text: String) -> String { String(decoding: pack.fold.folded(text), as: UTF8.self) }
}

/// Checks where a line falls into tokens.
///
/// In the marked line `‖` stands between tokens without space between them, `␣` before white space that is inside a
/// token, and `¶` behind a token that ends a sentence. Bare white space always stands between tokens.
func check(tokens marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let plain = String(String.UnicodeScalarView(marked.unicodeScalars.filter { !"‖␣¶".unicodeScalars.contains($0) }))
    let bytes = Array(plain.utf8)
    var found = ""
    var last = 0
    for token in Desk.tokens(plain) {
        let start = Int(token.start)
        found += String(decoding: bytes[last..<start], as: UTF8.self)
        if token.isGlued { found += "‖" }
        for scalar in String(decoding: bytes[start..<Int(token.end)], as: UTF8.self).unicodeScalars {
            if scalar.properties.isWhitespace { found += "␣" }
            found.unicodeScalars.append(scalar)
        }
        if token.endsSentence { found += "¶" }
        last = Int(token.end)
    }
    found += String(decoding: bytes[last...], as: UTF8.self)
    #expect(found == marked, sourceLocation: sourceLocation)
}
