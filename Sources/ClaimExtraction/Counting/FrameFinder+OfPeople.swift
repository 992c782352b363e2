import RuleReading
import TextReading

/// Whose shares and rates are told.
extension FrameFinder {
    /// Whom a share counts, by a word of its clause ("the share of those who took part").
    func who(ofShare figure: Figure, _ measure: String) -> String? {
        var before: Match?
        var behind: Match?
        for match in cues[cue(from: figure.first - 12)...] {
            guard match.first <= figure.first + 12 else { break }
            let cue = passage.shared.pack.frames[match.index]
            guard passage.sentences[match.first] == passage.sentences[figure.first], cue.measure == measure
            else { continue }
            // "78 % for women and 66 % for men": each its own.
            let isJoined = match.proclitics & passage.shared.pack.andBits != 0
            if match.first > figure.phraseLast, cue.count != .after, match.first - figure.phraseLast <= 2, !isJoined {
                return cue.who
            }
            if match.last < figure.first, !cue.isBehind, isJoined || !isShare(match.first - 1) { before = match }
            if match.first > figure.last { behind = match }
        }
        return (before ?? behind).flatMap { passage.shared.pack.frames[$0.index].who }
    }

    /// The cue right before a number tells of people and never of such things.
    func isOfPeople(_ figure: Figure, not kind: NounWord.Kind) -> Bool {
        var tells = false
        for at in stride(from: cue(from: figure.phraseFirst) - 1, through: 0, by: -1) where cues[at].last < figure.phraseFirst {
            let match = cues[at]
            guard match.last >= figure.phraseFirst - 4 else { break }
            let cue = passage.shared.pack.frames[match.index]
            guard match.last == figure.phraseFirst - 1, !cue.isBehind else { continue }
            if cue.takes.has(kind) { return false }
            if cue.takes == .people, cue.populations.isEmpty { tells = true }
        }
        return tells
    }
}
