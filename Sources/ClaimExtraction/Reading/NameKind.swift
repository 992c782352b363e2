import RuleReading

/// What a text has to ask of a name each time it is named, a bit each.
struct NameKind: OptionSet {
    let rawValue: UInt8

    /// The spelling only refers back.
    static let called = NameKind(rawValue: 1)
    static let place = NameKind(rawValue: 2)
    /// The spelling is an everyday word, too.
    static let guarded = NameKind(rawValue: 4)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ name: NameEntry) {
        self = name.kind == .place ? .place : []
        if name.isCalled { insert(.called) }
        if name.isGuarded { insert(.guarded) }
    }
}
