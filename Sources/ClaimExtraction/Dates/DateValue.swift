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

/// A stretch of a period in so many equal ones, from 0.
struct DatePart: Sendable {
    var number: Int
    var of: Int
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
