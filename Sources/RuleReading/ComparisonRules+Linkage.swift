import ClaimModel
import YAMLReading

/// What each piece of evidence weighs when two claims are linked, and what sum of it is needed.
public struct LinkageRules: Sendable {
    /// By `Evidence.rawValue`; natural logarithms of odds.
    public var weights = [Double](repeating: 0, count: Evidence.allCases.count)
    /// From here on it casts no doubt on two claims that their subjects are not known to be one.
    public var settled = Double.infinity
    /// From here on two claims are of one count though a gate lacks a word for it; told quietly.
    public var likely = Double.infinity
    /// ... beyond doubt.
    public var sure = Double.infinity

    public init() {}

    static func read(_ root: YAMLNode, _ examples: inout [FindingExample]) -> (LinkageRules, [Problem]) {
        var out = LinkageRules()
        var fields = FieldReader(root)
        if let id = fields.string("id"), id != "linkage" { fields.report(root.problem("`id` must be the file's name")) }
        if let value = fields.number("settled") { out.settled = value }
        if let value = fields.number("likely") { out.likely = value }
        if let value = fields.number("sure") { out.sure = value }
        let known = Dictionary(uniqueKeysWithValues: Evidence.allCases.map { ($0.key, $0) })
        for (key, node) in fields.map("weights") {
            guard let evidence = known[key], let weight = node.number else {
                fields.report(
                    node.problem("`\(key)` is no evidence with a number: \(known.keys.sorted().joined(separator: ", "))"))
                continue
            }
            out.weights[evidence.rawValue] = weight
        }
        examples += FindingExample.all(of: "linkage", &fields)
        return (out, fields.finish())
    }
}
