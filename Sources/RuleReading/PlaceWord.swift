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
    /// Parts of a country: counted, they stand for all of it ("in 9 provinces")
    case provinces
    /// A definite general noun that goes back to a place of its kind ("the city")
    case again
    /// Where something is only said ("a session", "a press conference")
    case venue
    /// "the largest": what it is measured by is no scene ("the largest in the country")
    case superlative
    /// "in", "across"
    case within
    /// A measure of length: what stands behind it is only measured from ("60 km south of")
    case away
    /// "followed by", "then": the next item of a list, with a place of its own
    case next
    /// "with", "at the rate of", between the place of a list's item and its figure
    case item
    /// Behind "and": a clause that still tells of the same figure ("and most of them in")
    case same
    /// A frontier, a place of its own beside the countries that it is called after
    case border
    /// "the capital": a country's, without its name
    case capital
    /// A ware whose country's adjective is only its name ("American crude")
    case trade
    /// "the first place": what comes in there is compared with others, and sets no scene
    case rank
    /// Words that follow "town of" and are no name
    case common
}
