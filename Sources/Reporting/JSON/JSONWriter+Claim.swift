import ClaimModel

/// The parts of a claim, each written in long pieces: what stands between the values is known beforehand.
extension JSONWriter {
    // They are handed the claim, which lends each text as it is written: a quantity by itself would be copied with all of its.

    mutating func quantity(of claim: borrowing Claim) {
        quoted(claim.quantity.text.text)
        literal(",\"start\":")
        span(of: claim.quantity.text.span)
        if claim.quantity.hedge != nil {
            hedge(of: claim)
        } else {
            literal(",\"hedge\":null,\"modifier\":")
        }
        let modifier = claim.quantity.modifier
        if modifier == .exact { literal("\"exact\"") } else { quoted(modifier.rawValue) }
        literal(",\"unit\":")
        quoted(claim.quantity.unit)
        literal(",\"nominal\":")
        plain(claim.quantity.nominal)
        literal(",\"lower\":")
        plain(claim.quantity.lower)
        literal(",\"upper\":")
        plain(claim.quantity.upper)
        literal(",\"interval\":[")
        plain(claim.quantity.interval.lower)
        literal(",")
        plain(claim.quantity.interval.upper)
        literal("],\"date\":")
        optional(claim.quantity.date)
        if let alternative = claim.quantity.alternative {
            literal(",\"alternative\":")
            plain(alternative)
        }
    }

    private mutating func hedge(of claim: borrowing Claim) {
        guard let hedge = claim.quantity.hedge else { return }
        literal(",\"hedge\":{\"text\":")
        quoted(hedge.text)
        literal(",\"start\":")
        span(of: hedge.span)
        literal("},\"modifier\":")
    }

    mutating func time(of claim: borrowing Claim) {
        switch claim.time.basis {
        case .incident: literal("\"incident\"")
        case .total: literal("\"total\"")
        case .state: literal("\"state\"")
        case .rate: literal("\"rate\"")
        }
        let (event, window) = (
            (from: claim.time.event.from, to: claim.time.event.to), (from: claim.time.window.from, to: claim.time.window.to)
        )
        if event.from == nil, event.to == nil, window.from == nil, window.to == nil, claim.time.window.length == nil {
            // Most claims say no more.
            literal(
                ",\"event\":{\"from\":null,\"to\":null},\"window\":{\"from\":null,\"to\":null,\"length\":null},\"as_of\":")
        } else {
            literal(",\"event\":{\"from\":")
            day(event.from)
            literal(",\"to\":")
            day(event.to)
            literal("},\"window\":{\"from\":")
            day(window.from)
            literal(",\"to\":")
            day(window.to)
            literal(",\"length\":")
            optional(claim.time.window.length)
            literal("},\"as_of\":")
        }
        day(claim.time.asOf)
    }

    mutating func attribution(of claim: borrowing Claim) {
        optional(claim.attribution.source.id)
        literal(",\"text\":")
        optional(claim.attribution.source.text)
        switch claim.attribution.mode {
        case .direct: literal(",\"mode\":\"direct\",\"via\":[")
        case .indirect: literal(",\"mode\":\"indirect\",\"via\":[")
        }
        if !claim.attribution.via.isEmpty {
            for (i, via) in claim.attribution.via.enumerated() {
                if i > 0 { literal(",") }
                name(via)
            }
        }
        if claim.attribution.isAnonymous { literal("],\"anonymous\":true") } else { literal("],\"anonymous\":false") }
    }

    mutating func name(_ reference: NameReference) {
        if reference.isEmpty { return literal("{\"id\":null,\"text\":null}") }
        literal("{\"id\":")
        optional(reference.id)
        literal(",\"text\":")
        optional(reference.text)
        literal("}")
    }

    mutating func span(of span: ByteSpan) {
        plain(span.start)
        literal(",\"end\":")
        plain(span.end)
    }

    mutating func optional(_ text: String?) {
        if let text { quoted(text) } else { literal("null") }
    }

    mutating func day(_ date: PartialDate?) {
        if let date { self.date(date) } else { literal("null") }
    }
}
