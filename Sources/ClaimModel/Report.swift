/// How much of what stands in the texts was understood.
public struct Coverage: Sendable {
    /// A number that was neither claimed nor set aside.
    public struct Unplaced: Sendable {
        public var document: String
        public var words: TextSpan
        public var reason: String

        public init(document: String, words: TextSpan, reason: String) {
            self.document = document
            self.words = words
            self.reason = reason
        }
    }

    public var numbers: Int
    public var claims: Int
    public var setAside: Int
    public var notPlaced: [Unplaced]

    public init(numbers: Int = 0, claims: Int = 0, setAside: Int = 0, notPlaced: [Unplaced] = []) {
        self.numbers = numbers
        self.claims = claims
        self.setAside = setAside
        self.notPlaced = notPlaced
    }
}

/// Everything that a renderer needs; renderers are functions of this value.
public struct Report: Sendable {
    public var toolVersion: String
    /// A fingerprint of the rules that were used.
    public var rulesVersion: String
    /// Language tag of the report's own words: ar, en or fr.
    public var language: String
    /// In the order of their ids.
    public var documents: [Document]
    public var coverage: Coverage
    /// In the order of documents, then of their place in the text.
    public var claims: [Claim]
    public var groups: [ClaimGroup]
    /// Loudest first.
    public var findings: [Finding]
    public var problems: [Problem]
    /// The report's own words (headings, labels) in its language, by key; a key that is missing reads as itself.
    public var wording: [String: String]

    public init(
        toolVersion: String, rulesVersion: String, language: String, documents: [Document], coverage: Coverage,
        claims: [Claim], groups: [ClaimGroup], findings: [Finding], problems: [Problem] = [],
        wording: [String: String] = [:]
    ) {
        self.toolVersion = toolVersion
        self.rulesVersion = rulesVersion
        self.language = language
        self.documents = documents
        self.coverage = coverage
        self.claims = claims
        self.groups = groups
        self.findings = findings
        self.problems = problems
        self.wording = wording
    }
}
