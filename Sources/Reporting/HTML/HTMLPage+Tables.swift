import ClaimModel

extension HTMLPage {
    func tables(_ view: inout HTMLView) {
        view.set(
            "agreements",
            index.agreements.map { finding in
                let claims = index.claims(finding.claims)
                var row = HTMLView()
                row.set("anchor", AnchorName.make("finding", finding.id))
                row.set("headline", headline(finding))
                row.set("figures", unique(claims.map { (phrases.figure($0), $0.document) }))
                row.set("outlets", unique(claims.map { (phrases.outlet($0.document), $0.document) }))
                return row
            })
        view.set(
            "sources",
            SourceLedger(index).rows.map { source in
                var row = HTMLView()
                row.set("name", HTMLText.isolated(source.name))
                row.set("credited", source.claims)
                row.set("outlets", HTMLText.joined(source.outlets.map { .isolated($0) }, by: " · "))
                row.set("disagreements", source.disagreements)
                return row
            })
    }

    func coverage(_ view: inout HTMLView) {
        let coverage = report.coverage
        view.set("numbers", coverage.numbers)
        view.set("claims", coverage.claims)
        view.set("set_aside", coverage.setAside)
        view.set("not_placed", coverage.notPlaced.count)
        view.set(
            "unplaced",
            coverage.notPlaced.map { number in
                let document = index.document(number.document)
                let file = document.map { index.file(of: $0.info) } ?? number.document
                let place = index.place(of: number.words.span.start, in: number.document).map { ":\($0.line):\($0.column)" } ?? ""
                var row = HTMLView()
                row.set("text", foreign(number.words.text, document?.info))
                row.set("place", HTMLText.isolated(file + place))
                row.set("target", Self.anchor(of: number))
                row.set("reason", HTMLText.isolated(number.reason))
                return row
            })
        view.set("problems", report.problems.map { HTMLText.isolated($0.description) })
        view.set("tool_version", report.toolVersion)
        view.set("rules_version", report.rulesVersion)
    }

    private func unique(_ texts: [(text: String, document: DocumentInfo)]) -> HTMLText {
        var seen: Set<String> = []
        return .joined(texts.filter { seen.insert($0.text).inserted }.map { foreign($0.text, $0.document) }, by: " · ")
    }
}
