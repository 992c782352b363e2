/// A word that bounds a figure: "about", "at least".
public struct HedgeWord: Sendable {
    public var modifier: String
    /// A verb ("does not exceed"), whose subject may stand between it and the number.
    public var isVerb: Bool
    public var rule: String
}
