import ClaimModel
import YAMLReading

/// languages/X/wording.yml: hedges, links, barriers, denials, shifts, what is set aside.
enum WordingReader {
    static func read(_ node: YAMLNode, into builder: inout LexiconBuilder) {
        var fields = FieldReader(node)
        for item in fields.list("hedges") {
            var row = FieldReader(item)
            let modifier = row.choice("modifier", Modifier.self) ?? .about
            let joints = row.strings("joints").flatMap { builder.forms(of: $0) }
            builder.pack.hedges.append(
                HedgeWord(
                    modifier: modifier.rawValue, isVerb: row.bool("verb") ?? false, joints: joints, rule: "wording.hedges"))
            builder.add(row.list("before"), .hedgeBefore, builder.pack.hedges.count - 1)
            builder.add(row.list("after"), .hedgeAfter, builder.pack.hedges.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("links") {
            var row = FieldReader(item)
            builder.pack.links.append(
                LinkWord(
                    kind: row.choice("kind", LinkWord.Kind.self) ?? .and, isOfPeople: row.bool("people") ?? false,
                    isOfSome: row.bool("some") ?? false))
            builder.add(row.list("forms"), .link, builder.pack.links.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("barriers") {
            var row = FieldReader(item)
            builder.pack.barriers.append(BarrierWord(kind: row.choice("kind", BarrierWord.Kind.self) ?? .contrast))
            builder.add(row.list("forms"), .barrier, builder.pack.barriers.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("events") {
            var row = FieldReader(item)
            let id = row.required("id") ?? ""
            builder.pack.events.append(EventWord(id: id, className: row.string("class") ?? id))
            builder.add(row.list("forms"), .event, builder.pack.events.count - 1)
            builder.absorb(&row)
        }
        builder.add(fields.list("range_openers"), .rangeOpener, 0)
        builder.add(fields.list("range_joiners"), .rangeJoiner, 0)
        builder.add(fields.list("negation"), .negation, 0)
        builder.add(fields.list("hypothesis"), .hypothesis, 0)
        builder.add(fields.list("forecast"), .forecast, 0)
        builder.add(fields.list("earlier_toll"), .earlier, 0)
        builder.add(fields.list("overtaken"), .earlier, 1)
        builder.add(fields.list("running_total"), .runningTotal, 0)
        builder.add(fields.list("event_shift"), .eventShift, 0)
        builder.add(fields.list("boilerplate"), .boilerplate, 0)
        builder.add(fields.list("fillers"), .filler, 0)
        builder.add(fields.list("count_of"), .countOf, 0)
        builder.add(fields.list("per_each"), .perEach, PerEachWord.inEach.rawValue)
        builder.add(fields.list("each"), .perEach, PerEachWord.each.rawValue)
        builder.add(fields.list("auxiliaries"), .auxiliary, 0)
        builder.add(fields.list("illnesses"), .illness, 0)
        for (i, head) in fields.list("place_heads").enumerated() { builder.add([head], .placeHead, 2 * i) }
        for (i, head) in fields.list("place_heads_kept").enumerated() { builder.add([head], .placeHead, 2 * i + 1) }
        for (name, words) in fields.map("places") {
            if let kind = PlaceWord.allCases.firstIndex(where: { $0.rawValue == name }) {
                builder.add(words.elements ?? [words], .placeWord, kind)
            } else {
                builder.problems.append(words.problem("`\(name)` is no kind of word around places"))
            }
        }
        builder.add(fields.list("place_particles"), .placeParticle, 0)
        builder.add(fields.list("place_cues"), .placeCue, 0)
        for (name, words) in fields.map("lists") {
            builder.add(words.elements ?? [words], .listed, Int(builder.define(name)))
        }
        if let node = fields.node("denials") {
            var row = FieldReader(node)
            for part in DenialPart.allCases { builder.add(row.list("\(part)"), .denial, part.rawValue) }
            builder.absorb(&row)
        }
        for item in fields.list("set_aside") {
            var row = FieldReader(item)
            let id = row.required("id") ?? "set_aside"
            let countsOnly = row.bool("counts_only") ?? false
            let atMost = row.number("at_most")
            for pattern in row.list("patterns") {
                if let read = PatternReader.read(
                    pattern, effect: .setAside, rule: "wording.\(id)", countsOnly: countsOnly, atMost: atMost,
                    builder: &builder)
                {
                    builder.pack.patterns.append(read)
                }
            }
            builder.absorb(&row)
        }
        builder.readExamples(&fields, rule: "wording")
        builder.absorb(&fields)
    }
}
