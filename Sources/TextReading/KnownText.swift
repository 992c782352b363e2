extension String {
    /// The text of bytes that are known to be valid UTF-8 and end between two characters, so that nobody checks them again.
    public init(known bytes: [UInt8], _ range: Range<Int>) {
        #if compiler(>=6.2) && os(Linux)
            self.init(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
        #else
            self.init(decoding: bytes[range], as: UTF8.self)
        #endif
    }
}
