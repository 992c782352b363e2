public import ClaimModel

/// Findings as JSON Lines: those of mizan.report/1, key for key, with message and advice in one language and in all.
public enum FindingLines {
    /// - Parameter language: of `message` and `advice`.
    public static func text(_ findings: [Finding], language: String = "en") -> String {
        var bytes: [UInt8] = []
        var writer = JSONWriter()
        for finding in findings {
            writer.append(to: &bytes) { $0.finding(finding, language: language) }
            bytes.append(UInt8(ascii: "\n"))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    public static func line(_ finding: Finding, language: String = "en") -> String {
        var bytes: [UInt8] = []
        JSONWriter.append(to: &bytes) { $0.finding(finding, language: language) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
