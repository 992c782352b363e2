/// A word that begins a new clause.
public struct BarrierWord: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case complementizer, relative, contrast, time, consequence, aside, clause
    }
    public var kind: Kind
}
