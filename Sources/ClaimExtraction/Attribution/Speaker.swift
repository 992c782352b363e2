import ClaimModel

/// Somebody who is credited with what is said.
struct Speaker {
    var name: NameReference
    var isAnonymous = false
    /// Folded words of its name, to be found again by one of them ("the organisation").
    var words: [[UInt8]] = []
    var via: [NameReference] = []
}

/// A stretch of a passage that somebody is credited with.
struct CreditRegion {
    /// Tokens, inclusive.
    var first: Int
    var last: Int
    var speaker: Speaker
    /// Tokens of the cue and the name.
    var cue: ClosedRange<Int>
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
    private var recent: [Speaker] = []
    private let limit = 24

    mutating func remember(_ speaker: Speaker) {
        last = speaker
        recent.append(speaker)
        if recent.count > limit { recent.removeFirst() }
    }

    /// The latest speaker one of whose words is this one.
    func called(_ word: [UInt8]) -> Speaker? {
        recent.last { $0.words.contains(word) }
    }
}
