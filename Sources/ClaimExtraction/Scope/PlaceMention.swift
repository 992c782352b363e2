import ClaimModel
import RuleReading

/// A place that a passage names, and what its surroundings say of it.
struct PlaceMention {
    enum Role: UInt8 {
        /// Something happens there.
        case scene
        case origin, destination
        /// A state or a capital that acts, an office that is called after its place, a road that leads there.
        case actor, office, road
        /// Where something was only said: a session, a conference.
        case venue
        /// In brackets, or beside the matter.
        case aside
    }

    /// Some roles, a bit each: they are asked for at each claim.
    struct Roles: ExpressibleByArrayLiteral {
        private var bits: UInt8 = 0

        init() {}

        init(arrayLiteral roles: Role...) { for role in roles { insert(role) } }

        mutating func insert(_ role: Role) { bits |= 1 << role.rawValue }
        static let ways: Roles = [.origin, .destination]
        /// What speaks of a place where nothing says that something happened there.
        static let weak: Roles = [.origin, .destination, .office, .actor]

        func contains(_ role: Role) -> Bool { bits & 1 << role.rawValue != 0 }
    }

    let reference: NameReference
    /// Of a place that the rules know, among all of them; -1: its reference has no id.
    let number: Int32
    /// The known place within the name of one that no list knows ("the market of X"); -1 without one.
    var holder: Int32 = -1
    /// Tokens, both inclusive, with the words that belong to it in front ("town of").
    let first: Int
    let last: Int
    var role: Role
    /// The word in front that tells its kind ("town"), by its number.
    var kind: Int?
    /// Such a word is no part of the name: "the town of X", but not "the camp of X".
    var isHeaded = false
    /// Read from words that only go back to it.
    var isBack = false
    /// Only a share of what is counted belongs there, or it is a frontier: an article's event is not placed by it.
    var isPartial = false

    var isKnown: Bool { number >= 0 }
}

/// What an article has said of places so far.
struct PlaceMemory {
    /// Where the event lies that the article is about.
    var main: NameReference?
    /// Only an office or a people says where it lies.
    var isFaint = false
    /// The place that was named last.
    var last: NameReference?
    /// The country that its offices and peoples speak of.
    var country: NameReference?
    private var kinds: [Int: NameReference] = [:]

    /// The last place of a kind ("the city").
    func latest(of kind: Int) -> NameReference? { kinds[kind] }

    mutating func note(_ mentions: [PlaceMention], isHeadline: Bool) {
        for mention in mentions where !mention.isBack {
            if let kind = mention.kind { kinds[kind] = mention.reference }
            if !isHeadline, mention.role == .scene { last = mention.reference }
        }
    }
}
