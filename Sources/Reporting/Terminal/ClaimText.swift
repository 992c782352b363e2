public import ClaimModel

/// One claim for a reader: its place and figure, what it counts, and the sentence it stands in.
public enum ClaimText {
    public static func render(_ claim: Claim, of document: Document, style: TerminalStyle = TerminalStyle()) -> String {
        let report = Report(
            toolVersion: "", rulesVersion: "", language: document.info.language ?? "en", documents: [document],
            coverage: Coverage(), claims: [claim], groups: [], findings: [])
        var lines = TerminalLines(index: ReportIndex(report), style: style)
        lines.claim(claim)
        return lines.text
    }
}

extension TerminalLines {
    fileprivate mutating func claim(_ claim: Claim) {
        let counted = [claim.measure, claim.who ?? claim.subject.text].compactMap(\.self)
        let words = [phrases.figure(claim)] + counted
        let rule = style.paint("[\(SafeText.oneLine(claim.rule))]", .faint)
        line("\(index.place(of: claim)): \(words.map(SafeText.isolated).joined(separator: " · ")) \(rule)")
        quote(claim)
    }
}
