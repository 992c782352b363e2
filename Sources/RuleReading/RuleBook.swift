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
    /// Whose nationals a people's name means: id of the group → country, and who they are abroad.
    public var nationals: [String: Nationality]
    /// Who nationals are abroad.
    public var populationsOfNationals: Set<String>
    /// Id of a place → the country that it lies in.
    public var placeCountries: [String: String]
    /// Endings of internet addresses → country.
    public var domains: [String: String]
    public var places = PlaceTree()
    /// None where the rules were read for use.
    public var examples: [RuleExample]
    /// The report's own words: language tag → key → text.
    public var wording: [String: [String: String]]
    public var wordingExamples: [ReportWordExample]
    /// By name: other thresholds and severities.
    public var profiles: [String: Profile] = [:]

    /// How closely files are looked at. Who only uses rules needs no examples of them; what names hide takes a while to
    /// find, and only who writes rules wants to know.
    public enum Scrutiny { case use, faults, collisions }

    /// Later files with the same path take the place of earlier ones; a broken file disables only itself.
    public static func read(_ files: [RuleFile], for scrutiny: Scrutiny = .faults) -> (rules: RuleBook, problems: [Problem]) {
        var print = Fingerprint()
        var problems: [Problem] = []
        var nodes: [(file: RuleFile, node: YAMLNode)] = []
        var latest: [String: RuleFile] = [:]
        for file in files { latest[file.path] = file }
        for file in latest.values.sorted(by: { $0.path < $1.path }) {
            print.add(file.path)
            print.add(file.text)
            let read = file.parsed()
            problems += read.problems
            if let node = read.node { nodes.append((file, node)) }
        }

        var builders = readLanguages(nodes, &problems)
        let general = builders.mapValues(\.pack.nouns.count)
        var words = ReportWordsReader()
        for (file, node) in nodes where file.path.hasPrefix("reporting/") {
            problems += words.read(node, language: stem(file.path))
        }
        problems += words.gaps()
        // Rules may hold words of every language that is read or that reports are worded in.
        let languages = Set(builders.keys).union(words.texts.keys)
        var names = NamesReader(languages: languages)
        var topics = TopicReader(languages: languages)
        for (file, node) in nodes {
            let parts = file.path.split(separator: "/").map(String.init)
            switch parts.first {
            case "names" where parts.last != "populations.yml":
                problems += names.read(node, fileID: stem(file.path), into: &builders)
            case "topics":
                problems += topics.read(node, fileID: stem(file.path), into: &builders)
            case "names", "languages", "comparison", "reporting", "profiles":
                break
            default:
                problems.append(node.problem("no such room in rules/: \(file.path)"))
            }
        }
        for (tag, count) in general { builders[tag]!.putNouns(from: count) }
        problems += builders.keys.sorted().flatMap { builders[$0]!.problems + builders[$0]!.undefinedLists() }
        problems += names.unresolved()
        if scrutiny == .collisions {
            problems += builders.keys.sorted().flatMap { NameCollisions.problems(of: builders[$0]!) }
        }

        var (comparison, more) = ComparisonRules.read(
            Array(latest.values).sorted { $0.path < $1.path }, reports: words.texts)
        problems += more
        let populations = comparison.populations.labels
        if !populations.isEmpty {
            problems += topics.populations.filter { populations[$0.who] == nil }
                .map { $0.node.problem("`\($0.who)` is no population of names/populations.yml") }
        }
        comparison.placeParents = names.parents
        comparison.groupParents = names.groupParents
        comparison.names = names.labels
        let placeCountries = names.placeCountries()
        for language in builders.keys.sorted() {
            for (index, name) in builders[language]!.pack.names.enumerated()
            where name.kind == .place || name.kind == .organisation {
                builders[language]!.pack.countries[index] = placeCountries[name.id]
            }
        }
        for topic in topics.topics where !topic.label.isEmpty { comparison.measureNames[topic.measure] = topic.label }
        comparison.measures.merge(topics.measureRules) { $1 }
        var book = RuleBook(
            version: print.short, languages: builders.mapValues(\.pack),
            topics: Dictionary(topics.topics.map { ($0.measure, $0) }, uniquingKeysWith: { $1 }),
            whoMeasures: topics.whoMeasures, aloneMeasures: topics.aloneMeasures, memberOfForce: topics.memberOfForce,
            kindMeasures: topics.kindMeasures, illMeasures: topics.illMeasures, comparison: comparison,
            nationals: names.nationals,
            populationsOfNationals: Set(names.nationals.values.compactMap(\.noun.who)),
            placeCountries: placeCountries, domains: names.domains,
            examples: [],
            wording: words.texts, wordingExamples: words.examples)
        for (file, node) in nodes where file.path.hasPrefix("profiles/") {
            let read = Profile.read(node, id: stem(file.path), kinds: Set(comparison.findings.keys))
            problems += read.problems
            if let profile = read.profile { book.profiles[profile.id] = profile }
        }
        if scrutiny != .use {
            let blocks = builders.keys.sorted().flatMap { builders[$0]!.examples } + topics.examples + names.examples
            for read in blocks.map({ $0.read() }) {
                book.examples += read.examples
                problems += read.problems
            }
        }
        book.places = PlaceTree(
            parents: names.parents, countries: names.countries, capitals: names.capitals,
            others: Array(placeCountries.values) + builders.values.flatMap { $0.pack.nationalities.map(\.country) })
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
            case "nouns", "things", "units", "currencies":
                NounsReader.read(node, rule: stem(file.path), into: &builders[tag]!)
            case "attribution": AttributionRulesReader.read(node, into: &builders[tag]!)
            case "wording": WordingReader.read(node, into: &builders[tag]!)
            case "subjects": SubjectsReader.read(node, into: &builders[tag]!)
            default: problems.append(node.problem("no such file in a language pack: \(file.path)"))
            }
        }
        return builders
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
