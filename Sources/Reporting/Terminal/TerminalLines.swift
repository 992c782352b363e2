import ClaimModel

/// The building blocks of everything that is printed on a terminal: each piece safe, each isolated from its neighbours.
struct TerminalLines {
    let index: ReportIndex
    let style: TerminalStyle
    private(set) var text = ""

    var wording: Wording { index.wording }
    var phrases: ClaimPhrases { ClaimPhrases(wording: index.wording) }

    init(index: ReportIndex, style: TerminalStyle) {
        self.index = index
        self.style = style
    }

    mutating func line(_ line: String = "") { text += line + "\n" }

    /// `path:line:column: severity: message [rule]`
    mutating func headline(_ finding: Finding) {
        let sides = index.sides(finding)
        let place = (sides.conflict.first ?? sides.others.first).map { index.place(of: $0) + ": " } ?? ""
        let severity = style.paint(finding.severity.name, paint(finding.severity))
        let rule = style.paint("[\(SafeText.oneLine(finding.rule))]", .faint)
        line("\(place)\(severity): \(style.paint(MessageText.isolated(index.message(finding), SafeText.oneLine), .bold)) \(rule)")
    }

    /// The sentence around the figure, and under it who prints it and who is credited.
    mutating func quote(_ claim: Claim) {
        let excerpt = Excerpt(of: claim, width: style.width - 8)
        let sentence = excerpt.before + style.mark(excerpt.figure) + excerpt.after
        line("    " + isolate(sentence, when: excerpt.before + excerpt.figure + excerpt.after))
        line("        " + style.paint(credit(claim), .faint))
    }

    /// Outlet, source, day and place of a claim.
    func credit(_ claim: Claim) -> String {
        var parts = [phrases.outlet(claim.document), phrases.source(claim)].map(SafeText.isolated)
        if let published = claim.document.published { parts.append(SafeText.oneLine(published)) }
        parts.append(SafeText.isolated(index.place(of: claim)))
        return parts.joined(separator: " · ")
    }

    /// "label: text", the text in an isolate of its own.
    mutating func labelled(_ key: String, _ value: String, indent: Int = 4) {
        guard !value.isEmpty else { return }
        let label = style.paint(SafeText.isolated(wording[key]) + ":", .faint)
        line(String(repeating: " ", count: indent) + "\(label) \(SafeText.isolated(value))")
    }

    private func isolate(_ line: String, when text: String) -> String {
        TextDirection.holdsRightToLeft(text) ? "\u{2068}" + line + "\u{2069}" : line
    }

    private func paint(_ severity: Severity) -> TerminalStyle.Paint {
        switch severity {
        case .high: .red
        case .medium: .yellow
        case .low: .blue
        case .info: .faint
        }
    }
}
