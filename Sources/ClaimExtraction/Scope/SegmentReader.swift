import RuleReading
import TextReading

/// Cuts sentences at barriers. A relative clause or a comma alone is no cut.
struct SegmentReader {
    let passage: Passage

    func segment() {
        guard !passage.isSegmented else { return }
        passage.isSegmented = true
        passage.segment(cuts(at:))
    }

    private func cuts(at token: Int) -> Bool {
        passage.isMark(token - 1) && isCut(by: passage.tokens[token - 1].code, before: token) || bars(token)
    }

    /// A colon or a semicolon, but no time of day.
    private func isCut(by mark: UInt32, before token: Int) -> Bool {
        (mark == 0x3A || mark == 0x61B || mark == 0x3B) && !passage.isDigits(token)
    }

    @inline(__always)
    private func bars(_ token: Int) -> Bool {
        switch barrier(at: token) {
        case .complementizer, .time, .consequence, .aside, .contrast: true
        case .relative, .clause, nil: false
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
