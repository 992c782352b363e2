import ClaimModel

/// The tabular Islamic calendar (Reingold and Dershowitz, "Calendrical Calculations", 7.1). A month begins when its moon is
/// seen, so that a day of it may be the one before or behind in the calendar on the wall.
enum HijriCalendar {
    /// Days by which a month may begin before or behind the table: against the calendar of Umm al-Qura, 1400 to 1450.
    private static let early = 2
    private static let late = 1

    /// Days since 1970-01-01.
    static func days(year: Int, month: Int, day: Int) -> Int {
        // The first of Muharram of the year 1 is day 227,015 of the common era, 1970-01-01 day 719,163.
        227_014 - 719_163 + (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day
    }

    /// The stretch of common days that a Hijri date covers; nil without a year.
    static func common(_ date: PartialDate) -> (from: PartialDate, to: PartialDate)? {
        guard let year = date.year else { return nil }
        let first = days(year: year, month: date.month ?? 1, day: date.day ?? 1)
        let last: Int
        if date.day != nil {
            last = first
        } else if let month = date.month, month < 12 {
            last = days(year: year, month: month + 1, day: 1) - 1
        } else {
            last = days(year: year + 1, month: 1, day: 1) - 1
        }
        if date.month == nil {
            // A year lies across two; as precise as the text is.
            return (
                PartialDate(year: PartialDate(daysSince1970: first).year),
                PartialDate(year: PartialDate(daysSince1970: last).year)
            )
        }
        return (PartialDate(daysSince1970: first - early), PartialDate(daysSince1970: last + late))
    }

    /// The last year in which a month and day lie no further ahead than some days.
    static func year(month: Int, day: Int, upTo limit: Int) -> Int {
        var year = Int((Double(limit) + 492_149) / 354.367) + 2
        while days(year: year, month: month, day: day) > limit { year -= 1 }
        return year
    }
}
