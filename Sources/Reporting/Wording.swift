/// The report's own words, by key; a key without words reads as itself.
struct Wording: Sendable {
    var texts: [String: String]

    subscript(key: String) -> String {
        if let text = texts[key] { return text }
        let name = key.split(separator: ".").last.map(String.init) ?? key
        return name.split(separator: "_").joined(separator: " ")
    }

    /// The name of one value of a closed list, such as a severity: `severity.high`.
    func name(_ list: String, _ value: String) -> String { self["\(list).\(value)"] }

    /// The name of a value where there is one, else the value as it is.
    func known(_ list: String, _ value: String) -> String { texts["\(list).\(value)"] ?? value }

    /// "3 articles" in the form that the language wants after the number: `counted.article.few`, with {n} for the number.
    func counted(_ noun: String, _ count: Int) -> String {
        let form = Self.forms.first { form in
            texts["plural.\(form)"].map { Self.covers($0, count) } ?? false
        }
        let candidates = [form, "other"].compactMap { $0 }.map { "counted.\(noun).\($0)" }
        guard let pattern = candidates.lazy.compactMap({ texts[$0] }).first else { return "\(count) \(self[noun])" }
        return Self.replace("{n}", in: pattern, with: String(count))
    }

    /// The text of a key with the named places filled in.
    func filled(_ key: String, _ values: [(name: String, text: String)], otherwise: String? = nil) -> String {
        values.reduce(texts[key] ?? otherwise ?? self[key]) { Self.replace("{\($1.name)}", in: $0, with: $1.text) }
    }

    private static let forms = ["zero", "one", "two", "few", "many"]

    /// Whether a count lies in "1", "0-1" or "3-10 of 100" (the count's remainder by 100).
    private static func covers(_ rule: String, _ count: Int) -> Bool {
        let words = rule.split(separator: " ")
        guard let ends = words.first?.split(separator: "-").compactMap({ Int($0) }), let low = ends.first else { return false }
        let divisor = words.count == 3 ? Int(words[2]) : nil
        let value = divisor.map { count % $0 } ?? count
        return (low...max(low, ends.last ?? low)).contains(value)
    }

    private static func replace(_ part: String, in text: String, with value: String) -> String {
        guard let found = text.firstRange(of: part) else { return text }
        return text[..<found.lowerBound] + value + text[found.upperBound...]
    }
}
