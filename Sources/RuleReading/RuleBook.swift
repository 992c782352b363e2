public import ClaimModel
import TextReading
import YAMLReading

/// All rules, read and checked once; stages only look things up in it.
public struct RuleBook: Sendable {
    /// Fingerprint of all rule files.
    public var version: String
    /// By language tag.
    public var languages: [String: LanguagePack]
    /// By measure.
    public var topics: [String: Topic]
    /// The measure of a counted people word that stands without any cue.
    public var whoMeasures: [String: String]
    /// People words that tell their measure where no cue does, before any other figure's measure is taken over.
    public var aloneMeasures: [String: String]
    /// Who members of an armed force are where the text says no more.
    public var memberOfForce: String?
    /// The same for things and places; and the measures of dates, durations and shares.
    public var kindMeasures: [String: String]
    /// What a measure is where an illness is told of: those who caught it are no wounded.
    public var illMeasures: [String: String]
    public var comparison: ComparisonRules
    public var examples: [RuleExample]
    /// The report's own words: language tag → key → text.
    public var wording: [String: [String: String]]

    /// Later files with the same path take the place of earlier ones; a broken file disables only itself.
    public static func read(_ files: [RuleFile]) -> (rules: RuleBook, problems: [Problem]) {
        var print = Fingerprint()
        var problems: [Problem] = []
        var nodes: [(file: RuleFile, node: YAMLNode)] = []
        var latest: [String: RuleFile] = [:]
        for file in files { latest[file.path] = file }
        for file in latest.values.sorted(by: { $0.path < $1.path }) {
            print.add(file.path)
            print.add(file.text)
            let read = YAMLNode.read(file.text, file: file.shownPath)
            problems += read.problems
            if let node = read.node { nodes.append((file, node)) }
        }

        var builders = readLanguages(nodes, &problems)
        var names = NamesReader()
        var topics = TopicReader()
        for (file, node) in nodes {
            let parts = file.path.split(separator: "/").map(String.init)
            switch parts.first {
            case "names" where parts.last != "populations.yml":
                problems += names.read(node, into: &builders)
            case "topics":
                problems += topics.read(node, fileID: stem(file.path), into: &builders)
            case "names", "languages", "comparison", "reporting", "profiles":
                break
            default:
                problems.append(node.problem("no such room in rules/: \(file.path)"))
            }
        }
        problems += builders.keys.sorted().flatMap { builders[$0]!.problems + builders[$0]!.undefinedLists() }
        problems += names.unresolved()

        var (comparison, more) = ComparisonRules.read(Array(latest.values).sorted { $0.path < $1.path })
        problems += more
        let populations = comparison.populations.labels
        if !populations.isEmpty {
            problems += topics.populations.filter { populations[$0.who] == nil }
                .map { $0.node.problem("`\($0.who)` is no population of names/populations.yml") }
        }
        comparison.placeParents = names.parents
        comparison.groupParents = names.groupParents
        comparison.names = names.labels
        for topic in topics.topics where !topic.label.isEmpty { comparison.measureNames[topic.measure] = topic.label }
        comparison.measures.merge(topics.measureRules) { $1 }
        let book = RuleBook(
            version: print.short, languages: builders.mapValues(\.pack),
            topics: Dictionary(topics.topics.map { ($0.measure, $0) }, uniquingKeysWith: { $1 }),
            whoMeasures: topics.whoMeasures, aloneMeasures: topics.aloneMeasures, memberOfForce: topics.memberOfForce,
            kindMeasures: topics.kindMeasures, illMeasures: topics.illMeasures, comparison: comparison,
            examples: builders.keys.sorted().flatMap { builders[$0]!.examples } + topics.examples,
            wording: readWording(nodes, &problems))
        return (book, problems)
    }

    private static func readLanguages(_ nodes: [(file: RuleFile, node: YAMLNode)], _ problems: inout [Problem]) -> [String:
        LexiconBuilder]
    {
        var fold = FoldTable()
        for (file, node) in nodes where file.path.hasPrefix("languages/") && stem(file.path) == "writing" {
            problems += WritingReader.readFold(node, into: &fold)
        }
        var builders: [String: LexiconBuilder] = [:]
        for (file, node) in nodes where file.path.hasPrefix("languages/") && stem(file.path) == "writing" {
            let read = WritingReader.read(node, fold: fold)
            problems += read.problems
            builders[language(of: file.path)] = read.builder
        }
        for (file, node) in nodes where file.path.hasPrefix("languages/") {
            let tag = language(of: file.path)
            guard builders[tag] != nil else {
                problems.append(node.problem("languages/\(tag) has no writing.yml"))
                continue
            }
            switch stem(file.path) {
            case "writing": break
            case "numbers": NumbersReader.read(node, into: &builders[tag]!)
            case "dates": DatesReader.read(node, into: &builders[tag]!)
            case "nouns": NounsReader.read(node, into: &builders[tag]!)
            case "attribution": AttributionRulesReader.read(node, into: &builders[tag]!)
            case "wording": WordingReader.read(node, into: &builders[tag]!)
            case "subjects": SubjectsReader.read(node, into: &builders[tag]!)
            default: problems.append(node.problem("no such file in a language pack: \(file.path)"))
            }
        }
        return builders
    }

    private static func readWording(_ nodes: [(file: RuleFile, node: YAMLNode)], _ problems: inout [Problem]) -> [String: [String:
        String]]
    {
        var wording: [String: [String: String]] = [:]
        for (file, node) in nodes where file.path.hasPrefix("reporting/") {
            for (key, value) in node.pairs ?? [] {
                if let key = key.string, let text = value.string {
                    wording[stem(file.path), default: [:]][key] = text
                } else {
                    problems.append(value.problem("expected `key: text`"))
                }
            }
        }
        return wording
    }

    private static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.split(separator: ".").first.map(String.init) ?? name
    }

    private static func language(of path: String) -> String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }
}
