import ClaimModel

/// Somebody who is credited with what is said: handed on all the time, and changed when it has just been made.
typealias Speaker = CopyOnWrite<SpeakerFields>

/// What is known of a `Speaker`.
struct SpeakerFields {
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

extension Speaker {
    init(name: NameReference, isAnonymous: Bool = false) { self.init(SpeakerFields(name: name, isAnonymous: isAnonymous)) }
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

    /// The prints of the words of one name and of its holder's, made when they are asked for.
    private final class Words {
        var called: [UInt64]?
        var holder: [UInt64]?
    }

    /// Who spoke once; one object for all times, so that looking through them copies nobody.
    private final class Known {
        let speaker: Speaker
        /// Lengths and ends of the name's texts: unlike ones are unlike names.
        let print: Int
        private let words: Words

        /// - Parameter old: the same name's last time: whoever speaks again is called by the same words.
        init(_ speaker: Speaker, _ print: Int, after old: Known?) {
            self.speaker = speaker
            self.print = print
            if let old, old.speaker.holder == speaker.holder {
                words = old.words
            } else {
                words = Words()
                words.called = old?.words.called
            }
        }

        /// It is called by a word.
        func isCalled(_ word: UInt64, _ prints: (String) -> [UInt64]) -> Bool {
            guard let text = speaker.name.text else { return false }
            if let holder = speaker.holder {
                if words.holder == nil { words.holder = prints(holder) }
                if words.holder?.contains(word) ?? false { return true }
            }
            if words.called == nil { words.called = prints(text) }
            return words.called?.contains(word) ?? false
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
        let old = known { $0.print == print && $0.speaker.name == speaker.name }
        Self.cut(&recent, limit)
        recent.append(Known(speaker, print, after: old))
    }

    /// The latest of the last few who is meant.
    @inline(__always)
    private func known(where fits: (Known) -> Bool) -> Known? {
        var at = recent.count
        let end = max(0, at - limit)
        while at > end {
            at -= 1
            if fits(recent[at]) { return recent[at] }
        }
        return nil
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
        known { $0.isCalled(word, words) }?.speaker
    }
}
