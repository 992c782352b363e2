public import RuleReading

/// What became of one example of one rule.
public struct RuleExampleResult: Sendable {
    public var ruleID: String
    public var file: String
    public var line: Int
    public var text: String
    public var passed: Bool
    public var message: String

    public init(ruleID: String, file: String, line: Int, text: String, passed: Bool, message: String) {
        self.ruleID = ruleID
        self.file = file
        self.line = line
        self.text = text
        self.passed = passed
        self.message = message
    }
}

/// Runs the examples that the rules carry.
public enum RuleExampleRunner {
    public static func run(_ rules: RuleBook) -> [RuleExampleResult] { [] }
}
