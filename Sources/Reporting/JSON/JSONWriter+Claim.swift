import ClaimModel

/// The parts of a claim, each written in long pieces: what stands between the values is known beforehand.
extension JSONWriter {
    mutating func quantity(_ quantity: Quantity) {
        quoted(quantity.text.text)
        literal(",\"start\":")
        span(of: quantity.text.span)
        if let hedge = quantity.hedge {
            literal(",\"hedge\":{\"text\":")
            quoted(hedge.text)
            literal(",\"start\":")
            span(of: hedge.span)
            literal("},\"modifier\":")
        } else {
            literal(",\"hedge\":null,\"modifier\":")
        }
        if quantity.modifier == .exact { literal("\"exact\"") } else { quoted(quantity.modifier.rawValue) }
        literal(",\"unit\":")
        quoted(quantity.unit)
        literal(",\"nominal\":")
        plain(quantity.nominal)
        literal(",\"lower\":")
        plain(quantity.lower)
        literal(",\"upper\":")
        plain(quantity.upper)
        literal(",\"interval\":[")
        plain(quantity.interval.lower)
        literal(",")
        plain(quantity.interval.upper)
        literal("],\"date\":")
        optional(quantity.date)
        if let alternative = quantity.alternative {
            literal(",\"alternative\":")
            plain(alternative)
        }
    }

    mutating func time(_ time: TimeScope) {
        switch time.basis {
        case .incident: literal("\"incident\"")
        case .total: literal("\"total\"")
        case .state: literal("\"state\"")
        case .rate: literal("\"rate\"")
        }
        if time.event.from == nil, time.event.to == nil, time.window.isEmpty {
            // Most claims say no more.
            literal(
                ",\"event\":{\"from\":null,\"to\":null},\"window\":{\"from\":null,\"to\":null,\"length\":null},\"as_of\":")
        } else {
            literal(",\"event\":{\"from\":")
            date(time.event.from)
            literal(",\"to\":")
            date(time.event.to)
            literal("},\"window\":{\"from\":")
            date(time.window.from)
            literal(",\"to\":")
            date(time.window.to)
            literal(",\"length\":")
            optional(time.window.length)
            literal("},\"as_of\":")
        }
        date(time.asOf)
    }

    mutating func attribution(_ attribution: Attribution) {
        optional(attribution.source.id)
        literal(",\"text\":")
        optional(attribution.source.text)
        switch attribution.mode {
        case .direct: literal(",\"mode\":\"direct\",\"via\":[")
        case .indirect: literal(",\"mode\":\"indirect\",\"via\":[")
        }
        for (i, via) in attribution.via.enumerated() {
            if i > 0 { literal(",") }
            name(via)
        }
        if attribution.isAnonymous { literal("],\"anonymous\":true") } else { literal("],\"anonymous\":false") }
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

    mutating func date(_ date: PartialDate?) {
        guard let date else { return literal("null") }
        guard let year = date.year, let month = date.month, let day = date.day, (0...9999).contains(year),
            (1...12).contains(month), (1...31).contains(day)
        else { return quoted(date.iso) }
        literal("\"")
        digits(year, width: 4)
        literal("-")
        digits(month, width: 2)
        literal("-")
        digits(day, width: 2)
        literal("\"")
    }
}
