import ClaimModel
import RuleReading
import TextReading

/// Stretches of time that are no calendar date: "last year", "this month", "early March", "the second quarter of 2020",
/// "in the summer of 2014", "the seventies", "Ramadan 1440".
struct PeriodReader {
    let passage: Passage
    private var months: MonthDate { MonthDate(passage: passage) }
    private var years: YearReader { YearReader(passage: passage) }

    private static let openers = Meaning.period.bit | Meaning.ordinal.bit | Meaning.number.bit

    private static let portionOpeners = Meaning.timeUnit.bit | Meaning.ordinal.bit | Meaning.number.bit

    private func isDefiniteUnit(_ token: Int) -> Bool {
        passage.match(.timeUnit, at: token).map { $0.proclitics & passage.shared.pack.definiteBits != 0 } ?? false
    }

    /// The `number` of a word for the end of a stretch.
    private static let end = 3

    private struct Target {
        var form: DateForm
        var to: DateForm?
        var last: Int
        var setAside: String?
        var isWeak = false
    }

    func date(at token: Int) -> DateReader.Found? {
        // A unit of time without an article begins nothing but counts.
        guard passage.hasAny(Self.openers, at: token) || passage.isDigits(token) || isDefiniteUnit(token) else { return nil }
        if passage.has(.period, at: token), let target = period(at: token) { return found(target, at: token) }
        guard passage.hasAny(Self.portionOpeners, at: token) || passage.isDigits(token),
            let target = portion(at: token) ?? relative(at: token)
        else { return nil }
        return found(target, at: token)
    }

    /// "the nine first months of 2020", which begins like a count.
    func portioned(at token: Int) -> DateReader.Found? { portion(at: token).map { found($0, at: token) } }

    private func found(_ target: Target, at token: Int) -> DateReader.Found {
        let skipped =
            passage.firstMatch(at: token) { $0.entry.meaning == .period || $0.entry.meaning == .timeUnit }?.skipped ?? 0
        return DateReader.Found(
            first: token, last: target.last, span: passage.bareSpan(token, target.last, skipping: skipped),
            value: DateValue(target.form, to: target.to, isWeak: target.isWeak), setAside: target.setAside)
    }

    private func period(at token: Int) -> Target? {
        guard let match = passage.match(.period, at: token), !match.hasEnclitic else { return nil }
        let word = passage.shared.pack.periods[match.index]
        let next = match.last + 1
        switch word.kind {
        case .part:
            guard var target = whole(at: next) else { return nil }
            target.form.part = part(word.number, of: target)
            return target
        case .inside: return whole(at: next)
        case .division: return division(word.number, behind: next)
        case .season: return season(word.number, behind: next)
        case .decade: return decade(word.number, behind: next)
        case .tens, .century: return age(word.kind, behind: next)
        case .this: return this(behind: next)
        case .month:
            guard passage.match(.month, at: next) == nil, let month = months.month(at: next) else { return nil }
            return named(month)
        case .hijri:
            guard let month = months.month(at: token) else { return nil }
            let target = named(month)
            // A name of people, too: alone it needs its year.
            return target.form.date.year != nil ? target : nil
        case .era, .several, .twin, .same, .contrast, .daytime, .rareMonth, .than, .alone, .then, .rate, .rateAdjective,
            .rateHead, .thatDay,
            .fiscal, .ending, .consecutive, .annual:
            return nil
        }
    }

    /// A third of a month or year; of a quarter its first, middle or last month; a year ends in December.
    private func part(_ number: Int, of target: Target) -> DatePart {
        if let inner = target.form.part { return inner.month(number) }
        let isYear =
            target.form.date.month == nil && target.form.season == nil && target.form.decade == nil && !target.form.isHijri
            && target.to == nil
        if number == Self.end, isYear, target.form.isYear || isOfYear(target.form.base) { return DatePart(number: 11, of: 12) }
        return DatePart(number: min(number, 2), of: 3)
    }

    private func isOfYear(_ base: DateForm.Base?) -> Bool {
        if case .period(.year, _) = base { return true }
        return false
    }

    /// "the first week of March", "the nine first months of 2020", of the current year where it is left out.
    private func portion(at token: Int) -> Target? {
        guard let portion = PortionReader(passage: passage).portion(at: token) else { return nil }
        let next = portion.last + 1
        if portion.isLoose, !passage.has(.dateJoiner, at: next) { return nil }
        if var target = whole(at: next) {
            let isMonth: Bool
            if case .period(.month, _) = target.form.base {
                isMonth = true
            } else {
                isMonth = target.form.base == nil && target.form.date.month != nil
            }
            let isYear = target.form.isYear || isOfYear(target.form.base) && target.form.date.month == nil
            guard target.form.part == nil, target.form.season == nil, !target.form.isHijri,
                portion.part.days > 0 ? isMonth : isYear
            else { return nil }
            target.form.part = portion.part
            target.setAside = "dates.part"
            target.isWeak = false
            return target
        }
        guard portion.part.count > 1, portion.part.days == 0, !portion.isLoose, endsPhrase(next) else { return nil }
        var form = DateForm()
        form.base = .period(.year, 0)
        form.isLast = true
        form.part = portion.part
        return Target(form: form, last: portion.last, setAside: "dates.part")
    }

    /// Nothing follows that the months could be of ("the first nine months of the war").
    private func endsPhrase(_ token: Int) -> Bool {
        token >= passage.count || passage.tokens[token - 1].endsSentence || passage.isMark(token) || passage.isDigits(token)
            || passage.has(.hedgeBefore, at: token) || passage.has(.number, at: token)
    }

    private func named(_ month: MonthDate.Month) -> Target {
        var form = DateForm()
        form.date.month = month.number
        form.isHijri = month.isHijri
        let last = months.finish(&form, month)
        return Target(form: form, last: last, setAside: "dates.month_alone", isWeak: true)
    }

    /// What a part is taken of: a month, a year, a stretch that is told from now, or "the year" for the current one.
    private func whole(at start: Int) -> Target? {
        var token = start
        if let joiner = passage.match(.dateJoiner, at: token) { token = joiner.last + 1 }
        if months.isMonthWord(token), passage.has(.month, at: token + 1) { token += 1 }
        if let month = passage.match(.month, at: token), let found = months.alone(month) {
            return Target(form: found.value.form, last: found.last, setAside: found.setAside, isWeak: found.value.isWeak)
        }
        if let target = period(at: token) ?? portion(at: token) ?? relative(at: token) { return target }
        if let year = years.after(token), !year.isHijri {
            var form = DateForm()
            form.date.year = year.value
            return Target(form: form, last: year.last)
        }
        if let unit = unit(at: token), unit.match.proclitics == passage.shared.pack.definiteBits, unit.kind != .week,
            !isFiscal(unit.match.last + 1)
        {
            var form = DateForm()
            form.base = .period(unit.kind, 0)
            return Target(form: form, last: unit.match.last, setAside: "dates.relative")
        }
        return nil
    }

    /// A budget's or a school's year begins in another month.
    private func isFiscal(_ token: Int) -> Bool {
        passage.period(at: token) == .fiscal
    }

    /// "the second quarter of …"; without more it is one of the current year.
    private func division(_ count: Int, behind token: Int) -> Target? {
        guard let ordinal = OrdinalReader(passage: passage).ordinal(at: token) else { return lastDivision(count, behind: token) }
        guard ordinal.value <= count else { return nil }
        let next = behindMonths(ordinal.last + 1)
        if passage.period(at: next) == .consecutive { return nil }
        var target: Target
        if let of = whole(at: next), of.form.date.month == nil || of.form.date.year != nil || count < 4 {
            target = of
        } else {
            // "the first half of the match" is no time.
            guard count > 2, !passage.has(.dateJoiner, at: next) else { return nil }
            var form = DateForm()
            form.base = .period(.year, 0)
            form.isLast = true
            target = Target(form: form, last: ordinal.last)
        }
        target.form.part = DatePart(number: ordinal.value - 1, of: count)
        target.setAside = "dates.part"
        return target
    }

    /// "the last quarter of 2022": only with its year, "the last quarter" alone is the one before now.
    private func lastDivision(_ count: Int, behind token: Int) -> Target? {
        guard months.turn(at: token) == .past, var target = whole(at: token + 1),
            target.form.isYear || isOfYear(target.form.base), target.form.part == nil
        else { return nil }
        target.form.part = DatePart(number: count - 1, of: count)
        target.setAside = "dates.part"
        return target
    }

    /// "the third quarter (July to September) of 2023": over the months in brackets.
    private func behindMonths(_ token: Int) -> Int {
        guard passage.isMark(token, 0x28), passage.has(.month, at: token + 1),
            let close = (token + 2...token + 6).first(where: { passage.isMark($0, 0x29) }),
            passage.has(.dateJoiner, at: close + 1) || passage.has(.yearCue, at: close + 1)
        else { return token }
        return close + 1
    }

    private func season(_ first: Int, behind token: Int) -> Target? {
        var form = DateForm()
        form.season = first
        if let year = years.after(token), !year.isHijri {
            form.date.year = year.value
            return Target(form: form, last: year.last, setAside: "dates.part")
        }
        if let turn = months.turn(at: token) {
            form.turn = turn
            return Target(form: form, last: token, setAside: "dates.part")
        }
        guard let target = relative(at: token), case .period(.year, _) = target.form.base else { return nil }
        form.base = target.form.base
        return Target(form: form, last: target.last, setAside: "dates.part")
    }

    /// "the seventies", perhaps "of the last century".
    private func decade(_ number: Int, behind start: Int) -> Target? {
        var token = start
        if let joiner = passage.match(.dateJoiner, at: token), joiner.last == token { token += 1 }
        var form = DateForm()
        form.decade = number
        guard let match = passage.match(.period, at: token), passage.shared.pack.periods[match.index].kind == .century else {
            // Ages are told in the same words ("a man in his seventies").
            return start > 0 && passage.tokens[start - 1].kind == .word && number > 0
                ? Target(form: form, last: start - 1, setAside: "dates.part") : nil
        }
        if months.turn(at: match.last + 1) != nil { return Target(form: form, last: match.last + 1, setAside: "dates.part") }
        guard let century = OrdinalReader(passage: passage).ordinal(at: match.last + 1) else { return nil }
        form.date.year = (century.value - 1) * 100
        return Target(form: form, last: century.last, setAside: "dates.part")
    }

    /// "the last decade", "the nineteenth century"
    private func age(_ kind: PeriodWord.Kind, behind token: Int) -> Target? {
        var form = DateForm()
        if let turn = months.turn(at: token) {
            form.base = .period(kind == .tens ? .decade : .century, Self.offset(turn))
            return Target(form: form, last: token, setAside: "dates.relative")
        }
        guard kind == .century, let century = OrdinalReader(passage: passage).ordinal(at: token) else { return nil }
        form.date.year = (century.value - 1) * 100 + 1
        var end = form
        end.date.year = century.value * 100
        return Target(form: form, to: end, last: century.last, setAside: "dates.part")
    }

    private func this(behind token: Int) -> Target? {
        guard let unit = unit(at: token), unit.match.proclitics == passage.shared.pack.definiteBits else { return nil }
        var form = DateForm()
        form.base = .period(unit.kind, 0)
        return Target(form: form, last: unit.match.last, setAside: "dates.relative")
    }

    /// "last year", "the current month", "next week"
    private func relative(at token: Int) -> Target? {
        guard let unit = unit(at: token), unit.match.proclitics & passage.shared.pack.definiteBits != 0,
            let match = passage.match(.turn, at: unit.match.last + 1), match.proclitics == 0
        else { return nil }
        let word = passage.shared.pack.turns[match.index]
        if word.isWeak, unit.kind == .year, !isSaidOfTime(unit.match) { return nil }
        var form = DateForm()
        form.base = .period(unit.kind, Self.offset(word.turn))
        form.isPrevious = word.isWeak && word.turn == .past && unit.kind != .week
        return Target(form: form, last: match.last, setAside: "dates.relative")
    }

    /// "the director general, the former": only behind a preposition is it surely the year.
    private func isSaidOfTime(_ unit: Match) -> Bool {
        let before = unit.first - 1
        return unit.proclitics & passage.shared.pack.prepositionBits != 0 || passage.has(.placeCue, at: before)
            || passage.ends(.windowCue, at: before) || passage.has(.dateJoiner, at: before) || passage.has(.period, at: before)
    }

    private func unit(at token: Int) -> (kind: PeriodUnit, match: Match)? {
        guard let match = passage.match(.timeUnit, at: token), match.entry.number != .dual, !match.hasEnclitic else { return nil }
        switch passage.shared.pack.timeUnits[match.index].unit {
        case "year": return (.year, match)
        case "month": return (.month, match)
        case "week": return (.week, match)
        default: return nil
        }
    }

    private static func offset(_ turn: TurnWord.Turn) -> Int {
        switch turn {
        case .past: -1
        case .current: 0
        case .next: 1
        }
    }
}
