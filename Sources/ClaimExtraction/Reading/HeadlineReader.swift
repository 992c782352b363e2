import RuleReading
import TextReading

/// Tells headline, body and boilerplate lines apart.
///
/// The first line is the headline if it has at most 25 words and no full stop inside; a first line of one or two
/// words before a short line is a section's name (the contract's rule).
struct HeadlineReader {
    enum Role { case headline, body, boilerplate, counter }

    private var line = 0
    private var sectionName = false
    private var inBoilerplate = false

    mutating func role(of passage: Passage) -> Role {
        defer { line += 1 }
        let words = passage.tokens.lazy.filter { $0.kind != .mark }.count
        if words == 1, passage.tokens.first?.kind == .digits { return .counter }
        let isShort = words <= 25 && !passage.tokens.dropLast().contains { $0.endsSentence }
        if line == 0 {
            if words <= 2 {
                sectionName = true
                return .body
            }
            return isShort && !endsWithStop(passage) ? .headline : .body
        }
        if line == 1, sectionName, isShort { return .headline }
        if passage.has(.boilerplate, at: 0) {
            inBoilerplate = true
            return .boilerplate
        }
        if inBoilerplate {
            if isShort, !endsWithStop(passage) { return .boilerplate }
            inBoilerplate = false
        }
        return .body
    }

    private func endsWithStop(_ passage: Passage) -> Bool { passage.isMark(passage.count - 1, 0x2E) }
}
