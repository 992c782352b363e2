/// The lines of a text as byte ranges, without their line breaks; empty ones are passed over.
struct Lines: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var position = 0

    init(text: [UInt8]) { self.text = text }

    mutating func next() -> Range<Int>? {
        while position < text.count {
            var end = position
            while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
            let line = position..<end
            position = end + 1
            if !line.isEmpty { return line }
        }
        return nil
    }
}
