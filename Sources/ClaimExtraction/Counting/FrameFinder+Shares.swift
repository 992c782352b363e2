import RuleReading
import TextReading

/// Whom a share or a rate is of.
extension FrameFinder {
    /// A word of the clause says that the rate told before is told of another place or time ("followed by", "the rate").
    func isRateAgain(_ figure: Figure, _ measure: String) -> Bool {
        let sentence = passage.sentences[figure.first]
        // "29.7 %, and it is the highest rate"
        let isBehind = again.contains {
            (figure.phraseLast + 1...figure.phraseLast + 3).contains($0.first) && passage.sentences[$0.first] == sentence
                && passage.shared.pack.frames[$0.index].measure == measure
        }
        return isBehind
            || (max(0, figure.first - 10)..<figure.first).contains { token in
                guard passage.sentences[token] == sentence else { return false }
                return passage.has(.runningTotal, at: token) || passage.period(at: token) == .contrast
                    || passage.link(at: token) == .led
                    || again.contains { $0.first == token && passage.shared.pack.frames[$0.index].measure == measure }
            }
    }

    /// Who a share is of, by a cue right before it that says so ("children make up").
    func subject(ofShare figure: Figure, _ measure: String) -> String? {
        guard let match = passage.match(.frame, endingAt: figure.phraseFirst - 1), match.length > 1 else { return nil }
        let cue = passage.shared.pack.frames[match.index]
        return cue.measure == measure && cue.tellsWho && !cue.isBehind ? cue.who : nil
    }

    /// A share ends here: whom the words right behind it tell of is its own.
    func isShare(_ token: Int) -> Bool {
        passage.isMark(token, 0x25) || passage.isMark(token, 0x66A) || passage.ends(.percent, at: token)
    }
}
