import ClaimModel

/// Members of an object: a name and a value in one call.
extension JSONWriter {
    @inline(__always)
    mutating func field(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    private mutating func value(_ text: String?) {
        if let text { value(text) } else { null() }
    }

    @inline(__always)
    mutating func field(_ name: StaticString, _ number: Int) {
        key(name)
        value(number)
    }

    @inline(__always)
    mutating func field(_ name: StaticString, _ number: Double?) {
        key(name)
        value(number)
    }

    private mutating func value(_ number: Double?) {
        if let number { value(number) } else { null() }
    }

    @inline(__always)
    mutating func field(_ name: StaticString, _ flag: Bool) {
        key(name)
        value(flag)
    }

    mutating func field(_ name: StaticString, _ texts: [String]) {
        key(name)
        array { for text in texts { $0.value(text) } }
    }

    /// A map from language tags, in the order of the tags.
    mutating func field(_ name: StaticString, _ texts: [String: String]) {
        object(name) {
            for (tag, text) in texts.sorted(by: { $0.key < $1.key }) {
                $0.key(escaping: tag)
                $0.value(text)
            }
        }
    }

    mutating func field(_ name: StaticString, _ date: PartialDate?) { field(name, date?.iso) }

    @inline(__always)
    mutating func field(_ name: StaticString, _ reference: NameReference) {
        object(name) {
            $0.field("id", reference.id)
            $0.field("text", reference.text)
        }
    }

    @inline(__always)
    mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        object(body)
    }

    @inline(__always)
    mutating func array(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        array(body)
    }

    mutating func span(_ span: ByteSpan) {
        field("start", span.start)
        field("end", span.end)
    }
}
