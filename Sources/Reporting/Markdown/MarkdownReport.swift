public import ClaimModel

/// The report in CommonMark with tables, to be pasted into a ticket, a wiki or a mail.
public enum MarkdownReport {
    public static func render(_ report: Report) -> String {
        var page = MarkdownPage(index: ReportIndex(report))
        page.summary()
        page.findings()
        page.notes()
        page.agreements()
        page.sources()
        page.claims()
        page.coverage()
        return page.text
    }
}
