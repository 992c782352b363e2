import ClaimModel
import RuleReading
import TextReading

/// What the form of a verb of saying tells of who speaks.
extension CreditReader {
    /// A vowel mark behind the verb's first letter makes it passive.
    func isPassive(_ cue: Match) -> Bool {
        guard let mark = passage.shared.pack.passiveMark, let letter = passage.firstLetter(of: cue, marked: mark) else {
            return false
        }
        return !passage.shared.pack.passiveExceptions.contains(letter)
    }

    /// An office is its holder's; nothing is known of other words.
    func gender(ofHead token: Int) -> Bool? {
        guard let title = passage.match(.title, at: token), title.length == 1 else { return nil }
        return passage.has(CreditWord.masculine, at: token) ? false : nil
    }

    /// Whether the verb's form tells that a woman or a body with a feminine name speaks; nil where it may be either.
    func gender(of cue: Match) -> Bool? {
        if passage.has(CreditWord.feminine, at: cue.first) { return true }
        return passage.has(CreditWord.masculine, at: cue.first) ? false : nil
    }
}
