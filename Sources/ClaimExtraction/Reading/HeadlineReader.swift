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
        if passage.isDigits(0), words(of: passage) == 1 { return .counter }
        if line == 0 {
            if words(of: passage) <= 2 {
                sectionName = true
                return .body
            }
            return isShort(passage) && !endsWithStop(passage) ? .headline : .body
        }
        if line == 1, sectionName, isShort(passage) { return .headline }
        if passage.has(.boilerplate, at: 0) {
            inBoilerplate = true
            return .boilerplate
        }
        if inBoilerplate {
            if isShort(passage), !endsWithStop(passage) { return .boilerplate }
            inBoilerplate = false
        }
        return .body
    }

    // Few lines are asked: most are neither the first nor near boilerplate.

    private func words(of passage: Passage) -> Int { passage.tokens.reduce(0) { $1.kind == .mark ? $0 : $0 + 1 } }

    private func isShort(_ passage: Passage) -> Bool {
        words(of: passage) <= 25 && !passage.tokens.dropLast().contains { $0.endsSentence }
    }

    private func endsWithStop(_ passage: Passage) -> Bool { passage.isMark(passage.count - 1, 0x2E) }
}
