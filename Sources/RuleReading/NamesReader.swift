import ClaimModel
import YAMLReading

/// rules/names/: one entry an organisation, place, group or person; every spelling in every language.
struct NamesReader {
    var parents: [String: [String]] = [:]
    var groupParents: [String: [String]] = [:]
    var labels: [String: [String: String]] = [:]
    /// Tags of the languages that have words in the rules.
    private let languages: Set<String>
    /// Id of a people → whose nationals they are.
    var nationals: [String: Nationality] = [:]
    /// Id of an office, a bank or a company that belongs to one country, or of a state → that country.
    var officeCountries: [String: String] = [:]
    /// Endings of internet addresses → country.
    var domains: [String: String] = [:]
    private(set) var countries: Set<String> = []
    /// City → country.
    private(set) var capitals: [String: String] = [:]
    private var first: [String: YAMLNode] = [:]
    private(set) var examples: [ExampleBlock] = []
    private var widerNodes: [YAMLNode] = []

    init(languages: Set<String>) { self.languages = languages }

    mutating func read(_ node: YAMLNode, fileID: String, into builders: inout [String: LexiconBuilder]) -> [Problem] {
        var fields = FieldReader(node)
        var ids: Set<String> = []
        for item in fields.list("names") {
            for problem in readName(item, into: &builders, noting: &ids) { fields.report(problem) }
        }
        if let block = ExampleBlock(&fields, rule: fileID, about: .names(ids)) { examples.append(block) }
        return fields.finish()
    }

    /// The countries in which places lie and to which offices belong, by their ids.
    func placeCountries() -> [String: String] {
        let all = Set(nationals.values.map(\.country))
        var found: [String: String] = [:]
        for id in parents.keys { found[id] = country(of: id, among: all) }
        return found.merging(officeCountries) { first, _ in first }
    }

    private func country(of place: String, among countries: Set<String>) -> String? {
        var next = [place]
        var seen: Set<String> = []
        while let id = next.first {
            next.removeFirst()
            if countries.contains(id) { return id }
            if seen.insert(id).inserted { next += parents[id] ?? [] }
        }
        return nil
    }

    /// What names refer to and no file holds.
    func unresolved() -> [Problem] {
        widerNodes.compactMap { node in
            guard let id = node.string, first[id] == nil else { return nil }
            return node.problem("`wider: \(id)` is the id of no name")
        }
    }

    private mutating func readName(
        _ item: YAMLNode, into builders: inout [String: LexiconBuilder], noting ids: inout Set<String>
    ) -> [Problem] {
        var row = FieldReader(item)
        let id = row.required("id") ?? ""
        let kind = row.choice("kind", NameEntry.Kind.self) ?? .organisation
        let wider = row.strings("wider")
        widerNodes += row.list("wider")
        if let first = first[id] { row.report(item.problem("the id `\(id)` stands here twice; first at \(first.place)")) }
        first[id] = item
        ids.insert(id)
        if kind == .place { parents[id, default: []] += wider } else { groupParents[id, default: []] += wider }
        let anonymous = row.bool("anonymous") ?? false
        let generic = row.bool("generic") ?? false
        let who = row.string("who")
        let speaks = row.bool("speaks") ?? (kind != .place)
        let people = row.map("people")
        let called = row.map("called")
        let adjectives = row.map("adjective")
        let guarded = row.map("guarded")
        for domain in row.strings("domain") { domains[domain] = row.string("country") }
        var nationality: Nationality?
        if kind == .place {
            if row.bool("country") ?? false { countries.insert(id) }
            if let capital = row.string("capital") { capitals[capital] = id }
            widerNodes += row.list("capital")
        } else if kind == .organisation || kind == .state {
            officeCountries[id] = row.string("country")
            widerNodes += row.list("country")
        } else if let country = row.string("country") {
            nationality = Nationality(
                group: id, country: country,
                noun: NounWord(kind: .people, who: who, unit: "person", group: id, rule: "names"))
            nationals[id] = nationality
        }
        for language in builders.keys.sorted() {
            let spellings = row.list(language)
            if let first = spellings.first?.string { labels[id, default: [:]][language] = first }
            add(
                spellings,
                NameEntry(
                    id: id, kind: kind, wider: wider, isCalled: false, isPerson: false, canSpeak: speaks,
                    isAnonymous: anonymous, isGeneric: generic, who: who), &builders[language]!)
            for (tag, list) in people where tag == language {
                add(
                    list.elements ?? [list],
                    NameEntry(
                        id: id, kind: kind, wider: wider, isCalled: false, isPerson: true,
                        canSpeak: true, isAnonymous: anonymous, isGeneric: generic, who: who), &builders[language]!)
            }
            for (tag, list) in adjectives where tag == language {
                guard let nationality else {
                    row.report(list.problem("an `adjective` needs the `country` whose people it means"))
                    continue
                }
                builders[language]!.pack.nationalities.append(nationality)
                builders[language]!.add(
                    list.elements ?? [list], .nationality, builders[language]!.pack.nationalities.count - 1)
            }
            for (tag, list) in called where tag == language {
                add(
                    list.elements ?? [list],
                    NameEntry(
                        id: id, kind: kind, wider: wider, isCalled: true, isPerson: false,
                        canSpeak: speaks, isAnonymous: anonymous, isGeneric: generic, who: who), &builders[language]!)
            }
            for (tag, list) in guarded where tag == language {
                add(
                    list.elements ?? [list],
                    NameEntry(
                        id: id, kind: kind, wider: wider, isCalled: false, isPerson: false, canSpeak: speaks,
                        isAnonymous: anonymous, who: who, isGuarded: true), &builders[language]!)
            }
        }
        // Spellings in languages that have no pack yet are kept for messages.
        for language in languages where builders[language] == nil {
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
