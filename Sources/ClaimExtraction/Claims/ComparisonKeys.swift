/// What claims are compared by, put together once: articles count the same few things all the time.
final class ComparisonKeys {
    private struct Kept {
        var measure = ""
        var unit = ""
        var who = ""
        var key = ""
    }

    private var kept = [Kept](repeating: Kept(), count: size)
    /// A power of two; a key that another one needs the room of is put together again.
    private static let size = 128

    /// "measure/unit/who"
    func key(_ measure: String, _ unit: String, _ who: String) -> String {
        let place = (measure.utf8.count &* 37 &+ unit.utf8.count &* 5 &+ who.utf8.count &* 11) & (Self.size - 1)
        if kept[place].measure == measure, kept[place].unit == unit, kept[place].who == who, !kept[place].key.isEmpty {
            return kept[place].key
        }
        kept[place] = Kept(measure: measure, unit: unit, who: who, key: ClaimBuilder.key(measure, unit, who))
        return kept[place].key
    }
}
