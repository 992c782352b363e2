/// Where a byte of a text stands for a reader: line and column, both from 1, the column in characters.
struct TextPlace: Hashable {
    var line: Int
    var column: Int

    /// - Parameter firstLine: the line of its file on which the text begins.
    init(of offset: Int, in text: [UInt8], firstLine: Int = 1) {
        let end = max(0, min(offset, text.count))
        var lineStart = 0
        var line = firstLine
        for index in 0..<end where text[index] == UInt8(ascii: "\n") {
            line += 1
            lineStart = index + 1
        }
        self.line = line
        self.column = String(decoding: text[lineStart..<end], as: UTF8.self).count + 1
    }
}
