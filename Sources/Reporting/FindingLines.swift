public import ClaimModel

/// Findings as JSON Lines, keys in a fixed order and without spaces: those of mizan.report/1.
public enum FindingLines {
    public static func text(_ findings: [Finding]) -> String {
        findings.map { line($0) + "\n" }.joined()
    }

    /// One finding; message and advice by language.
    public static func line(_ finding: Finding) -> String {
        object([
            ("id", quote(finding.id)), ("kind", quote(finding.kind)), ("also", list(finding.also)),
            ("severity", quote(finding.severity.name)), ("claims", list(finding.claims)), ("conflict", list(finding.conflict)),
            ("message", texts(finding.message)), ("advice", texts(finding.advice)), ("rule", quote(finding.rule)),
            ("reasons", list(finding.reasons)), ("fingerprint", quote(finding.fingerprint)),
        ])
    }

    private static func object(_ fields: [(String, String)]) -> String {
        "{" + fields.map { quote($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
    }

    private static func list(_ texts: [String]) -> String { "[" + texts.map(quote).joined(separator: ",") + "]" }

    private static func texts(_ byLanguage: [String: String]) -> String {
        object(byLanguage.sorted { $0.key < $1.key }.map { ($0.key, quote($0.value)) })
    }

    private static func quote(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            default:
                if scalar.value < 0x20 {
                    let hex = String(scalar.value, radix: 16)
                    out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}
