import ClaimModel

/// The fields of `mizan.document/1` beside the text, as a sidecar, a front matter or a JSON line gives them.
struct Metadata {
    enum Field: String, CaseIterable {
        case id, title, outlet, published, language, url

        fileprivate var place: Int {
            switch self {
            case .id: 0
            case .title: 1
            case .outlet: 2
            case .published: 3
            case .language: 4
            case .url: 5
            }
        }
    }

    /// By the place of each field.
    private var values = [String?](repeating: nil, count: Field.allCases.count)

    private subscript(field: Field) -> String? { values[field.place] }

    var id: String? { self[.id] }

    /// Keeps a value unless it is empty. A date of publication that cannot be read is left out; then the result says why.
    mutating func set(_ field: Field, _ text: String?) -> String? {
        guard let text, !Self.isBlank(text) else { return nil }
        if field == .published, PartialDate(iso: text) == nil {
            return "`published` is no ISO 8601 date and was left out: \(text)"
        }
        values[field.place] = text
        return nil
    }

    private static func isBlank(_ text: String) -> Bool {
        // A text that begins with a letter of ASCII or a digit is none.
        if let first = text.utf8.first, first > 0x20, first < 0x7F { return false }
        return text.allSatisfy(\.isWhitespace)
    }

    /// These values, and those of `other` where there are none here.
    func completed(by other: Metadata) -> Metadata {
        var all = self
        for i in all.values.indices where all.values[i] == nil { all.values[i] = other.values[i] }
        return all
    }

    func info(id: String, path: String?, firstLine: Int = 1) -> DocumentInfo {
        DocumentInfo(
            id: id, title: self[.title], outlet: self[.outlet], published: self[.published],
            language: self[.language], url: self[.url], path: path, firstLine: firstLine)
    }
}
