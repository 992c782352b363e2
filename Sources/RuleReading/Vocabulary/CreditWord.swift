/// Words around a source, as attribution.yml lists them. The index of `Meaning.creditWord`.
public enum CreditWord: Int, Sendable, CaseIterable {
    /// Between nameless people and where they work ("at the hospital").
    case work
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
}
