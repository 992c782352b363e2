import ClaimModel
import RuleReading
import TextReading

/// Words for happenings: a claim's sentence with a definite one goes back to the last such happening,
/// and takes over the window that was told of it.
struct EventReader {
    let passage: Passage

    struct Found {
        var id: String
        var className: String
        var token: Int
        var span: ByteSpan
        /// "A second strike": one that is told beside the article's own.
        var nth: Int?
    }

    func events() -> [Found] {
        guard passage.contains(.event) else { return [] }
        return passage.all(.event).map { match in
            let word = passage.shared.pack.events[match.index]
            let span = passage.bareSpan(match.first, match.last, skipping: match.skipped)
            return Found(
                id: word.id, className: word.className, token: match.first, span: span, nth: nth(behind: match.last))
        }
    }

    /// An ordinal without an article makes it one of several.
    private func nth(behind token: Int) -> Int? {
        guard let match = passage.match(.ordinal, at: token + 1), !passage.isDefinite(token + 1), !passage.isMark(token + 1),
            !passage.isDefinite(token)
        else { return nil }
        let word = passage.shared.pack.ordinals[match.index]
        return word.onlyInside || word.value < 2 ? nil : word.value
    }

    /// A cue that another happening is told from here on.
    func shifts(at token: Int) -> Bool { passage.has(.eventShift, at: token) }

    /// "five days after battles": the words behind tell of another happening.
    private static func isCut(_ passage: Passage, _ first: Int, _ end: Int) -> Bool {
        first < end
            && (first..<end).contains { passage.has(.windowCue, at: $0) || passage.segments[$0] != passage.segments[first - 1] }
    }

    /// What a length of time speaks of: the happening behind it ("three years of the campaign"), else before it in the segment.
    static func subject(of figure: Figure, _ events: [Found], _ passage: Passage) -> Found? {
        let sentence = passage.sentences[figure.first]
        if let behind = events.first(where: {
            $0.token > figure.last && $0.token - figure.phraseLast <= 4 && passage.sentences[$0.token] == sentence
                && !isCut(passage, figure.phraseLast + 1, $0.token)
        }) {
            return behind
        }
        return events.last { $0.token < figure.first && passage.sentences[$0.token] == sentence && figure.first - $0.token <= 22 }
    }
}

/// Windows that were told of happenings earlier in an article.
struct EventMemory {
    private var windows: [String: TimeWindow] = [:]
    private var places: [String: NameReference] = [:]
    /// The running number of the event that is told, from 0: the main one.
    var current = 0

    mutating func note(_ id: String, _ window: TimeWindow) {
        var merged = windows[id] ?? TimeWindow()
        merged.from = merged.from ?? window.from
        merged.to = merged.to ?? window.to
        merged.length = merged.length ?? window.length
        windows[id] = merged
    }

    mutating func note(_ id: String, _ place: NameReference) {
        if places[id] == nil { places[id] = place }
    }

    func place(of id: String) -> NameReference? { places[id] }

    func window(of id: String) -> TimeWindow? { windows[id] }
}
