/// Appends JSON to bytes: keys in the order of the calls, no spaces, escapes as RFC 8259 wants them.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Lets `body` write behind what already stands in `bytes`, without copying it.
    static func append(to bytes: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        swap(&writer.bytes, &bytes)
        body(&writer)
        swap(&writer.bytes, &bytes)
    }

    mutating func object(_ body: (inout JSONWriter) -> Void) {
        open("{")
        body(&self)
        close("}")
    }

    mutating func array(_ body: (inout JSONWriter) -> Void) {
        open("[")
        body(&self)
        close("]")
    }

    /// A member's name; its value is the next thing written. Names are our own and need no escapes.
    mutating func key(_ name: StaticString) {
        // One growth of the array for all of it: keys are most of what is written.
        let length = name.utf8CodeUnitCount
        let comma = needsComma
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + 4) { buffer in
            let place = buffer.baseAddress!
            place[0] = UInt8(ascii: ",")
            place[1] = UInt8(ascii: "\"")
            (place + 2).update(from: name.utf8Start, count: length)
            place[length + 2] = UInt8(ascii: "\"")
            place[length + 3] = UInt8(ascii: ":")
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[(comma ? 0 : 1)...]))
        }
        needsComma = false
    }

    /// A member's name that comes from outside.
    mutating func key(escaping name: String) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func value(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        appendEscaped(text)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    mutating func value(_ number: Int) { literal(number) }

    /// Integral numbers print as integers, others in the shortest form that reads back the same; no number is null.
    mutating func value(_ number: Double) {
        guard number.isFinite else { return null() }
        if let whole = Int(exactly: number) { return literal(whole) }
        literal(number)
    }

    mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

    mutating func null() { raw("null") }

    // MARK: Pieces

    private mutating func open(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func raw(_ text: StaticString) {
        separate()
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        needsComma = true
    }

    private mutating func literal(_ number: some CustomStringConvertible) {
        separate()
        bytes.append(contentsOf: number.description.utf8)
        needsComma = true
    }

    private mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var clean = 0
            var index = -1
            while index + 1 < utf8.count {
                index += 1
                // Most bytes are letters beyond ASCII or plain ones: one table look-up decides.
                guard Self.isSuspect[Int(utf8[index])], Self.needsEscape(utf8, index) else { continue }
                bytes.append(contentsOf: utf8[clean..<index])
                appendEscape(utf8[index] == 0xC2 ? utf8[index + 1] : utf8[index])
                clean = utf8[index] == 0xC2 ? index + 2 : index + 1
            }
            bytes.append(contentsOf: utf8[clean...])
        }
    }

    private static let isSuspect: [Bool] = (0..<256).map { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F || $0 == 0xC2 }

    /// Quotes, backslashes and the controls of both blocks, so that a terminal shows no article's escape sequences.
    @inline(__always)
    private static func needsEscape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch utf8[index] {
        case 0..<0x20, 0x22, 0x5C, 0x7F: true
        case 0xC2: index + 1 < utf8.count && utf8[index + 1] < 0xA0
        default: false
        }
    }

    private mutating func appendEscape(_ code: UInt8) {
        switch code {
        case 0x22: bytes.append(contentsOf: #"\""#.utf8)
        case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
        case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
        case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
        case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
        case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
        case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
        default:
            bytes.append(contentsOf: #"\u00"#.utf8)
            for digit in [code >> 4, code & 15] { bytes.append(digit < 10 ? 48 + digit : 87 + digit) }
        }
    }
}
