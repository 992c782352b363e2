import RuleReading
import TextReading

/// Finds the known phrases that begin at each token of one paragraph, in the tree of all phrases.
struct PhraseWalker {
    let tokens: [Token]
    let text: [UInt8]
    let shared: SharedPack
    let readings: WordReadings
    /// The forms of 0…9; -1 where no phrase has one.
    let digitForms: [Int32]

    /// The matches that begin at a token, the longest first.
    /// - Parameter phrases: gets the places of those of several words.
    @inline(__always)
    func collect(
        _ word: Int32, at token: Int, _ words: WordMatches.Lists, into matches: Scratch<Match>, _ phrases: Scratch<Int32>
    ) {
        let leads = words.leads(of: word)
        if !leads.isEmpty, token + 1 < tokens.count, !tokens[token].endsSentence {
            let before = matches.count
            let next = tokens[token + 1].word
            for i in leads where next < 0 || words.mayGoOn(i, with: next) {
                goOn(words.leads[i].node, token, token, words.leads[i].reading, into: matches)
            }
            Match.sort(matches, from: before)
            for i in before..<matches.count { phrases.append(Int32(truncatingIfNeeded: i)) }
        }
        // Longer ones stand before them already.
        words.append(word, at: token, to: matches)
    }

    /// Adds what ends at a node.
    private func end(
        _ node: Int32, _ first: Int, _ last: Int, _ reading: WordReading, hasEnclitic: Bool, into matches: Scratch<Match>
    ) {
        shared.pack.phrases.forEachEntry(at: node) { entry in
            matches.append(
                Match(
                    entry: shared.pack.entries[Int(entry)], first: first, last: last, proclitics: reading.proclitics,
                    hasEnclitic: hasEnclitic, skipped: reading.skipped))
        }
    }

    private func walk(
        _ node: Int32, _ first: Int, _ last: Int, _ reading: WordReading,
        into matches: Scratch<Match>
    ) {
        end(node, first, last, reading, hasEnclitic: reading.hasEnclitic, into: matches)
        if shared.pack.phrases.leadsOn(node) { goOn(node, first, last, reading, into: matches) }
    }

    /// Looks for longer phrases behind a node.
    private func goOn(
        _ node: Int32, _ first: Int, _ last: Int, _ reading: WordReading,
        into matches: Scratch<Match>
    ) {
        guard last + 1 < tokens.count, !tokens[last].endsSentence else { return }
        let next = tokens[last + 1]
        switch next.kind {
        case .word:
            guard next.word >= 0 else { return }
            for i in readings.range(of: next.word) {
                let inner = readings[i]
                guard inner.proclitics & ~shared.pack.definiteBits == 0 else { continue }
                let child = shared.pack.phrases.child(of: node, by: inner.form)
                guard child >= 0 else { continue }
                // A pronoun on the last word ends the phrase ("three quarters of them").
                if inner.hasEnclitic {
                    end(child, first, last + 1, reading, hasEnclitic: true, into: matches)
                } else {
                    walk(child, first, last + 1, reading, into: matches)
                }
            }
        case .digits where next.end - next.start <= 2:
            guard let digit = FoldTable.digitValue(code(Int(next.start))), digitForms[digit] >= 0 else { return }
            guard next.end - next.start == 1 || text[Int(next.start)] >= 0x80 else { return }
            let child = shared.pack.phrases.child(of: node, by: digitForms[digit])
            if child >= 0 { walk(child, first, last + 1, reading, into: matches) }
        case .mark where next.isGlued:
            // "km²", "km/h", "U.S.": a mark inside a unit or an abbreviation.
            if next.code == 0xB2 || next.code == 0xB3 {
                let digit = digitForms[next.code == 0xB2 ? 2 : 3]
                let child = digit < 0 ? -1 : shared.pack.phrases.child(of: node, by: digit)
                if child >= 0 { walk(child, first, last + 1, reading, into: matches) }
            } else if next.code == 0x2E || next.code == 0x2F, last + 2 < tokens.count, tokens[last + 2].isGlued,
                tokens[last + 2].kind == .word, isShort(tokens[last]) || isShort(tokens[last + 2]), tokens[last + 2].word >= 0
            {
                for i in readings.range(of: tokens[last + 2].word) {
                    let inner = readings[i]
                    guard inner.proclitics == 0, !inner.hasEnclitic else { continue }
                    let child = shared.pack.phrases.child(of: node, by: inner.form)
                    if child >= 0 { walk(child, first, last + 2, reading, into: matches) }
                }
            }
        default:
            return
        }
    }

    /// A letter or three, as in abbreviations.
    private func isShort(_ token: Token) -> Bool { token.end - token.start <= 6 }

    private func code(_ at: Int) -> UInt32 {
        text.withUnsafeBufferPointer { UTF8Scalars.decode($0, at: at).code }
    }
}
