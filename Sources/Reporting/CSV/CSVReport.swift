public import ClaimModel

/// All claims as a table: RFC 4180, UTF-8 with a byte order mark, and no cell that a spreadsheet would take for a formula.
public enum CSVReport {
    public static func render(_ report: Report) -> String { render(report.claims) }

    public static func render(_ claims: some Sequence<Claim>) -> String {
        claims.reduce(into: head) { $0 += row($1) }
    }

    /// The byte order mark and the line of column names.
    public static var head: String { "\u{FEFF}" + columns.map(\.name).joined(separator: ",") + "\r\n" }

    public static func row(_ claim: Claim) -> String {
        columns.map { cell($0.value(claim)) }.joined(separator: ",") + "\r\n"
    }

    private enum Value {
        case text(String?)
        case number(Double?)
    }

    private static let columns: [(name: String, value: @Sendable (Claim) -> Value)] = [
        ("id", { .text($0.id) }),
        ("document", { .text($0.document.id) }),
        ("title", { .text($0.document.title) }),
        ("outlet", { .text($0.document.outlet) }),
        ("published", { .text($0.document.published) }),
        ("language", { .text($0.document.language) }),
        ("path", { .text($0.document.path) }),
        ("figure", { .text($0.quantity.text.text) }),
        ("hedge", { .text($0.quantity.hedge?.text) }),
        ("modifier", { .text($0.quantity.modifier.rawValue) }),
        ("unit", { .text($0.quantity.unit) }),
        ("nominal", { .number($0.quantity.nominal) }),
        ("lower", { .number($0.quantity.lower) }),
        ("upper", { .number($0.quantity.upper) }),
        ("interval_lower", { .number($0.quantity.interval.lower) }),
        ("interval_upper", { .number($0.quantity.interval.upper) }),
        ("date", { .text($0.quantity.date) }),
        ("measure", { .text($0.measure) }),
        ("subject", { .text($0.subject.key) }),
        ("who", { .text($0.who) }),
        ("group_id", { .text($0.group.id) }),
        ("group", { .text($0.group.text) }),
        ("place_id", { .text($0.place.id) }),
        ("place", { .text($0.place.text) }),
        ("basis", { .text($0.time.basis.rawValue) }),
        ("event_from", { .text($0.time.event.from?.iso) }),
        ("event_to", { .text($0.time.event.to?.iso) }),
        ("window_from", { .text($0.time.window.from?.iso) }),
        ("window_to", { .text($0.time.window.to?.iso) }),
        ("window_length", { .text($0.time.window.length) }),
        ("as_of", { .text($0.time.asOf?.iso) }),
        ("source_id", { .text($0.attribution.source.id) }),
        ("source", { .text($0.attribution.source.text) }),
        ("mode", { .text($0.attribution.mode.rawValue) }),
        ("via", { .text($0.attribution.via.compactMap { $0.text ?? $0.id }.joined(separator: "; ")) }),
        ("status", { .text($0.status.rawValue) }),
        ("part_of", { .text($0.partOf) }),
        ("start", { .number(Double($0.quantity.text.span.start)) }),
        ("end", { .number(Double($0.quantity.text.span.end)) }),
        ("quote", { .text($0.evidence.text) }),
        ("rule", { .text($0.rule) }),
        ("confidence", { .number($0.confidence) }),
    ]

    private static func cell(_ value: Value) -> String {
        switch value {
        case .number(let number): number.map(ClaimPhrases.number) ?? ""
        case .text(let text): quoted(harmless(SafeText.lines(text ?? "")))
        }
    }

    /// An apostrophe before whatever a spreadsheet would calculate (OWASP, "CSV Injection"), also behind blanks.
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return text }
        return "=+-@＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
        var out = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { out.append("\"") }
            out.append(scalar)
        }
        return String(out) + "\""
    }
}
