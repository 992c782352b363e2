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

    func parse(_ bytes: ArraySlice<UInt8>) -> Result {
        if bytes.count <= 15, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            return Result(
                value: Double(bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }), decimals: 0, integerDigits: bytes.count,
                isDotted: false)
        }
        var groups: [(digits: Int, value: Double)] = [(0, 0)]
        var marks: [DigitSeparator?] = []
        var codes: [UInt32] = []
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            while i < buffer.count {
                let (code, length) = UTF8Scalars.decode(buffer, at: i)
                if let digit = FoldTable.digitValue(code) {
                    groups[groups.count - 1].value = groups[groups.count - 1].value * 10 + Double(digit)
                    groups[groups.count - 1].digits += 1
                } else {
                    marks.append(DigitSeparator(code))
                    codes.append(code)
                    groups.append((0, 0))
                }
                i += length
            }
        }
        guard !marks.isEmpty else {
            return Result(value: groups[0].value, decimals: 0, integerDigits: groups[0].digits, isDotted: false)
        }
        let innerAreThousands = groups.dropFirst().dropLast().allSatisfy { $0.digits == 3 } && groups[0].digits <= 3
        let last = groups[groups.count - 1]
        let joined = groups.reduce(0) { $0 * pow10($1.digits) + $1.value }
        let digits = groups.reduce(0) { $0 + $1.digits }
        let whole = groups.dropLast().reduce(0) { $0 * pow10($1.digits) + $1.value }
        let decimal = (whole * pow10(last.digits) + last.value) / pow10(last.digits)
        let wholeDigits = groups.dropLast().reduce(0) { $0 + $1.digits }
        let lastCode = codes[codes.count - 1]
        let sameMarks = Set(codes).count == 1

        if marks.count > 1, sameMarks {
            let thousands = innerAreThousands && last.digits == 3
            return Result(value: joined, decimals: 0, integerDigits: digits, isDotted: !thousands)
        }
        if marks.count > 1 {
            // Two kinds of mark: the last is the decimal one if those before it set off thousands.
            return Result(value: decimal, decimals: last.digits, integerDigits: wholeDigits, isDotted: !innerAreThousands)
        }
        if shared.pack.numberGrammar.decimalMarks.contains(lastCode) || last.digits != 3 || groups[0].digits > 3
            || groups[0].value == 0
        {
            return Result(value: decimal, decimals: last.digits, integerDigits: groups[0].digits, isDotted: false)
        }
        return Result(
            value: joined, decimals: 0, integerDigits: digits, isDotted: false,
            decimalReading: shared.pack.numberGrammar.thousandsMarks.contains(lastCode) || marks[0] == nil ? nil : decimal)
    }

    private func pow10(_ n: Int) -> Double {
        var value = 1.0
        for _ in 0..<n { value *= 10 }
        return value
    }
}
