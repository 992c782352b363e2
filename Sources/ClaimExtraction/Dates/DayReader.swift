import ClaimModel
import RuleReading
import TextReading

/// "yesterday", "on Tuesday", "last Friday": told, but no date of an event by itself.
struct DayReader {
    let passage: Passage

    func day(at token: Int) -> Figure? {
        var form = DateForm()
        let match: Match
        var last: Int
        if let day = passage.match(.relativeDay, at: token) {
            match = day
            last = day.last
            form.base = .offset(passage.shared.pack.relativeDays[day.index].offset)
        } else if let day = passage.match(.weekday, at: token), !isNumber(day) {
            match = day
            last = day.last
            form.base = .weekday(passage.shared.pack.weekdays[day.index])
            if let turn = passage.match(.turn, at: last + 1), turn.proclitics == 0,
                !passage.shared.pack.turns[turn.index].isWeak, !passage.tokens[last].endsSentence
            {
                form.turn = passage.shared.pack.turns[turn.index].turn
                last = turn.last
            }
        } else {
            return nil
        }
        return Figure(
            date: DateValue(form), match.first, last, passage.bareSpan(match.first, last, skipping: match.skipped),
            proclitics: match.proclitics, setAside: "dates.relative")
    }

    /// "Sunday" is also "the one": part of a longer number after all.
    private func isNumber(_ day: Match) -> Bool {
        guard day.length == 1, passage.has(.number, at: day.first) else { return false }
        return (NumberReader(passage).number(at: day.first)?.last ?? day.last) > day.last
    }
}
