import ClaimModel
import RuleReading
import TextReading

/// Credits that name nobody: a pronoun or the verb alone tells who is meant.
extension CreditReader {
    /// "according to what he says": the pronoun stands for what is said, its subject for who spoke last.
    func saysPronoun(_ tokens: Range<Int>) -> Bool {
        tokens.contains { token in passage.match(.speechVerb, at: token)?.hasEnclitic ?? false }
    }

    /// "by its bulletin" is spelled like "that it published".
    func isItsBulletin(_ cue: Match) -> Bool {
        cue.index == 0 && cue.length == 1 && passage.has(CreditWord.maker, at: cue.last + 1)
            && passage.match(.speechVerb, at: cue.last + 1)?.hasEnclitic ?? false
    }

    /// "as she wrote on Telegram, …", "as it announced, …": the verb names nobody.
    func saysAlone(_ start: Int) -> Bool {
        guard let verb = passage.match(.speechVerb, at: start - 1), !passage.shared.pack.speechVerbs[verb.index].needsName else {
            return false
        }
        return passage.isComma(start) || passage.has(CreditWord.work, at: start) || passage.has(.placeCue, at: start)
    }
}
