import ClaimModel

/// A Markdown text in the making: headings, paragraphs and tables of the report's own words and escaped foreign ones.
struct MarkdownPage {
    let index: ReportIndex
    private(set) var text = ""

    var report: Report { index.report }
    var wording: Wording { index.wording }
    var phrases: ClaimPhrases { ClaimPhrases(wording: index.wording) }

    init(index: ReportIndex) {
        self.index = index
    }

    /// An own heading; `markdown` is already escaped.
    mutating func heading(_ level: Int, _ markdown: String) {
        paragraph(String(repeating: "#", count: level) + " " + markdown)
    }

    /// A block of finished Markdown, with a blank line behind it.
    mutating func paragraph(_ markdown: String) {
        guard !markdown.isEmpty else { return }
        text += markdown + "\n\n"
    }

    mutating func list(_ items: [String]) {
        paragraph(items.map { "- " + $0 }.joined(separator: "\n"))
    }

    mutating func table(_ columns: [String], _ rows: [[String]]) {
        guard !rows.isEmpty else { return }
        let head = [row(columns.map { word($0) }), row(columns.map { _ in "---" })]
        paragraph((head + rows.map(row)).joined(separator: "\n"))
    }

    func word(_ key: String) -> String { MarkdownText.escape(wording[key]) }
    func name(_ list: String, _ value: String) -> String { MarkdownText.escape(wording.name(list, value)) }
    func counted(_ noun: String, _ count: Int) -> String { MarkdownText.escape(wording.counted(noun, count)) }
    func foreign(_ text: String) -> String { MarkdownText.isolated(text) }

    func message(_ finding: Finding) -> String { MessageText.isolated(index.message(finding), MarkdownText.escape) }

    /// Outlet, source, day and place of a claim.
    func credit(_ claim: Claim) -> String {
        let document = claim.document
        let parts = [phrases.outlet(document), phrases.source(claim), document.published ?? "", index.place(of: claim)]
        return parts.filter { !$0.isEmpty }.map(foreign).joined(separator: " · ")
    }

    /// A blockquote: the sentence with its figure in bold, and under it who prints and who says it.
    mutating func quote(_ claim: Claim) {
        let excerpt = Excerpt(of: claim)
        let sentence =
            MarkdownText.escape(excerpt.before) + MarkdownText.bold(excerpt.figure) + MarkdownText.escape(excerpt.after)
        let isRightToLeft = TextDirection.holdsRightToLeft(sentence)
        paragraph("> " + (isRightToLeft ? "\u{2068}" + sentence + "\u{2069}" : sentence) + "  \n> — " + credit(claim))
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
