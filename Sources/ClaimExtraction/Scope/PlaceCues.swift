import RuleReading

/// Those of a passage's words about places that somebody looks for from its beginning to its end. Most of such words are
/// prepositions: they are gone through once.
struct PlaceCues {
    private enum Use { case none, itself, office, within }

    /// Words that may be a place without a name.
    private(set) var itself: [Match] = []
    /// Of an office or a house, with a particle behind them that names begin with.
    private(set) var offices: [Match] = []
    /// "three in", "two in": where a word for a place within stands closely behind a number.
    private(set) var counted: [Int] = []

    /// By the index of a match.
    private static let uses: [Use] = PlaceWord.allCases.map {
        switch $0 {
        case .border, .capital, .nationwide, .provinces, .ground, .again: .itself
        case .office: .office
        case .within: .within
        default: .none
        }
    }
    private static let wordsOfCount = 3

    init(_ passage: Passage) {
        let uses = Self.uses
        passage.forEachPlaceWord(behind: Self.wordsOfCount) { token, isBehindNumber in
            let isCounted = isBehindNumber && token + 1 < passage.count
            guard isCounted || passage.mayBePlaceCue(token) else { return }
            for match in passage.matches(at: token) where match.entry.meaning == .placeWord {
                switch uses[match.index] {
                case .none: continue
                case .itself: itself.append(match)
                case .office: if passage.has(.placeParticle, at: match.last + 1) { offices.append(match) }
                case .within:
                    if isCounted, match.length == 1, counted.last != token { counted.append(token) }
                }
            }
        }
    }

    /// A word's own meaning that is looked for wherever it stands.
    static func isCue(_ match: Match) -> Bool {
        guard match.entry.meaning == .placeWord else { return false }
        return uses[match.index] == .itself || uses[match.index] == .office
    }
}
