import ClaimModel

/// Somebody who is credited with what is said.
struct Speaker {
    var name: NameReference
    var isAnonymous = false
    var via: [NameReference] = []
    /// The holder's own name behind an office, by which later sentences may call the speaker.
    var holder: String?
    /// A spokesman was quoted.
    var hasSpokesman = false
    /// How the verb that named the speaker was inflected; nil where it did not tell.
    var isFeminine: Bool?
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
    /// Whose spokesman was quoted last.
    private(set) var spokesman: Speaker?
    /// Where in the passage somebody was last told to speak; -1: nowhere yet.
    var place = -1
    /// How often somebody was told to speak.
    private(set) var count = 0
    /// Whose list the lines that follow belong to.
    var list: Speaker?
    /// What follows is the full text of a document, and no list.
    var isText = false
    /// Whose documents were named, by the documents' head words.
    private var owners: [(document: [UInt8], speaker: Speaker)] = []
    /// Bodies that were named without speaking: where their phrases begin.
    private var bodies: [Body] = []
    private var recent: [Known] = []
    private let limit = 24

    /// A body's phrase; its text and its first word are made when somebody is called by one word.
    private final class Body {
        private let passage: Passage
        private let first: Int
        private let last: Int
        let name: NameReference?
        private(set) lazy var text =
            SourcePhraseReader(passage: passage, names: []).words(first, last)?.speaker.name.text
            ?? passage.string(passage.span(first, last))
        private var head: [UInt8]?

        init(_ passage: Passage, _ first: Int, _ last: Int, _ name: NameReference?) {
            self.passage = passage
            self.first = first
            self.last = last
            self.name = name
        }

        func head(_ fold: (Passage, Range<Int>) -> [UInt8]) -> [UInt8] {
            if let head { return head }
            let span = passage.span(first, last)
            let end = passage.text.withUnsafeBufferPointer { text in
                (span.start..<span.end).first { text[$0] == 0x20 || text[$0] == 0xC2 && text[$0 + 1] == 0xA0 } ?? span.end
            }
            let made = fold(passage, span.start..<end)
            head = made
            return made
        }
    }

    /// Who spoke once; one object for all times, so that looking through them copies nobody.
    private final class Known {
        let speaker: Speaker
        /// Lengths and ends of the name's texts: unlike ones are unlike names.
        let print: Int
        /// Folded words of the name, once they were asked for.
        var words: [[UInt8]]?

        init(_ speaker: Speaker, print: Int) {
            self.speaker = speaker
            self.print = print
        }

        static func print(of name: NameReference) -> Int {
            [name.id, name.text].reduce(0) { print, text in
                guard let text else { return print &* 31 }
                return print &* 31 &+ text.utf8.count &* 257 &+ Int(text.utf8.last ?? 0)
            }
        }
    }

    /// - Parameter isNested: within what somebody else says; who speaks there does not go on.
    mutating func remember(_ speaker: Speaker, isNested: Bool = false) {
        count += 1
        if speaker.hasSpokesman { spokesman = speaker }
        if !isNested || last == nil { last = speaker }
        // Whoever speaks again brings the folded words along.
        let new = Known(speaker, print: Known.print(of: speaker.name))
        new.words = recent.suffix(limit).last { $0.print == new.print && $0.speaker.name == speaker.name }?.words
        Self.cut(&recent, limit)
        recent.append(new)
    }

    /// Whom a verb without a subject carries on: the last speaker, unless its form fits only the one before.
    func carried(_ isFeminine: Bool?) -> Speaker? {
        guard let isFeminine, let own = last?.isFeminine, own != isFeminine else { return last }
        return recent.suffix(4).last { $0.speaker.isFeminine == isFeminine }?.speaker ?? last
    }

    /// Keeps in mind whose a document is ("the ministry's figures").
    mutating func note(document: [UInt8], of speaker: Speaker) {
        owners.append((document, speaker))
        if owners.count > limit { owners.removeFirst() }
    }

    /// Whose the latest document of that very name is.
    func owner(of word: [UInt8]) -> Speaker? { owners.last { $0.document == word }?.speaker }

    /// Whose document is meant by a word alone ("the figures"): the latest of that name, else the latest of all.
    func owner(ofDocument word: [UInt8]) -> Speaker? {
        owner(of: word) ?? owners.last?.speaker
    }

    /// Who spoke last, if that is somebody with a name.
    var named: Speaker? { last.flatMap { $0.isAnonymous ? nil : $0 } }

    /// Whose document was named last.
    var issuer: Speaker? { owners.last?.speaker }

    /// Keeps a body's phrase in mind.
    mutating func note(_ passage: Passage, _ first: Int, _ last: Int, _ name: NameReference? = nil) {
        Self.cut(&bodies, limit)
        bodies.append(Body(passage, first, last, name))
    }

    /// Cut by halves: to move all for each new one would cost more than to keep a few.
    private static func cut<Element>(_ list: inout [Element], _ limit: Int) {
        if list.count >= 2 * limit { list.removeFirst(limit) }
    }

    /// The body that was named by this head word ("the association"), whether it has spoken or not.
    /// - Parameter fold: folds the letters of one word.
    func mentioned(_ head: [UInt8], fold: (Passage, Range<Int>) -> [UInt8]) -> Speaker? {
        for body in bodies.suffix(limit).reversed() {
            if body.head(fold) == head { return Speaker(name: body.name ?? NameReference(text: body.text)) }
        }
        return nil
    }

    /// The latest speaker one of whose words is this one ("the organisation").
    /// - Parameter words: folds a name into its words.
    func called(_ word: [UInt8], words: (String) -> [[UInt8]]) -> Speaker? {
        recent.suffix(limit).last { known in
            guard let text = known.speaker.name.text else { return false }
            if let holder = known.speaker.holder, words(holder).contains(word) { return true }
            if let words = known.words { return words.contains(word) }
            let made = words(text)
            known.words = made
            return made.contains(word)
        }?.speaker
    }
}
