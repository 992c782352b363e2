import ClaimModel
import YAMLReading

/// languages/X/attribution.yml
enum AttributionRulesReader {
    static func read(_ node: YAMLNode, into builder: inout LexiconBuilder) {
        var fields = FieldReader(node)
        for item in fields.list("verbs") {
            var row = FieldReader(item)
            let id = row.string("id") ?? "verb"
            builder.pack.speechVerbs.append(
                SpeechVerb(
                    namesSubject: row.bool("names_subject") ?? true, relays: row.bool("relays") ?? false,
                    needsName: row.bool("needs_name") ?? false, denies: row.bool("denies") ?? false,
                    isClose: row.bool("close") ?? false,
                    tells: row.bool("tells") ?? false, needsCount: row.bool("needs_count") ?? false,
                    isClauseOnly: row.bool("clause_only") ?? false,
                    registers: row.bool("registers") ?? false, grants: row.bool("grants") ?? false,
                    takesWords: row.bool("words") ?? false, isNoun: row.bool("noun") ?? false,
                    isWritten: row.bool("written") ?? false, asks: row.bool("asks") ?? false,
                    carries: row.bool("carries") ?? false, receives: row.bool("receives") ?? false,
                    learns: row.bool("learns") ?? false, passesOn: row.bool("passes_on") ?? false,
                    isThere: row.bool("there") ?? false,
                    rule: "attribution.\(id)"))
            builder.add(row.list("forms"), .speechVerb, builder.pack.speechVerbs.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("nouns") {
            var row = FieldReader(item)
            builder.pack.speechNouns.append(
                SpeechNoun(
                    isSource: row.bool("is_source") ?? false, isMade: row.bool("made") ?? false,
                    isData: row.bool("data") ?? false, isReport: row.bool("report") ?? false,
                    speaks: row.bool("speaks") ?? false))
            builder.add(row.list("forms"), .speechNoun, builder.pack.speechNouns.count - 1)
            builder.absorb(&row)
        }
        builder.add(fields.list("according"), .according, 0)
        builder.add(fields.list("according_with_verb"), .according, 1)
        builder.add(fields.list("according_relayed"), .according, 2)
        builder.add(fields.list("according_based"), .according, 3)
        builder.add(fields.list("refusals"), .refusal, 0)
        builder.add(fields.list("carried_out"), .refusal, 1)
        builder.add(fields.list("told_of"), .refusal, 2)
        builder.add(fields.list("fillers"), .speechFiller, 0)
        builder.add(fields.list("according_fillers"), .speechFiller, 1)
        builder.add(fields.list("openers"), .opener, 0)
        builder.add(fields.list("thing_openers"), .opener, 1)
        builder.add(fields.list("anaphors"), .anaphor, 0)
        builder.add(fields.list("spokesman_anaphors"), .anaphor, 1)
        builder.add(fields.list("person_anaphors"), .anaphor, 2)
        builder.add(fields.list("titles"), .title, 0)
        builder.add(fields.list("ranks"), .title, 1)
        builder.add(fields.list("spokespersons"), .spokesperson, 0)
        builder.add(fields.list("anonymous"), .anonymous, 0)
        builder.add(fields.list("name_stops"), .nameStop, 0)
        builder.add(fields.list("bodies"), .body, 0)
        builder.add(fields.list("media"), .body, 1)
        builder.add(fields.list("short_names"), .body, 2)
        builder.add(fields.list("arms"), .body, 3)
        let around: [(key: String, word: CreditWord)] = [
            ("work_cues", .work), ("keepers", .keeper), ("theirs", .theirs), ("of_it", .ofIt), ("at_it", .atIt),
            ("own_counts", .ownCount),
            ("topic_openers", .topicOpener), ("appositives", .appositive), ("former", .former),
            ("headline_labels", .headlineLabel), ("not_sources", .notSource), ("makers", .maker), ("own_voice", .ownVoice),
            ("own_sums", .ownSum), ("areas", .area), ("feminine", .feminine), ("masculine", .masculine), ("details", .details),
            ("same", .same), ("demonstratives", .demonstrative), ("still", .still),
            ("grants", .grant), ("credits", .credit), ("full_text", .fullText),
            ("attached", .attached), ("tips", .tip), ("tasks", .task), ("of_many", .ofMany), ("functions", .function),
            ("speaker_clauses", .toldOf), ("put_at", .putAt), ("surveys", .survey), ("nameless", .nameless),
            ("demands", .demand), ("during", .during), ("occasions", .occasion), ("with_words", .withWords), ("toward", .toward), ("blame", .blame), ("one_of", .oneOf),
            ("set_against", .setAgainst),
        ]
        for (key, word) in around { builder.add(fields.list(key), .creditWord, word.rawValue) }
        builder.readExamples(&fields, rule: "attribution")
        builder.absorb(&fields)
    }
}
