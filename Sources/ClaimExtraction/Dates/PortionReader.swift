import RuleReading
import TextReading

/// Which part of a month or a year a phrase tells: "the first week", "the nine first months", "the first ten days".
struct PortionReader {
    let passage: Passage

    struct Found {
        /// Of a month where it has days, else of a year.
        var part: DatePart
        var last: Int
        /// "nine months" without "first": surely the first ones only before their year.
        var isLoose = false
    }

    private enum Unit { case day, week, month }
    private static let counts = 2...31

    func portion(at token: Int) -> Found? {
        if let unit = unit(at: token), unit.match.proclitics & passage.shared.pack.definiteBits != 0 {
            return behindUnit(unit.unit, unit.match)
        }
        if let ordinal = passage.match(.ordinal, at: token) {
            guard isFirst(ordinal), ordinal.proclitics & passage.shared.pack.definiteBits == 0 else { return nil }
            return counted(at: token + 1, needsOrdinal: false)
        }
        return counted(at: token, needsOrdinal: true)
    }

    /// "the week second", "the months nine first", "the two months first"
    private func behindUnit(_ unit: Unit, _ match: Match) -> Found? {
        let next = behindArticle(match.last + 1)
        if match.entry.number == .dual { return closed(unit, 2, at: next) }
        if let ordinal = OrdinalReader(passage: passage).ordinal(at: next), unit != .day, ordinal.value <= 12 {
            return Found(part: part(unit, ordinal.value - 1, 1), last: ordinal.last)
        }
        if unit == .week, isPast(next) { return Found(part: part(unit, -1, 1), last: next) }
        guard passage.has(.number, at: next) || passage.isDigits(next), let number = count(at: next) else { return nil }
        return closed(unit, number.value, at: number.last + 1)
    }

    /// "the months (the) 11 first": over an article that is written before digits, or apart from them.
    private func behindArticle(_ token: Int) -> Int {
        guard passage.isDigits(token + 1), token < passage.count, passage.tokens[token].kind == .word else { return token }
        let word = passage.folded(token)
        return passage.shared.pack.clitics.proclitics.contains {
            $0.bit & passage.shared.pack.definiteBits != 0 && word.elementsEqual($0.bytes)
        } ? token + 1 : token
    }

    /// "nine months first", "first nine months"
    private func counted(at token: Int, needsOrdinal: Bool) -> Found? {
        if !needsOrdinal, let unit = unit(at: token), unit.match.proclitics == 0 {
            let count = unit.match.entry.number == .dual ? 2 : 1
            return Found(part: part(unit.unit, 0, count), last: unit.match.last)
        }
        guard passage.has(.number, at: token) || passage.isDigits(token),
            (1...3).contains(where: { passage.has(.timeUnit, at: token + $0) }), let number = count(at: token),
            let unit = unit(at: number.last + 1), unit.match.proclitics == 0
        else { return nil }
        if needsOrdinal {
            if let closed = closed(unit.unit, number.value, at: unit.match.last + 1) { return closed }
            guard unit.unit == .month, number.value <= 11 else { return nil }
            return Found(part: part(.month, 0, number.value), last: unit.match.last, isLoose: true)
        }
        return Found(part: part(unit.unit, 0, number.value), last: unit.match.last)
    }

    /// "first" or "last" behind so many of them.
    private func closed(_ unit: Unit, _ count: Int, at token: Int) -> Found? {
        if let ordinal = passage.match(.ordinal, at: token), isFirst(ordinal) {
            return Found(part: part(unit, 0, count), last: ordinal.last)
        }
        return nil
    }

    private func part(_ unit: Unit, _ number: Int, _ count: Int) -> DatePart {
        switch unit {
        case .month: DatePart(number: number, of: 12, count: count)
        case .week: DatePart(number: number, of: 1, days: 7 * count)
        case .day: DatePart(number: number, of: 1, days: count)
        }
    }

    private func isFirst(_ match: Match) -> Bool { passage.shared.pack.ordinals[match.index].value == 1 }

    private func isPast(_ token: Int) -> Bool {
        passage.match(.turn, at: token).map { passage.shared.pack.turns[$0.index].turn == .past } ?? false
    }

    private func count(at token: Int) -> (value: Int, last: Int)? {
        guard let number = NumberReader(passage).number(at: token), let value = number.nominal, value == value.rounded(),
            value >= Double(Self.counts.lowerBound), value <= Double(Self.counts.upperBound)
        else { return nil }
        return (Int(value), number.last)
    }

    private func unit(at token: Int) -> (unit: Unit, match: Match)? {
        guard let match = passage.match(.timeUnit, at: token), !match.hasEnclitic else { return nil }
        switch passage.shared.pack.timeUnits[match.index].unit {
        case "day": return (.day, match)
        case "week": return (.week, match)
        case "month": return (.month, match)
        default: return nil
        }
    }
}
