import Foundation

/// Reads JSON (RFC 8259) strictly and in one pass, straight from bytes that are known to be UTF-8.
///
/// The caller pulls what it wants and skips the rest; skipped values are checked all the same.
struct JSONLineReader {
    /// What is wrong, and at which byte.
    struct Failure: Error {
        let offset: Int
        let message: String
    }

    private static let deepest = 256

    private let bytes: [UInt8]
    private let end: Int
    private(set) var offset: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    /// Reads one object that is all there is. `field` is called at each value and must pull or skip it.
    mutating func onlyObject(_ field: (_ key: String, _ reader: inout JSONLineReader) throws(Failure) -> Void) throws(Failure) {
        skipBlanks()
        guard peek == UInt8(ascii: "{") else { throw failure("expected `{`: one JSON object a line") }
        try object(field)
        skipBlanks()
        guard offset == end else { throw failure("something follows the object") }
    }

    /// A string, or nil for `null`; anything else is a failure.
    mutating func text(_ name: String) throws(Failure) -> [UInt8]? {
        switch peek {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "n"):
            try word("null")
            return nil
        default: throw failure("`\(name)` must be a text")
        }
    }

    mutating func skip() throws(Failure) { try skip(depth: 0) }

    func failure(_ message: String) -> Failure { Failure(offset: offset, message: message) }
}

extension JSONLineReader {
    private var peek: UInt8? { offset < end ? bytes[offset] : nil }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard peek == UInt8(ascii: byte) else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ byte: Unicode.Scalar) throws(Failure) {
        guard take(byte) else { throw failure(offset < end ? "expected `\(byte)`" : "the line ends where `\(byte)` is expected") }
    }

    private mutating func object(_ field: (String, inout JSONLineReader) throws(Failure) -> Void) throws(Failure) {
        try expect("{")
        if take("}") { return }
        repeat {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw failure("expected a key in quotation marks") }
            let key = String(decoding: try string(), as: UTF8.self)
            try expect(":")
            skipBlanks()
            try field(key, &self)
        } while take(",")
        try expect("}")
    }

    private mutating func skip(depth: Int) throws(Failure) {
        guard depth <= Self.deepest else { throw failure("nested more than \(Self.deepest) levels deep") }
        switch peek {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "{"):
            try object { (_, reader) throws(Failure) in try reader.skip(depth: depth + 1) }
        case UInt8(ascii: "["):
            offset += 1
            if take("]") { return }
            repeat {
                skipBlanks()
                try skip(depth: depth + 1)
            } while take(",")
            try expect("]")
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: try number()
        }
    }

    private mutating func word(_ word: StaticString) throws(Failure) {
        let count = word.utf8CodeUnitCount
        let matches = word.withUTF8Buffer { wanted in
            offset + count <= end && wanted.elementsEqual(bytes[offset..<offset + count])
        }
        guard matches else { throw failure("expected a value") }
        offset += count
    }

    private mutating func number() throws(Failure) {
        if peek == UInt8(ascii: "-") { offset += 1 }
        if peek == UInt8(ascii: "0") { offset += 1 } else { try digits("expected a value") }
        if peek == UInt8(ascii: ".") {
            offset += 1
            try digits("a digit must follow the point")
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            offset += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
            try digits("a digit must follow the exponent's sign")
        }
    }

    private mutating func digits(_ otherwise: String) throws(Failure) {
        let start = offset
        while let byte = peek, byte >= 0x30, byte <= 0x39 { offset += 1 }
        guard offset > start else { throw failure(otherwise) }
    }
}

extension JSONLineReader {
    /// The text of the string that begins here, without its escapes.
    private mutating func string() throws(Failure) -> [UInt8] {
        let opening = offset
        offset += 1
        var out: [UInt8] = []
        // The next quotation mark: looked for once, however many escapes stand before it.
        var quote = -1
        while true {
            let run = offset
            if quote < run { quote = next(0x22, from: run, to: end) ?? end }
            offset = control(from: run, to: next(0x5C, from: run, to: quote) ?? quote)
            if peek == UInt8(ascii: "\\"), out.isEmpty { out.reserveCapacity(end - run) }
            bytes.withUnsafeBufferPointer { out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[run..<offset])) }
            switch peek {
            case UInt8(ascii: "\""):
                offset += 1
                return out
            case UInt8(ascii: "\\"): try escape(into: &out)
            case nil: throw Failure(offset: opening, message: "this string is not closed")
            default: throw failure("a control character must be written as an escape")
            }
        }
    }

    private func next(_ byte: UInt8, from start: Int, to end: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard start < end, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
                return nil
            }
            return UnsafeRawPointer(found) - base
        }
    }

    /// The first control character in a stretch, or its end. Eight bytes a step (Warren, "Hacker's Delight", 6-1).
    private func control(from start: Int, to end: Int) -> Int {
        bytes.withUnsafeBytes { raw in
            var at = start
            let ones: UInt64 = 0x0101_0101_0101_0101
            while at &+ 8 <= end {
                let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                if (word &- (ones &* 0x20)) & ~word & (ones &* 0x80) != 0 { break }
                at &+= 8
            }
            while at < end, raw[at] >= 0x20 { at += 1 }
            return at
        }
    }

    private mutating func escape(into out: inout [UInt8]) throws(Failure) {
        guard offset + 1 < end else { throw failure("an unfinished escape") }
        switch bytes[offset + 1] {
        case UInt8(ascii: "u"):
            out += UTF8.encode(try unicodeEscape()) ?? UTF8.encodedReplacementCharacter
            return
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case let same where same == 0x22 || same == 0x5C || same == 0x2F: out.append(same)
        default: throw failure("an unknown escape")
        }
        offset += 2
    }

    /// `\uXXXX`, or two of them that make one character beyond the first plane.
    private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
        let start = offset
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard (0xD800..<0xDC00).contains(first), offset + 1 < end, bytes[offset] == 0x5C, bytes[offset + 1] == UInt8(ascii: "u")
        else { throw Failure(offset: start, message: "half of a surrogate pair") }
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw Failure(offset: start, message: "half of a surrogate pair") }
        return scalar
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        guard offset + 6 <= end else { throw failure("an unfinished escape") }
        var value: UInt32 = 0
        for byte in bytes[offset + 2..<offset + 6] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
            case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
            default: throw failure("`\\u` wants four hexadecimal digits")
            }
        }
        offset += 6
        return value
    }
}
