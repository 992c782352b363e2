import ClaimModel
import YAMLReading

/// Who is counted: which populations contain which, and which exclude each other.
public struct Populations: Sendable {
    /// id → ids of those that contain it directly.
    public var parents: [String: [String]] = [:]
    /// Pairs that share nobody.
    public var disjoint: [Set<String>] = []
    /// Catch-alls: two claims of one such are not of one population unless their subjects are.
    public var unspecific: Set<String> = []
    /// Those who fight or serve do so for somebody: without a group it is open whose they are.
    public var expectGroup: Set<String> = []
    /// Kinds that may be all of those whom an event befell: where some call them by it, others say "people".
    public var mayBeAll: Set<String> = []
    public var labels: [String: [String: String]] = [:]
    /// Stands in where nobody is named but people are counted.
    public var everybody: String?

    public init() {}

    public func excludes(_ a: String, _ b: String) -> Bool {
        disjoint.contains { $0.contains(a) && $0.contains(b) }
    }

    static func read(_ root: YAMLNode, _ examples: inout [FindingExample]) -> (Populations, [Problem]) {
        var out = Populations()
        var fields = FieldReader(root)
        out.everybody = fields.string("everybody")
        var known: Set<String> = []
        var asked: [(String, YAMLNode)] = []
        for (id, node) in fields.map("populations") {
            known.insert(id)
            var inner = FieldReader(node)
            let parents = inner.strings("in")
            out.parents[id] = parents
            asked += parents.map { ($0, node) }
            if inner.bool("unspecific") == true { out.unspecific.insert(id) }
            if inner.bool("expects_group") == true { out.expectGroup.insert(id) }
            if inner.bool("may_be_all") == true { out.mayBeAll.insert(id) }
            var labels: [String: String] = [:]
            for (language, text) in inner.map("label") { labels[language] = text.string }
            out.labels[id] = labels
            for problem in inner.finish() { fields.report(problem) }
        }
        for node in fields.list("disjoint") {
            let ids = (node.elements ?? []).compactMap(\.string)
            if ids.count < 2 { fields.report(node.problem("`disjoint` holds lists of two or more populations")) }
            asked += ids.map { ($0, node) }
            out.disjoint.append(Set(ids))
        }
        for (id, node) in asked where !known.contains(id) { fields.report(node.problem("unknown population `\(id)`")) }
        examples += FindingExample.all(of: "populations", &fields)
        return (out, fields.finish())
    }
}
