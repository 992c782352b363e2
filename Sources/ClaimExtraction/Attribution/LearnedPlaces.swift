import ClaimModel
import RuleReading
import TextReading

/// Places that no list knows, learned from words such as "town of" in front of them, and found again without those words.
struct LearnedPlaces {
    private var names: [(words: [ArraySlice<UInt8>], text: String)] = []
    private let limit = 16
    /// How the names' first words end, a bit each in both: most words end otherwise.
    private var endings: UInt64 = 0
    private var innerEndings: UInt64 = 0

    /// Learns the places of a passage that is not read yet, so that a headline knows what only the body explains.
    mutating func survey(_ passage: Passage) {
        let isDateline = passage.endOfDateline > 0
        let hasLists = passage.contains(.number) || passage.nextDigits(or: 0, from: 0) < passage.count
        guard isDateline || hasLists || passage.contains(.placeHead) || passage.contains(.placeParticle) else { return }
        let cues = passage.placeCues
        let isList = hasLists && cues.counted.count > 1
        guard isDateline || isList || !cues.offices.isEmpty || passage.contains(.placeHead) else { return }
        let covered = Self.covered(in: passage)
        if isDateline { learnDateline(passage, covered) }
        for match in cues.offices {
            // "the hospital of Umm X"
            let first = match.last + 1
            guard isNameWord(first + 1, passage, covered), !covered[first] else { continue }
            learn(first, first + 1, passage.string(passage.span(first, first + 1)), passage)
        }
        if isList { learnLists(cues.counted, passage, covered) }
        guard passage.contains(.placeHead) else { return }
        var token = passage.next(Meaning.placeHead.bit, from: 0)
        while token < passage.count {
            if !covered[token] { _ = headed(token, passage, covered) }
            token = passage.next(Meaning.placeHead.bit, from: token + 1)
        }
    }

    /// The tokens of all names that do not only refer back; of those that begin at a token the longest has the others in it.
    private static func covered(in passage: Passage) -> TokenMarks {
        let covered = TokenMarks(count: passage.count)
        var token = passage.next(Meaning.name.bit, from: 0)
        while token < passage.count {
            let name = passage.firstMatch(at: token) {
                $0.entry.meaning == .name && !$0.hasEnclitic && !passage.shared.nameKinds[$0.index].contains(.called)
            }
            if let name { covered.mark(name.first...name.last) }
            token = passage.next(Meaning.name.bit, from: token + 1)
        }
        return covered
    }

    /// "TOWN (COUNTRY) 9 November": unknown words at the very start, before a bracket or a day.
    private mutating func learnDateline(_ passage: Passage, _ covered: TokenMarks) {
        var end = 0
        while end < min(3, passage.count), isNameWord(end, passage, covered) || passage.has(.placeParticle, at: end) { end += 1 }
        guard end > 0, end < passage.count, !passage.has(.placeParticle, at: end - 1) else { return }
        let next = passage.isComma(end) ? end + 1 : end
        guard passage.isDigits(next) || passage.isMark(next, 0x28) && next + 1 < passage.count && covered[next + 1] else {
            return
        }
        learn(0, end - 1, passage.string(passage.span(0, end - 1)), passage)
    }

    /// "three in X, two in Y and four in Z": what stands behind two figures of a sentence in the same way is a place.
    private mutating func learnLists(_ tokens: [Int], _ passage: Passage, _ covered: TokenMarks) {
        var found: [(sentence: Int32, first: Int, last: Int, isNew: Bool)] = []
        for token in tokens {
            let first = token + 1
            let isNew = isNameWord(first, passage, covered)
            guard isNew || covered[first] else { continue }
            var last = first
            if isNew, !isDefinite(first, passage), isNameWord(last + 1, passage, covered), isDefinite(last + 1, passage) {
                last += 1
            }
            // What goes on is no name.
            guard
                !isNew || last + 1 >= passage.count || passage.isMark(last + 1) || passage.ends(.number, at: last + 1)
                    || passage.isAndParticle(last + 1)
            else { continue }
            found.append((passage.sentences[token], first, last, isNew))
        }
        for i in found.indices where found[i].isNew {
            // Those of one sentence stand side by side.
            let isAlone =
                (i == 0 || found[i - 1].sentence != found[i].sentence)
                && (i + 1 == found.count || found[i + 1].sentence != found[i].sentence)
            guard !isAlone else { continue }
            learn(found[i].first, found[i].last, passage.string(passage.span(found[i].first, found[i].last)), passage)
        }
    }

    /// The passage's own names with the places that were learned, and kept so with it: it is asked for them twice.
    mutating func extendNames(of passage: Passage) -> [NameReader.Found] {
        let found = extend(passage.names ?? [], passage)
        passage.keep(found, placesLearned: names.count)
        return found
    }

    /// The same, where the passage's names are needed no more.
    mutating func takeNames(of passage: Passage) -> [NameReader.Found]? {
        let before = passage.placesLearned
        guard let found = passage.takeNames() else { return nil }
        guard let before else { return extend(found, passage) }
        // More were learned since: what was added before is looked for anew.
        return before == names.count ? found : extend(found.filter { $0.index >= 0 }, passage)
    }

    /// Adds the unknown places of a passage to its names.
    mutating func extend(_ found: [NameReader.Found], _ passage: Passage) -> [NameReader.Found] {
        guard !names.isEmpty || passage.contains(.placeHead) else { return found }
        var places: [NameReader.Found] = []
        var marked: TokenMarks?
        var token = 0
        var head = -1
        while true {
            if head < token { head = passage.next(Meaning.placeHead.bit, from: token) }
            token = nextPlace(in: passage, from: token, to: head)
            guard token < passage.count else { break }
            let covered = marked ?? Self.covered(by: found, passage)
            marked = covered
            if !covered[token], let place = headed(token, passage, covered) ?? repeated(token, passage, covered) {
                places.append(place)
                token = place.last + 1
            } else {
                token += 1
            }
        }
        return places.isEmpty ? found : (found + places).sorted { $0.first < $1.first }
    }

    /// The first token from one on that may begin a place; most passages have none.
    /// - Parameter head: the next word that does.
    @inline(never)
    private func nextPlace(in passage: Passage, from start: Int, to head: Int) -> Int {
        guard !names.isEmpty else { return head }
        return passage.text.withUnsafeBufferPointer { text in
            passage.tokens.withUnsafeBufferPointer { tokens in
                var token = start
                while token < head, !mayBegin(text, tokens[token]) { token &+= 1 }
                return token
            }
        }
    }

    private static func covered(by names: [NameReader.Found], _ passage: Passage) -> TokenMarks {
        let covered = TokenMarks(count: passage.count)
        for name in names { covered.mark(name.first...name.last) }
        return covered
    }

    /// "town of X"
    private mutating func headed(_ token: Int, _ passage: Passage, _ covered: TokenMarks) -> NameReader.Found? {
        guard let head = passage.match(.placeHead, at: token), head.last == token, !isCounted(token, head, passage),
            head.proclitics & passage.shared.pack.definiteBits == 0,
            !head.hasEnclitic
        else { return nil }
        var first = token + 1
        var last = first
        // One particle or a second head begins the name itself.
        if passage.has(.placeParticle, at: last) || passage.has(.placeHead, at: last) { last += 1 }
        guard isNameWord(last, passage, covered), isNameWord(first, passage, covered) || last > first else { return nil }
        let isKept = head.index % 2 == 1
        // "the quarter of Abu's Lane": a bare word goes on with a definite one.
        if !isKept, last == token + 1, !isDefinite(last, passage), isNameWord(last + 1, passage, covered),
            isDefinite(last + 1, passage)
        {
            last += 1
        }
        // "an earthen dam" is no name: behind such a word only a definite one is.
        if isKept, last == token + 1, !isDefinite(last, passage) { return nil }
        if isKept { first = token }
        let span = isKept ? passage.bareSpan(first, last, skipping: head.skipped) : passage.span(first, last)
        let text = passage.string(span)
        learn(first, last, text, passage)
        return place(first, last, text, passage)
    }

    /// "27 districts": the word is counted, what follows is no name; "block 2 in the district of X" counts none.
    private func isCounted(_ token: Int, _ head: Match, _ passage: Passage) -> Bool {
        head.proclitics & passage.shared.pack.prepositionBits == 0
            && (passage.isDigits(token - 1) || passage.ends(.number, at: token - 1))
    }

    private func isDefinite(_ token: Int, _ passage: Passage) -> Bool {
        let word = passage.tokens[token].word
        return word >= 0 && passage.shapes.beginsWithKept(word)
    }

    private func isNameWord(_ token: Int, _ passage: Passage, _ covered: TokenMarks) -> Bool {
        guard token < passage.count, passage.tokens[token].kind == .word, !covered[token],
            token == 0 || !passage.tokens[token - 1].endsSentence,
            passage.tokens[token].end - passage.tokens[token].start > 4
        else { return false }
        return passage.allMatches(at: token) {
            $0.entry.meaning == .placeParticle || $0.entry.meaning == .placeHead || $0.length > 1
        } && !hasPronoun(token, passage)
    }

    /// "the district of its competence": what belongs to somebody is no name.
    private func hasPronoun(_ token: Int, _ passage: Passage) -> Bool {
        let word = passage.folded(token)
        return word.count > 8
            && passage.shared.pack.clitics.enclitics.contains { $0.count >= 4 && word.suffix($0.count).elementsEqual($0) }
    }

    private mutating func learn(_ first: Int, _ last: Int, _ text: String, _ passage: Passage) {
        guard !names.contains(where: { $0.text == text }), names.count < limit else { return }
        names.append(((first...last).map { bytes($0, passage) }, text))
        passage.text.withUnsafeBufferPointer { text in
            let end = Int(passage.tokens[first].end)
            let isShort = end - Int(passage.tokens[first].start) < Self.shortest
            endings |= isShort ? .max : Self.ending(text, end)
            innerEndings |= isShort ? .max : Self.innerEnding(text, end)
        }
    }

    /// A bit for the last letters of a word, whatever particles stand in front.
    @inline(__always)
    private static func ending(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> UInt64 {
        1 &<< (UInt64(text[end &- 1]) &+ UInt64(text[end &- 3]) &* 7)
    }

    /// The same for the letters before the last.
    @inline(__always)
    private static func innerEnding(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> UInt64 {
        1 &<< (UInt64(text[end &- 3]) &* 5 &+ UInt64(text[end &- 4]) &+ UInt64(text[end &- 2]) &* 3)
    }

    /// A word ends as the first word of a name does.
    @inline(__always)
    private func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
        let end = Int(token.end)
        guard end &- Int(token.start) >= Self.shortest else { return true }
        return endings & Self.ending(text, end) != 0 && innerEndings & Self.innerEnding(text, end) != 0
    }

    /// Bytes; of what is shorter the ending says nothing.
    private static let shortest = 4

    private func repeated(_ token: Int, _ passage: Passage, _ covered: TokenMarks) -> NameReader.Found? {
        guard !names.isEmpty, passage.tokens[token].kind == .word else { return nil }
        let length = Int(passage.tokens[token].end - passage.tokens[token].start)
        guard names.contains(where: { length >= $0.words[0].count && length - $0.words[0].count <= 4 }) else { return nil }
        let word = bytes(token, passage)
        for name in names where ends(word, name.words[0]) && token + name.words.count <= passage.count {
            let rest = name.words.indices.dropFirst().allSatisfy {
                passage.tokens[token + $0].kind == .word && bytes(token + $0, passage) == name.words[$0]
            }
            if rest { return place(token, token + name.words.count - 1, name.text, passage) }
        }
        return nil
    }

    /// The same word, or with a particle of one or two letters in front.
    private func ends(_ word: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        word.count >= name.count && word.count - name.count <= 4 && word.suffix(name.count) == name
    }

    private func bytes(_ token: Int, _ passage: Passage) -> ArraySlice<UInt8> {
        passage.text[Int(passage.tokens[token].start)..<Int(passage.tokens[token].end)]
    }

    private func place(_ first: Int, _ last: Int, _ text: String, _ passage: Passage) -> NameReader.Found {
        let entry = NameEntry(
            id: text, kind: .place, wider: [], isCalled: false, isPerson: false, canSpeak: false, isAnonymous: false, who: nil)
        return NameReader.Found(
            entry: entry, first: first, last: last, passage: passage, span: passage.span(first, last), fullText: text,
            isKnown: false)
    }
}
