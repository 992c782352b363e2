import ClaimModel
import TextReading
import YAMLReading

/// languages/X/writing.yml: letters, folding, clitics, sentence ends, inflections.
enum WritingReader {
    /// Adds a pack's folding to the table that all languages share.
    static func readFold(_ node: YAMLNode, into fold: inout FoldTable) -> [Problem] {
        var fields = FieldReader(node)
        for item in fields.list("drop") {
            guard let range = codes(item) else {
                fields.report(item.problem("expected a character, U+0640 or a range U+064B-U+0652"))
                continue
            }
            for code in range { fold.drop(code) }
        }
        for (key, value) in fields.map("fold") {
            guard let target = value.string.map({ $0.unicodeScalars.map(\.value) }), !target.isEmpty else {
                fields.report(value.problem("expected the letters to fold to"))
                continue
            }
            if key.hasPrefix("U+") {
                guard let range = codes(key) else {
                    fields.report(value.problem("`\(key)` is no character or range"))
                    continue
                }
                for code in range { fold.fold(code, to: target) }
            } else {
                for scalar in key.unicodeScalars { fold.fold(scalar.value, to: target) }
            }
        }
        return fields.problems
    }

    static func read(_ node: YAMLNode, fold: FoldTable) -> (builder: LexiconBuilder, problems: [Problem]) {
        var fields = FieldReader(node)
        _ = fields.list("drop")
        _ = fields.map("fold")
        let tag = fields.required("language") ?? ""
        var pack = LanguagePack(tag: tag, fold: fold, clitics: Clitics())
        for item in fields.list("letters") {
            guard let range = codes(item) else {
                fields.report(item.problem("expected a range such as U+0600-U+06FF"))
                continue
            }
            pack.letters.append(range)
        }
        for text in fields.strings("sentence_ends") { pack.sentenceEnds.formUnion(text.unicodeScalars.map(\.value)) }
        pack.dualEndings = fields.strings("dual_endings").map { Array($0.utf8) }
        pack.verbEndings = fields.strings("verb_endings").map { fold.folded($0) }
        pack.verbBeginnings = fields.strings("verb_beginnings").map { fold.folded($0) }
        pack.dualLookalikes = fields.strings("dual_lookalikes").map { fold.folded($0) }
        pack.verbEndingsOfTwo = fields.strings("verb_endings_of_two").map { fold.folded($0) }
        pack.adverbs = fields.strings("adverbs").map { fold.folded($0) }
        pack.wordsOfTwo = fields.strings("words_of_two").map { fold.folded($0) }
        pack.tradeEndings = fields.strings("trade_endings").map { fold.folded($0) }
        pack.tradeWho = fields.string("trade_who")
        pack.passiveMark = fields.string("passive_mark").flatMap { codes($0)?.lowerBound }
        for text in fields.strings("passive_not_behind") { pack.passiveExceptions.formUnion(text.unicodeScalars.map(\.value)) }
        readClitics(&fields, into: &pack, fold)
        var builder = LexiconBuilder(pack: pack)
        for (name, value) in fields.map("inflections") {
            builder.inflections[name] = inflection(value, &fields)
        }
        builder.readExamples(&fields, rule: "writing")
        return (builder, fields.finish())
    }

    private static func readClitics(_ fields: inout FieldReader, into pack: inout LanguagePack, _ fold: FoldTable) {
        var bit: UInt16 = 1
        for item in fields.list("proclitics") {
            var row = FieldReader(item)
            let rank = Int(row.number("rank") ?? 0)
            let rest = Int(row.number("minimum_rest") ?? 2)
            let prefix = row.string("leaves").map { fold.folded($0) } ?? []
            let kind = row.string("kind") ?? "other"
            let short = row.strings("short").map { fold.folded($0) }
            for text in row.strings("particles") {
                pack.clitics.proclitics.append(
                    .init(
                        bytes: fold.folded(text), rank: rank, minimumRest: rest, bit: bit, restPrefix: prefix,
                        isKept: kind == "definite"))
                pack.clitics.proclitics[pack.clitics.proclitics.count - 1].shortRests = short
            }
            switch kind {
            case "and": pack.andBits |= bit
            case "definite": pack.definiteBits |= bit
            case "preposition": pack.prepositionBits |= bit
            case "other": break
            default: row.report(item.problem("`kind` is not one of: and, preposition, definite, other"))
            }
            if row.bool("owner") ?? false { pack.ownerBits |= bit }
            if bit < 1 << 15 { bit <<= 1 }
            for problem in row.finish() { fields.report(problem) }
        }
        pack.clitics.enclitics = fields.strings("enclitics").map { fold.folded($0) }
        for (written, bare) in fields.map("enclitic_joins") {
            pack.clitics.joins.append((fold.folded(written), fold.folded(bare.string ?? "")))
        }
    }

    private static func inflection(_ node: YAMLNode, _ fields: inout FieldReader) -> Inflection {
        if let elements = node.elements { return Inflection([(elements.compactMap(\.string), .open)]) }
        var row = FieldReader(node)
        let rows: [(templates: [String], number: GrammaticalNumber)] = [
            (row.strings("any"), .open), (row.strings("singular"), .singular),
            (row.strings("dual"), .dual), (row.strings("plural"), .plural),
        ]
        for problem in row.finish() { fields.report(problem) }
        return Inflection(rows)
    }

    private static func codes(_ node: YAMLNode) -> ClosedRange<UInt32>? { node.string.flatMap { codes($0) } }

    /// "U+0640", "U+064B-U+0652" or one character.
    static func codes(_ text: String) -> ClosedRange<UInt32>? {
        func code(_ part: Substring) -> UInt32? {
            part.hasPrefix("U+") ? UInt32(part.dropFirst(2), radix: 16) : nil
        }
        let parts = text.split(separator: "-")
        if parts.count == 2, let low = code(parts[0]), let high = code(parts[1]), low <= high { return low...high }
        if let single = code(Substring(text)) { return single...single }
        let scalars = Array(text.unicodeScalars)
        return scalars.count == 1 ? scalars[0].value...scalars[0].value : nil
    }
}
