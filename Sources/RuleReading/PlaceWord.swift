/// What a word in front of a place says of it: not every place of a sentence is where its figures hold.
public enum PlaceWord: String, Sendable, CaseIterable {
    /// "from": where people or things come from
    case origin
    /// "to": where they go
    case destination
    /// A verb behind which they have come to the place ("reached")
    case arrival
    /// An office or a house that is called after its place ("the governor of")
    case office
    /// A verb whose subject a state or a capital may be ("sent")
    case actor
    /// A road or a line, named by where it leads
    case road
    /// "between": what lies there belongs to neither
    case between
    /// The whole country, whatever it is called
    case nationwide
    /// Land and water that are called by their country's adjective ("the Tunisian coast")
    case ground
    /// A definite general noun that goes back to a place of its kind ("the city")
    case again
    /// Words that follow "town of" and are no name
    case common
}
