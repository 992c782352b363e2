import ClaimModel

/// What an article has said of its dates so far: gives a year to a date that leaves it out.
struct DateMemory {
    /// Day of publication, where it is known.
    let published: PartialDate?
    private var years: [Int: Int] = [:]

    init(published: PartialDate?) { self.published = published }

    mutating func resolve(_ value: DateValue) -> DateValue {
        var value = value
        if let relation = value.relation {
            value.from = day(relation) ?? PartialDate()
            return value
        }
        value.from = resolve(value.from)
        value.to = value.to.map { resolve($0) }
        return value
    }

    /// A day that is told from the day of publication; unknown without one.
    private func day(_ relation: DateValue.Relation) -> PartialDate? {
        guard let published, published.day != nil, let today = published.firstDay else { return nil }
        switch relation {
        case .offset(let days): return PartialDate(daysSince1970: today + days)
        case .weekday(let weekday):
            // 1970-01-01 was a Thursday, the fourth day of the week.
            let current = ((today + 3) % 7 + 7) % 7 + 1
            return PartialDate(daysSince1970: today - (current - weekday + 7) % 7)
        }
    }

    private mutating func resolve(_ date: PartialDate) -> PartialDate {
        guard let month = date.month else { return date }
        if let year = date.year {
            years[month] = year
            return date
        }
        var date = date
        if let told = years[month] {
            date.year = told
        } else if let published, let year = published.year, let today = published.firstDay {
            date.year = year
            // News tells the past and announces the next months: what lies further ahead was last year.
            if let first = date.firstDay, first > today + 120 { date.year = year - 1 }
        }
        return date
    }
}
