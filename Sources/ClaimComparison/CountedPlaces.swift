import ClaimModel

/// At which places each article counts one thing: who gives figures for two of them tells them apart.
struct CountedPlaces: Sendable {
    /// Each article's figures by what they measure.
    let told: FiguresByMeasure

    init(_ facts: [Facts]) { told = FiguresByMeasure(facts) }

    /// One of the two articles has another figure of the same measure at the other's place.
    func countsBoth(_ a: Facts, _ b: Facts) -> Bool { counts(a, at: b) || counts(b, at: a) }

    /// The article's first figure of its measure, below the headline.
    func isFirst(_ one: Facts) -> Bool { told.beside(one).first { !$0.claim.isHeadline }?.claim.id == one.claim.id }

    private func counts(_ one: Facts, at other: Facts) -> Bool {
        told.beside(one).contains {
            $0.claim.id != one.claim.id && $0.figure.nominal != one.figure.nominal
                && ($0.place.key == other.place.key || Words.isSameName($0.placeWords, other.placeWords))
        }
    }
}
