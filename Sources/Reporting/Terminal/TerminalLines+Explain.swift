import ClaimModel

extension TerminalLines {
    mutating func explain(_ claim: Claim) {
        line("\(index.place(of: claim)): \(SafeText.isolated(phrases.figure(claim))) \(SafeText.oneLine(claim.id))")
        quote(claim)
        fields(claim)
        guard !claim.trail.isEmpty else { return }
        heading("explain.trail")
        for step in claim.trail {
            let role = SafeText.isolated(wording.name("role", step.role))
            line("    \(role): \(SafeText.isolated(step.words.text)) \(style.paint("[\(SafeText.oneLine(step.rule))]", .faint))")
        }
    }

    mutating func explain(_ finding: Finding) {
        self.finding(finding)
        labelled("kind", ([finding.kind] + finding.also).map { wording.name("kind", $0) }.joined(separator: ", "))
        labelled("explain.reasons", finding.reasons.joined(separator: ", "))
        labelled("explain.fingerprint", finding.fingerprint)
        if finding.conflict.count > 1 {
            heading("explain.conflict")
            for claim in index.sides(finding).conflict { listed(claim) }
        }
        for group in index.groups(of: finding) { explain(group) }
    }

    mutating func explain(_ group: ClaimGroup) {
        line()
        let label = index.inReportLanguage(group.label)
        let title = SafeText.isolated(label.isEmpty ? group.id : label)
        line("\(style.paint(title, .bold)) \(style.paint("[\(SafeText.oneLine(group.id))]", .faint))")
        if !group.gates.isEmpty { heading("group.gates") }
        for gate in group.gates {
            let verdict = wording.known(gate.gate, gate.verdict)
            line("    \(SafeText.isolated(wording.name("gate", gate.gate))): \(SafeText.isolated(verdict))")
        }
        heading("group.claims")
        for claim in index.claims(group.claims) { listed(claim) }
        guard !group.near.isEmpty else { return }
        heading("group.near")
        for near in group.near {
            if let claim = index.claim(near.claim) { listed(claim) } else { line("    \(SafeText.oneLine(near.claim))") }
            line("        \(SafeText.isolated(wording.name("gate", near.gate))): \(SafeText.isolated(near.reason))")
        }
    }

    mutating func explain(_ document: Document, line number: Int, column: Int?, mentions: [Mention]) {
        func isHere(_ span: ByteSpan) -> Bool {
            let first = TextPlace(of: span.start, in: document.text, firstLine: document.info.firstLine)
            let last = TextPlace(of: span.end, in: document.text, firstLine: document.info.firstLine)
            guard let column else { return first.line <= number && number <= last.line }
            return (first.line, first.column) <= (number, column) && (number, column) < (last.line, last.column)
        }
        let found = index.report.claims.filter { $0.document.id == document.info.id }
        let figures = found.filter { isHere(figureSpan($0)) }
        let here = figures.isEmpty ? found.filter { isHere($0.evidence.span) } : figures
        for claim in here { explain(claim) }
        let read = mentions.filter { isHere($0.words.span) }
        for mention in read {
            let label = SafeText.isolated(wording.name("mention", mention.kind.rawValue))
            let aside = SafeText.isolated(wording["coverage.set_aside"])
            let rule = mention.setAside.map { " (\(aside) [\(SafeText.oneLine($0))])" } ?? ""
            line("    \(label): \(SafeText.isolated(mention.words.text))\(rule)")
        }
        let left = index.report.coverage.notPlaced.filter { $0.document == document.info.id && isHere($0.words.span) }
        for number in left { labelled("coverage.not_placed", "\(number.words.text) (\(number.reason))") }
        if here.isEmpty, left.isEmpty, read.isEmpty { line(SafeText.isolated(wording["explain.nothing_here"])) }
    }

    // MARK: Pieces

    private mutating func heading(_ key: String) { line("  " + style.paint(SafeText.isolated(wording[key]), .bold)) }

    private mutating func listed(_ claim: Claim) {
        let figure = style.mark(SafeText.isolated(phrases.figure(claim)))
        let parts = [phrases.reading(claim), credit(claim), SafeText.oneLine(claim.id)].compactMap { $0 }
        line("    \(figure) \(parts.joined(separator: " · "))")
    }

    private mutating func fields(_ claim: Claim) {
        heading("explain.fields")
        labelled("field.value", phrases.interval(claim.quantity.interval))
        labelled("field.modifier", wording.name("modifier", claim.quantity.modifier.rawValue))
        labelled("field.unit", wording.name("unit", claim.quantity.unit))
        labelled("field.measure", wording.name("measure", claim.measure))
        labelled("field.subject", name(claim.subject))
        labelled("field.who", claim.who.map { wording.name("who", $0) } ?? "")
        labelled("field.group", name(claim.group))
        labelled("field.place", name(claim.place))
        labelled("field.basis", wording.name("basis", claim.time.basis.rawValue))
        labelled("field.window", phrases.window(claim.time.window) ?? "")
        labelled("field.event", phrases.window(claim.time.event) ?? "")
        labelled("field.as_of", claim.time.asOf?.iso ?? "")
        labelled("field.source", phrases.source(claim))
        labelled("field.status", wording.name("status", claim.status.rawValue))
        labelled("field.rule", claim.rule)
        labelled("field.comparison_key", claim.comparisonKey)
    }

    private func figureSpan(_ claim: Claim) -> ByteSpan {
        claim.quantity.hedge.map { claim.quantity.text.span.union($0.span) } ?? claim.quantity.text.span
    }

    private func name(_ reference: NameReference) -> String {
        switch (reference.text, reference.id) {
        case (let text?, let id?) where text != id: "\(text) (\(id))"
        case (let text, let id): text ?? id ?? ""
        }
    }
}
