/// Where the lines of a text begin. What ends a line is what ends it for YAML 1.1: line feed, carriage return or both, next
/// line, line and paragraph separator.
struct LineTable: Sendable {
    /// Bytes; the first line begins behind a byte order mark.
    private var starts: [Int]

    init(_ text: [UInt8]) {
        starts = [text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        var at = 0
        while at < text.count {
            let length = Self.breakLength(text, at)
            at += max(length, 1)
            if length > 0 { starts.append(at) }
        }
    }

    @inline(__always)
    private static func breakLength(_ text: [UInt8], _ at: Int) -> Int {
        switch text[at] {
        case 0x0A: 1
        case 0x0D: at + 1 < text.count && text[at + 1] == 0x0A ? 2 : 1
        case 0xC2: at + 1 < text.count && text[at + 1] == 0x85 ? 2 : 0
        case 0xE2: at + 2 < text.count && text[at + 1] == 0x80 && text[at + 2] & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }

    /// Line and column of a byte, both from 1; columns are code points.
    func position(of byte: Int, in text: [UInt8]) -> (line: Int, column: Int) {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= byte { low = middle } else { high = middle }
        }
        let from = min(starts[low], byte)
        return (low + 1, 1 + text[from..<byte].count { $0 & 0xC0 != 0x80 })
    }

    /// The byte at a line and a column, both from 1; the end of the text where it has no such place.
    func byte(line: Int, column: Int, in text: [UInt8]) -> Int {
        guard line >= 1, line <= starts.count else { return text.count }
        var at = starts[line - 1]
        var left = column - 1
        while left > 0, at < text.count {
            at += 1
            while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
            left -= 1
        }
        return at
    }
}
