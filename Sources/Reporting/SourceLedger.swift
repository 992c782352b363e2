import ClaimModel

/// Who is credited how often, by whom, and in how many disagreements. It counts; it does not judge.
struct SourceLedger {
    struct Row: Equatable {
        var name: String
        var claims = 0
        var outlets: [String] = []
        var disagreements = 0
    }

    /// The most credited first; then those who stand earlier in the report.
    let rows: [Row]

    init(_ index: ReportIndex) {
        let phrases = ClaimPhrases(wording: index.wording)
        var rows: [Row] = []
        var places: [String: Int] = [:]
        for claim in index.report.claims {
            let key = claim.attribution.source.key ?? ""
            let place = places[key] ?? rows.count
            if place == rows.count {
                places[key] = place
                rows.append(Row(name: ""))
            }
            let source = claim.attribution.source
            let name = source.isEmpty ? index.wording["source.own_voice"] : source.text ?? source.id ?? ""
            if rows[place].name.isEmpty { rows[place].name = name }
            rows[place].claims += 1
            let outlet = phrases.outlet(claim.document)
            if !rows[place].outlets.contains(outlet) { rows[place].outlets.append(outlet) }
        }
        for finding in index.alarms {
            let keys = Set(index.claims(finding.claims + finding.conflict).map { $0.attribution.source.key ?? "" })
            for key in keys { if let place = places[key] { rows[place].disagreements += 1 } }
        }
        self.rows = rows.enumerated().sorted { ($1.element.claims, $0.offset) < ($0.element.claims, $1.offset) }.map(\.element)
    }
}
