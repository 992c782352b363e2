import ClaimExtraction
import ClaimModel
public import RuleReading

/// What became of one example of one rule.
public struct RuleExampleResult: Sendable {
    public var ruleID: String
    public var file: String
    public var line: Int
    public var text: String
    public var passed: Bool
    public var message: String

    public init(ruleID: String, file: String, line: Int, text: String, passed: Bool, message: String) {
        self.ruleID = ruleID
        self.file = file
        self.line = line
        self.text = text
        self.passed = passed
        self.message = message
    }
}

/// Runs the examples that the rules carry, each in all its variants.
public enum RuleExampleRunner {
    public static func run(_ rules: RuleBook) -> [RuleExampleResult] {
        var extractor = Extractor(rules: rules)
        let read = rules.examples.flatMap { example -> [RuleExampleResult] in
            guard let pack = rules.languages[example.language] else {
                return [result(example, .plain, ["no rules for the language \(example.language)"])]
            }
            return ExampleVariant.allCases.compactMap { variant in
                guard let varied = variant.apply(to: example, in: pack) else { return nil }
                return result(varied, variant, faults(varied, rules, &extractor))
            }
        }
        let kinds = rules.comparison.findings.values.sorted { $0.id < $1.id }
        return read + (kinds.flatMap(\.examples) + rules.comparison.examples).map { compared($0, rules) }
    }

    /// Holds the examples of the report's own words against what the report says.
    public static func run(
        wordsOf rules: RuleBook,
        said: (_ key: String, _ count: Int?, _ values: [(name: String, text: String)], _ texts: [String: String]) -> String
    ) -> [RuleExampleResult] {
        rules.wordingExamples.map { example in
            let text = said(example.key, example.count, example.values, rules.wording[example.language] ?? [:])
            return RuleExampleResult(
                ruleID: "reporting/\(example.language)", file: example.file, line: example.line, text: example.reads,
                passed: text == example.reads, message: text == example.reads ? "" : "`\(example.key)` reads «\(text)»")
        }
    }

    /// Runs the articles of a comparison's example through all stages.
    private static func compared(_ example: FindingExample, _ rules: RuleBook) -> RuleExampleResult {
        let documents = example.articles.enumerated().map { index, article in
            let info = DocumentInfo(
                id: "example-\(index + 1)", title: "", outlet: article.outlet, published: article.published,
                language: article.language)
            return Document(info: info, text: Array(article.text.utf8))
        }
        let report = ConsistencyCheck(rules: rules, toolVersion: "examples").report(on: documents)
        var faults: [String] = []
        for wanted in example.finds {
            let found = report.findings.filter { matches($0, wanted) }
            if found.isEmpty { faults.append("\(wanted.kind) is not found") }
            if let first = found.first, let words = wanted.says,
                !found.contains(where: { $0.message.values.contains { $0.contains(words) } })
            {
                faults.append("\(wanted.kind) does not say «\(words)», but «\(first.message[report.language] ?? "")»")
            }
        }
        if example.finds.isEmpty {
            faults += report.findings.filter { $0.severity > .info }.map { "must stay silent, but tells \($0.kind)" }
        }
        let text = example.articles.map(\.text).joined(separator: " | ")
        return RuleExampleResult(
            ruleID: example.rule, file: example.file, line: example.line, text: text, passed: faults.isEmpty,
            message: faults.joined(separator: "; "))
    }

    private static func matches(_ finding: Finding, _ wanted: FindingExample.Expected) -> Bool {
        (finding.kind == wanted.kind || finding.also.contains(wanted.kind)) && finding.severity >= wanted.atLeast
    }

    private static func result(_ example: RuleExample, _ variant: ExampleVariant, _ faults: [String]) -> RuleExampleResult {
        let label = variant == .plain ? "" : " (\(variant.rawValue))"
        return RuleExampleResult(
            ruleID: example.rule, file: example.file, line: example.line, text: example.text,
            passed: faults.isEmpty, message: faults.joined(separator: "; ") + (faults.isEmpty ? "" : label))
    }

    /// What is wrong with how an example is read.
    private static func faults(_ example: RuleExample, _ rules: RuleBook, _ extractor: inout Extractor) -> [String] {
        // A second line keeps the sentence from being read as a headline.
        let document = Document(
            info: DocumentInfo(id: "example", title: "", language: example.language), text: Array(example.text.utf8))
        var claims: [Claim] = []
        _ = extractor.extract(document, withContext: false) { claims.append($0) }
        guard example.fires else {
            return noise(example, claims, extractor.mentions(in: document))
        }
        return example.expects.flatMap { expectation -> [String] in
            guard
                let claim = claims.first(where: { $0.quantity.text.span == expectation.span })
                    ?? claims.first(where: { $0.quantity.text.span.overlaps(expectation.span) })
            else {
                return ["«\(expectation.words)» is not read"]
            }
            guard claim.quantity.text.span == expectation.span else {
                return ["«\(expectation.words)» is read as «\(claim.quantity.text.text)»"]
            }
            return expectation.fields.compactMap { field in
                let found = value(of: field.name, in: claim, claims)
                let wanted = field.value.replacing("_", with: " ")
                let isSame = found == wanted || folded(found, example, rules) == folded(wanted, example, rules)
                return isSame || found == field.value
                    ? nil : "«\(expectation.words)» has \(field.name)=\(found), not \(field.value)"
            }
        }
    }

    /// Without vowel marks and the like, so that a variant's own words compare.
    private static func folded(_ text: String, _ example: RuleExample, _ rules: RuleBook) -> [UInt8] {
        rules.languages[example.language]?.folded(text) ?? Array(text.utf8)
    }

    /// What a silent example says of that which it is about.
    private static func noise(_ example: RuleExample, _ claims: [Claim], _ mentions: @autoclosure () -> [Mention]) -> [String] {
        switch example.about {
        case .names(let ids):
            return mentions().filter { $0.id.map(ids.contains) ?? false && $0.kind != .cue }
                .map { "must stay silent, but reads «\($0.words.text)» as \($0.id ?? "")" }
        case .anyClaim:
            return claims.map(told)
        case .measure(let measure):
            return claims.filter { $0.measure == measure }.map(told)
        }
    }

    private static func told(_ claim: Claim) -> String {
        "must stay silent, but reads «\(claim.quantity.text.text)» as \(claim.measure)"
    }

    /// A field as examples write it; "-" where it is empty.
    private static func value(of field: String, in claim: Claim, _ claims: [Claim]) -> String {
        func plain(_ number: Double?) -> String { number.map { $0 == $0.rounded() ? String(Int($0)) : String($0) } ?? "-" }
        return switch field {
        case "value": plain(claim.quantity.nominal)
        case "lower": plain(claim.quantity.lower)
        case "upper": plain(claim.quantity.upper)
        case "modifier": claim.quantity.modifier.rawValue
        case "unit": claim.quantity.unit
        case "date": claim.quantity.date ?? "-"
        case "measure": claim.measure
        case "who": claim.who ?? "-"
        case "group": claim.group.key ?? "-"
        case "place": claim.place.key ?? "-"
        case "source": claim.attribution.source.key ?? "-"
        case "status": claim.status.rawValue
        case "basis": claim.time.basis.rawValue
        case "subject": claim.subject.key ?? "-"
        case "from": claim.time.window.from?.iso ?? "-"
        case "to": claim.time.window.to?.iso ?? "-"
        case "length": claim.time.window.length ?? "-"
        case "part_of": plain(claims.first { $0.id == claim.partOf }?.quantity.nominal)
        default: "no such field"
        }
    }
}
