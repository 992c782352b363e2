/// Words around a source, as attribution.yml lists them. The index of `Meaning.creditWord`.
public enum CreditWord: Int, Sendable, CaseIterable {
    /// Between nameless people and where they work ("at the hospital").
    case work
    /// Before whoever keeps a document ("the latest count with the ministry").
    case keeper
    /// Behind a document, whose it is ("of theirs").
    case theirs
    /// Behind somebody nameless: at the body named before ("an official there").
    case atIt
    /// Behind a verb of a relative clause: what was promised, told of ("of it").
    case ofIt
    /// What papers reckon themselves, before their own name in quotation marks.
    case ownCount
    /// "as for": the topic is the subject of the verb that follows.
    case topicOpener
    /// Opens an aside on the subject between commas ("who is …").
    case appositive
    /// Behind an office: somebody who holds it no more.
    case former
    /// Before a headline's colon, and no speaker.
    case headlineLabel
    /// Behind "according to", and no speaker.
    case notSource
    /// Behind a document: who made it ("that … carried out", "published by").
    case maker
    /// Those who write speak of themselves ("our team").
    case ownVoice
    /// What somebody has, not what somebody states ("recorded profits").
    case ownSum
    /// Provinces and the like: figures are recorded in them.
    case area
    /// Verbs of saying whose subject is feminine, and those whose subject is masculine.
    case feminine, masculine
    /// A sum of money that somebody sets aside.
    case grant
    /// "the same", behind a noun.
    case same
    /// "these", before a noun.
    case demonstrative
    /// "still": behind a contrast, it goes on with what is told.
    case still
    /// Opens a sentence that goes into the details of the one before it.
    case details
    /// "source", before a colon in brackets.
    case credit
    /// "as follows": what a document says begins, and goes on over the paragraphs behind it.
    case fullText
    /// Before a body to which another body belongs ("the agency belonging to …").
    case attached
    /// What an arrest or a raid goes back to: behind "on the strength of", no source.
    case tip
    /// What a body is there for: needs the noun behind it ("the centre for documenting violations").
    case task
    /// Offices and kin that are told by how many they have ("the lawyer of four families", "a father of five").
    case ofMany
    /// What an office is there for, behind its title ("the director of distribution of …").
    case function
    /// Verbs of a clause that tells more about a nameless speaker ("a nurse who spent nine months").
    case toldOf
    /// Behind the object of "puts": where somebody puts a figure ("at", "between").
    case putAt
    /// A document that asks many people: a share of them says something in it.
    case survey
    /// Sources without a name or a trade ("informed sources"): in a chain, who passes them on counts.
    case nameless
    /// What somebody demands ("the release of"): who demands it tells how many.
    case demand
    /// Before the occasion on which something is said ("during a meeting").
    case during
    /// What somebody says something at ("in a meeting with").
    case occasion
    /// Behind a quotation: whose it is follows ("with these words the mayor sums up …").
    case withWords
    /// Before whom something goes to: only a verb of ascribing takes it.
    case toward
    /// What one holds another to ("held the ministry responsible for"): who does so tells it.
    case blame
    /// Before those of whom one speaks ("one of the organisers").
    case oneOf
    /// Before a count of somebody else ("against 170 in the ministry's tables").
    case setAgainst
}
