public import ClaimModel

/// Reads the fields of one mapping, and says which of its keys nobody asked for.
/// A wrong value is a problem with its place; the field then reads as absent.
public struct FieldReader {
    public let node: YAMLNode
    public private(set) var problems: [Problem] = []
    /// In the order of the file. Few keys stand in a mapping: looking through them costs less than hashing.
    private var fields: [Field] = []
    private var asked: [String] = []

    private struct Field {
        var name: String
        /// Indices of nodes.
        var key: Int
        var value: Int
        var isAsked = false
    }

    /// A node that is no mapping reads as one without fields, and is a problem.
    public init(_ node: YAMLNode) {
        self.node = node
        guard node.isMapping else {
            if !node.isNull { problems.append(node.problem("expected `key: value` lines here")) }
            return
        }
        asked.reserveCapacity(24)
        node.forEachPair { key, value in
            let key = YAMLNode(node.tree, key)
            guard let name = key.string else { return problems.append(key.problem("a key must be a word")) }
            fields.append(Field(name: name, key: key.index, value: value))
        }
    }

    private func value(_ key: String) -> YAMLNode? {
        fields.last { $0.name == key }.map { YAMLNode(node.tree, $0.value) }
    }

    public mutating func node(_ key: String) -> YAMLNode? {
        guard let place = fields.lastIndex(where: { $0.name == key }) else {
            asked.append(key)
            return nil
        }
        fields[place].isAsked = true
        let found = YAMLNode(node.tree, fields[place].value)
        return found.isNull ? nil : found
    }

    public mutating func string(_ key: String) -> String? {
        guard let found = node(key) else { return nil }
        if found.string == nil { problems.append(found.problem("`\(key)` must be a word or a text")) }
        return found.string
    }

    public mutating func required(_ key: String) -> String? {
        let found = string(key)
        if found == nil, value(key) == nil { problems.append(node.problem("`\(key)` is missing")) }
        return found
    }

    public mutating func number(_ key: String) -> Double? {
        guard let found = node(key) else { return nil }
        if found.number == nil { problems.append(found.problem("`\(key)` must be a number")) }
        return found.number
    }

    public mutating func bool(_ key: String) -> Bool? {
        guard let found = node(key) else { return nil }
        if found.bool == nil { problems.append(found.problem("`\(key)` must be true or false")) }
        return found.bool
    }

    /// A list of nodes; a single value stands for a list of one.
    public mutating func list(_ key: String) -> [YAMLNode] {
        guard let found = node(key) else { return [] }
        return found.elements ?? [found]
    }

    /// A list of words; a single word stands for a list of one.
    public mutating func strings(_ key: String) -> [String] {
        list(key).compactMap { element in
            if element.string == nil { problems.append(element.problem("`\(key)` must hold words")) }
            return element.string
        }
    }

    /// `key: value` pairs in the order of the file.
    public mutating func map(_ key: String) -> [(key: String, value: YAMLNode)] {
        guard let found = node(key) else { return [] }
        guard let pairs = found.pairs else {
            problems.append(found.problem("`\(key)` must hold `key: value` lines"))
            return []
        }
        return pairs.compactMap { pair in pair.key.string.map { ($0, pair.value) } }
    }

    /// A word out of a closed set.
    public mutating func choice<T: RawRepresentable & CaseIterable>(_ key: String, _: T.Type) -> T? where T.RawValue == String {
        guard let text = string(key) else { return nil }
        if let found = T(rawValue: text) { return found }
        let known = T.allCases.map(\.rawValue).joined(separator: ", ")
        problems.append((value(key) ?? node).problem("`\(key): \(text)` is not one of: \(known)"))
        return nil
    }

    public mutating func report(_ problem: Problem) { problems.append(problem) }

    /// The problems so far, and one for each key that was never asked for.
    public mutating func finish() -> [Problem] {
        for field in fields where !field.isAsked {
            let known = Set(asked + fields.lazy.filter(\.isAsked).map(\.name)).sorted().joined(separator: ", ")
            problems.append(
                YAMLNode(node.tree, field.key).problem("unknown key `\(field.name)`; known here: \(known)"))
        }
        return problems
    }
}
