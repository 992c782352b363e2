import ClaimModel

/// The figures of each article that are of one measure and one dimension.
struct FiguresByMeasure: Sendable {
    private struct Key: Hashable {
        var document, measure, dimension: String

        init(_ facts: Facts) {
            document = facts.document
            measure = facts.claim.measure
            dimension = facts.dimension
        }
    }

    private let told: [Key: [Facts]]
    /// The same by claim, since names take long to look up.
    private var own: [ObjectIdentifier: [Facts]] = [:]

    init(_ facts: some Sequence<Facts>) {
        told = Dictionary(grouping: facts, by: Key.init)
        for group in told.values { for one in group { own[ObjectIdentifier(one)] = group } }
    }

    /// Those of a claim's article and measure, itself among them, in the order of the text.
    func beside(_ one: Facts) -> [Facts] { own[ObjectIdentifier(one)] ?? told[Key(one)] ?? [] }
}
