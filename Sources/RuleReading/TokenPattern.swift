/// Tokens around one number, for idioms and for what is set aside.
///
/// Written as `word <list> {people} (a | b) word? ..3 ^`: a word stands for its known form with particles
/// peeled, `<list>` for a named list, `{people}`, `{thing}`, `{time}`, `{money}` … for a counted noun, `..3`
/// for up to three tokens that are no barrier, `^` for the start of a sentence. No free repetition.
public final class TokenPattern: Sendable {
    public enum Element: Sendable {
        case form(Int32)
        case list(Int32)
        case noun(NounWord.Kind)
        case meaning(Meaning)
        case mark(UInt32)
        case digits
        case bracket
        case gap(Int)
        case start
        case end
        indirect case either([[Element]])
        indirect case maybe([Element])
    }

    public enum Effect: Sendable {
        /// No claim; the rule's name says why.
        case setAside
        /// The count of this measure.
        case claim(FrameCue)
    }

    /// From the number backwards, nearest first.
    public let before: [Element]
    public let after: [Element]
    public let effect: Effect
    public let rule: String
    /// Lengths of time are not meant ("flight 3", but "the flight took 3 hours").
    public let countsOnly: Bool
    /// No larger number is meant ("9 in the evening").
    public let atMost: Double?

    init(
        before: [Element], after: [Element], effect: Effect, rule: String, countsOnly: Bool = false, atMost: Double? = nil
    ) {
        self.before = before
        self.after = after
        self.effect = effect
        self.rule = rule
        self.countsOnly = countsOnly
        self.atMost = atMost
    }
}
