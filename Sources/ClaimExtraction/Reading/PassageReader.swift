import RuleReading
import TextReading

/// Tokens → known phrases on them.
struct PassageReader {
    let shared: SharedPack
    private var tokenizer: Tokenizer
    private let digitForms: [Int32]
    private var words = WordMatches()
    private let matches = Scratch<Match>()
    private let facts = Scratch<TokenFacts>()
    private let phrases = Scratch<Int32>()
    private var shapes: WordShapes

    init(pack: LanguagePack, _ book: RuleBook) {
        shared = SharedPack(pack, book)
        let complete = (0..<Int32(pack.forms.count)).map { form in
            let node = pack.phrases.child(of: 0, by: form)
            return node >= 0 && pack.phrases.entries(at: node).contains { Self.isComplete(pack.entries[Int($0)], form, pack) }
        }
        let words = WordReader(
            fold: pack.fold, clitics: pack.clitics, forms: pack.forms,
            complete: complete)
        tokenizer = Tokenizer(fold: pack.fold, words: words, sentenceEnds: pack.sentenceEnds)
        shapes = WordShapes(pack)
        digitForms = (0...9).map { pack.forms.find([UInt8(0x30 + $0)]) }
    }

    /// Whether a word of this form is read no further. Words that refer back ("the governor") are read by their stem, too,
    /// as is any word with an article: it may be an office that nobody named before. Names and days of the week stand as
    /// they are.
    private static func isComplete(_ entry: LexiconEntry, _ form: Int32, _ pack: LanguagePack) -> Bool {
        switch entry.meaning {
        // Words that say nothing may still be peeled to one that means something.
        case .patternWord, .anaphor, .hollow, .nameStop, .creditWord, .anonymous, .placeWord: return false
        case .body where entry.index == 2: return false
        case .name: return !pack.names[Int(entry.index)].isCalled
        case .weekday, .month, .number, .ordinal: return true
        default: return !pack.clitics.proclitics.contains { $0.isKept && pack.forms.bytes(of: form).starts(with: $0.bytes) }
        }
    }

    mutating func forgetIfFull() {
        guard tokenizer.words.forgetIfFull() else { return }
        words = WordMatches()
        shapes = WordShapes(shared.pack)
    }

    /// Reads one line of a text.
    mutating func read(_ text: [UInt8], _ range: Range<Int>) -> Passage {
        var tokens: [Token] = []
        text.withUnsafeBufferPointer { tokenizer.read($0, range, into: &tokens) }
        let matches = matches
        matches.removeAll()
        if tokenizer.words.count > words.count { learn(upTo: tokenizer.words.count - 1) }
        let walker = PhraseWalker(
            tokens: tokens, text: text, shared: shared, readings: tokenizer.words.known, digitForms: digitForms)
        let facts = facts
        facts.removeAll()
        let phrases = phrases
        phrases.removeAll()
        var credits: UInt64 = 0
        var marks = PartingMarks()
        words.withLists { words in
            for i in tokens.indices {
                let word = tokens[i].word
                guard word >= 0 else {
                    if tokens[i].kind == .mark { marks.note(tokens[i].code, at: i) }
                    facts.append(TokenFacts(firstMatch: matches.count, beginning: 0, ending: 0))
                    continue
                }
                facts.append(
                    TokenFacts(firstMatch: matches.count, beginning: words.beginning(word), ending: words.ending(word)))
                credits |= words.credits(word)
                walker.collect(word, at: i, words, into: matches, phrases)
            }
        }
        return Passage(
            text: text, shared: shared, tokens: tokens, matches: matches.elements(), facts: facts.elements(),
            phrases: phrases, credits: credits, marks: marks, words: tokenizer.words.known,
            shapes: shapes)
    }

    @inline(never)
    private mutating func learn(upTo word: Int32) {
        while words.count <= word {
            let word = words.count
            words.add(tokenizer.words.readings(of: word), shared.pack)
            shapes.add(tokenizer.words.known.folded(word), isPlaceCue: words.matches(of: word).contains(where: PlaceCues.isCue))
        }
    }
}
