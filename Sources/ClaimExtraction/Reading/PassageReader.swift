import RuleReading
import TextReading

/// Tokens → known phrases on them.
struct PassageReader {
    let shared: SharedPack
    private var tokenizer: Tokenizer
    private let digitForms: [Int32]
    private var words = WordMatches()
    private var shapes: WordShapes

    init(pack: LanguagePack) {
        shared = SharedPack(pack)
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
        case .patternWord, .anaphor, .hollow, .nameStop, .creditWord, .anonymous: return false
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
        tokens.reserveCapacity(range.count / 8)
        text.withUnsafeBufferPointer { tokenizer.read($0, range, into: &tokens) }
        var matches: [Match] = []
        matches.reserveCapacity(tokens.count + tokens.count / 2)
        var facts: [TokenFacts] = []
        facts.reserveCapacity(tokens.count)
        for i in tokens.indices {
            facts.append(TokenFacts(firstMatch: matches.count))
            collect(tokens, text, at: i, into: &matches)
        }
        return Passage(
            text: text, shared: shared, tokens: tokens, matches: matches, facts: facts, words: tokenizer.words.known,
            shapes: shapes)
    }

    /// The matches that begin at a token, the longest first.
    @inline(__always)
    private mutating func collect(_ tokens: [Token], _ text: [UInt8], at: Int, into matches: inout [Match]) {
        let word = tokens[at].word
        guard word >= 0 else { return }
        if word >= words.count { learn(upTo: word) }
        if at + 1 < tokens.count, !tokens[at].endsSentence {
            let before = matches.count
            for lead in words.leads(of: word) { goOn(tokens, text, lead.node, at, at, lead.reading, into: &matches) }
            Match.sort(&matches, from: before)
        }
        // Longer ones stand before them already.
        words.append(word, at: at, to: &matches)
    }

    @inline(never)
    private mutating func learn(upTo word: Int32) {
        while words.count <= word {
            shapes.add(tokenizer.words.known.folded(words.count))
            words.add(tokenizer.words.readings(of: words.count), shared.pack)
        }
    }

    /// Adds what ends at a node.
    private func end(
        _ node: Int32, _ first: Int, _ last: Int, _ reading: WordReading, hasEnclitic: Bool, into matches: inout [Match]
    ) {
        shared.pack.phrases.forEachEntry(at: node) { entry in
            matches.append(
                Match(
                    entry: shared.pack.entries[Int(entry)], first: first, last: last, proclitics: reading.proclitics,
                    hasEnclitic: hasEnclitic, skipped: reading.skipped))
        }
    }

    private func walk(
        _ tokens: [Token], _ text: [UInt8], _ node: Int32, _ first: Int, _ last: Int, _ reading: WordReading,
        into matches: inout [Match]
    ) {
        end(node, first, last, reading, hasEnclitic: reading.hasEnclitic, into: &matches)
        if shared.pack.phrases.leadsOn(node) { goOn(tokens, text, node, first, last, reading, into: &matches) }
    }

    /// Looks for longer phrases behind a node.
    private func goOn(
        _ tokens: [Token], _ text: [UInt8], _ node: Int32, _ first: Int, _ last: Int, _ reading: WordReading,
        into matches: inout [Match]
    ) {
        guard last + 1 < tokens.count, !tokens[last].endsSentence else { return }
        let next = tokens[last + 1]
        switch next.kind {
        case .word:
            guard next.word >= 0 else { return }
            for i in tokenizer.words.range(of: next.word) {
                let inner = tokenizer.words.reading(i)
                guard inner.proclitics & ~shared.pack.definiteBits == 0 else { continue }
                let child = shared.pack.phrases.child(of: node, by: inner.form)
                guard child >= 0 else { continue }
                // A pronoun on the last word ends the phrase ("three quarters of them").
                if inner.hasEnclitic {
                    end(child, first, last + 1, reading, hasEnclitic: true, into: &matches)
                } else {
                    walk(tokens, text, child, first, last + 1, reading, into: &matches)
                }
            }
        case .digits where next.end - next.start <= 2:
            guard let digit = FoldTable.digitValue(code(text, Int(next.start))), digitForms[digit] >= 0 else { return }
            guard next.end - next.start == 1 || text[Int(next.start)] >= 0x80 else { return }
            let child = shared.pack.phrases.child(of: node, by: digitForms[digit])
            if child >= 0 { walk(tokens, text, child, first, last + 1, reading, into: &matches) }
        case .mark where next.isGlued:
            // "km²", "km/h", "U.S.": a mark inside a unit or an abbreviation.
            if next.code == 0xB2 || next.code == 0xB3 {
                let digit = digitForms[next.code == 0xB2 ? 2 : 3]
                let child = digit < 0 ? -1 : shared.pack.phrases.child(of: node, by: digit)
                if child >= 0 { walk(tokens, text, child, first, last + 1, reading, into: &matches) }
            } else if next.code == 0x2E || next.code == 0x2F, last + 2 < tokens.count, tokens[last + 2].isGlued,
                tokens[last + 2].kind == .word, isShort(tokens[last]) || isShort(tokens[last + 2]), tokens[last + 2].word >= 0
            {
                for i in tokenizer.words.range(of: tokens[last + 2].word) {
                    let inner = tokenizer.words.reading(i)
                    guard inner.proclitics == 0, !inner.hasEnclitic else { continue }
                    let child = shared.pack.phrases.child(of: node, by: inner.form)
                    if child >= 0 { walk(tokens, text, child, first, last + 2, reading, into: &matches) }
                }
            }
        default:
            return
        }
    }

    /// A letter or three, as in abbreviations.
    private func isShort(_ token: Token) -> Bool { token.end - token.start <= 6 }

    private func code(_ text: [UInt8], _ at: Int) -> UInt32 {
        text.withUnsafeBufferPointer { UTF8Scalars.decode($0, at: at).code }
    }
}
