import ClaimModel
import RuleReading
import TextReading

/// What the links between figures tell of a count.
extension MeasureFinder {
    /// "of 900 patients 12 children died, three of them this week": those three are children.
    func nounOfPart(_ link: LinkReader.Link, _ found: [Found?]) -> CountedNoun? {
        guard link.kind == .part, let noun = found[link.to]?.noun, noun.word.kind == .people, noun.word.who != nil
        else { return nil }
        return noun
    }

    func isPeoplePart(_ link: LinkReader.Link) -> Bool {
        guard link.kind == .part, !link.isReversed, let words = link.words, let match = passage.match(.link, at: words.lowerBound)
        else { return false }
        return passage.shared.pack.links[match.index].isOfPeople
    }

    /// A part of things, or of a toll, whose own word tells what sort of them it is.
    func isQualified(_ figure: Figure, _ link: LinkReader.Link, _ figures: [Figure]) -> Bool {
        guard link.kind == .part, !link.isReversed, let words = link.words, figure.unknownNoun != nil, link.to < figures.count,
            figures[link.to].nominal ?? .infinity >= figure.nominal ?? 0,
            let part = passage.match(.link, at: words.lowerBound), !passage.shared.pack.links[part.index].isOfPeople
        else { return false }
        return figures[link.to].noun.map { $0.word.kind == .thing || $0.word.measure != nil && $0.word.kind == .people } ?? false
    }

    /// The figure that begins a coordination, up through parts or along the chain.
    func base(_ i: Int, _ links: [LinkReader.Link?], unless stop: LinkWord.Kind) -> Int {
        var at = i
        var steps = 0
        while let link = links[at], steps < 12 {
            // A part's noun is never inherited: go up to its whole.
            guard link.kind == .part || link.kind == .and, stop != link.kind || link.kind == .part else { break }
            if link.kind == .and, stop == .and { break }
            at = link.to
            steps += 1
        }
        return at
    }

    func followsReversed(_ i: Int, _ links: [LinkReader.Link?]) -> Bool {
        guard i > 0, i < links.count else { return false }
        return links[i]?.isReversed ?? false
    }

    /// Where a figure begins that "to" follows.
    func firstOfTwo(at token: Int, _ figures: ArraySlice<Figure>) -> Int? {
        guard let figure = figures.last(where: { $0.first <= token }), token <= figure.phraseLast, figure.last > figure.first,
            passage.has(.rangeJoiner, at: figure.phraseLast + 1)
        else { return nil }
        return min(figure.first, figure.phraseFirst)
    }
}
