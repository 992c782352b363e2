import RuleReading
import TextReading

/// Marks and digits among the words of a passage.
extension Passage {
    func isMark(_ token: Int) -> Bool { token >= 0 && token < tokens.count && tokens[token].kind == .mark }
    func isMark(_ token: Int, _ code: UInt32) -> Bool { isMark(token) && tokens[token].code == code }
    func isQuote(_ token: Int) -> Bool { isMark(token) && Quotation.isQuote(tokens[token].code) }
    /// A mark that only closes (», ”).
    func isClosingQuote(_ token: Int) -> Bool { isMark(token, 0xBB) || isMark(token, 0x201D) || isMark(token, 0x203A) }
    func isDigits(_ token: Int) -> Bool { token >= 0 && token < tokens.count && tokens[token].kind == .digits }

    /// A comma of any script.
    func isComma(_ token: Int) -> Bool {
        isMark(token) && (tokens[token].code == 0x2C || tokens[token].code == 0x60C)
    }

    /// Round and square brackets.
    func isBracket(_ token: Int) -> Bool {
        isMark(token) && [0x28, 0x29, 0x5B, 0x5D].contains(tokens[token].code)
    }
}
