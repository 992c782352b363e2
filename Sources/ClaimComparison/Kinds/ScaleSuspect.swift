import ClaimModel
import RuleReading

/// A factor of ten, a hundred or a thousand between two figures with the same digits: a slip of unit.
enum ScaleSuspect {
    static func holds(_ pair: ClaimPair, _ tolerances: Tolerances) -> Bool {
        pair.isSame && pair.strain > .none && pair.scaleFactor(tolerances) != nil
    }

    static func adjust(_ severity: inout Loudness, _ pair: ClaimPair) {
        if !pair.isOneOrigin, !pair.isOneDocument {
            severity.lower("different origins")
        }
        // Two sentences of one body, or two items of one list, have digits in common by chance.
        if pair.isOneDocument, !pair.isHeadlineOfBody { severity.cap(.info, "two figures of one body") }
    }
}
