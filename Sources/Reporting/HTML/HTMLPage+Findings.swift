import ClaimModel

extension HTMLPage {
    func finding(_ finding: Finding) -> HTMLView {
        let sides = index.sides(finding)
        var view = HTMLView()
        view.set("anchor", AnchorName.make("finding", finding.id))
        view.set("severity", finding.severity.name)
        view.set("label", wording.name("severity", finding.severity.name))
        view.set("kinds", ([finding.kind] + finding.also).map { wording.name("kind", $0) }.joined(separator: " · "))
        view.set("headline", headline(finding))
        view.set("quotes", sides.conflict.map(quote))
        view.set("beside", sides.others.map(quote))
        view.set("beside_counted", wording.counted("claim_beside", sides.others.count))
        view.set("conflict", finding.conflict.count > 1 ? sides.conflict.map(reading) : [])
        view.set("groups", index.groups(of: finding).filter { !$0.gates.isEmpty }.map(gates))
        let advice = index.inReportLanguage(finding.advice)
        view.set("has_advice", !advice.isEmpty)
        view.set("advice", own(advice))
        view.set("rule", finding.rule)
        view.set("id", finding.id)
        view.set("reasons", finding.reasons.map { HTMLText.isolated($0) })
        return view
    }

    /// A figure of the smallest set that cannot hold, with the values that it allows.
    private func reading(_ claim: Claim) -> HTMLView {
        let interval = phrases.reading(claim)
        var row = HTMLView()
        row.set("figure", foreign(phrases.figure(claim), claim.document))
        row.set("has_interval", interval != nil)
        row.set("interval", HTMLText.isolated(interval ?? ""))
        row.set("source", foreign(phrases.source(claim), claim.document))
        return row
    }

    /// What the claims of a group share.
    private func gates(_ group: ClaimGroup) -> HTMLView {
        var view = HTMLView()
        view.set(
            "gates",
            group.gates.map { gate in
                var row = HTMLView()
                row.set("gate", wording.name("gate", gate.gate))
                row.set("verdict", HTMLText.isolated(wording.known(gate.gate, gate.verdict)))
                return row
            })
        view.set(
            "near",
            group.near.compactMap { near -> HTMLView? in
                guard let claim = index.claim(near.claim) else { return nil }
                var row = HTMLView()
                row.set("target", AnchorName.make("claim", claim.id))
                row.set("figure", foreign(phrases.figure(claim), claim.document))
                row.set("outlet", foreign(phrases.outlet(claim.document), claim.document))
                row.set("gate", wording.name("gate", near.gate))
                row.set("reason", HTMLText.isolated(near.reason))
                return row
            })
        return view
    }

    private func quote(_ claim: Claim) -> HTMLView {
        let excerpt = Excerpt(of: claim)
        var attributes = HTMLText()
        attributes.direct(claim.evidence.text, language: claim.document.language)
        var sentence = HTMLText(escaping: excerpt.before)
        if !excerpt.figure.isEmpty {
            sentence.append(markup: "<mark><bdi>")
            sentence.append(excerpt.figure)
            sentence.append(markup: "</bdi></mark>")
        }
        sentence.append(excerpt.after)
        var view = HTMLView()
        view.set("attributes", attributes)
        view.set("sentence", sentence)
        view.set("outlet", foreign(phrases.outlet(claim.document), claim.document))
        view.set("source", foreign(phrases.source(claim), claim.document))
        view.set("published", claim.document.published ?? "")
        view.set("place", index.place(of: claim))
        view.set("target", AnchorName.make("claim", claim.id))
        return view
    }
}
