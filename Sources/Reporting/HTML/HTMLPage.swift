import ClaimModel

/// Turns a report into what the page's templates show.
struct HTMLPage {
    let index: ReportIndex
    let phrases: ClaimPhrases
    /// The loudest finding that each claim takes part in.
    let loudest: [String: Finding]

    var report: Report { index.report }
    var wording: Wording { index.wording }

    init(index: ReportIndex) {
        self.index = index
        phrases = ClaimPhrases(wording: index.wording)
        var loudest: [String: Finding] = [:]
        for finding in index.alarms {
            for claim in finding.claims + finding.conflict where loudest[claim].map({ $0.severity < finding.severity }) ?? true {
                loudest[claim] = finding
            }
        }
        self.loudest = loudest
    }

    var view: HTMLView {
        var view = HTMLView()
        view.set("words", wording)
        view.set("lang", report.language)
        view.set("dir", TextDirection(of: wording["report.title"]).rawValue)
        summary(&view)
        view.set("findings", index.alarms.map(finding))
        view.set("notes", index.notes.map(finding))
        tables(&view)
        articles(&view)
        coverage(&view)
        return view
    }

    private func summary(_ view: inout HTMLView) {
        let outlets = Set(report.documents.compactMap(\.info.outlet)).count
        view.set("articles_counted", wording.counted("article", report.documents.count))
        view.set("outlets_counted", wording.counted("outlet", outlets))
        view.set("findings_counted", wording.counted("finding", index.alarms.count))
        view.set(
            "tiles",
            Severity.allCases.reversed().map { severity in
                var tile = HTMLView()
                tile.set("severity", severity.name)
                tile.set("label", wording.name("severity", severity.name))
                tile.set("count", report.findings.count { $0.severity == severity })
                return tile
            })
        view.set(
            "first",
            index.alarms.prefix(3).map { finding in
                var item = HTMLView()
                item.set("anchor", AnchorName.make("finding", finding.id))
                item.set("severity", finding.severity.name)
                item.set("label", wording.name("severity", finding.severity.name))
                item.set("headline", headline(finding))
                return item
            })
    }

    /// A text in the report's own language.
    func own(_ text: String) -> HTMLText { .isolated(text, language: report.language) }

    /// A finding's message; names and figures of the other direction in isolates.
    func headline(_ finding: Finding) -> HTMLText { .message(index.message(finding), language: report.language) }

    /// A text in an article's language.
    func foreign(_ text: String, _ document: DocumentInfo?) -> HTMLText { .isolated(text, language: document?.language) }
}
