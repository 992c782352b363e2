import ClaimModel

extension FindingBuilder {
    /// Two figures of two articles.
    private struct Sides: Hashable {
        var measure: String
        var documents: [String]
        var values: [Double?]

        init(_ pair: ClaimPair) {
            let isInOrder = pair.a.claim.document.id <= pair.b.claim.document.id
            let (first, second) = isInOrder ? (pair.a, pair.b) : (pair.b, pair.a)
            measure = first.claim.comparisonKey
            documents = [first.claim.document.id, second.claim.document.id]
            values = [first.figure.nominal, second.figure.nominal]
        }
    }

    /// A headline repeats, in the paper's own voice, what its body credits to a source. Where that source is told to contradict
    /// itself, the headline's part in it is no disagreement of its own.
    func withHeadlinesBesideBodies(_ hits: [Hit]) -> [Hit] {
        let told = Set(hits.lazy.filter { $0.kind == .sameSourceConflict }.map { Sides($0.pair) })
        guard !told.isEmpty else { return hits }
        return hits.map { hit in
            guard hit.kind == .crossSourceConflict, !hit.pair.isOneDocument,
                hit.pair.a.claim.isHeadline || hit.pair.b.claim.isHeadline, told.contains(Sides(hit.pair))
            else { return hit }
            var hit = hit
            hit.kind = .sameSourceConflict
            return hit
        }
    }
}
