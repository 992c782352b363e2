import ClaimModel
import YAMLReading

/// rules/names/: one entry an organisation, place, group or person; every spelling in every language.
struct NamesReader {
    var parents: [String: [String]] = [:]
    var groupParents: [String: [String]] = [:]
    var labels: [String: [String: String]] = [:]
    private(set) var countries: Set<String> = []
    /// City → country.
    private(set) var capitals: [String: String] = [:]
    private var firstPlace: [String: String] = [:]
    private var widerNodes: [YAMLNode] = []

    mutating func read(_ node: YAMLNode, into builders: inout [String: LexiconBuilder]) -> [Problem] {
        var fields = FieldReader(node)
        for item in fields.list("names") {
            for problem in readName(item, into: &builders) { fields.report(problem) }
        }
        return fields.finish()
    }

    /// What names refer to and no file holds.
    func unresolved() -> [Problem] {
        widerNodes.compactMap { node in
            guard let id = node.string, firstPlace[id] == nil else { return nil }
            return node.problem("`wider: \(id)` is the id of no name")
        }
    }

    private mutating func readName(_ item: YAMLNode, into builders: inout [String: LexiconBuilder]) -> [Problem] {
        var row = FieldReader(item)
        let id = row.required("id") ?? ""
        let kind = row.choice("kind", NameEntry.Kind.self) ?? .organisation
        let wider = row.strings("wider")
        widerNodes += row.list("wider")
        if let first = firstPlace[id] { row.report(item.problem("the id `\(id)` stands here twice; first at \(first)")) }
        firstPlace[id] = item.key
        if kind == .place { parents[id, default: []] += wider } else { groupParents[id, default: []] += wider }
        let anonymous = row.bool("anonymous") ?? false
        let who = row.string("who")
        let speaks = row.bool("speaks") ?? (kind != .place)
        let people = row.map("people")
        let called = row.map("called")
        let guarded = row.map("guarded")
        let adjectives = row.map("adjective")
        if row.bool("country") ?? false { countries.insert(id) }
        if let capital = row.string("capital") { capitals[capital] = id }
        widerNodes += row.list("capital")
        for language in builders.keys.sorted() {
            let spellings = row.list(language)
            if let first = spellings.first?.string { labels[id, default: [:]][language] = first }
            add(
                spellings,
                NameEntry(
                    id: id, kind: kind, wider: wider, isCalled: false, isPerson: false, canSpeak: speaks,
                    isAnonymous: anonymous, who: who), &builders[language]!)
            for (tag, list) in people where tag == language {
                add(
                    list.elements ?? [list],
                    NameEntry(
                        id: id, kind: kind, wider: wider, isCalled: false, isPerson: true,
                        canSpeak: true, isAnonymous: anonymous, who: who), &builders[language]!)
            }
            for (tag, list) in called where tag == language {
                add(
                    list.elements ?? [list],
                    NameEntry(
                        id: id, kind: kind, wider: wider, isCalled: true, isPerson: false,
                        canSpeak: speaks, isAnonymous: anonymous, who: who), &builders[language]!)
            }
            for (tag, list) in guarded where tag == language {
                add(
                    list.elements ?? [list],
                    NameEntry(
                        id: id, kind: kind, wider: wider, isCalled: false, isPerson: false, canSpeak: speaks,
                        isAnonymous: anonymous, who: who, isGuarded: true), &builders[language]!)
            }
            for (tag, list) in adjectives where tag == language {
                builders[language]!.pack.nationalities.append(id)
                builders[language]!.add(
                    list.elements ?? [list], .nationality, builders[language]!.pack.nationalities.count - 1)
            }
        }
        // Spellings in languages that have no pack yet are kept for messages.
        for language in ["ar", "en", "fr"] where builders[language] == nil {
            if let first = row.list(language).first?.string { labels[id, default: [:]][language] = first }
        }
        return row.finish()
    }

    private func add(_ spellings: [YAMLNode], _ entry: NameEntry, _ builder: inout LexiconBuilder) {
        guard !spellings.isEmpty else { return }
        builder.pack.names.append(entry)
        builder.addName(spellings, builder.pack.names.count - 1)
    }
}
