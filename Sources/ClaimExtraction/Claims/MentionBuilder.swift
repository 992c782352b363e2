import ClaimModel
import RuleReading
import TextReading

/// What was read in a passage, as mentions in the order of the text: figures, names, sources, cues.
struct MentionBuilder {
    let passage: Passage
    let names: [NameReader.Found]

    /// All of it, in order, nothing twice.
    func mentions(
        _ figures: [Figure], _ regions: [CreditRegion], _ measures: [MeasureFinder.Found?], _ links: [LinkReader.Link?],
        _ windows: [WindowFinder.Found]
    ) -> [Mention] {
        var found = figures.map(mention) + names.map(mention) + regions.compactMap(source)
        found += regions.map { cue($0.sign, .speechVerb, .according, id: $0.rule) }
        for measure in measures {
            if let measure, let words = measure.cue { found.append(cue(words, .frame, .noun, id: measure.rule)) }
        }
        for link in links {
            if let words = link?.words { found.append(cue(words, .link, .link, id: "wording.links")) }
        }
        // A day or year in the run of a clause has no cue of its own.
        found += windows.filter { !$0.isBare }.map { cue($0.cue, .windowCue, .windowCue, id: "dates.windows") }
        found += figures.compactMap { figure in
            figure.hedge.map { Mention(kind: .cue, words: words($0.span), id: "wording.hedges") }
        }
        return inOrder(found)
    }

    private func inOrder(_ mentions: [Mention]) -> [Mention] {
        func key(_ mention: Mention) -> (ByteSpan, String, String) {
            (mention.words.span, mention.kind.rawValue, mention.id ?? "")
        }
        var sorted: [Mention] = []
        for mention in mentions.sorted(by: { key($0) < key($1) }) where sorted.last.map({ key($0) != key(mention) }) ?? true {
            sorted.append(mention)
        }
        return sorted
    }

    private func words(_ span: ByteSpan) -> TextSpan { TextSpan(text: passage.string(span), span: span) }

    // MARK: Figures

    private func mention(_ figure: Figure) -> Mention {
        var mention = Mention(
            kind: kind(figure.kind), words: words(figure.kind == .duration ? withUnit(figure) : figure.span),
            nominal: figure.nominal, lower: figure.lower, upper: figure.upper,
            modifier: figure.lower != nil ? .range : figure.hedge?.modifier ?? .exact,
            unit: figure.kind == .percent ? "percent" : figure.noun?.word.unit ?? figure.timeUnit,
            setAside: figure.setAside)
        if let date = figure.date {
            mention.from = date.from.isEmpty ? nil : date.from
            mention.to = date.from.isEmpty ? nil : date.to ?? date.from
            mention.isRelative = date.isRelative
            mention.modifier = nil
        }
        if figure.kind == .duration { mention.length = WindowFinder.length(figure) }
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

    /// "six months", "the months the six": the number with its unit of time, without hedge.
    private func withUnit(_ figure: Figure) -> ByteSpan {
        var span = figure.span
        if figure.phraseLast > figure.last { span.end = Int(passage.tokens[figure.phraseLast].end) }
        guard figure.phraseFirst < figure.first, figure.phraseLast == figure.last, !figure.isDual else { return span }
        // The article may stand apart from the digits.
        let unit = passage.match(.timeUnit, endingAt: figure.first - 1) ?? passage.match(.timeUnit, endingAt: figure.first - 2)
        if let unit { span.start = passage.bareSpan(unit.first, unit.last, skipping: unit.skipped).start }
        return span
    }

    // MARK: Names and cues

    private func mention(_ name: NameReader.Found) -> Mention {
        let kind: Mention.Kind =
            switch name.entry.kind {
            case .place: .place
            case .person: .person
            default: name.entry.isPerson ? .person : .organisation
            }
        return Mention(kind: kind, words: words(name.span), id: name.reference.id)
    }

    /// Whoever is credited there in words of the passage.
    private func source(_ region: CreditRegion) -> Mention? {
        guard let told = region.told else { return nil }
        let name = names.first { $0.first == told.lowerBound && $0.last == told.upperBound }
        let skipped = passage.forms(at: told.lowerBound).first?.skipped ?? 0
        let span = name?.span ?? passage.bareSpan(told.lowerBound, told.upperBound, skipping: skipped)
        return Mention(kind: .source, words: words(span), id: region.speaker.name.id)
    }

    /// - Parameters:
    ///   - meaning: what the words were taken for; `other` where they may be of another kind.
    private func cue(_ tokens: ClosedRange<Int>, _ meaning: Meaning, _ other: Meaning, id: String) -> Mention {
        let match = [meaning, other].lazy.compactMap { passage.match($0, at: tokens.lowerBound) }
            .first { $0.last == tokens.upperBound }
        let span = passage.bareSpan(tokens.lowerBound, tokens.upperBound, skipping: match?.skipped ?? 0)
        return Mention(kind: .cue, words: words(span), id: id)
    }
}
