/// A word that multiplies another figure: "double".
public struct MultipleWord: Sendable {
    public var factor: Double
}
