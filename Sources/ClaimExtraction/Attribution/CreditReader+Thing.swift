import ClaimModel
import RuleReading
import TextReading

/// How far a credit reaches that opens no content clause ("announced the death of 12, while …").
extension CreditReader {
    /// What is announced is a thing: the rest of its sentence, up to where somebody else acts or the paper goes on.
    /// - Parameter isBound: the verb has its object already; what follows a contrast is not told.
    func thing(after token: Int, _ sentence: ClosedRange<Int>, isBound: Bool = false) -> Opening? {
        guard token + 1 <= sentence.upperBound else { return nil }
        var i = passage.next(Self.ends, from: token + 1)
        while i <= sentence.upperBound, !endsThing(i, after: token, isBound) { i = passage.next(Self.ends, from: i + 1) }
        return Opening(first: token + 1, last: min(i - 1, sentence.upperBound), isClause: false)
    }

    /// What may end it begins with one of these.
    private static let ends = Meaning.barrier.bit | Meaning.windowCue.bit | Meaning.speechVerb.bit

    private func endsThing(_ i: Int, after token: Int, _ isBound: Bool) -> Bool {
        switch barriers.barrier(at: i) {
        case .contrast where i > token + 2 && !goesOnStill(i): if isBound || turnsToOthers(i) { return true }
        case .aside: return true
        case .consequence: if isBound || !countsOn(i) { return true }
        case .time where !(passage.has(.earlier, at: i) || passage.has(.earlier, at: i + 1)):
            if isBound || !countsOn(i) { return true }
        default: break
        }
        if let window = passage.match(.windowCue, at: i) {
            let kind = passage.shared.pack.windowCues[window.index].kind
            if passage.isComma(i - 1), window.proclitics & passage.shared.pack.andBits != 0, kind != .until { return true }
            if kind == .after, !passage.has(.earlier, at: i), passage.isComma(i - 1) || isWord(i + 1), !followsEvent(i) {
                return true
            }
        }
        guard i > token + 2, let cue = passage.match(.speechVerb, at: i) else { return false }
        guard cue.proclitics & passage.shared.pack.andBits != 0 else { return false }
        // "and the transfer of 32 families" is spelled like "and quoted".
        let verb = passage.shared.pack.speechVerbs[cue.index]
        return !(verb.relays || verb.isClauseOnly) || !isCount(i + 1)
    }

    /// "…, while Cairo sent two planes": behind a contrast somebody else acts.
    func turnsToOthers(_ contrast: Int) -> Bool {
        let first = (passage.match(.barrier, at: contrast)?.last ?? contrast) + 1
        return names.contains {
            (first...first + 1).contains($0.first) && $0.entry.kind != .group
                && passage.forms(at: $0.first).allSatisfy { $0.proclitics & passage.shared.pack.prepositionBits == 0 }
        }
    }

    /// "…, so that the total is 12", "where the rate reached 12": behind the word that joins a count follows at once.
    private func countsOn(_ joiner: Int) -> Bool {
        let first = (passage.match(.barrier, at: joiner)?.last ?? joiner) + 1
        for token in first..<min(first + 8, passage.count) {
            if passage.isComma(token) || passage.tokens[token - 1].endsSentence { return false }
            if passage.isDigits(token) || passage.has(.number, at: token) || passage.has(.frame, at: token)
                || passage.has(.countOf, at: token) || passage.has(.runningTotal, at: token)
            {
                return true
            }
        }
        return false
    }

    /// "after four bodies were found", "after 4.3 percent": what is told goes on; "after three years" it does not.
    private func followsEvent(_ after: Int) -> Bool {
        let next = after + 1
        guard passage.has(.hedgeBefore, at: next) || passage.isDigits(next) || passage.has(.number, at: next) else {
            return passage.isComma(after - 1) && (passage.has(.nameStop, at: next) || passage.has(.frame, at: next))
        }
        return !(next...next + 4).contains { passage.has(.timeUnit, at: $0) }
    }

    private func isWord(_ token: Int) -> Bool { token < passage.count && passage.tokens[token].kind == .word }
}
