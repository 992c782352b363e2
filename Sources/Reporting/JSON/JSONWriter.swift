/// Appends JSON to bytes: keys in the order of the calls, no spaces, escapes as RFC 8259 wants them.
///
/// Most pieces are a few bytes long, so they are gathered in a small buffer and go over to the array together.
struct JSONWriter: ~Copyable {
    private var bytes: [UInt8] = []
    private var needsComma = false
    private let gathered = UnsafeMutablePointer<UInt8>.allocate(capacity: gatheredSize)
    private var count = 0
    private static let gatheredSize = 4096

    init() {}

    deinit { gathered.deallocate() }

    /// Lets `body` write behind what already stands in `bytes`, without copying it.
    static func append(to bytes: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.append(to: &bytes, body)
    }

    /// The same with a writer that is used again and again.
    mutating func append(to target: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
        swap(&bytes, &target)
        body(&self)
        flush()
        swap(&bytes, &target)
        needsComma = false
    }

    // MARK: Pieces that are complete in themselves

    /// Bytes that are JSON already, with all their marks and commas.
    @inline(__always)
    mutating func literal(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        makeRoom(length)
        (gathered + count).update(from: text.utf8Start, count: length)
        count += length
    }

    mutating func literal(_ piece: [UInt8]) { piece.withUnsafeBufferPointer { append($0) } }

    /// A text in quotation marks.
    mutating func quoted(_ text: String) {
        makeRoom(1)
        put(UInt8(ascii: "\""))
        appendEscaped(text)
        makeRoom(1)
        put(UInt8(ascii: "\""))
    }

    /// A whole number without a comma.
    mutating func plain(_ number: Int) {
        needsComma = false
        value(number)
    }

    /// With zeros in front, and no comma.
    mutating func digits(_ number: Int, width: Int) {
        makeRoom(width)
        var rest = number
        for place in stride(from: count + width - 1, through: count, by: -1) {
            gathered[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        count += width
    }

    /// Something that writes itself without looking at commas, as one value among others.
    mutating func separated(_ body: (inout JSONWriter) -> Void) {
        makeRoom(1)
        separate()
        body(&self)
        needsComma = true
    }

    /// A number of a figure; no number is null.
    mutating func plain(_ number: Double?) {
        needsComma = false
        if let number { value(number) } else { null() }
    }

    @inline(__always)
    mutating func object(_ body: (inout JSONWriter) -> Void) {
        open("{")
        body(&self)
        close("}")
    }

    @inline(__always)
    mutating func array(_ body: (inout JSONWriter) -> Void) {
        open("[")
        body(&self)
        close("]")
    }

    /// A member's name; its value is the next thing written. Names are our own and need no escapes.
    @inline(__always)
    mutating func key(_ name: StaticString) {
        // A name's length is known when this is compiled: it costs a few stores.
        let length = name.utf8CodeUnitCount
        makeRoom(length + 4)
        separate()
        put(UInt8(ascii: "\""))
        (gathered + count).update(from: name.utf8Start, count: length)
        count += length
        put(UInt8(ascii: "\""))
        put(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A member's name that comes from outside.
    mutating func key(escaping name: String) {
        value(name)
        makeRoom(1)
        put(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func value(_ text: String) {
        makeRoom(2)
        separate()
        put(UInt8(ascii: "\""))
        appendEscaped(text)
        makeRoom(1)
        put(UInt8(ascii: "\""))
        needsComma = true
    }

    mutating func value(_ number: Int) {
        makeRoom(42)
        separate()
        if number < 0 { put(UInt8(ascii: "-")) }
        // From the last digit on, at the far end of the room; then to where they belong.
        let end = count + 40
        var place = end
        var rest = number.magnitude
        repeat {
            let quotient = rest / 10
            place -= 1
            gathered[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest &- quotient &* 10)
            rest = quotient
        } while rest > 0
        (gathered + count).update(from: gathered + place, count: end - place)
        count += end - place
        needsComma = true
    }

    /// Integral numbers print as integers, others in the shortest form that reads back the same; no number is null.
    mutating func value(_ number: Double) {
        guard number.isFinite else { return null() }
        if let whole = Int(exactly: number) { return value(whole) }
        // Shares and confidences have two decimals; where those tell the number exactly, they are what it prints.
        let hundredths = (number * 100).rounded()
        if number > 0, number < 1, hundredths / 100 == number {
            makeRoom(5)
            separate()
            needsComma = true
            let digits = Int(hundredths)
            literal("0.")
            put(UInt8(ascii: "0") + UInt8(digits / 10))
            if digits % 10 > 0 { put(UInt8(ascii: "0") + UInt8(digits % 10)) }
            return
        }
        makeRoom(1)
        separate()
        var text = number.description
        text.withUTF8 { append($0) }
        needsComma = true
    }

    mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

    mutating func null() { raw("null") }

    // MARK: Pieces

    @inline(__always)
    private mutating func open(_ bracket: Unicode.Scalar) {
        makeRoom(2)
        separate()
        put(UInt8(ascii: bracket))
        needsComma = false
    }

    @inline(__always)
    private mutating func close(_ bracket: Unicode.Scalar) {
        makeRoom(1)
        put(UInt8(ascii: bracket))
        needsComma = true
    }

    /// Room must have been made for it.
    @inline(__always)
    private mutating func separate() {
        if needsComma { put(UInt8(ascii: ",")) }
    }

    @inline(__always)
    private mutating func raw(_ text: StaticString) {
        makeRoom(text.utf8CodeUnitCount + 1)
        separate()
        (gathered + count).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
        needsComma = true
    }

    /// What `put` and stores behind `count` rely on.
    @inline(__always)
    private mutating func makeRoom(_ size: Int) {
        if count + size > Self.gatheredSize { flush() }
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        gathered[count] = byte
        count += 1
    }

    @inline(never)
    private mutating func flush() {
        bytes.append(contentsOf: UnsafeBufferPointer(start: gathered, count: count))
        count = 0
    }

    private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let start = piece.baseAddress else { return }
        makeRoom(piece.count)
        guard piece.count <= Self.gatheredSize else { return bytes.append(contentsOf: piece) }
        (gathered + count).update(from: start, count: piece.count)
        count += piece.count
    }

    private mutating func appendEscaped(_ text: String) {
        // Our strings are native UTF-8 and lend their bytes; one that is not is copied.
        let isLent: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0) }
        if isLent == nil { Array(text.utf8).withUnsafeBufferPointer { appendEscaped($0) } }
    }

    private mutating func appendEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
        var clean = 0
        while let index = Self.firstEscape(utf8, from: clean) {
            append(UnsafeBufferPointer(rebasing: utf8[clean..<index]))
            appendEscape(utf8[index] == 0xC2 ? utf8[index + 1] : utf8[index])
            clean = utf8[index] == 0xC2 ? index + 2 : index + 1
        }
        append(UnsafeBufferPointer(rebasing: utf8[clean...]))
    }

    /// Sixteen bytes a step: almost none of them need an escape. The last step may look at bytes again.
    private static func firstEscape(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        let raw = UnsafeRawBufferPointer(utf8)
        while index + 16 <= utf8.count {
            if mayNeedEscape(raw.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)) {
                for i in index..<(index + 16) where needsEscape(utf8, i) { return i }
            }
            index += 16
        }
        if utf8.count >= 8 {
            let first = raw.loadUnaligned(fromByteOffset: max(utf8.count - 16, 0), as: UInt64.self)
            let last = raw.loadUnaligned(fromByteOffset: utf8.count - 8, as: UInt64.self)
            guard mayNeedEscape(SIMD2(first, last)) else { return nil }
        }
        while index < utf8.count {
            if needsEscape(utf8, index) { return index }
            index += 1
        }
        return nil
    }

    /// Whether one of the bytes is below 0x20, or one of those that `needsEscape` names (Warren, "Hacker's Delight", 6-1);
    /// a wrong yes is possible, a wrong no is not.
    @inline(__always)
    private static func mayNeedEscape(_ words: SIMD2<UInt64>) -> Bool {
        let controls = (words &- each(0x20)) & ~words
        let marks = zeros(words ^ each(0x22)) | zeros(words ^ each(0x5C)) | zeros(words ^ each(0x7F)) | zeros(words ^ each(0xC2))
        let hits = (controls | marks) & each(0x80)
        return hits[0] | hits[1] != 0
    }

    @inline(__always)
    private static func each(_ byte: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: byte &* 0x0101_0101_0101_0101) }

    @inline(__always)
    private static func zeros(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> { (words &- each(1)) & ~words }

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
        case 0x22: escape(#"\""#)
        case 0x5C: escape(#"\\"#)
        case 0x08: escape(#"\b"#)
        case 0x09: escape(#"\t"#)
        case 0x0A: escape(#"\n"#)
        case 0x0C: escape(#"\f"#)
        case 0x0D: escape(#"\r"#)
        default:
            escape(#"\u00"#)
            makeRoom(2)
            for digit in [code >> 4, code & 15] { put(digit < 10 ? 48 + digit : 87 + digit) }
        }
    }

    private mutating func escape(_ text: StaticString) { text.withUTF8Buffer { append($0) } }
}
