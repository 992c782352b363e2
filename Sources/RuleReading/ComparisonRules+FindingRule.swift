public import ClaimModel
import YAMLReading

/// One kind of finding: how loud, asked when, in which words, with which examples.
public struct FindingRule: Sendable {
    public var id: String
    public var severity: Severity
    /// Kinds are asked in this order; the first that holds names the finding.
    public var order: Int
    /// By language tag, with slots such as {figure_a}.
    public var message: [String: String]
    public var advice: [String: String]
    public var examples: [FindingExample]
}

/// A few short articles, and what must be found in them.
public struct FindingExample: Sendable {
    public struct Article: Sendable {
        public var text: String
        public var outlet: String?
        public var published: String?
        /// Nil: as the text tells.
        public var language: String?
    }

    public struct Expected: Sendable {
        public var kind: String
        public var atLeast: Severity
        /// Words of its message.
        public var says: String?
    }

    public var articles: [Article]
    /// Empty: nothing of low or above may be found.
    public var finds: [Expected]
    /// The rule that carries it: a kind of finding, or a file of settings.
    public var rule: String
    public var file: String
    public var line: Int
}

extension FindingRule {
    static let slots: Set<String> = [
        "figure_a", "source_a", "outlet_a", "date_a", "figure_b", "source_b", "outlet_b", "date_b", "measure", "place", "subject",
        "sum", "parts",
    ]

    /// Reads `rules/comparison/<kind>.yml`; nil where it is broken.
    static func read(_ root: YAMLNode, id: String, languages: [String]) -> (FindingRule?, [Problem]) {
        var fields = FieldReader(root)
        let name = fields.required("id")
        if let name, name != id { fields.report(root.problem("`id: \(name)` must be the file's name, `\(id)`")) }
        let severity = fields.severity("severity")
        if severity == nil { fields.report(root.problem("`severity` is missing")) }
        let order = fields.number("order")
        if order == nil { fields.report(root.problem("`order` is missing")) }
        let message = texts(&fields, "message", root, languages)
        let advice = texts(&fields, "advice", root, languages)
        let examples = FindingExample.all(of: id, &fields)
        let problems = fields.finish()
        guard problems.isEmpty, let severity, let order else { return (nil, problems) }
        return (
            FindingRule(id: id, severity: severity, order: Int(order), message: message, advice: advice, examples: examples), []
        )
    }

    private static func texts(
        _ fields: inout FieldReader, _ key: String, _ root: YAMLNode, _ languages: [String]
    ) -> [String: String] {
        var out: [String: String] = [:]
        for (language, node) in fields.map(key) {
            guard let text = node.string else {
                fields.report(node.problem("`\(key)` must hold texts"))
                continue
            }
            for slot in unknownSlots(text) { fields.report(node.problem("unknown slot {\(slot)}")) }
            out[language] = text
        }
        for language in languages where out[language] == nil {
            fields.report(root.problem("`\(key)` has no text for `\(language)`"))
        }
        return out
    }

    private static func unknownSlots(_ text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
            let slot = String(piece.prefix { $0 != "}" })
            return slots.contains(slot) ? nil : slot
        }
    }
}

extension FindingExample {
    /// The examples of a file; without any it is no rule.
    static func all(of rule: String, _ fields: inout FieldReader) -> [FindingExample] {
        let nodes = fields.list("examples")
        if nodes.isEmpty { fields.report(fields.node.problem("no example, no rule: `examples` is missing")) }
        return nodes.map { read($0, rule, &fields) }
    }

    private static func read(_ node: YAMLNode, _ rule: String, _ outer: inout FieldReader) -> FindingExample {
        var fields = FieldReader(node)
        let articles = fields.list("articles").map { article -> Article in
            var inner = FieldReader(article)
            let read = Article(
                text: inner.required("text") ?? "", outlet: inner.string("outlet"),
                published: inner.string("published"), language: inner.string("language"))
            for problem in inner.finish() { outer.report(problem) }
            return read
        }
        let finds = fields.list("finds").compactMap { wanted -> Expected? in
            var inner = FieldReader(wanted)
            let kind = inner.required("kind")
            let severity = inner.severity("severity_at_least") ?? .info
            let says = inner.string("says")
            for problem in inner.finish() { outer.report(problem) }
            return kind.map { Expected(kind: $0, atLeast: severity, says: says) }
        }
        for problem in fields.finish() { outer.report(problem) }
        if articles.isEmpty { outer.report(node.problem("an example needs `articles`")) }
        return FindingExample(articles: articles, finds: finds, rule: rule, file: node.file, line: node.line)
    }
}
