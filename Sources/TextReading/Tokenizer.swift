/// Bytes → tokens, one pass, a paragraph (line) at a time.
public struct Tokenizer {
    /// Behind one reference, since it is asked for while words are learned.
    private final class Letters: Sendable {
        let fold: FoldTable
        init(_ fold: FoldTable) { self.fold = fold }
    }

    private let letters: Letters
    /// Few: they are gone through.
    private let sentenceEnds: [UInt32]
    private let tokens = Scratch<Token>()
    /// Where marks stand among them that may end a sentence.
    private let ends = Scratch<Int>(capacity: 64)
    /// Tokens. What a sentence says is looked for within it, from each of its figures.
    private static let longestSentence = 512
    public var words: WordReader

    public init(fold: FoldTable, words: WordReader, sentenceEnds: Set<UInt32>) {
        letters = Letters(fold)
        self.words = words
        self.sentenceEnds = sentenceEnds.sorted()
    }

    /// Appends the tokens of one line to `tokens`.
    /// - Parameters:
    ///   - text: the whole text, valid UTF-8.
    ///   - range: byte offsets of the line, without its line break.
    public mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into tokens: inout [Token]) {
        let letters = letters
        self.tokens.removeAll()
        ends.removeAll()
        letters.fold.withClasses { scan(text, range, $0, letters, self.tokens) }
        markSentenceEnds(self.tokens)
        if tokens.isEmpty { tokens = self.tokens.elements() } else { tokens += self.tokens.elements() }
    }

    /// - Parameter classes: those of the code points of one and two bytes.
    @inline(__always)
    private mutating func scan(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ classes: UnsafeBufferPointer<FoldTable.Class>,
        _ letters: Letters, _ tokens: Scratch<Token>
    ) {
        var i = range.lowerBound
        let end = range.upperBound
        var glued = false
        while i < end {
            // The space between words is met as often as a word.
            if text[i] == 0x20 {
                glued = false
                i &+= 1
                continue
            }
            let (code, length) = UTF8Scalars.decode(text, at: i)
            switch code < 0x800 ? classes[Int(code)] : letters.fold.classOf(code) {
            case .space:
                glued = false
                i += length
            case .dropped:
                i += length
            case .letter:
                let start = i
                if let met = words.met(text, from: start, before: end) {
                    i = met.end
                    tokens.append(Token(start: start, end: i, kind: .word, word: met.word, isGlued: glued))
                    glued = true
                    continue
                }
                i = Self.endOfWord(text, i + length, end, classes, letters)
                let word = words.read(UnsafeBufferPointer(rebasing: text[start..<i]))
                tokens.append(Token(start: start, end: i, kind: .word, word: word, isGlued: glued))
                glued = true
            case .digit:
                let start = i
                i = endOfDigits(text, i + length, end)
                let next = i < end ? UTF8Scalars.decode(text, at: i).code : 0
                tokens.append(Token(start: start, end: i, kind: .digits, code: next, isGlued: glued))
                glued = true
            case .other:
                if code == 0x26, let reference = CharacterReference.read(text, at: i, before: end) {
                    append(reference, at: i, &glued, tokens)
                    i += reference.length
                    continue
                }
                note(code, tokens)
                tokens.append(Token(start: i, end: i + length, kind: .mark, code: code, isGlued: glued))
                i += length
                glued = true
            }
        }
    }

    /// What a character reference stands for: white space, nothing, or a mark. Letters and digits in references are marks, too:
    /// no word or figure begins in the middle of one.
    @inline(never)
    private func append(_ reference: (code: UInt32, length: Int), at start: Int, _ glued: inout Bool, _ tokens: Scratch<Token>) {
        switch letters.fold.classOf(reference.code) {
        case .space: glued = false
        case .dropped: return
        case .letter, .digit, .other:
            note(reference.code, tokens)
            tokens.append(Token(start: start, end: start + reference.length, kind: .mark, code: reference.code, isGlued: glued))
            glued = true
        }
    }

    private func note(_ mark: UInt32, _ tokens: Scratch<Token>) {
        if sentenceEnds.contains(mark) { ends.append(tokens.count) }
    }

    @inline(__always)
    private static func endOfWord(
        _ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ end: Int, _ classes: UnsafeBufferPointer<FoldTable.Class>,
        _ letters: Letters
    ) -> Int {
        var i = from
        // Plain letters of two bytes are most of what is read: they go by without being decoded in full.
        while i &+ 1 < end, text[i] &- 0xC2 < 0xE0 - 0xC2,
            classes[Int(text[i] & 0x1F) &<< 6 | Int(text[i &+ 1] & 0x3F)] == .letter
        { i &+= 2 }
        guard i < end, text[i] != 0x20 else { return i }
        return slowEndOfWord(text, i, end, letters.fold)
    }

    /// The rest of a word with marks, or with letters of one, three or four bytes.
    @inline(never)
    private static func slowEndOfWord(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ end: Int, _ fold: FoldTable) -> Int {
        var i = from
        var last = i
        while i < end {
            let (code, length) = UTF8Scalars.decode(text, at: i)
            switch fold.classOf(code) {
            case .letter:
                i += length
                last = i
            case .dropped:
                i += length
                // A vowel mark belongs to the word, a direction mark after its last letter does not.
                if code < 0x2000 { last = i }
            default:
                return last
            }
        }
        return last
    }

    /// Digits with separators between them: "73,000", "٧٣٬٠٠٠", "1.2", "16:30" stays two figures.
    private func endOfDigits(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ end: Int) -> Int {
        var i = from
        while i < end {
            let (code, length) = UTF8Scalars.decode(text, at: i)
            if FoldTable.digitValue(code) != nil {
                i += length
            } else if DigitSeparator(code) != nil, i + length < end,
                FoldTable.digitValue(UTF8Scalars.decode(text, at: i + length).code) != nil
            {
                i += length
            } else if DigitSeparator.isSpace(code), isGroup(text, i + length, end), opensGroups(text, from, i) {
                i += length
            } else {
                return i
            }
        }
        return i
    }

    /// No more than three digits stand before a thousands space: "2021 500" is a year and a count.
    private func opensGroups(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ end: Int) -> Bool {
        // The first digit has been passed already.
        var digits = 1
        var i = from
        while i < end {
            let (code, length) = UTF8Scalars.decode(text, at: i)
            guard FoldTable.digitValue(code) != nil else { return true }
            digits += 1
            i += length
        }
        return digits <= 3
    }

    /// Exactly three digits stand there, as after a thousands space.
    private func isGroup(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ end: Int) -> Bool {
        var i = from
        for _ in 0..<3 {
            guard i < end else { return false }
            let (code, length) = UTF8Scalars.decode(text, at: i)
            guard FoldTable.digitValue(code) != nil else { return false }
            i += length
        }
        return i >= end || FoldTable.digitValue(UTF8Scalars.decode(text, at: i).code) == nil
    }

    /// A full stop ends a sentence where white space or a closing mark follows and a word of more than one letter,
    /// a figure or a closing mark stands before it.
    private func markSentenceEnds(_ tokens: Scratch<Token>) {
        for end in 0..<ends.count {
            let i = ends[end]
            if i > 0 {
                let before = tokens[i - 1]
                if before.kind == .word, before.end - before.start <= 2, tokens[i].code == 0x2E { continue }
                if before.kind == .mark, before.code == tokens[i].code || before.code == 0x28 { continue }
            }
            var last = i
            while last + 1 < tokens.count, tokens[last + 1].kind == .mark, tokens[last + 1].isGlued,
                Quotation.closes(tokens[last + 1].code)
            { last += 1 }
            guard last + 1 == tokens.count || !tokens[last + 1].isGlued else { continue }
            tokens[last].endsSentence = true
        }
        if tokens.count > 0 { tokens[tokens.count - 1].endsSentence = true }
        cutEndless(tokens)
    }

    /// No sentence goes on without end: where none was found, one is made, at a comma if there is one.
    private func cutEndless(_ tokens: Scratch<Token>) {
        guard tokens.count > Self.longestSentence else { return }
        var start = 0
        for i in 0..<tokens.count {
            if tokens[i].endsSentence { start = i + 1 }
            guard i - start >= Self.longestSentence else { continue }
            let comma = (i - Self.longestSentence / 4..<i).last {
                tokens[$0].kind == .mark && (tokens[$0].code == 0x2C || tokens[$0].code == 0x60C)
            }
            tokens[comma ?? i].endsSentence = true
            start = (comma ?? i) + 1
        }
    }
}
