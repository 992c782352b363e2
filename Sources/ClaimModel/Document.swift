/// What is known of an article beside its text.
public struct DocumentInfo: Hashable, Sendable {
    public var id: String
    /// The headline as metadata gives it; where it is nil, the text's first line may be one.
    public var title: String?
    public var outlet: String?
    /// ISO 8601, a date or a date and time; nil where unknown.
    public var published: String?
    /// A language tag such as "ar"; nil until metadata or the text tells.
    public var language: String?
    public var url: String?
    /// Where the text lies, as the caller named it; nil for standard input.
    public var path: String?
    /// The line of that file on which the text begins, from 1: more than 1 behind a front matter.
    public var firstLine: Int

    public init(id: String, title: String? = nil, outlet: String? = nil, published: String? = nil,
                language: String? = nil, url: String? = nil, path: String? = nil, firstLine: Int = 1) {
        self.id = id
        self.title = title
        self.outlet = outlet
        self.published = published
        self.language = language
        self.url = url
        self.path = path
        self.firstLine = firstLine
    }
}

/// An article, draft or dispatch. Its text is valid UTF-8 and is never changed.
public struct Document: Sendable {
    public var info: DocumentInfo
    public var text: [UInt8]

    public init(info: DocumentInfo, text: [UInt8]) {
        self.info = info
        self.text = text
    }

    /// The text of a span, as it stands in the original.
    public func quote(_ span: ByteSpan) -> String {
        guard span.start >= 0, span.end <= text.count, span.start < span.end else { return "" }
        return String(decoding: text[span.start..<span.end], as: UTF8.self)
    }
}
