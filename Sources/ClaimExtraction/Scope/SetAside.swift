import RuleReading
import TextReading

/// Numbers that are no claim by where they stand; words and patterns for the rest are in the language packs.
struct SetAside {
    let passage: Passage

    func rule(for figure: Figure, _ role: HeadlineReader.Role) -> String? {
        switch role {
        case .counter: return "reading.counter"
        case .boilerplate: return "reading.boilerplate"
        case .headline, .body: break
        }
        if figure.kind == .date, isDateline(figure) || isDateLine() { return "dates.dateline" }
        if figure.isBareDigits, figure.integerDigits >= 7, figure.nominal.map({ $0 < 1e15 }) ?? true, isPhone(figure) {
            return "numbers.telephone"
        }
        return nil
    }

    /// "PLACE (AGENCY), 17 March – …": a date near the start with a dash close behind.
    private func isDateline(_ figure: Figure) -> Bool {
        guard figure.first <= 8, passage.sentences[figure.first] == 0 else { return false }
        for token in (figure.last + 1)..<min(figure.last + 10, passage.count) {
            guard passage.isMark(token) else { continue }
            let code = passage.tokens[token].code
            if code == 0x2013 || code == 0x2014 || code == 0x2D || code == 0x2F && !passage.has(.month, at: token + 1)
                || code == 0x3A
            {
                // "CITY/ 16 May 2024/ AGENCY/", "CITY 4 March (AGENCY)- …"
                if code == 0x2F { return isSlashed(figure, token) || !passage.tokens[token].isGlued }
                return !passage.tokens[token].isGlued || code == 0x3A || passage.isBracket(token - 1)
            }
            if passage.isComma(token), figure.first > 3 { return false }
        }
        return false
    }

    /// The slash behind the date has a fellow: before the date, or behind the agency.
    private func isSlashed(_ figure: Figure, _ slash: Int) -> Bool {
        if passage.isMark(figure.first - 1, 0x2F) { return true }
        return (slash + 2...slash + 4).contains { passage.isMark($0, 0x2F) }
    }

    /// A line that holds nothing but the day of publication.
    private func isDateLine() -> Bool {
        guard passage.count <= 14 else { return false }
        let words = (0..<passage.count).filter { passage.tokens[$0].kind == .word }
        let told = words.filter {
            passage.has(.weekday, at: $0) || passage.has(.month, at: $0) || passage.has(.relativeDay, at: $0)
                || passage.tokens[$0].isGlued
        }
        return !words.isEmpty && words.count - told.count <= 1
    }

    private func isPhone(_ figure: Figure) -> Bool {
        // "1,056,317": nobody dials the marks of thousands.
        let length = passage.tokens[figure.first].end - passage.tokens[figure.first].start
        let digits = Int32(figure.integerDigits)
        guard figure.noun == nil, !figure.isRound, length == digits || length == 2 * digits else { return false }
        let next = passage.isQuote(figure.last + 1) || passage.isBracket(figure.last + 1) ? figure.last + 2 : figure.last + 1
        return !passage.has(.noun, at: next)
    }
}
