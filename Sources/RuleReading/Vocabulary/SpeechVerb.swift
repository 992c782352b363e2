/// A verb of saying.
public struct SpeechVerb: Sendable {
    /// It names who speaks; a participle ("adding that") only carries on.
    public var namesSubject: Bool
    /// Passes on what another said ("quoted X as saying").
    public var relays: Bool
    /// Plain words behind it are no speaker; it takes names, offices and known classes only.
    public var needsName: Bool
    /// What follows is disowned.
    public var denies: Bool
    /// Spelled like another word ("between"): it speaks only with a subject and a content clause right behind it.
    public var isClose: Bool
    /// Takes whom it tells as an object ("told the paper").
    public var tells: Bool
    /// Speaks only of a toll or an estimate ("raised the toll to …").
    public var needsCount: Bool
    /// Speaks only with a content clause ("published that …"); with a thing it is another act.
    public var isClauseOnly: Bool
    /// Tells what happens to its subject as well ("the province recorded", "the firm recorded profits").
    public var registers: Bool
    /// With money it is an act ("earmarked a sum of").
    public var grants: Bool
    /// Takes nothing but what is said: a number before it belongs to who speaks ("said a mother of three that").
    public var takesWords: Bool
    /// A noun ("the ministry's announcement of …"): it speaks only with who announces right behind it.
    public var isNoun: Bool
    /// Only a document does so ("the draft budget contains").
    public var isWritten: Bool
    /// Asks for money: it speaks of a sum only ("called on donors to provide 4 billion").
    public var asks: Bool
    /// Needs nobody beside it to go on with who spoke ("and counted 27").
    public var carries: Bool
    /// Somebody gets from another what tells ("got from a source a list of"); with `relays`.
    public var receives: Bool
    /// Names whom it is from ("the paper learned from a source that").
    public var learns: Bool
    /// Of a paper it may pass on what somebody else said ("the paper carried from the police that").
    public var passesOn: Bool
    /// Points to a document named before ("in it stood that").
    public var isThere: Bool
    public var rule: String
}
