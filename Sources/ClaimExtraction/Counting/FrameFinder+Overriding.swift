import RuleReading
import TextReading

/// Cues that win over what a noun says by itself, and what a cue of a noun's own measure adds to it.
extension FrameFinder {
    /// "nine wounded are in a critical state": of those whom the cue behind tells of.
    func partOf(_ figure: Figure, _ measure: String) -> String? {
        for match in cues[cue(from: figure.phraseLast + 1)...] {
            guard match.first - figure.phraseLast <= 4, passage.segments[match.first] == passage.segments[figure.first] else {
                return nil
            }
            let cue = passage.shared.pack.frames[match.index]
            if cue.count == .before, cue.partOf == measure { return measure }
        }
        return nil
    }

    /// "the militia lost 170 dead": whose a count with a measure of its own is, by a cue of that measure in its clause.
    func who(of figure: Figure, _ measure: String) -> String? {
        for match in cues[cue(from: figure.first - 16)...] {
            guard match.first <= figure.first + 16 else { return nil }
            let cue = passage.shared.pack.frames[match.index]
            guard cue.measure == measure, cue.tellsWho, passage.segments[match.first] == passage.segments[figure.first],
                match.last < figure.phraseFirst
                    ? !cue.isBehind : cue.count != .after && match.first - figure.phraseLast <= 4,
                accepts(cue, figure)
            else { continue }
            return cue.who
        }
        return nil
    }

    /// "the death of three wounded": a strong cue right before the number.
    func overriding(_ figure: Figure) -> Found? {
        guard let own = figure.noun?.word.measure, let kind = figure.noun?.word.kind else { return nil }
        for match in cues where match.last < figure.phraseFirst {
            let cue = passage.shared.pack.frames[match.index]
            guard
                cue.overrides
                    && (figure.phraseFirst - match.last <= 2 || isAfterTime(match, figure) || isUnbroken(match, figure))
                    || cue.overridden.contains(own) && figure.phraseFirst - match.last <= min(16, cue.reach)
                        && !match.hasEnclitic,
                cue.measure != own, !cue.isBehind, cue.takes.has(kind),
                passage.segments[match.first] == passage.segments[figure.first]
            else { continue }
            return found(cue, match)
        }
        // "12 detainees who regained their freedom"
        return overridden(own, figure)
    }

    /// "the six kidnapped who were let go"
    private func isRelative(_ token: Int) -> Bool {
        passage.match(.barrier, at: token).map { passage.shared.pack.barriers[$0.index].kind == .relative } ?? false
    }

    /// "died in hospital of their burns two wounded": where and of what they died stands between.
    private func isUnbroken(_ cue: Match, _ figure: Figure) -> Bool {
        let between = (cue.last + 1)..<figure.phraseFirst
        return between.count <= 6 && passage.has(.placeCue, at: cue.last + 1)
            && !between.contains {
                passage.match(.frame, at: $0).map { !passage.shared.pack.frames[$0.index].isBehind } ?? false
                    || passage.has(.barrier, at: $0) || passage.isMark($0) || passage.isDigits($0)
                    || passage.has(.number, at: $0) || passage.has(.noun, at: $0) && !passage.isDefinite($0)
                    || passage.anyMatch(at: $0) { $0.proclitics & passage.shared.pack.andBits != 0 }
            }
    }

    /// "have died since the start of the war 80 prisoners": nothing but a time stands between.
    private func isAfterTime(_ cue: Match, _ figure: Figure) -> Bool {
        let first = cue.last + 1
        guard figure.phraseFirst - cue.last <= 8, passage.has(.windowCue, at: first) || passage.has(.windowCue, at: first + 1)
        else { return false }
        return !(first..<figure.phraseFirst).contains {
            passage.has(.frame, at: $0) || passage.has(.barrier, at: $0) || passage.isComma($0)
        }
    }

    /// A cue close behind the figure that says what became of those whom a word before it tells of: "pulled out 18 … of the
    /// water", "the loss of 40 … of their lives".
    func overridden(_ own: String, _ figure: Figure) -> Found? {
        for match in cues[cue(from: figure.phraseLast + 1)...] {
            guard match.first - figure.phraseLast <= 6 else { return nil }
            let cue = passage.shared.pack.frames[match.index]
            guard
                passage.segments[match.first] == passage.segments[figure.first]
                    || isRelative(figure.phraseLast + 1)
                        && passage.segments[match.first] == passage.segments[figure.phraseLast + 1],
                !(figure.phraseLast + 1..<match.first).contains(where: { passage.isDigits($0) || passage.has(.number, at: $0) })
            else { return nil }
            // Bodies stay bodies: what is named for its measure is told apart by whom it counts only.
            let isFit = cue.populations.isEmpty || figure.noun?.word.measure == nil || figure.noun?.word.who != nil
            if cue.count != .after || isActedOn(figure, by: match), isFit, cue.overridden.contains(own), accepts(cue, figure) {
                return found(cue, match)
            }
        }
        return nil
    }
}
