import RuleReading
import TextReading

/// Cues that stand behind their figure.
extension FrameFinder {
    /// The first cue with its count before it, behind the figure.
    func behind(_ figure: Figure, within reach: Int) -> Found? {
        let segment = passage.segments[figure.first]
        for at in cue(from: figure.last + 1)..<cues.count {
            let match = cues[at]
            guard match.first - figure.phraseLast <= reach, passage.sentences[match.first] == passage.sentences[figure.first],
                passage.segments[match.first] == segment
            else { return nil }
            let cue = passage.shared.pack.frames[match.index]
            if cue.count == .corrects { continue }
            if cue.count == .after {
                if isDone(match), match.first - figure.phraseLast <= wordsToDone(figure), accepts(cue, figure) {
                    return found(cue, match)
                }
                if isActedOn(figure, by: match), accepts(cue, figure) { return found(cue, match) }
                // Another count's cue begins: what follows is not ours.
                if match.proclitics & passage.shared.pack.andBits != 0 { return nil }
                continue
            }
            if cue.count == .either, match.proclitics & passage.shared.pack.andBits != 0 { return nil }
            // "of the quarters": spelled like "alive", but no word that tells of the figure.
            guard accepts(cue, figure, isClose: isVerbOfMany(match, figure)),
                !passage.has(.dateJoiner, at: match.first - 1) || match.length > 1
            else { continue }
            return found(cue, match)
        }
        return nil
    }

    /// People come with more words between: "38 families, among them 90 children, were evacuated".
    func wordsToDone(_ figure: Figure) -> Int { figure.noun?.word.kind == .people ? 8 : 3 }

    /// "38 families, and carried out was their evacuation": a noun of doing with a pronoun, behind a verb that says no more than
    /// that it was done, tells of the count before.
    func isDone(_ cue: Match) -> Bool {
        cue.hasEnclitic && passage.match(.refusal, endingAt: cue.first - 1)?.index == 1
    }
}
