import ClaimModel
import RuleReading
import TextReading

/// One paragraph: its tokens, the known phrases on them, and where sentences and segments lie.
final class Passage {
    let text: [UInt8]
    let shared: SharedPack
    let tokens: [Token]
    /// In the order of their first token, the longest first.
    let matches: [Match]
    let facts: [TokenFacts]
    /// The bits of all meanings that stand in it.
    let present: UInt64
    /// A bit for each word around a source that stands here.
    private let creditWords: UInt64
    /// The marks that may part who speaks from what is said.
    let partingMarks: PartingMarks
    private var lastSentence: TextSpan?
    /// Per token: number of its sentence in the paragraph.
    var sentences: Sentences { Sentences(facts: facts) }
    /// Per token: number of its segment; segments are cut at barriers.
    let segments: TokenNumbers
    @exclusivity(unchecked) var isSegmented = false
    /// Where its dateline ends, once that was asked for.
    private(set) lazy var endOfDateline = PlaceReader.endOfDateline(self)
    private(set) lazy var placeCues = PlaceCues(self)

    /// Its names, from the survey of the article until its claims are read. Names hold their passage: neither would go.
    @exclusivity(unchecked) private(set) var names: [NameReader.Found]?

    /// How many places the article had taught when they were looked for among these names; nil: they were not.
    @exclusivity(unchecked) private(set) var placesLearned: Int?

    func keep(_ names: [NameReader.Found], placesLearned: Int? = nil) {
        self.names = names
        self.placesLearned = placesLearned
    }

    /// Hands out the names that were kept and keeps them no more.
    func takeNames() -> [NameReader.Found]? {
        defer { names = nil }
        return names
    }

    /// The figure in digits that was asked for last: a date, a year and a count ask for the same one, one after the other.
    @exclusivity(unchecked) private var lastDigits = -1
    @exclusivity(unchecked) private var parsedDigits = DigitParser.Result(
        value: 0, decimals: 0, integerDigits: 0, isDotted: false)

    /// The ways to read a word, by its number in a token.
    private let words: WordReadings
    let shapes: WordShapes

    /// - Parameters:
    ///   - facts: with the first match of each token, and what each word means by itself.
    ///   - phrases: the places of matches of several words.
    ///   - credits: a bit for each word around a source that a word is by itself.
    init(
        text: [UInt8], shared: SharedPack, tokens: [Token], matches: [Match], facts: consuming [TokenFacts],
        phrases: Scratch<Int32>, credits: UInt64, marks: PartingMarks, words: WordReadings, shapes: WordShapes
    ) {
        self.words = words
        self.shapes = shapes
        self.text = text
        self.shared = shared
        self.tokens = tokens
        self.matches = matches
        var facts = facts
        present = TokenFacts.fill(&facts, tokens, matches, phrases)
        self.facts = facts
        creditWords = (0..<phrases.count).reduce(credits) { $0 | matches[Int(phrases[$1])].credit }
        partingMarks = marks
        segments = TokenNumbers(count: tokens.count)
    }

    var count: Int { tokens.count }

    /// Where the matches lie that begin at a token.
    @inline(__always)
    func range(of token: Int) -> Range<Int> {
        Int(facts[token].firstMatch)..<(token + 1 < facts.count ? Int(facts[token + 1].firstMatch) : matches.count)
    }

    func matches(at token: Int) -> ArraySlice<Match> {
        guard token >= 0, token < facts.count, facts[token].beginning != 0 else { return [] }
        return matches[range(of: token)]
    }

    // What is asked of the matches at one token, without a list of them being handed out.

    @inline(__always)
    func firstMatch(at token: Int, where fits: (Match) -> Bool) -> Match? {
        guard token >= 0, token < facts.count, facts[token].beginning != 0 else { return nil }
        for i in range(of: token) where fits(matches[i]) { return matches[i] }
        return nil
    }

    @inline(__always)
    func anyMatch(at token: Int, where fits: (Match) -> Bool) -> Bool {
        guard token >= 0, token < facts.count, facts[token].beginning != 0 else { return false }
        for i in range(of: token) where fits(matches[i]) { return true }
        return false
    }

    /// Calls `body` with all matches that begin at a token.
    @inline(__always)
    func forEachMatch(at token: Int, _ body: (Match) -> Void) {
        guard token >= 0, token < facts.count, facts[token].beginning != 0 else { return }
        for i in range(of: token) { body(matches[i]) }
    }

    @inline(__always)
    func allMatches(at token: Int, where fits: (Match) -> Bool) -> Bool { !anyMatch(at: token) { !fits($0) } }

    /// The longest match of that meaning which begins at a token.
    @inline(__always)
    func match(_ meaning: Meaning, at token: Int) -> Match? {
        guard has(meaning, at: token) else { return nil }
        for i in range(of: token) where matches[i].entry.meaning == meaning {
            return matches[i]
        }
        return nil
    }

    /// One bit test; most words have no meaning at all.
    @inline(__always)
    func has(_ meaning: Meaning, at token: Int) -> Bool {
        token >= 0 && token < facts.count && facts[token].beginning & meaning.bit != 0
    }

    /// A verb of saying; a verb takes no article.
    func isSpeech(_ token: Int) -> Bool {
        has(.speechVerb, at: token)
            && anyMatch(at: token) {
                $0.entry.meaning == .speechVerb && $0.proclitics & shared.pack.definiteBits == 0
            }
    }

    /// The word by itself is such a cue, or begins a phrase that may be one.
    func mayBePlaceCue(_ token: Int) -> Bool {
        let word = tokens[token].word
        return word < 0 || shapes.isPlaceCue(word) || matches[Int(facts[token].firstMatch)].length > 1
    }

    /// One of the words around a source.
    @inline(__always)
    func has(_ word: CreditWord, at token: Int) -> Bool {
        has(.creditWord, at: token) && contains(word) && isCredit(word, token)
    }

    @inline(never)
    private func isCredit(_ word: CreditWord, _ token: Int) -> Bool {
        anyMatch(at: token) { $0.entry.meaning == .creditWord && $0.index == word.rawValue }
    }

    /// One of the words around a source stands in the passage.
    @inline(__always)
    func contains(_ word: CreditWord) -> Bool { creditWords & 1 << UInt64(word.rawValue) != 0 }

    @inline(__always)
    func ends(_ meaning: Meaning, at token: Int) -> Bool {
        token >= 0 && token < facts.count && facts[token].ending & meaning.bit != 0
    }

    /// Any of some meanings stands in the passage.
    func contains(_ meaning: Meaning) -> Bool { present & meaning.bit != 0 }

    /// Any of some meanings begins at a token.
    @inline(__always)
    func hasAny(_ meanings: UInt64, at token: Int) -> Bool {
        token >= 0 && token < facts.count && facts[token].beginning & meanings != 0
    }

    @inline(__always)
    func meanings(beginningAt token: Int) -> UInt64 { token >= 0 && token < facts.count ? facts[token].beginning : 0 }

    @inline(__always)
    func meanings(endingAt token: Int) -> UInt64 { token >= 0 && token < facts.count ? facts[token].ending : 0 }

    /// The longest match of that meaning which ends at a token.
    @inline(__always)
    func match(_ meaning: Meaning, endingAt token: Int) -> Match? {
        guard token >= 0, token < facts.count, facts[token].ending & meaning.bit != 0 else { return nil }
        for first in max(0, token - 6)...token where facts[first].beginning & meaning.bit != 0 {
            for i in range(of: first)
            where matches[i].entry.meaning == meaning && matches[i].last == token {
                return matches[i]
            }
        }
        return nil
    }

    /// The value of a token of digits.
    func digits(at token: Int) -> DigitParser.Result {
        if token != lastDigits {
            parsedDigits = text.withUnsafeBufferPointer {
                DigitParser(shared: shared).parse(
                    UnsafeBufferPointer(rebasing: $0[Int(tokens[token].start)..<Int(tokens[token].end)]))
            }
            lastDigits = token
        }
        return parsedDigits
    }

    func forms(at token: Int) -> ArraySlice<WordReading> { words.readings(of: tokens[token].word) }

    /// Calls `body` with the forms that a word may be read as.
    @inline(__always)
    func forEachForm(at token: Int, _ body: (Int32) -> Void) {
        for i in words.range(of: tokens[token].word) { body(words[i].form) }
    }

    /// A word may be read as this form.
    func hasForm(_ form: Int32, at token: Int) -> Bool {
        for i in words.range(of: tokens[token].word) where words[i].form == form { return true }
        return false
    }

    func span(_ first: Int, _ last: Int) -> ByteSpan { ByteSpan(Int(tokens[first].start), Int(tokens[last].end)) }

    func string(_ span: ByteSpan) -> String { String(known: text, span.start..<span.end) }

    /// A token as words are compared by.
    func folded(_ token: Int) -> ArraySlice<UInt8> {
        guard tokens[token].word < 0 else { return words.folded(tokens[token].word) }
        return shared.pack.fold.folded(text, Int(tokens[token].start)..<Int(tokens[token].end))[...]
    }

    /// A word as words are compared by, without its article.
    func bare(_ token: Int) -> ArraySlice<UInt8> {
        let word = tokens[token].word
        return word < 0 ? shapes.withoutArticle(folded(token)) : words.folded(word).dropFirst(shapes.article(word))
    }

    /// The text of a sentence; its claims share one string.
    func sentenceText(_ span: ByteSpan) -> String {
        if let last = lastSentence, last.span == span { return last.text }
        let text = string(span)
        lastSentence = TextSpan(text: text, span: span)
        return text
    }

    /// The span of a match without particles in front of it, but with the article.
    func bareSpan(_ first: Int, _ last: Int, skipping: UInt8) -> ByteSpan {
        var start = Int(tokens[first].start)
        let end = Int(tokens[last].end)
        var letters = Int(skipping)
        text.withUnsafeBufferPointer { bytes in
            while start < end {
                let (code, length) = UTF8Scalars.decode(bytes, at: start)
                let isMark = shared.pack.fold.classOf(code) == .dropped
                // Marks on a particle go with it.
                guard isMark ? skipping > 0 : letters > 0 else { break }
                if !isMark { letters -= 1 }
                start += length
            }
        }
        return ByteSpan(min(start, end), end)
    }

    func sentenceRange(of token: Int) -> ClosedRange<Int> {
        Int(facts[token].sentenceFirst)...Int(facts[token].sentenceLast)
    }

    /// "or": joins ranges, and things that are counted together.
    func isOr(_ token: Int) -> Bool {
        has(.rangeJoiner, at: token) && !has(.placeCue, at: token) && !has(.hedgeBefore, at: token)
    }

    /// A word with an article, known or not.
    func isDefinite(_ token: Int) -> Bool {
        guard token >= 0, token < tokens.count, tokens[token].kind == .word else { return false }
        let forms = forms(at: token)
        if !forms.isEmpty { return forms.contains { $0.proclitics & shared.pack.definiteBits != 0 } }
        return shapes.beginsWithKept(tokens[token].word)
    }

    /// The word stands alone as a joining particle ("و" before digits).
    func isAndParticle(_ token: Int) -> Bool {
        guard let link = match(.link, at: token), link.last == token else { return false }
        return shared.pack.links[link.index].kind == .and
            && forms(at: token).contains { shared.pack.forms.bytes(of: $0.form).count <= 2 }
    }

    /// The particle that is written before digits ("with 12" as one word): its bit, or 0.
    func particle(before token: Int) -> UInt16 {
        guard token > 0, token < tokens.count, tokens[token].isGlued, isDigits(token), tokens[token - 1].kind == .word else {
            return 0
        }
        let word = folded(token - 1)
        return shared.pack.clitics.proclitics.first { word.elementsEqual($0.bytes) }?.bit ?? 0
    }
}
