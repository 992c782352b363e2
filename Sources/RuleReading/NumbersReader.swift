import ClaimModel
import YAMLReading

/// languages/X/numbers.yml
enum NumbersReader {
    static func read(_ node: YAMLNode, into builder: inout LexiconBuilder) {
        var fields = FieldReader(node)
        var grammar = NumberGrammar()
        grammar.unitsBeforeTens = fields.bool("units_before_tens") ?? false
        grammar.numberAfterDefiniteNoun = fields.bool("number_after_definite_noun") ?? false
        for text in fields.strings("decimal_marks") { grammar.decimalMarks.formUnion(text.unicodeScalars.map(\.value)) }
        for text in fields.strings("thousands_marks") { grammar.thousandsMarks.formUnion(text.unicodeScalars.map(\.value)) }
        grammar.swappedDecimalMarks = fields.strings("swapped_decimal_marks").map { builder.pack.folded($0) }
        grammar.amounts = fields.strings("amounts").flatMap { builder.forms(of: $0) }
        grammar.smallCoins = fields.strings("small_coins")
        grammar.greatCoins = fields.strings("great_coins")
        builder.pack.numberGrammar = grammar

        for item in fields.list("words") {
            var row = FieldReader(item)
            let role = row.choice("role", NumberWord.Role.self) ?? .unit
            let alone = row.list("vague_alone").compactMap(\.number)
            let word = NumberWord(
                value: row.number("value") ?? 0, role: role, count: row.number("count") ?? 1,
                lower: row.number("lower"), upper: row.number("upper"),
                onlyInside: row.bool("only_inside") ?? false,
                vagueAlone: alone.count == 2 ? (alone[0], alone[1]) : nil, needsNoun: row.bool("needs_noun") ?? false)
            builder.pack.numberWords.append(word)
            builder.add(row.list("forms"), .number, builder.pack.numberWords.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("ordinals") {
            var row = FieldReader(item)
            builder.pack.ordinals.append(
                OrdinalWord(value: Int(row.number("value") ?? 0), onlyInside: row.bool("only_inside") ?? false))
            builder.add(row.list("forms"), .ordinal, builder.pack.ordinals.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("fractions") {
            var row = FieldReader(item)
            builder.pack.fractions.append(
                FractionWord(
                    value: row.number("value") ?? 0, needsPronoun: row.bool("needs_pronoun") ?? false,
                    beforeDefinite: row.bool("before_definite") ?? false,
                    vowel: row.string("vowel").flatMap { WritingReader.codes($0)?.lowerBound }))
            let index = builder.pack.fractions.count - 1
            builder.add(row.list("forms"), .fraction, index)
            builder.add(row.list("dual"), .fraction, index, number: .dual)
            builder.add(row.list("plural"), .fraction, index, number: .plural)
            builder.absorb(&row)
        }
        for item in fields.list("multiples") {
            var row = FieldReader(item)
            builder.pack.multiples.append(MultipleWord(factor: row.number("factor") ?? 1))
            builder.add(row.list("forms"), .multiple, builder.pack.multiples.count - 1)
            builder.add(row.list("plural"), .multiple, builder.pack.multiples.count - 1, number: .plural)
            builder.absorb(&row)
        }
        builder.add(fields.list("multiple_of"), .multipleOf, 0)
        builder.add(fields.list("percent"), .percent, ShareWord.percent.rawValue)
        builder.add(fields.list("permille"), .percent, ShareWord.permille.rawValue)
        builder.readExamples(&fields, rule: "numbers")
        builder.absorb(&fields)
    }
}
