import ClaimModel
import YAMLReading

/// languages/X/dates.yml
enum DatesReader {
    static func read(_ node: YAMLNode, into builder: inout LexiconBuilder) {
        var fields = FieldReader(node)
        for item in fields.list("months") {
            var row = FieldReader(item)
            builder.pack.months.append(MonthWord(month: Int(row.number("month") ?? 1)))
            builder.add(row.list("forms"), .month, builder.pack.months.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("weekdays") {
            var row = FieldReader(item)
            builder.pack.weekdays.append(Int(row.number("day") ?? 1))
            builder.add(row.list("forms"), .weekday, builder.pack.weekdays.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("relative_days") {
            var row = FieldReader(item)
            builder.pack.relativeDays.append(RelativeDay(offset: Int(row.number("offset") ?? 0)))
            builder.add(row.list("forms"), .relativeDay, builder.pack.relativeDays.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("units") {
            var row = FieldReader(item)
            builder.pack.timeUnits.append(TimeUnitWord(unit: row.required("unit") ?? "day"))
            let index = builder.pack.timeUnits.count - 1
            builder.add(row.list("forms"), .timeUnit, index)
            builder.add(row.list("dual"), .timeUnit, index, number: .dual)
            builder.absorb(&row)
        }
        for item in fields.list("windows") {
            var row = FieldReader(item)
            builder.pack.windowCues.append(WindowCue(kind: row.choice("kind", WindowCue.Kind.self) ?? .during))
            builder.add(row.list("forms"), .windowCue, builder.pack.windowCues.count - 1)
            builder.absorb(&row)
        }
        builder.add(fields.list("year_cues"), .yearCue, 0)
        for item in fields.list("turns") {
            var row = FieldReader(item)
            builder.pack.turns.append(
                TurnWord(turn: row.choice("turn", TurnWord.Turn.self) ?? .past, isWeak: row.bool("weak") ?? false))
            builder.add(row.list("forms"), .turn, builder.pack.turns.count - 1)
            builder.absorb(&row)
        }
        for item in fields.list("periods") {
            var row = FieldReader(item)
            builder.pack.periods.append(
                PeriodWord(kind: row.choice("kind", PeriodWord.Kind.self) ?? .part, number: Int(row.number("number") ?? 0)))
            builder.add(row.list("forms"), .period, builder.pack.periods.count - 1)
            builder.absorb(&row)
        }
        for form in fields.strings("within") { builder.pack.within += builder.forms(of: form) }
        builder.add(fields.list("date_joiners"), .dateJoiner, 0)
        builder.readExamples(&fields, rule: "dates")
        builder.absorb(&fields)
    }
}
