/// A word that bounds a figure: "about", "at least".
public struct HedgeWord: Sendable {
    public var modifier: String
    /// A verb ("does not exceed"), whose subject may stand between it and the number.
    public var isVerb: Bool
    /// Words one of which must stand before the number, where the verb's subject parts it from them ("exceeds … by").
    public var joints: [Int32]
    public var rule: String
}
