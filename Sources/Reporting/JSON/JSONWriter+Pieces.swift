/// Pieces that are complete in themselves: whoever writes them writes the commas, too.
extension JSONWriter {
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
}
