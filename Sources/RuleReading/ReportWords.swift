import ClaimModel
import YAMLReading

/// One of the report's own phrases with its places filled in, as a file of `reporting/` shows it.
public struct ReportWordExample: Sendable {
    public var language: String
    public var key: String
    /// For a counted noun.
    public var count: Int?
    public var values: [(name: String, text: String)]
    /// What the report must print.
    public var reads: String
    public var file: String
    public var line: Int
}

/// reporting/X.yml: the report's own words in one language, `key: text`, and examples of how they read.
struct ReportWordsReader {
    /// Language tag → key → text.
    private(set) var texts: [String: [String: String]] = [:]
    private(set) var examples: [ReportWordExample] = []
    private var roots: [(language: String, node: YAMLNode)] = []

    mutating func read(_ node: YAMLNode, language: String) -> [Problem] {
        var problems: [Problem] = []
        var block: YAMLNode?
        roots.append((language, node))
        for (key, value) in node.pairs ?? [] {
            if key.string == "examples" {
                block = value
            } else if let key = key.string, let text = value.string {
                texts[language, default: [:]][key] = text
            } else {
                problems.append(value.problem("expected `key: text`"))
            }
        }
        guard let block else { return problems + [node.problem("`examples` is missing: no example, no rule")] }
        let own = (block.elements ?? [block]).compactMap { example($0, language, &problems) }
        if !own.contains(where: { $0.count != nil }) || !own.contains(where: { !$0.values.isEmpty }) {
            problems.append(
                block.problem("a report's words need an example with a count `n` and one that fills in places, `with`"))
        }
        examples += own
        return problems
    }

    private func example(_ node: YAMLNode, _ language: String, _ problems: inout [Problem]) -> ReportWordExample? {
        var row = FieldReader(node)
        let key = row.required("key")
        let count = row.number("n").map { Int($0) }
        let values = row.map("with").compactMap { pair in pair.value.string.map { (name: pair.key, text: $0) } }
        let reads = row.required("reads")
        let known = texts[language] ?? [:]
        if let key, known[key] == nil, !known.keys.contains(where: { $0.hasPrefix("counted.\(key).") }) {
            row.report(node.problem("`\(key)` is no key of this file"))
        }
        problems += row.finish()
        guard let key, let reads else { return nil }
        return ReportWordExample(
            language: language, key: key, count: count, values: values, reads: reads, file: node.file, line: node.line)
    }

    /// What one language's file has and another's lacks; plural forms differ from language to language.
    func gaps() -> [Problem] {
        var owners: [String: String] = [:]
        for (language, node) in roots {
            for key in (texts[language] ?? [:]).keys { owners[Self.stem(key)] = owners[Self.stem(key)] ?? node.file }
        }
        return roots.flatMap { language, node in
            let own = Set((texts[language] ?? [:]).keys.map(Self.stem))
            return owners.keys.filter { !own.contains($0) }.sorted()
                .map { node.problem("`\($0)` is missing; it stands in \(owners[$0] ?? "")") }
        }
    }

    /// A key without the plural form; nothing of the rules for plurals themselves.
    private static func stem(_ key: String) -> String {
        if key.hasPrefix("plural.") { return "plural.one" }
        guard key.hasPrefix("counted.") else { return key }
        return key.split(separator: ".").dropLast().joined(separator: ".")
    }
}
