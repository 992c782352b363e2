import ClaimModel

/// What an article has said of its dates so far: gives a year to a date that leaves it out.
struct DateMemory {
    /// Day of publication, where it is known.
    let published: PartialDate?
    private var years: [Int: Int] = [:]
    /// The year that the paragraph has told last.
    private var lastYear: Int?
    /// The month alone that it has told last, in months since the year 0.
    private var lastMonth: Int?

    init(published: PartialDate?) { self.published = published }

    /// A paragraph begins: "the year before" goes back to none of an earlier one.
    mutating func begin() {
        lastYear = nil
        lastMonth = nil
    }

    mutating func resolve(_ value: DateValue) -> DateValue {
        var value = value
        guard var end = value.toForm else {
            (value.from, value.to) = resolve(value.form)
            return value
        }
        // "from 28 February to 3 March 2020": the year stands once.
        var start = value.form
        if start.date.year == nil, start.base == nil, start.turn == nil { start.date.year = end.date.year }
        if end.date.month == nil, end.date.day != nil { end.date.month = start.date.month }
        var last = resolve(end)
        var first = resolve(start)
        if let from = first.from.firstDay, let to = (last.to ?? last.from).lastDay, from > to, let year = first.from.year {
            // It began before it ended.
            if start.date.year == nil || value.form.date.year == nil, first.from.month != nil { first.from.year = year - 1 }
            if case .weekday = start.base { first = (PartialDate(daysSince1970: from - 7), nil) }
        }
        last.to = last.to ?? last.from
        (value.from, value.to) = (first.from, last.to)
        return value
    }

    private mutating func resolve(_ form: DateForm) -> (from: PartialDate, to: PartialDate?) {
        let resolver = DateResolver(published: published)
        if form.isPrevious, let before = previous(form) { return resolver.resolve(before) }
        if let year = form.date.year, !form.isHijri {
            lastYear = year
        } else if case .period(.year, let offset) = form.base {
            lastYear = published?.year.map { $0 + offset }
        }
        if form.base != nil || form.isHijri || form.season != nil || form.decade != nil { return resolver.resolve(form) }
        var form = form
        if let month = form.date.month {
            if let year = form.date.year {
                years[month] = year
            } else if form.turn == nil || published == nil {
                let known = years[month]
                // A month alone is the last one, where the article's other one lies more than a year back.
                let isOld = form.date.day == nil && (known ?? 0) + 1 < (published?.year ?? 0)
                form.date.year = isOld ? nil : known
            }
        }
        let resolved = resolver.resolve(form)
        if resolved.from.day == nil, let year = resolved.from.year, let month = resolved.from.month, resolved.to == nil {
            lastMonth = year * 12 + month - 1
        }
        return resolved
    }

    /// "the year before", "the month before" the one that was told last.
    private func previous(_ form: DateForm) -> DateForm? {
        var form = form
        guard case .period(let unit, _) = form.base else { return nil }
        form.base = nil
        if unit == .year, let lastYear {
            form.date.year = lastYear - 1
        } else if unit == .month, let lastMonth {
            form.date.year = (lastMonth - 1) / 12
            form.date.month = (lastMonth - 1) % 12 + 1
        } else {
            return nil
        }
        return form
    }
}
