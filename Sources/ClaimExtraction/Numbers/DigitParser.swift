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

    let shared: SharedPack

    private var grammar: NumberGrammar { shared.pack.numberGrammar }

    func parse(_ bytes: ArraySlice<UInt8>) -> Result { simple(bytes) ?? grouped(bytes) }

    /// Digits alone, or with one mark among them: nearly all figures.
    private func simple(_ bytes: ArraySlice<UInt8>) -> Result? {
        // More digits than an integer holds exactly in a Double.
        guard bytes.count <= 30 else { return nil }
        var values = (0.0, 0.0)
        var digits = (0, 0)
        var mark: UInt32 = 0
        let isSimple = bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            while i < buffer.count {
                let (code, length) = UTF8Scalars.decode(buffer, at: i)
                if let digit = FoldTable.digitValue(code) {
                    if mark == 0 {
                        values.0 = values.0 * 10 + Double(digit)
                        digits.0 += 1
                    } else {
                        values.1 = values.1 * 10 + Double(digit)
                        digits.1 += 1
                    }
                } else {
                    guard mark == 0 else { return false }
                    mark = code
                }
                i += length
            }
            return true
        }
        guard isSimple else { return nil }
        if mark == 0 { return Result(value: values.0, decimals: 0, integerDigits: digits.0, isDotted: false) }
        let decimal = values.0 + values.1 / pow10(digits.1)
        if digits.1 != 3 || digits.0 > 3 || values.0 == 0 || grammar.decimalMarks.contains(mark) {
            return Result(value: decimal, decimals: digits.1, integerDigits: digits.0, isDotted: false)
        }
        let isThousands = grammar.thousandsMarks.contains(mark) || DigitSeparator(mark) == nil
        return Result(
            value: values.0 * 1000 + values.1, decimals: 0, integerDigits: digits.0 + 3, isDotted: false,
            decimalReading: isThousands ? nil : decimal)
    }

    private func grouped(_ bytes: ArraySlice<UInt8>) -> Result {
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
        let decimal = whole + last.value / pow10(last.digits)
        let wholeDigits = groups.dropLast().reduce(0) { $0 + $1.digits }
        let lastCode = codes[codes.count - 1]
        let sameMarks = codes.allSatisfy { $0 == lastCode }

        if marks.count > 1, sameMarks {
            let thousands = innerAreThousands && last.digits == 3
            return Result(value: joined, decimals: 0, integerDigits: digits, isDotted: !thousands)
        }
        if marks.count > 1 {
            // Two kinds of mark: the last is the decimal one if those before it set off thousands.
            return Result(value: decimal, decimals: last.digits, integerDigits: wholeDigits, isDotted: !innerAreThousands)
        }
        if grammar.decimalMarks.contains(lastCode) || last.digits != 3 || groups[0].digits > 3 || groups[0].value == 0 {
            return Result(value: decimal, decimals: last.digits, integerDigits: groups[0].digits, isDotted: false)
        }
        return Result(
            value: joined, decimals: 0, integerDigits: digits, isDotted: false,
            decimalReading: grammar.thousandsMarks.contains(lastCode) || marks[0] == nil ? nil : decimal)
    }

    private func pow10(_ n: Int) -> Double {
        var value = 1.0
        for _ in 0..<n { value *= 10 }
        return value
    }
}
