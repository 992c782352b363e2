public import ClaimModel

/// `mizan.claim/1`: one claim, one line.
public enum ClaimLines {
    /// Appends the claim and a line feed.
    public static func append(_ claim: Claim, to bytes: inout [UInt8]) {
        JSONWriter.append(to: &bytes) { $0.claim(claim) }
        bytes.append(UInt8(ascii: "\n"))
    }

    public static func render(_ claims: some Sequence<Claim>) -> [UInt8] {
        var bytes: [UInt8] = []
        for claim in claims { append(claim, to: &bytes) }
        return bytes
    }
}

extension JSONWriter {
    mutating func claim(_ claim: Claim) {
        object {
            $0.field("schema", "mizan.claim/1")
            $0.field("id", claim.id)
            $0.object("document") { $0.claimDocument(claim.document) }
            $0.object("quantity") { $0.quantity(claim.quantity) }
            $0.field("measure", claim.measure)
            $0.field("subject", claim.subject)
            $0.object("population") {
                $0.field("who", claim.who)
                $0.field("group", claim.group)
            }
            $0.field("place", claim.place)
            $0.object("time") { $0.time(claim.time) }
            $0.object("source") { $0.attribution(claim.attribution) }
            $0.field("status", claim.status.rawValue)
            $0.field("part_of", claim.partOf)
            $0.field("comparison_key", claim.comparisonKey)
            $0.object("evidence") {
                $0.span(claim.evidence.span)
                $0.field("quote", claim.evidence.text)
            }
            $0.field("rule", claim.rule)
            $0.field("confidence", claim.confidence)
            $0.field("headline", claim.isHeadline)
            $0.field("event", claim.event)
        }
    }

    private mutating func claimDocument(_ document: DocumentInfo) {
        field("id", document.id)
        field("title", document.title)
        field("outlet", document.outlet)
        field("published", document.published)
        field("language", document.language)
        field("path", document.path)
    }

    private mutating func quantity(_ quantity: Quantity) {
        field("text", quantity.text.text)
        span(quantity.text.span)
        if let hedge = quantity.hedge {
            object("hedge") {
                $0.field("text", hedge.text)
                $0.span(hedge.span)
            }
        } else {
            key("hedge")
            null()
        }
        field("modifier", quantity.modifier.rawValue)
        field("unit", quantity.unit)
        field("nominal", quantity.nominal)
        field("lower", quantity.lower)
        field("upper", quantity.upper)
        array("interval") {
            for end in [quantity.interval.lower, quantity.interval.upper] {
                if let end { $0.value(end) } else { $0.null() }
            }
        }
        field("date", quantity.date)
        if let alternative = quantity.alternative { field("alternative", alternative) }
    }

    private mutating func time(_ time: TimeScope) {
        field("basis", time.basis.rawValue)
        object("event") {
            $0.field("from", time.event.from)
            $0.field("to", time.event.to)
        }
        object("window") {
            $0.field("from", time.window.from)
            $0.field("to", time.window.to)
            $0.field("length", time.window.length)
        }
        field("as_of", time.asOf)
    }

    private mutating func attribution(_ attribution: Attribution) {
        field("id", attribution.source.id)
        field("text", attribution.source.text)
        field("mode", attribution.mode.rawValue)
        array("via") {
            for name in attribution.via {
                $0.object {
                    $0.field("id", name.id)
                    $0.field("text", name.text)
                }
            }
        }
        field("anonymous", attribution.isAnonymous)
    }
}
