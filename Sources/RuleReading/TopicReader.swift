import ClaimModel
import TextReading
import YAMLReading

/// rules/topics/: one file a measure: label, comparison, words and frames by language, examples.
struct TopicReader {
    /// Tags of the languages that have words in the rules.
    private let languages: Set<String>
    var topics: [Topic] = []
    var examples: [ExampleBlock] = []
    var measureRules: [String: MeasureRule] = [:]
    /// People words that were named, to be looked up when all are read.
    var populations: [(who: String, node: YAMLNode)] = []
    var memberOfForce: String?
    var aloneMeasures: [String: String] = [:]
    var whoMeasures: [String: String] = [:]
    var kindMeasures: [String: String] = [:]
    var illMeasures: [String: String] = [:]

    init(languages: Set<String>) { self.languages = languages }

    mutating func read(_ node: YAMLNode, fileID: String, into builders: inout [String: LexiconBuilder]) -> [Problem] {
        var fields = FieldReader(node)
        let id = fields.required("id") ?? fileID
        if id != fileID { fields.report(node.problem("the id `\(id)` is not the file's name `\(fileID)`")) }
        var topic = Topic(
            id: id, measure: fields.string("measure") ?? id, unit: fields.string("unit") ?? "item",
            who: fields.string("who"), basis: .incident, isDated: fields.bool("dated") ?? false,
            isPlaceSubject: fields.bool("place_is_subject") ?? false,
            placeGoing: fields.choice("place_of", PlaceWord.self),
            isByAge: fields.bool("by_age") ?? false, label: [:], file: node.file, line: node.line)
        if let basis = fields.string("basis") {
            if let known = TimeScope.Basis(rawValue: basis) {
                topic.basis = known
            } else {
                fields.report(node.problem("`basis: \(basis)` is not one of: incident, total, state, rate"))
            }
        }
        for (language, text) in fields.map("label") { topic.label[language] = text.string }
        for who in fields.strings("without_cue") { whoMeasures[who] = topic.measure }
        for who in fields.strings("alone") { aloneMeasures[who] = topic.measure }
        if let member = fields.string("members_of_forces") { memberOfForce = member }
        if let other = fields.string("of_illness") { illMeasures[topic.measure] = other }
        for kind in fields.strings("kinds") { kindMeasures[kind] = topic.measure }
        if let compare = fields.node("compare") {
            var row = FieldReader(compare)
            measureRules[topic.measure] = MeasureRule.read(fields: &row)
            for problem in row.finish() { fields.report(problem) }
        }
        for language in builders.keys.sorted() {
            guard let words = fields.node(language) else { continue }
            for problem in readWords(words, topic, &builders[language]!) { fields.report(problem) }
        }
        for language in languages where builders[language] == nil { _ = fields.node(language) }
        if let block = ExampleBlock(&fields, rule: topic.id, about: .measure(topic.measure)) { examples.append(block) }
        topics.append(topic)
        return fields.finish()
    }

    private mutating func readWords(_ node: YAMLNode, _ topic: Topic, _ builder: inout LexiconBuilder) -> [Problem] {
        var fields = FieldReader(node)
        for item in fields.list("nouns") {
            NounsReader.readNoun(item, measure: topic.measure, into: &builder, rule: topic.id)
        }
        for item in fields.list("frames") {
            var row = FieldReader(item)
            let cue = frame(&row, topic, rule: topic.id)
            builder.pack.frames.append(cue)
            builder.add(row.list("cue"), .frame, builder.pack.frames.count - 1)
            addJoint(item, row.list("cue"), topic, &builder)
            builder.absorb(&row)
        }
        if let node = fields.node("denied") {
            var row = FieldReader(node)
            builder.pack.denied.append(
                DeniedWord(measure: topic.measure, unit: topic.unit, who: topic.who, rule: topic.id))
            builder.add(row.list("nouns"), .denied, builder.pack.denied.count - 1)
            builder.add(row.list("verbs"), .deniedVerb, builder.pack.denied.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("patterns") {
            var row = FieldReader(item)
            let cue = frame(&row, topic, rule: "\(topic.id).pattern")
            for pattern in row.list("pattern") {
                if let read = PatternReader.read(pattern, effect: .claim(cue), rule: "\(topic.id).pattern", builder: &builder) {
                    builder.pack.patterns.append(read)
                }
            }
            builder.absorb(&row)
        }
        for item in fields.list("set_aside") {
            if let read = PatternReader.read(item, effect: .setAside, rule: "\(topic.id).set_aside", builder: &builder) {
                builder.pack.patterns.append(read)
            }
        }
        return fields.finish()
    }

    /// "made for": before a number in words the particle is written with it, and what is left is a cue only there.
    private mutating func addJoint(_ item: YAMLNode, _ phrases: [YAMLNode], _ topic: Topic, _ builder: inout LexiconBuilder) {
        for particle in builder.pack.clitics.proclitics where particle.bit & builder.pack.prepositionBits != 0 {
            let cut = phrases.compactMap { builder.phrase($0, without: particle.bytes) }
            guard !cut.isEmpty else { continue }
            // Read apart, so that what is wrong with the cue is told once.
            var row = FieldReader(item)
            builder.pack.frames.append(frame(&row, topic, rule: topic.id, joint: particle.bit))
            for (phrase, node) in cut { builder.add(phrase, .frame, builder.pack.frames.count - 1, at: node) }
        }
    }

    private mutating func frame(_ row: inout FieldReader, _ topic: Topic, rule: String, joint: UInt16 = 0) -> FrameCue {
        let takes: [NounWord.Kind] = row.list("takes").compactMap { item in
            if let kind = item.string.flatMap({ NounWord.Kind(rawValue: $0) }) { return kind }
            row.report(item.problem("`takes` is not one of: \(NounWord.Kind.allCases.map(\.rawValue).joined(separator: ", "))"))
            return nil
        }
        for item in row.list("populations") + (row.node("who").map { [$0] } ?? []) {
            if let who = item.string { populations.append((who, item)) }
        }
        let overrides = row.node("overrides")?.elements?.compactMap(\.string) ?? []
        // What has a unit of its own and no people word counts things, in a topic of people, too.
        let isOfThings = row.string("unit").map { $0 != "person" && $0 != "family" } ?? false && !takes.contains(.people)
        return FrameCue(
            measure: topic.measure, count: row.choice("count", FrameCue.Count.self) ?? .after,
            takes: takes.isEmpty ? .people : takes.reduce(into: []) { $0.insert(NounWord.Kinds($1)) },
            populations: Set(row.strings("populations")),
            units: Set(row.strings("units")),
            unit: row.string("unit") ?? topic.unit, who: row.string("who") ?? (isOfThings ? nil : topic.who),
            tellsWho: row.node("who") != nil, reach: row.number("within").map { Int($0) } ?? FrameCue.farthest,
            goes: row.bool("goes") ?? false, isAgain: row.bool("again") ?? false, needsNoun: row.bool("needs_noun") ?? false,
            joint: joint,
            needsKnown: row.bool("needs_known") ?? false,
            overrides: overrides.isEmpty && row.bool("overrides") ?? false, overridden: Set(overrides),
            partOf: row.string("part_of"), basis: row.string("basis"), subject: row.string("subject"), rule: rule)
    }
}
