import Foundation

/// Why bytes are no article's text.
struct TextFault {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let message: String

    /// The first thing that is wrong with a whole file; nil where it may be read as text.
    static func first(in bytes: [UInt8]) -> TextFault? {
        if bytes.isEmpty { return TextFault(message: "empty: there is no text") }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return TextFault(message: "not UTF-8 at byte 0: this is UTF-16; save it as UTF-8")
        }
        if let nul = offsetOfNUL(in: bytes) {
            return TextFault(message: "binary, no text: a NUL byte at byte \(nul)")
        }
        if let fault = UTF8Check.firstFault(in: bytes, 0..<bytes.count) {
            return TextFault(
                message: "not UTF-8 at byte \(fault); if it is an old encoding such as Windows-1256, save it as UTF-8")
        }
        return nil
    }

    /// Whether there is nothing but blanks and line ends.
    static func isBlank(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    static func offsetOfNUL(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base, 0, buffer.count) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
