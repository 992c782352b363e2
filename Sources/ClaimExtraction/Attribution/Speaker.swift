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
    /// Told by an office, a trade or as a source: later "the official".
    var isPerson = false
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
    /// Where what is said begins, if how the speaker is told of stands before it: days there belong to the telling.
    var opens: Int?
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
    /// Passages that name bodies, which need not have spoken.
    private var bodies: [NamedBodies] = []
    private var recent: [Known] = []
    private let limit = 24

    /// The words of one name, their prints made when they are asked for.
    private final class Words {
        private var made: [UInt64]?

        func words(of text: String, _ fold: (String) -> [UInt64]) -> [UInt64] {
            if let made { return made }
            let words = fold(text)
            made = words
            return words
        }
    }

    /// Who spoke once; one object for all times, so that looking through them copies nobody.
    private final class Known {
        let speaker: Speaker
        /// Lengths and ends of the name's texts: unlike ones are unlike names.
        let print: Int
        let called: Words
        let holder: Words

        init(_ speaker: Speaker, _ print: Int, called: Words, holder: Words) {
            self.speaker = speaker
            self.print = print
            self.called = called
            self.holder = holder
        }

        static func print(of name: NameReference) -> Int { print(of: name.id) &* 31 &+ print(of: name.text) }

        private static func print(of text: String?) -> Int {
            guard let text else { return 0 }
            return text.utf8.count &* 257 &+ Int(text.utf8.last ?? 0)
        }
    }

    /// - Parameter isNested: within what somebody else says; who speaks there does not go on.
    mutating func remember(_ speaker: Speaker, isNested: Bool = false) {
        count += 1
        if speaker.hasSpokesman { spokesman = speaker }
        if !isNested || last == nil { last = speaker }
        let print = Known.print(of: speaker.name)
        // Whoever speaks again is called by the same words.
        let old = recent.suffix(limit).last { $0.print == print && $0.speaker.name == speaker.name }
        let called = old?.called ?? Words()
        let holder = old.flatMap { $0.speaker.holder == speaker.holder ? $0.holder : nil } ?? Words()
        Self.cut(&recent, limit)
        recent.append(Known(speaker, print, called: called, holder: holder))
    }

    /// Whom a verb without a subject carries on: the last speaker, unless its form fits only the one before.
    func carried(_ isFeminine: Bool?) -> Speaker? {
        guard let isFeminine, let own = last?.isFeminine, own != isFeminine else { return last }
        return recent.suffix(4).last { $0.speaker.isFeminine == isFeminine }?.speaker ?? last
    }

    /// The latest one who was told by an office or a trade, else the last speaker.
    var lastPerson: Speaker? { recent.suffix(6).last { $0.speaker.isPerson }?.speaker ?? last }

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

    /// Keeps the bodies of a passage in mind.
    mutating func note(_ named: NamedBodies) {
        Self.cut(&bodies, limit)
        bodies.append(named)
    }

    /// Cut by halves: to move all for each new one would cost more than to keep a few.
    private static func cut<Element>(_ list: inout [Element], _ limit: Int) {
        if list.count >= 2 * limit { list.removeFirst(limit) }
    }

    /// The body that was named by this head word ("the association"), whether it has spoken or not.
    /// - Parameter head: its print.
    func mentioned(_ head: UInt64) -> Speaker? {
        var at = bodies.count
        while at > max(0, bodies.count - limit) {
            at -= 1
            if let speaker = bodies[at].called(head) { return speaker }
        }
        return nil
    }

    /// The latest speaker one of whose words is this one ("the organisation").
    /// - Parameters:
    ///   - word: its print.
    ///   - words: makes prints of a name's words.
    func called(_ word: UInt64, words: (String) -> [UInt64]) -> Speaker? {
        recent.suffix(limit).last { known in
            guard let text = known.speaker.name.text else { return false }
            if let holder = known.speaker.holder, known.holder.words(of: holder, words).contains(word) { return true }
            return known.called.words(of: text, words).contains(word)
        }?.speaker
    }
}
