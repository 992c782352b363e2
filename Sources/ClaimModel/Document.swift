/// What is known of an article beside its text.
///
/// Every claim carries it, so its fields lie behind one reference that is copied when it changes.
public struct DocumentInfo: Sendable {
    private final class Storage: @unchecked Sendable {
        var id: String
        var title: String?
        var outlet: String?
        var published: String?
        var language: String?
        var url: String?
        var path: String?
        var firstLine: Int

        init(
            id: String, title: String?, outlet: String?, published: String?, language: String?, url: String?, path: String?,
            firstLine: Int
        ) {
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

    private var storage: Storage

    public var id: String {
        get { storage.id }
        set { own().id = newValue }
    }
    /// The headline as metadata gives it; where it is nil, the text's first line may be one.
    public var title: String? {
        get { storage.title }
        set { own().title = newValue }
    }
    public var outlet: String? {
        get { storage.outlet }
        set { own().outlet = newValue }
    }
    /// ISO 8601, a date or a date and time; nil where unknown.
    public var published: String? {
        get { storage.published }
        set { own().published = newValue }
    }
    /// A language tag such as "ar"; nil until metadata or the text tells.
    public var language: String? {
        get { storage.language }
        set { own().language = newValue }
    }
    public var url: String? {
        get { storage.url }
        set { own().url = newValue }
    }
    /// Where the text lies, as the caller named it; nil for standard input.
    public var path: String? {
        get { storage.path }
        set { own().path = newValue }
    }
    /// The line of that file on which the text begins, from 1: more than 1 behind a front matter.
    public var firstLine: Int {
        get { storage.firstLine }
        set { own().firstLine = newValue }
    }

    public init(
        id: String, title: String? = nil, outlet: String? = nil, published: String? = nil,
        language: String? = nil, url: String? = nil, path: String? = nil, firstLine: Int = 1
    ) {
        storage = Storage(
            id: id, title: title, outlet: outlet, published: published, language: language, url: url, path: path,
            firstLine: firstLine)
    }

    /// The very same value, told without looking at its fields; a wrong no is possible, a wrong yes is not.
    public func isIdentical(to other: DocumentInfo) -> Bool { storage === other.storage }

    /// The storage, for this value alone.
    private mutating func own() -> Storage {
        if !isKnownUniquelyReferenced(&storage) {
            storage = Storage(
                id: storage.id, title: storage.title, outlet: storage.outlet, published: storage.published,
                language: storage.language, url: storage.url, path: storage.path, firstLine: storage.firstLine)
        }
        return storage
    }
}

extension DocumentInfo: Hashable {
    public static func == (a: DocumentInfo, b: DocumentInfo) -> Bool {
        a.storage === b.storage
            || a.id == b.id && a.title == b.title && a.outlet == b.outlet && a.published == b.published
                && a.language == b.language && a.url == b.url && a.path == b.path && a.firstLine == b.firstLine
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(path)
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
