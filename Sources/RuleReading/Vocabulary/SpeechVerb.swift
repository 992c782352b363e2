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
    public var rule: String
}
