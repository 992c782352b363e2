/// How a report says one of its own phrases: what the examples of `rules/reporting` are held against.
public enum ReportWords {
    /// - Parameters:
    ///   - key: of a phrase, or of a counted noun where there is a count.
    ///   - values: what stands in its places.
    ///   - texts: the words of one language, by key.
    public static func said(
        _ key: String, count: Int?, _ values: [(name: String, text: String)], in texts: [String: String]
    ) -> String {
        let wording = Wording(texts: texts)
        return count.map { wording.counted(key, $0) } ?? wording.filled(key, values)
    }
}
