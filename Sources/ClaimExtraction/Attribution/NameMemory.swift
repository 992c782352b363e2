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
    /// Per number of an id: its place in `known`, from 1 on; an article names few of the thousands that there are.
    private var places: [Int16] = []
    private var count = 0

    mutating func note(_ number: Int32, at span: ByteSpan, isCalled: Bool) {
        if Int(number) >= places.count {
            places += repeatElement(0, count: max(Int(number) + 1 - places.count, places.count + 1024))
        }
        var place = Int(places[Int(number)]) - 1
        if place < 0 {
            guard known.count < Int(Int16.max) else { return }
            place = known.count
            places[Int(number)] = Int16(place + 1)
            known.append(Known(number: number, lastMention: 0, fullest: nil))
        }
        count += 1
        known[place].lastMention = count
        if !isCalled, span.length > known[place].fullest?.length ?? 0 { known[place].fullest = span }
    }

    /// Where the fullest form of a name stands in the article.
    func fullest(of number: Int32) -> ByteSpan? { place(of: number).flatMap { known[$0].fullest } }

    /// The running number of a name's last mention; 0: it was not mentioned.
    @inline(__always)
    func lastMention(of number: Int32) -> Int { place(of: number).map { known[$0].lastMention } ?? 0 }

    @inline(__always)
    private func place(of number: Int32) -> Int? {
        guard Int(number) < places.count, places[Int(number)] > 0 else { return nil }
        return Int(places[Int(number)]) - 1
    }
}
