import ClaimModel
import RuleReading
import TextReading

/// Pronouns that are written with a word.
extension SourcePhraseReader {
    /// "its director" is spelled like "a woman director"; the letter at its end and what follows tell.
    func isWrittenHis(_ match: Match) -> Bool {
        let next = match.last + 1
        let token = passage.tokens[match.first]
        guard match.length == 1, !isDefinite(match.first),
            passage.text[Int(token.start)..<Int(token.end)].suffix(2).elementsEqual([0xD9, 0x87])
        else { return false }
        return next >= passage.count || passage.isMark(next) || passage.has(.nameStop, at: next)
    }

    /// "by its order", "by their experience": a word that no list knows and that somebody has.
    func isPossessed(_ token: Int) -> Bool {
        let known: [Meaning] = [.title, .body, .anonymous, .spokesperson, .speechNoun, .name, .anaphor]
        guard !isDefinite(token), passage.allMatches(at: token, where: { !known.contains($0.entry.meaning) }) else {
            return false
        }
        let word = passage.folded(token)
        return passage.shared.pack.clitics.enclitics.contains {
            $0.count >= 4 && word.count >= $0.count + 6 && word.suffix($0.count).elementsEqual($0)
        }
    }
}
