import RuleReading
import TextReading

/// A known phrase that stands in a passage.
struct Match: BitwiseCopyable {
    let entry: LexiconEntry
    private var from: Int32
    private var to: Int32
    /// Particles in front of the first word.
    let proclitics: UInt16
    let hasEnclitic: Bool
    /// Letters of particles in front that are not part of the phrase's span.
    let skipped: UInt8

    init(entry: LexiconEntry, first: Int, last: Int, proclitics: UInt16, hasEnclitic: Bool, skipped: UInt8) {
        self.entry = entry
        from = Int32(truncatingIfNeeded: first)
        to = Int32(truncatingIfNeeded: last)
        self.proclitics = proclitics
        self.hasEnclitic = hasEnclitic
        self.skipped = skipped
    }

    /// The same word's phrase at another token.
    @inline(__always)
    func moved(to token: Int) -> Match {
        var moved = self
        moved.from = Int32(truncatingIfNeeded: token)
        moved.to = moved.from
        return moved
    }

    /// Token indices, both inclusive.
    var first: Int { Int(from) }
    var last: Int { Int(to) }
    var length: Int { last - first + 1 }
    var index: Int { Int(entry.index) }

    /// The bits that it gives to the tokens that it begins and ends with.
    var beginning: UInt64 { entry.number == .dual ? entry.meaning.bit | Meaning.dualBit : entry.meaning.bit }
    var ending: UInt64 { entry.meaning.bit }

    /// The bit of the word around a source that it is, or 0.
    var credit: UInt64 { entry.meaning == .creditWord ? 1 &<< UInt64(truncatingIfNeeded: entry.index) : 0 }

    /// The few matches at one token: the longest first, then by meaning and index. Equal ones stay in their order.
    static func sort(_ matches: Scratch<Match>, from start: Int) {
        guard matches.count > start + 1 else { return }
        for i in (start + 1)..<matches.count {
            var at = i
            while at > start, comesBefore(matches[at], matches[at - 1]) {
                (matches[at], matches[at - 1]) = (matches[at - 1], matches[at])
                at -= 1
            }
        }
    }

    @inline(__always)
    private static func comesBefore(_ a: Match, _ b: Match) -> Bool {
        if a.last != b.last { return a.last > b.last }
        if a.entry.meaning != b.entry.meaning { return a.entry.meaning.rawValue < b.entry.meaning.rawValue }
        return a.entry.index < b.entry.index
    }
}
