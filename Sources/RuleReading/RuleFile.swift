/// One file of a rules folder: its path inside the folder ("topics/killed.yml") and its text.
public struct RuleFile: Sendable {
    public var path: String
    /// The path as the user would type it, for messages.
    public var shownPath: String
    public var text: String

    public init(path: String, shownPath: String? = nil, text: String) {
        self.path = path
        self.shownPath = shownPath ?? path
        self.text = text
    }

    /// The copy inside the binary.
    public static var embedded: [RuleFile] {
        embeddedRules.map { RuleFile(path: $0.path, shownPath: "rules/\($0.path)", text: $0.text) }
    }
}
