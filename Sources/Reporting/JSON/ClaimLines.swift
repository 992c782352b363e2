public import ClaimModel

/// `mizan.claim/1`: one claim, one line.
public enum ClaimLines {
    public static func render(_ claims: some Sequence<Claim>) -> [UInt8] {
        let writer = ClaimLineWriter()
        var bytes: [UInt8] = []
        for claim in claims { writer.append(claim, to: &bytes) }
        return bytes
    }
}

/// Writes claims as lines of JSON, one behind the other.
///
/// Half of what is extracted is these bytes. What follows on each other's heels and is the same, the article and the
/// sentence, is escaped once and copied.
public final class ClaimLineWriter {
    private var writer = JSONWriter()
    /// The article of the claim before, as it was written.
    private var document: DocumentInfo?
    private var documentBytes: [UInt8] = []
    /// The sentence of the claim before, as it was written.
    private var quote = ""
    private var quoteBytes: [UInt8] = []

    public init() {}

    /// Appends the claim and a line feed.
    public func append(_ claim: Claim, to bytes: inout [UInt8]) {
        note(claim.document)
        note(quote: claim.evidence.text)
        writer.append(to: &bytes) {
            $0.claim(claim, document: documentBytes, quote: quoteBytes)
            $0.literal("\n")
        }
    }

    private func note(_ info: DocumentInfo) {
        if let document, document.isIdentical(to: info) { return }
        document = info
        documentBytes.removeAll(keepingCapacity: true)
        writer.append(to: &documentBytes) { $0.claimDocument(info) }
    }

    private func note(quote text: String) {
        guard !Self.hasSameBytes(quote, text) else { return }
        quote = text
        quoteBytes.removeAll(keepingCapacity: true)
        writer.append(to: &quoteBytes) { $0.quoted(text) }
    }

    /// Texts that are equal to Unicode may be written differently, so bytes are compared, eight at a time.
    private static func hasSameBytes(_ a: String, _ b: String) -> Bool {
        guard a.utf8.count == b.utf8.count else { return false }
        let isSame = a.utf8.withContiguousStorageIfAvailable { a in
            b.utf8.withContiguousStorageIfAvailable { b in
                // The claims of one sentence share one string.
                if a.baseAddress == b.baseAddress { return true }
                let (a, b) = (UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
                var i = 0
                while i + 8 <= a.count {
                    let differs =
                        a.loadUnaligned(fromByteOffset: i, as: UInt64.self) != b.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                    if differs { return false }
                    i += 8
                }
                return a[i...].elementsEqual(b[i...])
            }
        }
        return (isSame ?? nil) ?? false
    }
}

extension JSONWriter {
    /// A claim by itself, within a report.
    mutating func claim(_ claim: Claim) {
        var document: [UInt8] = []
        Self.append(to: &document) { $0.claimDocument(claim.document) }
        var quote: [UInt8] = []
        Self.append(to: &quote) { $0.quoted(claim.evidence.text) }
        separated { $0.claim(claim, document: document, quote: quote) }
    }

    /// The place, and where it does not stand in the claim's own clause, how it was come by.
    private mutating func place(_ claim: Claim) {
        guard claim.isPlaceInherited || claim.isPlaceDoubtful || claim.isPlaceFaint else { return name(claim.place) }
        literal("{\"id\":")
        optional(claim.place.id)
        literal(",\"text\":")
        optional(claim.place.text)
        if claim.isPlaceInherited { literal(",\"inherited\":true") }
        if claim.isPlaceDoubtful { literal(",\"doubtful\":true") }
        if claim.isPlaceFaint { literal(",\"faint\":true") }
        literal("}")
    }

    /// - Parameters:
    ///   - document: the article's object, written.
    ///   - quote: the sentence in quotation marks, written.
    fileprivate mutating func claim(_ claim: Claim, document: [UInt8], quote: [UInt8]) {
        literal("{\"schema\":\"mizan.claim/1\",\"id\":")
        quoted(claim.id)
        literal(",\"document\":")
        literal(document)
        literal(",\"quantity\":{\"text\":")
        quantity(of: claim)
        literal("},\"measure\":")
        quoted(claim.measure)
        literal(",\"subject\":")
        name(claim.subject)
        literal(",\"population\":{\"who\":")
        optional(claim.who)
        literal(",\"group\":")
        name(claim.group)
        literal("},\"place\":")
        place(claim)
        literal(",\"time\":{\"basis\":")
        time(of: claim)
        literal("},\"source\":{\"id\":")
        attribution(of: claim)
        switch claim.status {
        case .asserted: literal("},\"status\":\"asserted\",\"part_of\":")
        case .denied: literal("},\"status\":\"denied\",\"part_of\":")
        case .superseded: literal("},\"status\":\"superseded\",\"part_of\":")
        }
        optional(claim.partOf)
        literal(",\"comparison_key\":")
        quoted(claim.comparisonKey)
        literal(",\"evidence\":{\"start\":")
        span(of: claim.evidence.span)
        literal(",\"quote\":")
        literal(quote)
        literal("},\"rule\":")
        quoted(claim.rule)
        literal(",\"confidence\":")
        plain(claim.confidence)
        if claim.isHeadline { literal(",\"headline\":true,\"event\":") } else { literal(",\"headline\":false,\"event\":") }
        if claim.event == "main" { return literal("\"main\"}") }
        quoted(claim.event)
        literal("}")
    }

    fileprivate mutating func claimDocument(_ document: DocumentInfo) {
        object {
            $0.field("id", document.id)
            $0.field("title", document.title)
            $0.field("outlet", document.outlet)
            $0.field("published", document.published)
            $0.field("language", document.language)
            $0.field("path", document.path)
        }
    }
}
