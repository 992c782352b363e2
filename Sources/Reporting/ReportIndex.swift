import ClaimModel

/// A report with ways to look things up in it; made once for each rendering.
struct ReportIndex {
    let report: Report
    let wording: Wording
    private let claimPlaces: [String: Int]
    private let documentPlaces: [String: Int]
    private let groupPlaces: [String: [Int]]
    private let sharedPaths: Set<String>

    init(_ report: Report) {
        self.report = report
        wording = Wording(texts: report.wording)
        claimPlaces = Dictionary(report.claims.indices.map { (report.claims[$0].id, $0) }) { first, _ in first }
        documentPlaces = Dictionary(report.documents.indices.map { (report.documents[$0].info.id, $0) }) { first, _ in first }
        var groupPlaces: [String: [Int]] = [:]
        for (index, group) in report.groups.enumerated() {
            for claim in group.claims { groupPlaces[claim, default: []].append(index) }
        }
        self.groupPlaces = groupPlaces
        var seen: Set<String> = []
        sharedPaths = Set(report.documents.compactMap(\.info.path).filter { !seen.insert($0).inserted })
    }

    func claim(_ id: String) -> Claim? { claimPlaces[id].map { report.claims[$0] } }
    func claims(_ ids: [String]) -> [Claim] { ids.compactMap(claim) }
    func document(_ id: String) -> Document? { documentPlaces[id].map { report.documents[$0] } }

    /// The claims of every document, in the order of their place in the text.
    func claimsByDocument() -> [String: [Claim]] { Dictionary(grouping: report.claims, by: \.document.id) }

    /// Findings that an editor must look at, loudest first.
    var alarms: [Finding] { report.findings.filter { $0.severity > .info && $0.kind != "agreement" } }
    /// What is said for information, agreements apart.
    var notes: [Finding] { report.findings.filter { $0.severity == .info && $0.kind != "agreement" } }
    var agreements: [Finding] { report.findings.filter { $0.kind == "agreement" } }

    /// The groups that a finding's claims stand in, in the report's order.
    func groups(of finding: Finding) -> [ClaimGroup] {
        let places = Set((finding.claims + finding.conflict).flatMap { groupPlaces[$0] ?? [] })
        return places.sorted().map { report.groups[$0] }
    }

    func group(_ id: String) -> ClaimGroup? { report.groups.first { $0.id == id } }
    func finding(_ id: String) -> Finding? { report.findings.first { $0.id == id || $0.fingerprint == id } }

    /// A text by language tag: the report's language, else English, else the first tag.
    func inReportLanguage(_ texts: [String: String]) -> String {
        texts[report.language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
    }

    func message(_ finding: Finding) -> String {
        let text = inReportLanguage(finding.message)
        return text.isEmpty ? wording.name("kind", finding.kind) : text
    }

    /// The claims that contradict each other, and those that take part beside them.
    func sides(_ finding: Finding) -> (conflict: [Claim], others: [Claim]) {
        let core = finding.conflict.isEmpty ? finding.claims : finding.conflict
        let inCore = Set(core)
        return (claims(core), claims(finding.claims.filter { !inCore.contains($0) }))
    }

    // MARK: Places

    /// The file as the caller named it, with the article's id where several articles share one file.
    func file(of document: DocumentInfo) -> String {
        guard let path = document.path else { return document.id }
        return sharedPaths.contains(path) ? "\(path)#\(document.id)" : path
    }

    /// Whether the headline stands in the text itself, as its first line.
    func titleIsFirstLine(of document: Document) -> Bool {
        guard let title = document.info.title, !title.isEmpty else { return true }
        let line = document.text.drop { $0 <= 0x20 }.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return line.elementsEqual(title.utf8)
    }

    /// The headline that metadata gives, else the first line of the text, else the id.
    func title(of document: Document) -> String {
        if let title = document.info.title, !title.isEmpty { return title }
        let line = document.text.drop { $0 <= 0x20 }.prefix { $0 != UInt8(ascii: "\n") }
        let text = SafeText.oneLine(String(decoding: line, as: UTF8.self))
        guard !text.isEmpty else { return document.info.id }
        return text.count > 120 ? text.prefix(119) + "…" : text
    }

    func place(of offset: Int, in document: String) -> TextPlace? {
        self.document(document).map { TextPlace(of: offset, in: $0.text, firstLine: $0.info.firstLine) }
    }

    /// `path:line:column` of the claim's figure.
    func place(of claim: Claim) -> String {
        let file = SafeText.oneLine(file(of: claim.document))
        guard let place = place(of: claim.quantity.text.span.start, in: claim.document.id) else { return file }
        return "\(file):\(place.line):\(place.column)"
    }
}
