import ClaimModel
import RuleReading

/// Names an article has used so far: resolves "the organisation", gives each name its fullest form.
///
/// Names go by the numbers of their ids (`SharedPack.nameNumbers`).
struct NameMemory {
    private struct Known {
        /// Running number of its last mention.
        var lastMention = 0
        var fullest: ByteSpan?
    }

    private var known: [Known] = []
    private var places = NumberIndex()
    private var count = 0

    mutating func note(_ number: Int32, at span: ByteSpan, isCalled: Bool) {
        let place: Int
        if let old = places.place(of: number) {
            place = old
        } else {
            place = places.add(number)
            if known.isEmpty { known.reserveCapacity(16) }
            known.append(Known())
        }
        count += 1
        known[place].lastMention = count
        if !isCalled, span.length > known[place].fullest?.length ?? 0 { known[place].fullest = span }
    }

    /// Where the fullest form of a name stands in the article.
    func fullest(of number: Int32) -> ByteSpan? { places.place(of: number).flatMap { known[$0].fullest } }

    /// The running number of a name's last mention; 0: it was not mentioned.
    @inline(__always)
    func lastMention(of number: Int32) -> Int { places.place(of: number).map { known[$0].lastMention } ?? 0 }
}
