/// Finished HTML. Text gets into it only by being escaped, so nothing from an article can become markup.
struct HTMLText {
    private(set) var html = ""

    init() {}

    init(escaping text: String) {
        append(text)
    }

    /// Markup of our own, written in the source.
    mutating func append(markup: StaticString) { html += markup.description }

    /// Text, also within a quoted attribute. It goes by bytes: a quotation mark with an accent on it is still one.
    mutating func append(_ text: String) {
        var out: [UInt8] = []
        let safe = SafeText.lines(text)
        out.reserveCapacity(safe.utf8.count + 16)
        for byte in safe.utf8 {
            switch byte {
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): out.append(contentsOf: "&#39;".utf8)
            case UInt8(ascii: "`"): out.append(contentsOf: "&#96;".utf8)
            default: out.append(byte)
            }
        }
        html += String(decoding: out, as: UTF8.self)
    }

    mutating func append(_ other: HTMLText) { html += other.html }

    /// ` name="value"`
    mutating func attribute(_ name: StaticString, _ value: String) {
        html += " \(name)=\""
        append(SafeText.oneLine(value))
        html += "\""
    }

    /// Text in an isolate that knows its language and direction.
    static func isolated(_ text: String, language: String? = nil) -> HTMLText {
        var out = HTMLText()
        out.append(markup: "<bdi")
        out.direct(text, language: language)
        out.append(markup: ">")
        out.append(SafeText.oneLine(text))
        out.append(markup: "</bdi>")
        return out
    }

    /// A message with isolates inside it.
    static func message(_ text: String, language: String) -> HTMLText {
        var out = HTMLText()
        out.append(markup: "<bdi")
        out.direct(text, language: language)
        out.append(markup: ">")
        for piece in MessageText.pieces(text) {
            if piece.isIsolated { out.append(markup: "<bdi>") }
            out.append(SafeText.oneLine(piece.text))
            if piece.isIsolated { out.append(markup: "</bdi>") }
        }
        out.append(markup: "</bdi>")
        return out
    }

    /// `lang` and `dir` for an element that holds the text.
    mutating func direct(_ text: String, language: String?) {
        if let language { attribute("lang", language) }
        attribute("dir", TextDirection(of: text).rawValue)
    }

    static func joined(_ parts: [HTMLText], by separator: String) -> HTMLText {
        var out = HTMLText()
        for (index, part) in parts.enumerated() {
            if index > 0 { out.append(separator) }
            out.append(part)
        }
        return out
    }
}
