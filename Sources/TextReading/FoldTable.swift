/// How characters are classed and which of them count as the same letter.
///
/// Built once from the language packs' `drop` and `fold` lists; beside them Swift knows only what Unicode
/// says of every script: digits have values, letters have case.
public struct FoldTable: Sendable {
    public enum Class: UInt8, Sendable { case other, letter, digit, space, dropped }

    /// The first 0x800 code points (one and two bytes in UTF-8) are looked up in tables.
    static let tableSize = 0x800
    private(set) var classes: [Class]
    /// What a code point folds to; 0: itself.
    private(set) var targets: [UInt32]
    /// Further code points that a fold gives (a ligature's second letter …), and all beyond the table.
    private(set) var rare: [UInt32: [UInt32]] = [:]
    private var rareDropped: Set<UInt32> = []
    /// Classes from 0x2000 on: dashes, quotation and direction marks stand in every text.
    private var punctuation: [Class]
    private static let firstPunctuation: UInt32 = 0x2000

    public init() {
        classes = (0..<UInt32(Self.tableSize)).map { Self.unicodeClass($0) }
        targets = (0..<UInt32(Self.tableSize)).map { Self.lowercased($0) }
        punctuation = (Self.firstPunctuation..<Self.firstPunctuation + 0x100).map { Self.unicodeClass($0) }
    }

    /// A character that matching does not see: vowel marks, tatweel, direction marks.
    public mutating func drop(_ code: UInt32) {
        if Int(code) < Self.tableSize { classes[Int(code)] = .dropped } else { rareDropped.insert(code) }
        note(code)
    }

    public mutating func fold(_ code: UInt32, to target: [UInt32]) {
        if Int(code) < Self.tableSize, target.count == 1 {
            targets[Int(code)] = target[0]
        } else {
            rare[code] = target
            note(code)
        }
    }

    private mutating func note(_ code: UInt32) {
        let place = Int(code) - Int(Self.firstPunctuation)
        if punctuation.indices.contains(place) { punctuation[place] = slowClass(code) }
    }

    @inline(__always)
    public func classOf(_ code: UInt32) -> Class {
        Int(code) < Self.tableSize ? classes[Int(code)] : rareClass(code)
    }

    /// The classes of the code points of one and two bytes.
    @inline(__always)
    func withClasses<Result>(_ body: (UnsafeBufferPointer<Class>) -> Result) -> Result {
        classes.withUnsafeBufferPointer { body($0) }
    }

    @inline(never)
    private func rareClass(_ code: UInt32) -> Class {
        let place = Int(code) - Int(Self.firstPunctuation)
        return punctuation.indices.contains(place) ? punctuation[place] : slowClass(code)
    }

    private func slowClass(_ code: UInt32) -> Class {
        if rareDropped.contains(code) { return .dropped }
        return rare[code] != nil ? .letter : Self.unicodeClass(code)
    }

    /// Appends the folded form of one code point as UTF-8.
    @inline(__always)
    public func append(_ code: UInt32, to bytes: inout [UInt8]) {
        if Int(code) < Self.tableSize {
            if classes[Int(code)] == .dropped { return }
            Self.encode(targets[Int(code)], into: &bytes)
        } else if rareDropped.contains(code) {
            return
        } else if let folded = rare[code] {
            for target in folded { Self.encode(target, into: &bytes) }
        } else {
            Self.encode(Self.lowercased(code), into: &bytes)
        }
    }

    /// The folded form of a text, letters and digits only where `text` is one word.
    public func folded(_ text: String) -> [UInt8] { folded(text.unicodeScalars[...]) }

    public func folded(_ word: Substring.UnicodeScalarView) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for scalar in word { append(scalar.value, to: &bytes) }
        return bytes
    }

    /// The same for a stretch of UTF-8, without a string.
    public func folded(_ utf8: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        utf8.withUnsafeBufferPointer { utf8 in
            var at = range.lowerBound
            while at < range.upperBound {
                let (code, length) = UTF8Scalars.decode(utf8, at: at)
                append(code, to: &bytes)
                at += length
            }
        }
        return bytes
    }

    /// 0…9 for a decimal digit of any script.
    @inline(__always)
    public static func digitValue(_ code: UInt32) -> Int? {
        switch code {
        case 0x30...0x39: Int(code) - 0x30
        case 0x660...0x669: Int(code) - 0x660
        case 0x6F0...0x6F9: Int(code) - 0x6F0
        default: nil
        }
    }

    @inline(__always)
    static func encode(_ code: UInt32, into bytes: inout [UInt8]) {
        switch code {
        case 0..<0x80:
            bytes.append(UInt8(truncatingIfNeeded: code))
        case 0x80..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | code >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | code >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | code >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
        }
    }

    private static func unicodeClass(_ code: UInt32) -> Class {
        if digitValue(code) != nil { return .digit }
        guard let scalar = Unicode.Scalar(code) else { return .other }
        if scalar.properties.isWhitespace { return .space }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .enclosingMark:
            return .letter
        default:
            return .other
        }
    }

    private static func lowercased(_ code: UInt32) -> UInt32 {
        if code < 0x80 { return (0x41...0x5A).contains(code) ? code + 0x20 : code }
        if let digit = digitValue(code) { return 0x30 + UInt32(digit) }
        guard let scalar = Unicode.Scalar(code), scalar.properties.isUppercase else { return code }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first!.value : code
    }
}
