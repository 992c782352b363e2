import ClaimModel
import RuleReading
import TextReading

/// Windows that are told by their length: "three days ago", "in the last 24 hours", "within a week".
extension WindowFinder {
    /// "three days ago": the day, as far as the unit tells it.
    func ago(_ figure: Figure) -> TimeWindow? {
        guard let count = figure.nominal, count == count.rounded(), let published, let today = published.firstDay,
            published.day != nil
        else { return nil }
        switch figure.timeUnit {
        case "day" where count >= 2: return Self.single(PartialDate(daysSince1970: today - Int(count)))
        case "week":
            // Nobody counts weeks to the day.
            let day = today - 7 * Int(count)
            return TimeWindow(from: PartialDate(daysSince1970: day - 3), to: PartialDate(daysSince1970: day + 3))
        case "month":
            guard let year = published.year, let month = published.month else { return nil }
            let months = year * 12 + month - 1 - Int(count)
            return Self.single(PartialDate(year: months / 12, month: months % 12 + 1))
        case "year": return Self.single(PartialDate(year: published.year.map { $0 - Int(count) }))
        default: return nil
        }
    }

    /// "in two days", "in the last week" without a cue of its own.
    func length(_ figure: Figure) -> Found? {
        let before = figure.phraseFirst - 1
        guard before >= 0, passage.tokens[before].kind == .word,
            passage.forms(at: before).contains(where: { passage.shared.pack.within.contains($0.form) })
        else { return nil }
        if figure.kind == .duration, !figure.isDefinite, let length = Self.length(figure) {
            var found = at(before, figure, TimeWindow(length: length))
            found.isClose = true
            return found
        }
        // "in the last 24 hours": told from now, and no count's own.
        if figure.kind == .duration, isPast(figure) {
            return Self.length(figure).map { at(before, figure, upToNow(figure, $0)) }
        }
        guard figure.kind == .date, let date = figure.date else { return nil }
        if figure.setAside == "dates.part", !date.from.isEmpty {
            return at(before, figure, TimeWindow(from: date.from, to: date.to ?? date.from))
        }
        guard case .period(let unit, let offset) = date.form.base, offset < 0, date.form.part == nil else { return nil }
        if date.from.isEmpty || unit == .decade {
            return Self.name(unit).map { at(before, figure, TimeWindow(length: $0)) }
        }
        let length = unit == .week ? Self.name(unit) : nil
        return at(before, figure, TimeWindow(from: date.from, to: date.to ?? date.from, length: length))
    }

    /// "the last seven days"
    func isPast(_ figure: Figure) -> Bool {
        guard figure.kind == .duration else { return false }
        let next = max(figure.phraseLast, figure.last) + 1
        return (next...next + 1).contains {
            passage.match(.turn, at: $0).map { passage.shared.pack.turns[$0.index].turn == .past } ?? false
        }
    }

    /// Days and weeks that end with the report; longer stretches and hours are told less closely.
    func upToNow(_ figure: Figure, _ length: String) -> TimeWindow {
        let days = figure.timeUnit == "day" ? 1 : figure.timeUnit == "week" ? 7 : 0
        guard days > 0, let count = figure.nominal, count == count.rounded(), Int(count) * days > 2,
            let published, published.day != nil, let today = published.firstDay
        else { return TimeWindow(length: length) }
        return TimeWindow(from: PartialDate(daysSince1970: today - Int(count) * days), to: published, length: length)
    }

    /// "within a week", "in one night": the unit by itself counts one.
    func wholeUnits() -> [Found] {
        var found: [Found] = []
        for unit in passage.all(.timeUnit, where: { passage.ends(.windowCue, at: $0.first - 1) }) {
            guard unit.entry.number != .dual, unit.proclitics == 0, !unit.hasEnclitic,
                let cue = passage.match(.windowCue, endingAt: unit.first - 1),
                passage.shared.pack.windowCues[cue.index].kind == .during, !passage.has(.month, at: unit.last + 1),
                !passage.has(.turn, at: unit.last + 1), !passage.has(.period, at: unit.last + 1), !passage.isDigits(unit.last + 1)
            else { continue }
            var figure = Figure(kind: .duration, first: unit.first, last: unit.last, span: passage.span(unit.first, unit.last))
            figure.timeUnit = passage.shared.pack.timeUnits[unit.index].unit
            if let length = Self.length(figure) { found.append(at(cue.first, figure, TimeWindow(length: length))) }
        }
        return found
    }

    /// ISO 8601 duration of a figure with a unit of time.
    static func length(_ figure: Figure) -> String? {
        guard let unit = figure.timeUnit else { return nil }
        let count = figure.nominal ?? figure.lower ?? 1
        let number = count == count.rounded() ? String(Int(count)) : String(count)
        switch unit {
        case "year": return "P\(number)Y"
        case "month": return "P\(number)M"
        case "week": return "P\(number)W"
        case "day": return "P\(number)D"
        case "hour": return "PT\(number)H"
        case "minute": return "PT\(number)M"
        case "second": return "PT\(number)S"
        case "century", "decade":
            let years = count * (unit == "century" ? 100 : 10)
            return years == years.rounded() ? "P\(Int(years))Y" : nil
        default: return nil
        }
    }
}
