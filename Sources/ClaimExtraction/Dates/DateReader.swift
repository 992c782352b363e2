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

    struct Found {
        var first: Int
        var last: Int
        /// The words that are the date itself.
        var span: ByteSpan
        var value: DateValue
        /// The rule that takes it for no event date.
        var setAside: String?
    }

    /// What a date begins with, if not with digits.
    static let openers: UInt64 = [Meaning.ordinal, .yearCue, .period, .timeUnit, .month].reduce(0) { $0 | $1.bit }

    /// A date that begins at a token.
    func date(at token: Int) -> Found? {
        if passage.isDigits(token) {
            return numeric.date(at: token) ?? months.dayRange(at: token) ?? months.dayDate(at: token) ?? years.span(at: token)
                ?? years.bare(at: token)
        }
        if passage.has(.ordinal, at: token), let ordinal = OrdinalReader(passage: passage).ordinal(at: token),
            (1...31).contains(ordinal.value),
            let date = months.date(day: ordinal.value, first: token, next: ordinal.last + 1)
        {
            return date
        }
        if passage.has(.yearCue, at: token), let year = years.behindCue(at: token) { return year }
        if passage.has(.period, at: token) || passage.has(.timeUnit, at: token), let period = periods.date(at: token) {
            return period
        }
        if let month = passage.match(.month, at: token) { return months.alone(month) }
        return nil
    }
}
