public import ClaimModel
import YAMLReading

/// A whole attitude to findings: other thresholds and severities, the same engine.
public struct Profile: Sendable {
    public var id: String
    /// Its name by language tag.
    public var label: [String: String] = [:]
    /// Kind of finding → the severity that it has here.
    public var severities: [String: Severity] = [:]
    private var thresholds: [String: Double] = [:]

    /// Reads `profiles/<id>.yml`.
    static func read(_ root: YAMLNode, id: String, kinds: Set<String>) -> (profile: Profile?, problems: [Problem]) {
        var profile = Profile(id: id)
        var fields = FieldReader(root)
        if let name = fields.string("id"), name != id { fields.report(root.problem("`id` must be the file's name")) }
        for (language, text) in fields.map("label") { profile.label[language] = text.string }
        for (key, node) in fields.map("tolerances") {
            guard let value = node.number, Tolerances.setting(key, to: value, in: Tolerances()) != nil else {
                fields.report(node.problem("`\(key)` is no threshold of comparison/tolerances.yml"))
                continue
            }
            profile.thresholds[key] = value
        }
        for (kind, node) in fields.map("severities") {
            guard kinds.contains(kind), let severity = node.string.flatMap({ Severity(name: $0) }) else {
                fields.report(node.problem("`\(kind)` needs to be a kind of finding, with info, low, medium or high"))
                continue
            }
            profile.severities[kind] = severity
        }
        let problems = fields.finish()
        return (problems.isEmpty ? profile : nil, problems)
    }

    func apply(to rules: inout ComparisonRules) {
        for (key, value) in thresholds.sorted(by: { $0.key < $1.key }) {
            rules.tolerances = Tolerances.setting(key, to: value, in: rules.tolerances) ?? rules.tolerances
        }
        for (kind, severity) in severities { rules.findings[kind]?.severity = severity }
    }
}

extension RuleBook {
    /// The rules as a profile has them; nil where there is none of that name.
    public func with(profile name: String) -> RuleBook? {
        guard let profile = profiles[name] else { return nil }
        var book = self
        profile.apply(to: &book.comparison)
        book.version += "+" + name
        return book
    }
}
