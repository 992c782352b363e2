import ClaimModel
import RuleReading
import TextReading

/// Names in a passage, those that only refer back resolved.
struct NameReader {
    let passage: Passage

    final class Found {
        let entry: NameEntry
        /// Its number among the names; -1: no list knows it.
        let index: Int
        let first: Int
        let last: Int
        private let passage: Passage
        /// Without particles in front.
        let span: ByteSpan
        private let fullText: String?
        /// Where the fullest form of the name stands before it.
        private let full: ByteSpan?
        /// A place that no list knows has no id.
        private let isKnown: Bool
        /// Prepositions before it, of which a letter may be left ("to the" in one word).
        private let particles: UInt16

        init(
            entry: NameEntry, index: Int = -1, first: Int, last: Int, passage: Passage, span: ByteSpan, fullText: String? = nil,
            full: ByteSpan? = nil,
            isKnown: Bool = true, particles: UInt16 = 0
        ) {
            self.entry = entry
            self.index = index
            self.first = first
            self.last = last
            self.passage = passage
            self.span = span
            self.fullText = fullText
            self.full = full
            self.isKnown = isKnown
            self.particles = particles
        }

        /// The text's words; an article that was written into a preposition comes back.
        private var bare: String {
            let text = passage.string(span)
            guard particles != 0, let rest = NameReader.rest(in: passage, at: span, particles) else { return text }
            return String(decoding: rest.restPrefix + text.utf8.dropFirst(rest.bytes.count), as: UTF8.self)
        }

        /// As a place, where it was read as one, with the token that the reading began at: an article's places are read before
        /// its claims and once more with them.
        var mention: (start: Int, place: PlaceMention)?

        /// Made when asked for: most names of a text are in no claim.
        private(set) lazy var reference = NameReference(
            id: isKnown ? entry.id : nil, text: fullText ?? full.map { passage.string($0) } ?? bare)
    }

    /// The preposition that an article is written into and that the span still begins with.
    private static func rest(in passage: Passage, at span: ByteSpan, _ particles: UInt16) -> Clitics.Proclitic? {
        passage.shared.pack.clitics.proclitics.first { particle in
            !particle.isKept && !particle.restPrefix.isEmpty && particle.bit & particles != 0
                && passage.text[span.start..<span.end].starts(with: particle.bytes)
        }
    }

    /// All names of the passage in order, the longest at each place; remembers them.
    func names(_ memory: inout NameMemory) -> [Found] {
        var found: [Found] = []
        guard passage.contains(.name) else { return [] }
        var token = passage.next(Meaning.name.bit, from: 0)
        while token < passage.count {
            defer { token = passage.next(Meaning.name.bit, from: token) }
            let longest = passage.match(.name, at: token)!
            if let name = choose(passage.matches(at: token), longest.last, &memory) {
                found.append(name)
                token = longest.last + 1
            } else {
                token += 1
            }
        }
        return found
    }

    /// - Parameter matches: all matches at a token; the names among them that end at `last` are asked.
    private func choose(_ matches: ArraySlice<Match>, _ last: Int, _ memory: inout NameMemory) -> Found? {
        var latest: Match?
        var lastMention = 0
        for match in matches where match.entry.meaning == .name && match.last == last {
            guard passage.shared.nameKinds[match.index].contains(.called) else {
                if isName(match) { return make(match, &memory) }
                continue
            }
            // Words that only refer back need somebody to refer to: such a word stands for many, and few of them were named.
            let mention = memory.lastMention(of: passage.shared.nameNumbers[match.index])
            if mention > lastMention, isName(match) { (latest, lastMention) = (match, mention) }
        }
        return latest.map { make($0, &memory) }
    }

    /// A place has no pronoun behind it, and one that is an everyday word stands where only a place can stand.
    private func isName(_ match: Match) -> Bool {
        let kind = passage.shared.nameKinds[match.index]
        guard kind.contains(.place) else { return true }
        if match.hasEnclitic { return false }
        // "a Syrian family" may be spelled like "Syria's family".
        if passage.has(.nationality, at: match.first), match.first == match.last, match.proclitics == 0,
            passage.ends(.noun, at: match.first - 1)
        {
            return false
        }
        guard kind.contains(.guarded) else { return true }
        // "said to X" tells nobody where, and "for the pilgrimage" is spelled like "for Lahj".
        if match.proclitics & passage.shared.pack.ownerBits != 0 { return false }
        return match.proclitics & passage.shared.pack.prepositionBits != 0 || passage.ends(.placeCue, at: match.first - 1)
            || passage.ends(.placeHead, at: match.first - 1) || passage.ends(.event, at: match.first - 1) || isListedItem(match)
            || isLabel(match)
    }

    /// "X – …", "Urgent X | …": what a headline or a dateline opens with.
    private func isLabel(_ match: Match) -> Bool {
        let next = match.last + 1
        guard match.first <= 1, next < passage.count, passage.isMark(next) else { return false }
        return [0x7C, 0x2D, 0x2013, 0x2014, 0x28].contains(passage.tokens[next].code)
    }

    /// "X (3.2 million), Y (1.2 million)": an item of a list of places.
    private func isListedItem(_ match: Match) -> Bool {
        guard passage.isMark(match.last + 1, 0x28), passage.isDigits(match.last + 2), passage.isComma(match.first - 1) else {
            return false
        }
        return passage.isMark(match.first - 2, 0x29)
    }

    private func make(_ match: Match, _ memory: inout NameMemory) -> Found {
        let entry = passage.shared.pack.names[match.index]
        let number = passage.shared.nameNumbers[match.index]
        let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
        let particles = match.proclitics & passage.shared.pack.prepositionBits
        let isWhole = particles == 0 || Self.rest(in: passage, at: span, particles) == nil
        // "the agency belonging to the union": who is spoken of next is the agency.
        if !passage.has(CreditWord.attached, at: match.first - 1) {
            memory.note(number, at: span, isCalled: entry.isCalled || !isWhole)
        }
        let full = entry.isPerson || entry.isCalled ? memory.fullest(of: number) : nil
        return Found(
            entry: entry, index: match.index, first: match.first, last: match.last, passage: passage, span: span, full: full,
            particles: particles)
    }
}
