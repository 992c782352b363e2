/// A name that a list knows, in one of its spellings.
public final class NameEntry: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case organisation, force, place, person, group, outlet, state, document
    }

    public let id: String
    public let kind: Kind
    /// Ids of what contains it.
    public let wider: [String]
    /// This spelling is a word that refers back to it ("the organisation").
    public let isCalled: Bool
    /// This spelling is a person who speaks for it.
    public let isPerson: Bool
    /// The unit of a place name's kind.
    public let canSpeak: Bool
    public let isAnonymous: Bool
    /// Names no one body but any of its kind ("the chair of the committee"): a longer name goes before it.
    public let isGeneric: Bool
    /// Who is counted where the name stands for people (a nationality: foreigners).
    public let who: String?
    /// This spelling is also an everyday word: it is the name only behind a word that a place follows.
    public let isGuarded: Bool

    public init(
        id: String, kind: Kind, wider: [String], isCalled: Bool, isPerson: Bool, canSpeak: Bool, isAnonymous: Bool,
        isGeneric: Bool = false, who: String?, isGuarded: Bool = false
    ) {
        self.isGuarded = isGuarded
        self.id = id
        self.kind = kind
        self.wider = wider
        self.isCalled = isCalled
        self.isPerson = isPerson
        self.canSpeak = canSpeak
        self.isAnonymous = isAnonymous
        self.isGeneric = isGeneric
        self.who = who
    }
}
