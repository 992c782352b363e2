/// A word that joins two figures.
public struct LinkWord: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// 12 and 30
        case and
        /// 12, among them 5
        case part
        /// the others
        case others
        /// 5 of 12
        case of
        /// from 5 to 12; 12 after 5
        case fromTo = "from-to"
        case except
        /// half of the houses, whose number is 85
        case number
        /// 5 who were among 12
        case among
        /// 20, shared out: 12 here and 8 there
        case spread
        /// one town led with 12: a share of the whole that was told before
        case led
        /// followed by another with 5, in one town alone 12: of a whole that an earlier sentence told
        case alone
        /// rose to 24 after 5 were found: what came in last
        case added
        /// two thirds of these
        case these
        /// a fifth of the dead, that is 40 people; 38 families of 228 people: the same ones again
        case restates
    }
    public var kind: Kind
    /// Its pronoun speaks of people ("among them" in Arabic).
    public var isOfPeople = false
    /// "among them", "most of them": what stands right behind it is told of some of them only.
    public var isOfSome = false
}
