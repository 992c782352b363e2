import RuleReading
import TextReading

/// Which places of a sentence are an item's or a part's, and where a clause begins that has a place of its own.
extension PlaceFinder {
    /// The place of a list's last item, which stands right behind its own figure.
    func isSpent(_ at: Int, _ figure: Figure, _ before: Int?) -> Bool {
        guard let before, places[at].first > before, places[at].first - before <= Self.wordsOfItem, isItem(at),
            !isInNextClause(before, places[at].first)
        else { return false }
        // "and two in Y, one of them a child"
        return !(places[at].last..<figure.first).contains { token in
            passage.link(at: token) == .part
        }
    }

    static let wordsOfItem = 5

    /// "three in X, two in Y": what comes behind such a list is no more of Y than of X.
    func isItem(_ at: Int) -> Bool {
        guard places[at].role == .scene else { return false }
        let other = (0..<at).last { places[$0].role == .scene }
        guard let other, passage.sentences[places[other].first] == passage.sentences[places[at].first],
            isCounted(places[other].last + 1, places[at].first), places[other].reference != places[at].reference
        else { return false }
        let (one, two) = (places[at].number, places[other].number)
        return one < 0 || two < 0 || !tree.isInside(one, two) && !tree.isInside(two, one)
    }

    /// "8,000, 43 percent of them in X": the sentence as a whole is not about X.
    func isOfPartialCount(_ at: Int) -> Bool {
        let first = places[at].first
        let begin = passage.sentenceRange(of: first).lowerBound
        var token = first - 1
        while token >= max(begin, first - Self.wordsOfItem), !passage.isMark(token) {
            if passage.link(at: token) == .part {
                return isCounted(begin, token)
            }
            token -= 1
        }
        return false
    }

    /// "rose to 104, and the river drowned villages in X": a new clause has a place of its own.
    func isInNextClause(_ first: Int, _ last: Int) -> Bool {
        guard last - first > 2 else { return false }
        return (first + 1..<last).contains { token in
            if PlaceReader.has(.next, at: token, passage) { return true }
            let isMarked = passage.isComma(token - 1) || passage.isMark(token - 1, 0x2D) || passage.isMark(token - 1, 0x2013)
            return isJoined(token, isMarked: isMarked)
        }
    }

    /// A clause that begins with "and": behind a comma with any word, without one with "in".
    func isJoined(_ token: Int, isMarked: Bool) -> Bool {
        let matches = passage.matches(at: token)
        let and = passage.shared.pack.andBits
        guard matches.isEmpty else {
            return matches.contains {
                $0.proclitics & and != 0
                    && (isMarked
                        ? !PlaceReader.has(.same, at: token, passage)
                        : $0.entry.meaning == .placeWord
                            && [.within, .superlative].contains(PlaceWord.all[$0.index]))
            } && !passage.ends(.name, at: token)
        }
        guard isMarked, passage.tokens[token].kind == .word,
            let particle = passage.shared.pack.clitics.proclitics.first(where: { $0.bit & and != 0 })
        else { return false }
        let word = passage.folded(token)
        return word.count > particle.bytes.count + 4 && word.starts(with: particle.bytes)
    }

    /// "900, of them 300 in X and 200 in Y": none of the places of a sharing out is that of the whole.
    func isSharedOut(_ at: Int) -> Bool {
        if isAcrossCountries(at) { return true }
        guard at + 1 < places.count, places[at + 1].role == .scene,
            passage.sentences[places[at].first] == passage.sentences[places[at + 1].first],
            isCounted(places[at].last + 1, places[at + 1].first)
        else { return false }
        if leadsNumber(at), leadsNumber(at + 1) { return true }
        let begin = passage.sentenceRange(of: places[at].first).lowerBound
        return (begin..<max(begin, places[at].first)).contains { token in
            passage.link(at: token) == .part
                && isCounted(token + 1, places[at].first)
        }
    }

    /// "in Spain and Portugal": a list that nothing holds.
    func isAcrossCountries(_ at: Int) -> Bool {
        var first: Int32 = -1
        for place in chain(around: at) {
            let country = tree.country(of: places[place].number)
            guard country >= 0 else { continue }
            if first >= 0, country != first { return true }
            first = country
        }
        return false
    }

    /// "X with 133", "X (12)": an item that opens with its place.
    func leadsNumber(_ at: Int) -> Bool {
        let next = places[at].last + 1
        return isCounted(next, min(next + 2, passage.count)) && !passage.isComma(next)
    }

    /// A number stands between two tokens.
    func isCounted(_ first: Int, _ end: Int) -> Bool {
        (first..<max(first, end)).contains { passage.isDigits($0) || passage.ends(.number, at: $0) }
    }

    /// The figure that a place stands right before.
    func led(by at: Int, _ figures: [Figure]) -> Int? {
        let next = places[at].last + 1
        guard let i = figures.firstIndex(where: { $0.phraseFirst >= next || $0.first >= next }) else { return nil }
        let particle = passage.particle(before: figures[i].first)
        let begin = particle == 0 ? min(figures[i].phraseFirst, figures[i].first) : figures[i].first - 1
        let bits = figures[i].proclitics | particle
        let isJoined = bits & passage.shared.pack.andBits != 0 || passage.isAndParticle(begin)
        if begin == next {
            guard !isJoined else { return nil }
            return bits & passage.shared.pack.prepositionBits != 0 || beginsItem(at) || isRow(at, behind: figures[i].last)
                ? i : nil
        }
        guard begin == next + 1 else { return nil }
        if [0x3A, 0x2D, 0x2013, 0x28].contains(where: { passage.isMark(next, $0) }) { return i }
        // "followed by X with a rate of 30"
        return PlaceReader.has(.item, at: next, passage) && beginsItem(at) ? i : nil
    }

    /// "in X 17 Y 5 Z 6": a list without any marks.
    private func isRow(_ at: Int, behind last: Int) -> Bool {
        at + 1 < places.count && places[at + 1].first == last + 1 && leadsNumber(at + 1)
    }

    /// "X 12, and Y 30": an item of a list opens with its place.
    func beginsItem(_ at: Int) -> Bool {
        let first = places[at].first
        if passage.isComma(first - 1) || PlaceReader.has(.next, endingAt: first - 1, passage) { return true }
        if passage.isDigits(first - 1), at > 0, places[at - 1].last == first - 2 { return true }
        return passage.anyMatch(at: first) { $0.proclitics & passage.shared.pack.andBits != 0 }
    }

    /// "Sfax: 12 dead", "Blida with 38 fires": the place right before a figure is that figure's own.
    func isOfNext(_ at: Int, _ figures: [Figure]) -> Bool { led(by: at, figures) != nil }
}
