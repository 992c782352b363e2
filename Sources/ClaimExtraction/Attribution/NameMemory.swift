import ClaimModel
import RuleReading

/// Names an article has used so far: resolves "the organisation", gives each name its fullest form.
///
/// Names go by the numbers of their ids (`SharedPack.nameNumbers`).
struct NameMemory {
    private struct Known {
        var number: Int32
        /// Running number of its last mention.
        var lastMention: Int
        var fullest: ByteSpan?
    }

    private var known: [Known] = []
    /// Number of an id → its place in `known`: an article names few of the thousands that there are.
    private var places: [Int32: Int32] = [:]
    private var count = 0

    mutating func note(_ number: Int32, at span: ByteSpan, isCalled: Bool) {
        var place = places[number].map { Int($0) } ?? -1
        if place < 0 {
            place = known.count
            places[number] = Int32(place)
            known.append(Known(number: number, lastMention: 0, fullest: nil))
        }
        count += 1
        known[place].lastMention = count
        if !isCalled, span.length > known[place].fullest?.length ?? 0 { known[place].fullest = span }
    }

    /// Where the fullest form of a name stands in the article.
    func fullest(of number: Int32) -> ByteSpan? {
        places[number].flatMap { known[Int($0)].fullest }
    }

    /// The running number of a name's last mention; 0: it was not mentioned.
    func lastMention(of number: Int32) -> Int {
        places[number].map { known[Int($0)].lastMention } ?? 0
    }
}
