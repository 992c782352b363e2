import ClaimModel

/// The fields of `mizan.document/1` beside the text, as a sidecar, a front matter or a JSON line gives them.
struct Metadata {
    enum Field: String {
        case id, title, outlet, published, language, url
    }

    private var values: [Field: String] = [:]

    var id: String? { values[.id] }

    /// Keeps a value unless it is empty. A date of publication that cannot be read is left out; then the result says why.
    mutating func set(_ field: Field, _ text: String?) -> String? {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
        if field == .published, PartialDate(iso: text) == nil {
            return "`published` is no ISO 8601 date and was left out: \(text)"
        }
        values[field] = text
        return nil
    }

    /// These values, and those of `other` where there are none here.
    func completed(by other: Metadata) -> Metadata {
        var all = self
        all.values.merge(other.values) { own, _ in own }
        return all
    }

    func info(id: String, path: String?, firstLine: Int = 1) -> DocumentInfo {
        DocumentInfo(
            id: id, title: values[.title], outlet: values[.outlet], published: values[.published],
            language: values[.language], url: values[.url], path: path, firstLine: firstLine)
    }
}
