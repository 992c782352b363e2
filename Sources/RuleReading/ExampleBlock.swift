import ClaimModel
import YAMLReading

/// The `examples` of one rule file, unread: only who checks or tests rules needs what stands in them, and they are most of
/// what rule files hold.
struct ExampleBlock {
    var node: YAMLNode
    var rule: String
    /// The file's language; nil where the block names languages itself.
    var language: String?
    var about: RuleExample.Subject

    /// The block of a file; without one it is no rule.
    init?(_ fields: inout FieldReader, rule: String, language: String? = nil, about: RuleExample.Subject = .anyClaim) {
        guard let node = fields.node("examples") else {
            fields.report(fields.node.problem("`examples` is missing: no example, no rule"))
            return nil
        }
        (self.node, self.rule, self.language, self.about) = (node, rule, language, about)
    }

    func read() -> (examples: [RuleExample], problems: [Problem]) {
        var (examples, problems) =
            if let language {
                ExampleReader.read(node, rule: rule, language: language, about: about)
            } else {
                ExampleReader.read(node, rule: rule, about: about)
            }
        if !examples.contains(where: isOfRule) || !examples.contains(where: { !$0.fires }) {
            problems.append(node.problem(Self.need(about)))
        }
        return (examples, problems)
    }

    private func isOfRule(_ example: RuleExample) -> Bool {
        guard case .names(let ids) = about else { return example.fires }
        // One of its figures has a name of the file as its source, place or group.
        return example.expects.contains { figure in
            figure.fields.contains { ["source", "place", "group"].contains($0.name) && ids.contains($0.value) }
        }
    }

    private static func need(_ about: RuleExample.Subject) -> String {
        switch about {
        case .anyClaim: "a file of a language needs examples that fire and examples that are silent"
        case .measure: "a topic needs examples that fire and examples that are silent"
        case .names: "names need an example that fires and tells an id of this file, and one that is silent"
        }
    }
}
