import ClaimModel
import RuleReading
import TextReading

/// Calendar dates: "23 March 2019", "the seventh of April", "23/3/2019", "in 2014", "last year", "the second quarter of 2020".
struct DateReader {
    let passage: Passage
    private var numeric: NumericDate { NumericDate(passage: passage) }
    private var months: MonthDate { MonthDate(passage: passage) }
    private var years: YearReader { YearReader(passage: passage) }
    private var periods: PeriodReader { PeriodReader(passage: passage) }
    /// A number may begin a stretch ("nine first months") only beside these.
    private var hasPortions: Bool { passage.contains(.timeUnit) }

    struct Found {
        var first: Int
        var last: Int
        /// The words that are the date itself.
        var span: ByteSpan
        var value: DateValue
        /// The rule that takes it for no event date.
        var setAside: String?
    }

    private static let portionOpeners = Meaning.number.bit | Meaning.ordinal.bit
    private static let dateOpeners: UInt64 = [Meaning.ordinal, .yearCue, .period, .timeUnit, .month].reduce(0) { $0 | $1.bit }

    /// What a date begins with, if not with digits.
    var openers: UInt64 { hasPortions ? Self.dateOpeners | Meaning.number.bit : Self.dateOpeners }

    /// "the first half of February", "the second week of March": the ordinal tells which half or week.
    private func countsPeriods(_ ordinal: Int) -> Bool {
        guard passage.isDefinite(ordinal - 1) else { return false }
        if passage.ends(.fraction, at: ordinal - 1) || passage.ends(.period, at: ordinal - 1) { return true }
        guard let unit = passage.match(.timeUnit, endingAt: ordinal - 1) else { return false }
        return passage.shared.pack.timeUnits[unit.index].unit != "day"
    }

    private static let years = 1000.0...2100.0

    /// Most figures in digits are neither a day nor a year, and have no dots between such: nothing else opens a date.
    private func mayOpenDate(_ token: Int) -> Bool {
        let parsed = passage.digits(at: token)
        return parsed.decimals == 0 && (parsed.value <= 31 || Self.years.contains(parsed.value)) || parsed.isDotted
    }

    /// A date that begins at a token.
    func date(at token: Int) -> Found? {
        if hasPortions, passage.isDigits(token) || passage.hasAny(Self.portionOpeners, at: token),
            (1...3).contains(where: { passage.has(.timeUnit, at: token + $0) }), let portion = periods.portioned(at: token)
        {
            return portion
        }
        if passage.isDigits(token) {
            guard mayOpenDate(token) else { return nil }
            return numeric.date(at: token) ?? months.dayRange(at: token) ?? months.dayDate(at: token) ?? years.span(at: token)
                ?? years.bare(at: token)
        }
        if passage.has(.ordinal, at: token), let ordinal = OrdinalReader(passage: passage).ordinal(at: token),
            (1...31).contains(ordinal.value), !countsPeriods(token),
            let date = months.date(day: ordinal.value, first: token, next: ordinal.last + 1)
        {
            return date
        }
        if passage.has(.yearCue, at: token), let year = years.behindCue(at: token) { return year }
        if passage.has(.period, at: token) || passage.has(.timeUnit, at: token), let period = periods.date(at: token) {
            return period
        }
        if let month = passage.match(.month, at: token) {
            var alone = months.alone(month)
            // "the first week of September 2025": the month tells of which.
            if passage.has(.dateJoiner, at: token - 1), passage.ends(.ordinal, at: token - 2), countsPeriods(token - 2) {
                alone?.setAside = "dates.month_of_period"
            }
            return alone
        }
        return nil
    }
}
