import ClaimModel
import YAMLReading

/// rules/names/: one entry an organisation, place, group or person; every spelling in every language.
struct NamesReader {
    var parents: [String: [String]] = [:]
    var groupParents: [String: [String]] = [:]
    var labels: [String: [String: String]] = [:]
    /// Id of a people → whose nationals they are.
    var nationals: [String: Nationality] = [:]
    /// Endings of internet addresses → country.
    var domains: [String: String] = [:]
    private var firstPlace: [String: String] = [:]
    private var widerNodes: [YAMLNode] = []

    mutating func read(_ node: YAMLNode, into builders: inout [String: LexiconBuilder]) -> [Problem] {
        var fields = FieldReader(node)
        for item in fields.list("names") {
            for problem in readName(item, into: &builders) { fields.report(problem) }
        }
        return fields.finish()
    }

    /// The countries in which places lie, by their ids.
    func placeCountries() -> [String: String] {
        let all = Set(nationals.values.map(\.country))
        var found: [String: String] = [:]
        for id in parents.keys { found[id] = country(of: id, among: all) }
        return found
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
        let adjectives = row.map("adjective")
        let country = row.string("country")
        for domain in row.strings("domain") { domains[domain] = country }
        let nationality = country.map { country in
            Nationality(
                group: id, country: country,
                noun: NounWord(kind: .people, who: who, unit: "person", group: id, rule: "names"))
        }
        nationals[id] = nationality
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
                        canSpeak: speaks, isAnonymous: anonymous, who: who), &builders[language]!)
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
