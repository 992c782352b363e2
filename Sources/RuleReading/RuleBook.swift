public import ClaimModel

/// All rules, read and checked once; stages only look things up in it.
public struct RuleBook: Sendable {
    /// Fingerprint of all rule files.
    public var version: String
    public var comparison: ComparisonRules

    /// Later files with the same path take the place of earlier ones; a broken file disables only itself.
    public static func read(_ files: [RuleFile]) -> (rules: RuleBook, problems: [Problem]) {
        var print = Fingerprint()
        for file in files { print.add(file.path); print.add(file.text) }
        let (comparison, problems) = ComparisonRules.read(files)
        return (RuleBook(version: print.short, comparison: comparison), problems)
    }
}
