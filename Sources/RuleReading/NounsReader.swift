import ClaimModel
import YAMLReading

/// languages/X/nouns.yml, things.yml, units.yml, currencies.yml: words for what is counted.
enum NounsReader {
    static func read(_ node: YAMLNode, rule: String, into builder: inout LexiconBuilder) {
        var fields = FieldReader(node)
        for item in fields.list("nouns") { readNoun(item, measure: nil, into: &builder, rule: rule) }
        for item in fields.list("countries") {
            var row = FieldReader(item)
            let codes = row.map("of").compactMap { country, code in code.string.map { (country, $0) } }
            builder.pack.currencies.append(
                CurrencyWord(
                    unit: row.required("unit") ?? "", scale: row.number("scale") ?? 1, measure: row.string("measure"),
                    isOnlyBeside: row.bool("only_beside") ?? false, codes: Dictionary(codes, uniquingKeysWith: { $1 })))
            if let word = builder.pack.currencies.last, !word.isOnlyBeside { builder.pack.openUnits.insert(word.unit) }
            builder.absorb(&row)
        }
        for item in fields.list("larger") {
            var row = FieldReader(item)
            if let unit = row.required("unit"), let of = row.required("of"), let times = row.number("times") {
                builder.pack.largerUnits[unit, default: [:]][of] = times
            }
            builder.absorb(&row)
        }
        for item in fields.list("adjectives") {
            var row = FieldReader(item)
            builder.pack.adjectives.append(AdjectiveWord(who: row.string("who"), group: row.string("group")))
            builder.add(row.list("forms"), .adjective, builder.pack.adjectives.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("bodies") {
            var row = FieldReader(item)
            builder.pack.adjectives.append(AdjectiveWord(who: row.string("who"), isBody: true, isNear: row.bool("near") ?? false))
            builder.add(row.list("forms"), .adjective, builder.pack.adjectives.count - 1)
            builder.absorb(&row)
        }
        builder.add(fields.list("belonging"), .belonging, 0)
        builder.readExamples(&fields, rule: rule)
        builder.absorb(&fields)
    }

    /// One noun, of nouns.yml or of a topic that gives it a measure of its own.
    static func readNoun(_ item: YAMLNode, measure: String?, into builder: inout LexiconBuilder, rule: String) {
        var row = FieldReader(item)
        let kind = row.choice("kind", NounWord.Kind.self) ?? .people
        let noun = NounWord(
            kind: kind, who: row.string("who"), unit: row.string("unit") ?? (kind == .people ? "person" : "item"),
            measure: row.string("measure") ?? measure, scale: row.number("scale") ?? 1,
            group: row.string("group"), member: row.string("member"), usual: row.string("usual"),
            aged: row.string("aged"), rule: rule)
        builder.pack.nouns.append(noun)
        let index = builder.pack.nouns.count - 1
        builder.add(row.list("forms"), .noun, index)
        builder.add(row.list("singular"), .noun, index, number: .singular)
        builder.add(row.list("dual"), .noun, index, number: .dual)
        builder.add(row.list("plural"), .noun, index, number: .plural)
        builder.absorb(&row)
    }
}
