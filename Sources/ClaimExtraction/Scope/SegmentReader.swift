import RuleReading
import TextReading

/// Cuts sentences at barriers. A relative clause or a comma alone is no cut.
struct SegmentReader {
    let passage: Passage

    func segment() {
        guard !passage.isSegmented else { return }
        passage.isSegmented = true
        passage.segment(cuts)
    }

    private func cuts(at token: Int) -> Bool {
        if passage.isMark(token - 1), [0x3A, 0x61B, 0x3B].contains(passage.tokens[token - 1].code), !passage.isDigits(token) {
            return true
        }
        guard let kind = barrier(at: token) else { return false }
        switch kind {
        case .complementizer, .time, .consequence, .aside: return true
        case .contrast: return true
        case .relative, .clause: return false
        }
    }

    /// The kind of the barrier that begins at a token. A contrast word needs the start of a clause.
    @inline(__always)
    func barrier(at token: Int) -> BarrierWord.Kind? { passage.has(.barrier, at: token) ? known(at: token) : nil }

    private func known(at token: Int) -> BarrierWord.Kind? {
        guard let match = passage.match(.barrier, at: token), !match.hasEnclitic else { return nil }
        let kind = passage.shared.pack.barriers[match.index].kind
        if kind == .contrast {
            let opens =
                token == 0 || passage.isComma(token - 1) || passage.tokens[token - 1].endsSentence || passage.isQuote(token - 1)
                || match.proclitics & passage.shared.pack.andBits != 0 || match.length > 1
            return opens ? kind : nil
        }
        return kind
    }
}
