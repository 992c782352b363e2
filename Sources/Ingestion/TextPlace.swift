/// A line and a column, both from 1, columns in characters of Unicode.
struct TextPlace {
    private(set) var line = 1
    private(set) var column = 1

    init(of offset: Int, in bytes: [UInt8], from start: Int) {
        for byte in bytes[start..<max(start, min(offset, bytes.count))] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}
