import Foundation

/// Hands out a source's lines one at a time; memory grows with the longest line, not with the source.
struct LineSource {
    enum Line {
        /// Where the line stands in `buffer`, without its line feed.
        case read(Range<Int>)
        /// A line beyond the limit; it was passed over.
        case tooLong
    }

    /// Holds the current line; valid until the next call of `next`.
    private(set) var buffer: [UInt8] = []
    private let source: ByteSource
    private let limit: Int
    private var consumed = 0
    private var atEnd = false

    init(_ source: ByteSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    mutating func next() throws(ByteSource.Failure) -> Line? {
        var searched = consumed
        var skipping = false
        while true {
            if let feed = lineFeed(from: searched) {
                let line = consumed..<feed
                consumed = feed + 1
                return skipping ? .tooLong : .read(line)
            }
            if atEnd {
                let line = consumed..<buffer.count
                consumed = buffer.count
                if skipping { return .tooLong }
                return line.isEmpty ? nil : .read(line)
            }
            if buffer.count - consumed > limit {
                skipping = true
                consumed = buffer.count
            }
            buffer.removeSubrange(0..<consumed)
            consumed = 0
            searched = buffer.count
            atEnd = try !source.read(1 << 18, appendingTo: &buffer)
        }
    }

    private func lineFeed(from start: Int) -> Int? {
        guard start < buffer.count else { return nil }
        return buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }
}
