import ClaimModel
import RuleReading
import TextReading

/// What belongs to a name behind the words that the lists know.
extension SourcePhraseReader {
    /// "the ministry of water (and the natural resources)", "the police (of Kenya)", "the committee (in the town)".
    func whole(_ found: Found, _ name: NameReader.Found) -> Found {
        guard name.entry.kind == .organisation || name.entry.kind == .force, !name.entry.isPerson, !name.entry.isAnonymous,
            !name.entry.isCalled, found.last == name.last
        else { return found }
        var last = found.last
        if passage.match(.body, at: name.first)?.index == 0 || passage.match(.title, at: name.first)?.index == 0 {
            last = endOfJoined(behind: last)
        }
        if goesOn(last), isDefinite(last + 1), passage.has(.nationality, at: last + 1), self.name(at: last + 1) == nil {
            last += 1
        }
        var whole = found
        if goesOn(last + 1), passage.has(CreditWord.work, at: last + 1), let place = self.name(at: last + 2),
            place.entry.kind == .place || place.entry.kind == .state
        {
            last = place.last
            // "the committee in the town" is not any committee.
            if name.entry.isGeneric { whole.speaker.name.id = nil }
        }
        guard last > found.last, let text = found.speaker.name.text else { return found }
        whole.speaker.name.text = text + " " + passage.string(passage.span(found.last + 1, last))
        whole.last = last
        return whole
    }

    /// "the professor (of the university)", "the engineer (in charge)": a definite word that names nobody is no name.
    func isAdjective(behind rank: Match) -> Bool {
        let next = rank.last + 1
        let heads: [Meaning] = [.title, .name, .body, .anonymous, .spokesperson]
        return rank.length == 1 && isDefinite(next)
            && passage.matches(at: next).contains { [.adjective, .patternWord].contains($0.entry.meaning) }
            && passage.allMatches(at: next) { !heads.contains($0.entry.meaning) }
    }

    /// A word of the same sentence follows.
    private func goesOn(_ token: Int) -> Bool {
        token + 1 < passage.count && !passage.tokens[token].endsSentence && passage.tokens[token + 1].kind == .word
    }

    /// "and the water resources": what a ministry is for, too; nobody else, and no verb.
    private func endOfJoined(behind name: Int) -> Int {
        var last = name
        while goesOn(last), last - name < 4, isDefinite(last + 1), isTask(last + 1, isFirst: last == name) { last += 1 }
        return last
    }

    private func isTask(_ token: Int, isFirst: Bool) -> Bool {
        let and = passage.shared.pack.andBits
        let hasAnd =
            passage.forms(at: token).contains { $0.proclitics & and != 0 }
            || passage.matches(at: token).contains { $0.proclitics & and != 0 }
        guard hasAnd || !isFirst else { return false }
        let others: [Meaning] = [.name, .title, .anonymous, .spokesperson, .number, .frame, .relativeDay, .weekday, .month]
        return passage.allMatches(at: token) {
            !others.contains($0.entry.meaning) && ($0.entry.meaning != .body || $0.entry.index == 2)
                && (hasAnd || $0.entry.meaning != .nameStop && $0.entry.meaning != .noun)
        }
    }
}
