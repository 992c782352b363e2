import ClaimModel
import YAMLReading

/// Examples in a rule file: `ar: {fires: [...], silent: [...]}`; figures are marked in the sentence,
/// "قُتل [12|value=12 who=people] شخصا", so that nobody counts offsets.
enum ExampleReader {
    /// `LANGUAGE: {fires: [...], silent: [...]}`, as topics and names have them.
    static func read(_ node: YAMLNode, rule: String, about: RuleExample.Subject) -> (examples: [RuleExample], problems: [Problem])
    {
        var fields = FieldReader(node)
        var examples: [RuleExample] = []
        for (language, value) in node.pairs?.compactMap({ pair in pair.key.string.map { ($0, pair.value) } }) ?? [] {
            _ = fields.node(language)
            let read = read(value, rule: rule, language: language, about: about)
            examples += read.examples
            for problem in read.problems { fields.report(problem) }
        }
        return (examples, fields.finish())
    }

    /// `{fires: [...], silent: [...]}`, as the files of a language pack have them.
    static func read(
        _ node: YAMLNode, rule: String, language: String, about: RuleExample.Subject = .anyClaim
    ) -> (examples: [RuleExample], problems: [Problem]) {
        var row = FieldReader(node)
        var examples: [RuleExample] = []
        for (key, fires) in [("fires", true), ("silent", false)] {
            for item in row.list(key) {
                guard let text = item.string else { continue }
                switch parse(text) {
                case .success(let (plain, expects)):
                    if fires, expects.isEmpty {
                        row.report(item.problem("an example that fires marks its figure: [12|value=12]"))
                    }
                    examples.append(
                        RuleExample(
                            rule: rule, language: language, text: plain, expects: expects, fires: fires, about: about,
                            file: item.file,
                            line: item.line, column: item.column))
                case .failure(let error):
                    row.report(item.problem(error.message))
                }
            }
        }
        return (examples, row.finish())
    }

    struct MarkError: Error { var message: String }

    /// "[630|value=630 who=civilians]" → the sentence, and what is expected at the figure's bytes.
    static func parse(_ marked: String) -> Result<(String, [RuleExample.Expectation]), MarkError> {
        var plain = ""
        var expects: [RuleExample.Expectation] = []
        var rest = Substring(marked)
        while let open = rest.firstIndex(of: "[") {
            plain += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(of: "]") else { return .failure(MarkError(message: "a [ is not closed")) }
            let parts = inside[..<close].split(separator: "|", maxSplits: 1)
            guard parts.count == 2 else { return .failure(MarkError(message: "a mark is written [figure|field=value]")) }
            let start = plain.utf8.count
            plain += parts[0]
            var fields: [(name: String, value: String)] = []
            for field in parts[1].split(separator: " ") {
                let pair = field.split(separator: "=", maxSplits: 1)
                guard pair.count == 2, RuleExample.fields.contains(String(pair[0])) else {
                    return .failure(MarkError(message: "`\(field)` is no field=value"))
                }
                fields.append((String(pair[0]), String(pair[1])))
            }
            expects.append(.init(words: String(parts[0]), span: ByteSpan(start, plain.utf8.count), fields: fields))
            rest = inside[inside.index(after: close)...]
        }
        plain += rest
        return .success((plain, expects))
    }
}
