import RuleReading
import TextReading

/// A figure in digits with its separators → a value.
struct DigitParser {
    struct Result {
        var value: Double
        /// Digits after the decimal mark.
        var decimals: Int
        /// Digits before it.
        var integerDigits: Int
        /// Groups that are neither thousands nor one fraction: "23.3.2019".
        var isDotted: Bool
        /// "1.234": a thousands group or a fraction; the value takes it for thousands.
        var decimalReading: Double?
    }

    /// Whose language's marks count.
    let shared: SharedPack

    /// What stands between the marks of a figure, summed up as it is read.
    private struct Groups {
        /// Of the group that is read now.
        var digits = 0
        var value = 0.0
        var marks = 0
        var firstMark: UInt32 = 0
        var lastMark: UInt32 = 0
        var hasSameMarks = true
        var firstDigits = 0
        var firstValue = 0.0
        /// All groups before this one, as one number.
        var whole = 0.0
        var wholeDigits = 0
        /// Those between the first and this one have three digits each.
        var innerAreThousands = true

        @inline(__always)
        mutating func take(_ digit: Int) {
            value = value * 10 + Double(digit)
            digits += 1
        }

        mutating func close(_ mark: UInt32) {
            if marks == 0 {
                firstMark = mark
                firstDigits = digits
                firstValue = value
            } else {
                if mark != firstMark { hasSameMarks = false }
                if digits != 3 { innerAreThousands = false }
            }
            whole = joined
            wholeDigits += digits
            marks += 1
            lastMark = mark
            digits = 0
            value = 0
        }

        var joined: Double { whole * DigitParser.pow10(digits) + value }
    }

    func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
        var last = Groups()
        var i = 0
        while i < bytes.count {
            if bytes[i] >= 0x30, bytes[i] <= 0x39 {
                last.take(Int(bytes[i]) - 0x30)
                i += 1
                continue
            }
            let (code, length) = UTF8Scalars.decode(bytes, at: i)
            if let digit = FoldTable.digitValue(code) { last.take(digit) } else { last.close(code) }
            i += length
        }
        guard last.marks > 0 else {
            return Result(value: last.value, decimals: 0, integerDigits: last.digits, isDotted: false)
        }
        let innerAreThousands = last.innerAreThousands && last.firstDigits <= 3
        let joined = last.joined
        let digits = last.wholeDigits + last.digits
        let decimal = joined / Self.pow10(last.digits)

        if last.marks > 1, last.hasSameMarks {
            let thousands = innerAreThousands && last.digits == 3
            return Result(value: joined, decimals: 0, integerDigits: digits, isDotted: !thousands)
        }
        if last.marks > 1 {
            // Two kinds of mark: the last is the decimal one if those before it set off thousands.
            return Result(value: decimal, decimals: last.digits, integerDigits: last.wholeDigits, isDotted: !innerAreThousands)
        }
        if last.digits != 3 || last.firstDigits > 3 || last.firstValue == 0
            || shared.pack.numberGrammar.decimalMarks.contains(last.lastMark)
        {
            return Result(value: decimal, decimals: last.digits, integerDigits: last.firstDigits, isDotted: false)
        }
        let isThousands =
            DigitSeparator(last.firstMark) == nil || shared.pack.numberGrammar.thousandsMarks.contains(last.lastMark)
        return Result(
            value: joined, decimals: 0, integerDigits: digits, isDotted: false, decimalReading: isThousands ? nil : decimal)
    }

    fileprivate static func pow10(_ n: Int) -> Double {
        var value = 1.0
        for _ in 0..<n { value *= 10 }
        return value
    }
}
