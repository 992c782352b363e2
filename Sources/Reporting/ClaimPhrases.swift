import ClaimModel

/// What a claim says, in short phrases for any format. Nothing in them is escaped yet.
struct ClaimPhrases {
    let wording: Wording

    /// The figure with its hedge, in the order of the text.
    func figure(_ claim: Claim) -> String {
        let number = claim.quantity.text
        guard let hedge = claim.quantity.hedge, !number.span.contains(hedge.span) else { return number.text }
        return hedge.span < number.span ? "\(hedge.text) \(number.text)" : "\(number.text) \(hedge.text)"
    }

    /// Who is credited, and through whom; the article's own voice where nobody is.
    func source(_ claim: Claim) -> String {
        let name = name(claim.attribution.source) ?? wording["source.own_voice"]
        let via = claim.attribution.via.compactMap(name(_:))
        guard !via.isEmpty else { return name }
        return wording.filled("source.via", [("source", name), ("via", via.joined(separator: ", "))])
    }

    func outlet(_ document: DocumentInfo) -> String { document.outlet ?? wording["outlet.unknown"] }

    /// What is counted, of whom, where and when: the parts that are known.
    func scope(_ claim: Claim) -> [String] {
        var parts = [wording.name("measure", claim.measure)]
        if let who = claim.who { parts.append(wording.name("who", who)) }
        parts += [claim.subject, claim.group, claim.place].compactMap(name(_:))
        if let window = window(claim.time.window) ?? window(claim.time.event) { parts.append(window) }
        if let asOf = claim.time.asOf { parts.append(wording.filled("time.as_of", [("date", asOf.iso)])) }
        return parts
    }

    /// The values that comparison takes the figure for.
    func interval(_ interval: Interval) -> String {
        switch (interval.lower, interval.upper) {
        case (let low?, let high?) where low == high: Self.number(low)
        case (let low?, let high?):
            wording.filled(
                "interval.between", [("low", Self.number(low)), ("high", Self.number(high))], otherwise: "{low}–{high}")
        case (let low?, nil): wording.filled("interval.from", [("low", Self.number(low))], otherwise: "≥ {low}")
        case (nil, let high?): wording.filled("interval.to", [("high", Self.number(high))], otherwise: "≤ {high}")
        case (nil, nil): "–"
        }
    }

    /// The interval where it says more than the figure does.
    func reading(_ claim: Claim) -> String? {
        let text = interval(claim.quantity.interval)
        return text == figure(claim) || text == "–" ? nil : text
    }

    static func number(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }

    func window(_ window: TimeWindow) -> String? {
        switch (window.from?.iso, window.to?.iso) {
        case (let from?, let to?) where from == to: from
        case (let from?, let to?): "\(from) – \(to)"
        case (let from?, nil): wording.filled("time.since", [("date", from)])
        case (nil, let to?): wording.filled("time.until", [("date", to)])
        case (nil, nil): window.length
        }
    }

    private func name(_ reference: NameReference) -> String? { reference.text ?? reference.id }
}
