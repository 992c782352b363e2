import RuleReading
import TextReading

/// What a figure of the passage is taken for before it is measured.
extension ArticleReader {
    /// "12 Syrians" may be spelled like Syria, and is then no place.
    static func withoutCounted(_ found: [NameReader.Found], _ figures: [Figure]) -> [NameReader.Found] {
        let counted = figures.compactMap { $0.noun?.word.group != nil ? $0.noun?.first : nil }
        guard !counted.isEmpty else { return found }
        return found.filter { $0.entry.kind != .place || !counted.contains($0.first) }
    }

    /// "in this round 5,898 candidates": what is counted stands right behind, so that the word before is not numbered.
    func isCounting(_ figure: Figure, _ passage: Passage) -> Bool {
        // Nobody numbers by thousands of thousands: "the road … 3.5 million".
        if figure.unit > 1 || passage.has(.nationality, at: figure.last + 1) { return true }
        guard let noun = passage.match(.noun, at: figure.last + 1), noun.proclitics == 0, !noun.hasEnclitic,
            !passage.tokens[figure.last].endsSentence, (figure.nominal ?? 0) > 2
        else { return false }
        return [.people, .thing, .unit, .money].contains(passage.shared.pack.nouns[noun.index].kind)
    }

    /// "about double that number": the figure before it, times the factor.
    func resolveMultiples(_ figures: inout [Figure], _ passage: Passage) {
        for i in figures.indices where figures[i].kind == .multiple {
            guard let before = figures[..<i].last(where: { $0.kind == .count && $0.setAside == nil && $0.nominal != nil }),
                let factor = figures[i].nominal
            else {
                figures[i].setAside = "numbers.multiple_of_nothing"
                continue
            }
            figures[i].nominal = factor * before.nominal!
            figures[i].step = max(1, figures[i].nominal! * 0.2)
        }
    }
}
