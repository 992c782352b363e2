import ClaimModel

/// Somebody who is credited with what is said.
struct Speaker {
    var name: NameReference
    var isAnonymous = false
    var via: [NameReference] = []
    /// The holder's own name behind an office, by which later sentences may call the speaker.
    var holder: String?
}

/// A stretch of a passage that somebody is credited with.
struct CreditRegion {
    /// Tokens, inclusive.
    var first: Int
    var last: Int
    var speaker: Speaker
    /// Tokens of the cue and the name.
    var cue: ClosedRange<Int>
    /// Tokens of the cue alone.
    var sign: ClosedRange<Int>
    /// Tokens of the source's own words; nil where it is carried on from before.
    var told: ClosedRange<Int>?
    var mode: Attribution.Mode
    var rule: String
    /// Opened by a content clause or a quotation; a day named before it belongs to the telling.
    var isClause: Bool
    var denies = false
}

/// Whom an article has let speak so far.
struct SpeakerMemory {
    /// The last one, whom "he added" carries on.
    var last: Speaker?
    /// Whose list the lines that follow belong to.
    var list: Speaker?
    /// Bodies that were named without speaking: where their phrases begin.
    private var bodies: [Body] = []
    private var recent: [(speaker: Speaker, words: FoldedWords)] = []
    private let limit = 24
    private let folded = FoldedNames()

    /// A body's phrase; its text and its first word are made when somebody is called by one word.
    private final class Body {
        private let passage: Passage
        private let first: Int
        private let last: Int
        let name: NameReference?
        private(set) lazy var text = passage.string(passage.span(first, last))
        private var head: [UInt8]?

        init(_ passage: Passage, _ first: Int, _ last: Int, _ name: NameReference?) {
            self.passage = passage
            self.first = first
            self.last = last
            self.name = name
        }

        func head(_ words: (String) -> [[UInt8]]) -> [UInt8] {
            if let head { return head }
            let made = words(text).first ?? []
            head = made
            return made
        }
    }

    /// Folded words of one name, once they were asked for.
    private final class FoldedWords {
        var words: [[UInt8]]?
    }

    /// Folded words of the names that were asked for, so that each name is folded once.
    private final class FoldedNames {
        var words: [String: [[UInt8]]] = [:]
    }

    mutating func remember(_ speaker: Speaker) {
        last = speaker
        // Whoever speaks again brings the folded words along.
        let known = recent.last { $0.speaker.name == speaker.name }?.words
        recent.append((speaker, known ?? FoldedWords()))
        if recent.count > limit { recent.removeFirst() }
    }

    /// Keeps a body's phrase in mind.
    mutating func note(_ passage: Passage, _ first: Int, _ last: Int, _ name: NameReference? = nil) {
        bodies.append(Body(passage, first, last, name))
        if bodies.count > limit { bodies.removeFirst() }
    }

    /// The body that was named by this head word ("the association"), whether it has spoken or not.
    func mentioned(_ head: [UInt8], words: (String) -> [[UInt8]]) -> Speaker? {
        for body in bodies.reversed() {
            if body.head(words) == head { return Speaker(name: body.name ?? NameReference(text: body.text)) }
        }
        return nil
    }

    /// The latest speaker one of whose words is this one ("the organisation").
    /// - Parameter words: folds a name into its words.
    func called(_ word: [UInt8], words: (String) -> [[UInt8]]) -> Speaker? {
        recent.last { speaker, own in
            guard let text = speaker.name.text else { return false }
            if let holder = speaker.holder, words(holder).contains(word) { return true }
            if let known = own.words { return known.contains(word) }
            if let known = folded.words[text] {
                own.words = known
                return known.contains(word)
            }
            let made = words(text)
            own.words = made
            if folded.words.count > 256 { folded.words = [:] }
            folded.words[text] = made
            return made.contains(word)
        }?.speaker
    }
}
