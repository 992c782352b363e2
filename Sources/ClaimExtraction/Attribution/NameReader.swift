import ClaimModel
import RuleReading
import TextReading

/// Names in a passage, those that only refer back resolved.
struct NameReader {
    let passage: Passage

    final class Found {
        let entry: NameEntry
        let first: Int
        let last: Int
        private let passage: Passage
        private let span: ByteSpan
        private let fullText: String?
        /// A place that no list knows has no id.
        private let isKnown: Bool

        init(entry: NameEntry, first: Int, last: Int, passage: Passage, span: ByteSpan, fullText: String?, isKnown: Bool = true) {
            self.entry = entry
            self.first = first
            self.last = last
            self.passage = passage
            self.span = span
            self.fullText = fullText
            self.isKnown = isKnown
        }

        /// Made when asked for: most names of a text are in no claim.
        var reference: NameReference { NameReference(id: isKnown ? entry.id : nil, text: fullText ?? passage.string(span)) }
    }

    /// All names of the passage in order, the longest at each place; remembers them.
    func names(_ memory: inout NameMemory) -> [Found] {
        var found: [Found] = []
        var token = 0
        guard passage.contains(.name) else { return [] }
        while token < passage.count {
            guard passage.has(.name, at: token) else {
                token += 1
                continue
            }
            let longest = passage.match(.name, at: token)!
            let here = passage.matches(at: token).filter {
                $0.entry.meaning == .name && $0.last == longest.last && isName($0)
            }
            if let name = choose(here[...], &memory) {
                found.append(name)
                token = longest.last + 1
            } else {
                token += 1
            }
        }
        return found
    }

    private func choose(_ matches: ArraySlice<Match>, _ memory: inout NameMemory) -> Found? {
        // Words that only refer back need somebody to refer to.
        if let direct = matches.first(where: { !entry($0).isCalled }) { return make(entry(direct), direct, &memory) }
        guard let id = memory.latest(of: matches.map { entry($0).id }), let match = matches.first(where: { entry($0).id == id })
        else { return nil }
        return make(entry(match), match, &memory)
    }

    /// A place has no pronoun behind it, and one that is an everyday word stands where only a place can stand.
    private func isName(_ match: Match) -> Bool {
        let entry = entry(match)
        guard entry.kind == .place else { return true }
        if match.hasEnclitic { return false }
        guard entry.isGuarded else { return true }
        return match.proclitics & passage.shared.pack.prepositionBits != 0 || passage.ends(.placeCue, at: match.first - 1)
            || passage.ends(.placeHead, at: match.first - 1)
    }

    private func entry(_ match: Match) -> NameEntry { passage.shared.pack.names[match.index] }

    private func make(_ entry: NameEntry, _ match: Match, _ memory: inout NameMemory) -> Found {
        let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
        memory.note(entry.id, length: span.length, isCalled: entry.isCalled) { passage.string(span) }
        let full = entry.isPerson || entry.isCalled ? memory.text(of: entry.id) : nil
        return Found(entry: entry, first: match.first, last: match.last, passage: passage, span: span, fullText: full)
    }
}
