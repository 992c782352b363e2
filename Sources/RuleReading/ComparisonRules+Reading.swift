public import ClaimModel
import YAMLReading

extension ComparisonRules {
    /// Reads the files under `comparison/` and `names/populations.yml`; a broken file disables only itself.
    /// - Parameter reports: the report's own words, language tag → key → text; messages are needed in these languages.
    public static func read(_ files: [RuleFile], reports: [String: [String: String]] = [:]) -> (ComparisonRules, [Problem]) {
        var rules = ComparisonRules()
        rules.languages = reports.keys.sorted()
        var problems: [Problem] = []
        for file in files where concerns(file) {
            let (root, faults) = file.parsed()
            problems += faults
            guard let root else { continue }
            let id = String(file.path.dropFirst("comparison/".count).prefix { $0 != "." })
            if file.path == populationsPath {
                let (populations, found) = Populations.read(root, &rules.examples)
                problems += found
                if found.isEmpty { rules.populations = populations }
            } else if id == "tolerances" {
                let (tolerances, found) = Tolerances.read(root, &rules.examples)
                problems += found
                if found.isEmpty { rules.tolerances = tolerances }
            } else if id == "linkage" {
                let (linkage, found) = LinkageRules.read(root, &rules.examples)
                problems += found
                if found.isEmpty { rules.linkage = linkage }
            } else if id == "measures" {
                problems += rules.readMeasures(root)
            } else if id == "wording" {
                problems += rules.readWording(root)
            } else {
                let (rule, found) = FindingRule.read(root, id: id, languages: rules.languages)
                problems += found
                if let rule { rules.findings[id] = rule }
            }
        }
        // What messages share with the report is worded once, in the report's file.
        for (word, key) in [("own_voice", "source.own_voice"), ("no_outlet", "outlet.unknown")] {
            for (language, texts) in reports { rules.wording[word, default: [:]][language] = texts[key] }
        }
        return (rules, problems)
    }

    static let populationsPath = "names/populations.yml"

    public static func concerns(_ file: RuleFile) -> Bool {
        file.path == populationsPath || file.path.hasPrefix("comparison/")
    }

    /// Measures whose topic file says nothing of comparison.
    private mutating func readMeasures(_ root: YAMLNode) -> [Problem] {
        var fields = FieldReader(root)
        for (id, node) in fields.map("measures") {
            var inner = FieldReader(node)
            let rule = MeasureRule.read(fields: &inner)
            var labels: [String: String] = [:]
            for (language, text) in inner.map("label") { labels[language] = text.string }
            let problems = inner.finish()
            for problem in problems { fields.report(problem) }
            guard problems.isEmpty else { continue }
            measures[id] = rule
            if !labels.isEmpty { measureNames[id] = labels }
        }
        examples += FindingExample.all(of: "measures", &fields)
        return fields.finish()
    }

    private mutating func readWording(_ root: YAMLNode) -> [Problem] {
        var fields = FieldReader(root)
        for (id, node) in fields.map("wording") {
            var texts: [String: String] = [:]
            for (language, text) in (node.pairs ?? []).compactMap({ pair in pair.key.string.map { ($0, pair.value.string) } }) {
                texts[language] = text
            }
            if texts.isEmpty { fields.report(node.problem("`\(id)` needs a text for each language")) }
            wording[id] = texts
        }
        examples += FindingExample.all(of: "wording", &fields)
        return fields.finish()
    }
}
