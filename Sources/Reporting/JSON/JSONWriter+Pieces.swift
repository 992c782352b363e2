import ClaimModel

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

    /// A whole number without a comma.
    mutating func plain(_ number: Int) {
        makeRoom(20)
        if number < 0 { put(UInt8(ascii: "-")) }
        digits(of: number.magnitude)
    }

    /// Room for twenty must have been made. Most numbers have no more than four, and are written without a loop.
    mutating func digits(of number: UInt) {
        guard number < 10_000 else { return manyDigits(of: number) }
        let short = UInt32(truncatingIfNeeded: number)
        if short >= 1000 { put(digit: short / 1000) }
        if short >= 100 { put(digit: short / 100 % 10) }
        if short >= 10 { put(digit: short / 10 % 10) }
        put(digit: short % 10)
    }

    private mutating func manyDigits(of number: UInt) {
        var width = 1
        var limit: UInt = 10
        while number >= limit {
            width += 1
            // The largest number has twenty digits.
            let (next, isBeyond) = limit.multipliedReportingOverflow(by: 10)
            if isBeyond { break }
            limit = next
        }
        // From the last digit on.
        var rest = number
        var place = count + width
        repeat {
            let quotient = rest / 10
            place -= 1
            gathered[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest &- quotient &* 10)
            rest = quotient
        } while rest > 0
        count += width
    }

    @inline(__always)
    private mutating func put(digit: UInt32) { put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)) }

    /// A date of our calendar as `PartialDate.iso` has it, in quotation marks.
    mutating func date(_ date: PartialDate) {
        let (year, month, day) = (date.year ?? 0, date.month ?? 1, date.day ?? 1)
        guard (0...9999).contains(year), (1...31).contains(month), (1...31).contains(day) else { return quoted(date.iso) }
        makeRoom(12)
        put(UInt8(ascii: "\""))
        if date.year != nil {
            put(twoDigits: year / 100)
            put(twoDigits: year % 100)
        } else {
            put(UInt8(ascii: "-"))
        }
        if date.month != nil {
            put(UInt8(ascii: "-"))
            put(twoDigits: month)
            if date.day != nil {
                put(UInt8(ascii: "-"))
                put(twoDigits: day)
            }
        }
        put(UInt8(ascii: "\""))
    }

    @inline(__always)
    private mutating func put(twoDigits number: Int) {
        let number = UInt32(truncatingIfNeeded: number)
        put(digit: number / 10)
        put(digit: number % 10)
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
        guard let number else { return literal("null") }
        if let whole = Int(exactly: number) { return plain(whole) }
        needsComma = false
        value(number)
    }
}
