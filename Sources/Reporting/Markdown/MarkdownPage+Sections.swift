import ClaimModel

extension MarkdownPage {
    mutating func summary() {
        heading(1, word("report.title"))
        let outlets = Set(report.documents.compactMap(\.info.outlet)).count
        paragraph(
            [
                counted("article", report.documents.count), counted("outlet", outlets),
                counted("finding", index.alarms.count),
            ].joined(separator: " · "))
        let rows = Severity.allCases.reversed().map { severity in
            [name("severity", severity.name), String(report.findings.count { $0.severity == severity })]
        }
        table(["table.severity", "table.count"], rows)
    }

    mutating func findings() {
        heading(2, word("section.findings"))
        if index.alarms.isEmpty { paragraph(word("findings.none")) }
        for severity in Severity.allCases.reversed() {
            let findings = index.alarms.filter { $0.severity == severity }
            guard !findings.isEmpty else { continue }
            heading(3, name("severity", severity.name))
            for finding in findings { self.finding(finding) }
        }
    }

    mutating func notes() {
        guard !index.notes.isEmpty else { return }
        heading(2, word("section.notes"))
        list(index.notes.map { "\(message($0)) \(MarkdownText.escape($0.id))" })
    }

    mutating func agreements() {
        guard !index.agreements.isEmpty else { return }
        heading(2, word("section.agreements"))
        table(
            ["table.agreement", "table.figure", "table.outlet"],
            index.agreements.map { finding in
                let claims = index.claims(finding.claims)
                return [
                    message(finding),
                    unique(claims.map { phrases.figure($0) }).map(foreign).joined(separator: ", "),
                    unique(claims.map { phrases.outlet($0.document) }).map(foreign).joined(separator: ", "),
                ]
            })
    }

    mutating func sources() {
        let ledger = SourceLedger(index)
        guard !ledger.rows.isEmpty else { return }
        heading(2, word("section.sources"))
        table(
            ["table.source", "table.credited", "table.outlet", "table.disagreements"],
            ledger.rows.map {
                [foreign($0.name), String($0.claims), $0.outlets.map(foreign).joined(separator: ", "), String($0.disagreements)]
            })
    }

    mutating func claims() {
        heading(2, word("section.claims"))
        let claims = index.claimsByDocument()
        for document in report.documents {
            heading(3, foreign(index.title(of: document)))
            let about = [document.info.outlet, document.info.published, index.file(of: document.info)].compactMap { $0 }
            paragraph(about.map(foreign).joined(separator: " · "))
            let rows = (claims[document.info.id] ?? []).map { claim in
                [
                    foreign(phrases.figure(claim)), phrases.scope(claim).map(foreign).joined(separator: " · "),
                    foreign(phrases.source(claim)), name("status", claim.status.rawValue), foreign(index.place(of: claim)),
                ]
            }
            if rows.isEmpty { paragraph(word("claims.none")) }
            table(["table.figure", "table.scope", "table.source", "table.status", "table.place"], rows)
        }
    }

    mutating func coverage() {
        let coverage = report.coverage
        heading(2, word("section.coverage"))
        table(
            ["table.coverage", "table.count"],
            [
                [word("coverage.numbers"), String(coverage.numbers)], [word("coverage.claims"), String(coverage.claims)],
                [word("coverage.set_aside"), String(coverage.setAside)],
                [word("coverage.not_placed"), String(coverage.notPlaced.count)],
            ])
        table(
            ["table.figure", "table.place", "table.reason"],
            coverage.notPlaced.map { number in
                let document = index.document(number.document)
                let file = document.map { index.file(of: $0.info) } ?? number.document
                let place = index.place(of: number.words.span.start, in: number.document).map { ":\($0.line):\($0.column)" } ?? ""
                return [foreign(number.words.text), foreign(file + place), foreign(number.reason)]
            })
        list(report.problems.map { foreign($0.description) })
        paragraph(
            "mizan \(MarkdownText.escape(report.toolVersion)) · \(word("report.rules")) "
                + MarkdownText.escape(report.rulesVersion))
    }

    // MARK: One finding

    private mutating func finding(_ finding: Finding) {
        heading(4, message(finding))
        let kinds = ([finding.kind] + finding.also).map { name("kind", $0) }.joined(separator: ", ")
        paragraph("\(kinds) · \(MarkdownText.escape(finding.rule)) · \(MarkdownText.escape(finding.id))")
        let sides = index.sides(finding)
        for claim in sides.conflict { quote(claim) }
        if finding.conflict.count > 1 {
            paragraph(
                labelled(
                    "explain.conflict",
                    sides.conflict.map { claim in
                        [phrases.figure(claim), phrases.reading(claim)].compactMap { $0 }.map(foreign).joined(separator: " → ")
                    }))
        }
        for group in index.groups(of: finding) where !group.gates.isEmpty {
            paragraph(
                labelled(
                    "group.gates",
                    group.gates.map { gate in
                        "\(name("gate", gate.gate)) = \(foreign(wording.known(gate.gate, gate.verdict)))"
                    }))
        }
        paragraph(labelled("finding.beside", sides.others.map { "\(foreign(phrases.figure($0))) \(credit($0))" }))
        paragraph(labelled("advice", [foreign(index.inReportLanguage(finding.advice))].filter { !$0.isEmpty }))
    }

    private func labelled(_ key: String, _ values: [String]) -> String {
        values.isEmpty ? "" : "**\(word(key))** " + values.joined(separator: "; ")
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
