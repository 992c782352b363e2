import ClaimModel

extension HTMLPage {
    func articles(_ view: inout HTMLView) {
        let claims = index.claimsByDocument()
        let unplaced = Dictionary(grouping: report.coverage.notPlaced, by: \.document)
        view.set(
            "articles",
            report.documents.map { document in
                let info = document.info
                let found = claims[info.id] ?? []
                let left = unplaced[info.id] ?? []
                let text = MarkedArticle(document: document, marks: found.map(mark) + left.map(mark))
                var attributes = HTMLText()
                attributes.direct(String(decoding: document.text.prefix(2000), as: UTF8.self), language: info.language)
                var article = HTMLView()
                article.set("anchor", AnchorName.make("article", info.id))
                // A headline that is the text's first line is shown once, with its marks.
                let firstIsTitle = index.titleIsFirstLine(of: document) && !text.paragraphs.isEmpty
                article.set("title", firstIsTitle ? text.paragraphs[0] : HTMLText(escaping: index.title(of: document)))
                article.set("about", about(info))
                article.set("counted", wording.counted("claim", found.count))
                article.set("attributes", attributes)
                article.set("paragraphs", Array(text.paragraphs.dropFirst(firstIsTitle ? 1 : 0)))
                article.set("has_url", Self.isWebAddress(info.url))
                article.set("url", SafeText.oneLine(info.url ?? ""))
                return article
            })
    }

    private static func isWebAddress(_ url: String?) -> Bool {
        guard let url else { return false }
        return ["https://", "http://"].contains { url.lowercased().hasPrefix($0) }
    }

    private func about(_ info: DocumentInfo) -> HTMLText {
        let parts = [info.outlet, info.published, index.file(of: info)].compactMap { $0 }.filter { !$0.isEmpty }
        return .joined(parts.map { foreign($0, nil) }, by: " · ")
    }

    private func mark(_ claim: Claim) -> MarkedArticle.Mark {
        let finding = loudest[claim.id]
        let note = phrases.scope(claim) + [phrases.figure(claim), phrases.source(claim), claim.rule]
        return MarkedArticle.Mark(
            span: claim.quantity.text.span, look: finding.map { "claim \($0.severity.name)" } ?? "claim",
            anchor: AnchorName.make("claim", claim.id), note: note.map(SafeText.isolated).joined(separator: " · "),
            target: finding.map { AnchorName.make("finding", $0.id) })
    }

    static func anchor(of number: Coverage.Unplaced) -> String {
        AnchorName.make("number", "\(number.document)-\(number.words.span.start)")
    }

    private func mark(_ number: Coverage.Unplaced) -> MarkedArticle.Mark {
        MarkedArticle.Mark(
            span: number.words.span, look: "unplaced", anchor: Self.anchor(of: number),
            note: "\(wording["coverage.not_placed"]): \(number.reason)", target: nil)
    }
}
