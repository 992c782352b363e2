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
    /// Per number of an id: its place in `known`, -1 where it was not mentioned.
    private var places: [Int32] = []
    private var count = 0

    /// - Parameter ids: how many ids there are.
    mutating func note(_ number: Int32, of ids: Int, at span: ByteSpan, isCalled: Bool) {
        if places.isEmpty { places = [Int32](repeating: -1, count: ids) }
        var place = Int(places[Int(number)])
        if place < 0 {
            place = known.count
            places[Int(number)] = Int32(place)
            known.append(Known(number: number, lastMention: 0, fullest: nil))
        }
        count += 1
        known[place].lastMention = count
        if !isCalled, span.length > known[place].fullest?.length ?? 0 { known[place].fullest = span }
    }

    /// Where the fullest form of a name stands in the article.
    func fullest(of number: Int32) -> ByteSpan? {
        guard !places.isEmpty, places[Int(number)] >= 0 else { return nil }
        return known[Int(places[Int(number)])].fullest
    }

    /// The running number of a name's last mention; 0: it was not mentioned.
    func lastMention(of number: Int32) -> Int {
        guard !places.isEmpty, places[Int(number)] >= 0 else { return 0 }
        return known[Int(places[Int(number)])].lastMention
    }
}
