/// Appends JSON to bytes: keys in the order of the calls, no spaces, escapes as RFC 8259 wants them.
///
/// Most pieces are a few bytes long, so they are gathered in a small buffer and go over to the array together.
struct JSONWriter: ~Copyable {
    private var bytes: [UInt8] = []
    var needsComma = false
    let gathered = UnsafeMutablePointer<UInt8>.allocate(capacity: gatheredSize)
    var count = 0
    private static let gatheredSize = 4096
    /// Of a text that is gathered as one piece, with its quotation marks.
    static let longest = gatheredSize - 2

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
        makeRoom(1)
        separate()
        quoted(text)
        needsComma = true
    }

    mutating func value(_ number: Int) {
        makeRoom(1)
        separate()
        plain(number)
        needsComma = true
    }

    mutating func value(_ number: Double) {
        makeRoom(1)
        separate()
        plain(number)
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
    mutating func separate() {
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
    mutating func makeRoom(_ size: Int) {
        if count + size > Self.gatheredSize { flush() }
    }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        gathered[count] = byte
        count += 1
    }

    @inline(never)
    private mutating func flush() {
        bytes.append(contentsOf: UnsafeBufferPointer(start: gathered, count: count))
        count = 0
    }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard let start = piece.baseAddress else { return }
        makeRoom(piece.count)
        guard piece.count <= Self.gatheredSize else { return bytes.append(contentsOf: piece) }
        (gathered + count).update(from: start, count: piece.count)
        count += piece.count
    }
}
