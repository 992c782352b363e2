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
    @inline(__always)
    private mutating func digits(of number: UInt) {
        guard number < 10_000 else { return manyDigits(of: number) }
        let short = UInt32(truncatingIfNeeded: number)
        let place = gathered + count
        if short < 10 {
            place[0] = Self.digit(short)
            count += 1
        } else if short < 100 {
            place[0] = Self.digit(short / 10)
            place[1] = Self.digit(short % 10)
            count += 2
        } else if short < 1000 {
            place[0] = Self.digit(short / 100)
            place[1] = Self.digit(short / 10 % 10)
            place[2] = Self.digit(short % 10)
            count += 3
        } else {
            place[0] = Self.digit(short / 1000)
            place[1] = Self.digit(short / 100 % 10)
            place[2] = Self.digit(short / 10 % 10)
            place[3] = Self.digit(short % 10)
            count += 4
        }
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
    private static func digit(_ digit: UInt32) -> UInt8 { UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit) }

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
        gathered[count] = Self.digit(number / 10)
        gathered[count + 1] = Self.digit(number % 10)
        count += 2
    }

    /// Something that writes itself without looking at commas, as one value among others.
    mutating func separated(_ body: (inout JSONWriter) -> Void) {
        makeRoom(1)
        separate()
        body(&self)
        needsComma = true
    }

    /// Up to here a number with two decimals is told apart from all others by its digits.
    private static let whole = 1e12

    /// A number of a figure; no number is null.
    mutating func plain(_ number: Double?) {
        if let number { plain(number) } else { literal("null") }
    }

    /// Integral numbers print as integers, others in the shortest form that reads back the same; no number is null.
    @inline(__always)
    mutating func plain(_ number: Double) {
        guard number.isFinite else { return literal("null") }
        if number.magnitude < Self.whole {
            let whole = Int(number)
            if Double(whole) == number { return plain(whole) }
            // Shares and rates have two decimals at most; where those tell the number exactly, they are what it prints.
            let hundredths = Int(number * 100 + 0.5)
            if number > 0, Double(hundredths) / 100 == number {
                plain(hundredths / 100)
                makeRoom(3)
                put(UInt8(ascii: "."))
                put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: hundredths / 10 % 10))
                if hundredths % 10 > 0 { put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: hundredths % 10)) }
                return
            }
        }
        if let whole = Int(exactly: number) { return plain(whole) }
        var text = number.description
        text.withUTF8 { append($0) }
    }
}
