import ClaimModel
import RuleReading

/// A date as the text gives it: what is known of it, and what has to be told from the day of publication.
struct DateForm: Sendable {
    enum Base: Sendable {
        /// Days from the day of publication.
        case offset(Int)
        /// The last such day of the week (1: Monday).
        case weekday(Int)
        /// A year, month, week, decade or century, counted from the one of publication.
        case period(PeriodUnit, Int)
    }

    /// The known fields, of the calendar below.
    var date = PartialDate()
    var isHijri = false
    var base: Base?
    /// "last March", "next Friday"
    var turn: TurnWord.Turn?
    /// "the year before": the one before the year that was told last.
    var isPrevious = false
    /// "early March", "the second quarter of 2020": which stretch of it.
    var part: DatePart?
    /// "the third quarter", "the first nine months": of the last year in which it is over or has begun.
    var isLast = false
    /// The first of a season's three months.
    var season: Int?
    /// 70 of "the seventies"; the century is the last but one unless the date has a year.
    var decade: Int?

    var isRelative: Bool { base != nil || turn != nil && date.year == nil }
    /// Nothing but a year.
    var isYear: Bool {
        date.year != nil && date.month == nil && season == nil && part == nil && decade == nil && base == nil && !isHijri
    }
}

enum PeriodUnit: Sendable { case year, month, week, decade, century }

/// A stretch of a period in so many equal ones, from 0; or some days of a month.
struct DatePart: Sendable {
    var number: Int
    var of: Int
    /// "the first nine months": so many of the equal ones together.
    var count = 1
    /// "the second week of March": equal stretches of so many days; -1 is the last.
    var days = 0
    /// The end of a quarter or a half: what is told of it has mostly added up since the year began.
    var isEnd = false

    /// "the end of the third quarter": a month of it.
    func month(_ number: Int) -> DatePart {
        guard days == 0, of > 0, 12 / of > 1 else { return self }
        let months = 12 / of
        let offset = number == 0 ? 0 : number == 1 ? months / 2 : months - 1
        return DatePart(number: self.number * months + offset, of: 12, isEnd: number > 1)
    }
}

/// The forms of a date behind one reference: figures carry it along.
final class DateForms: Sendable {
    let from: DateForm
    let to: DateForm?

    init(_ from: DateForm, _ to: DateForm?) {
        self.from = from
        self.to = to
    }
}

/// A date of the text, and what it comes to.
struct DateValue {
    private let forms: DateForms
    var form: DateForm { forms.from }
    /// Of the end of a stretch.
    var toForm: DateForm? { forms.to }
    /// Resolved, as far as it can be.
    var from: PartialDate
    var to: PartialDate?
    /// A month or a year alone, that is no date of an event by itself.
    var isWeak = false

    init(_ form: DateForm, to: DateForm? = nil, isWeak: Bool = false) {
        forms = DateForms(form, to)
        from = form.isRelative || form.isHijri ? PartialDate() : form.date
        self.isWeak = isWeak
    }

    init(from date: PartialDate, isWeak: Bool = false) {
        var form = DateForm()
        form.date = date
        self.init(form, isWeak: isWeak)
    }

    var isRelative: Bool { forms.from.isRelative }
    var iso: String { to.map { $0 == from ? from.iso : from.iso + "/" + $0.iso } ?? from.iso }
}
