import RuleReading

/// A known phrase that stands in a passage.
struct Match {
    var entry: LexiconEntry
    /// Token indices, both inclusive.
    var first: Int
    var last: Int
    /// Particles in front of the first word.
    var proclitics: UInt16
    var hasEnclitic: Bool
    /// Letters of particles in front that are not part of the phrase's span.
    var skipped: UInt8

    var length: Int { last - first + 1 }
    var index: Int { Int(entry.index) }
}
