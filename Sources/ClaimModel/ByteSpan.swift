/// A half-open range of UTF-8 byte offsets into a document's original text.
public struct ByteSpan: Hashable, Sendable, Comparable {
    public var start: Int
    public var end: Int

    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    public var length: Int { end - start }
    public var isEmpty: Bool { end <= start }

    public static func < (a: ByteSpan, b: ByteSpan) -> Bool {
        (a.start, a.end) < (b.start, b.end)
    }

    public func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }
    public func contains(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }

    /// The smallest span that holds both.
    public func union(_ other: ByteSpan) -> ByteSpan {
        ByteSpan(min(start, other.start), max(end, other.end))
    }
}
