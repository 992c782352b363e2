import ClaimModel
import RuleReading
import TextReading

/// Figures, dates and names of a passage as mentions.
struct MentionBuilder {
    let passage: Passage

    func mentions(_ figures: [Figure], _ names: [NameReader.Found]) -> [Mention] {
        (figures.map(mention) + names.map(mention)).sorted {
            ($0.words.span, $0.kind.rawValue) < ($1.words.span, $1.kind.rawValue)
        }
    }

    private func mention(_ figure: Figure) -> Mention {
        let words = TextSpan(text: passage.string(figure.span), span: figure.span)
        var mention = Mention(
            kind: kind(figure.kind), words: words, nominal: figure.nominal, lower: figure.lower, upper: figure.upper,
            modifier: figure.lower != nil ? .range : figure.hedge?.modifier ?? .exact,
            unit: figure.noun?.word.unit ?? figure.timeUnit,
            setAside: figure.setAside)
        if let date = figure.date {
            mention.from = date.from.isEmpty ? nil : date.from
            mention.to = date.from.isEmpty ? nil : date.to ?? date.from
            mention.isRelative = date.isRelative
            mention.modifier = nil
        }
        if figure.kind == .duration {
            mention.length = WindowFinder.length(figure)
        }
        return mention
    }

    private func kind(_ kind: Figure.Kind) -> Mention.Kind {
        switch kind {
        case .count, .multiple: .number
        case .fraction: .fraction
        case .percent: .percent
        case .date: .date
        case .duration: .duration
        case .ordinal: .ordinal
        }
    }

    private func mention(_ name: NameReader.Found) -> Mention {
        let kind: Mention.Kind =
            switch name.entry.kind {
            case .place: .place
            case .person: .person
            default: name.entry.isPerson ? .person : .organisation
            }
        let span = passage.span(name.first, name.last)
        return Mention(kind: kind, words: TextSpan(text: passage.string(span), span: span), id: name.entry.id)
    }
}
