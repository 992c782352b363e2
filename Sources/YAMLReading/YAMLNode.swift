public import ClaimModel
import Yams

/// A node of a YAML file that knows where it stands. Yams stays behind this type.
public struct YAMLNode: Sendable {
    public enum Value: Sendable {
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    public let value: Value
    public let file: String
    /// From 1.
    public let line: Int
    public let column: Int

    public init(value: Value, file: String, line: Int, column: Int) {
        self.value = value
        self.file = file
        self.line = line
        self.column = column
    }

    /// Reads one YAML document. Where it is no YAML, the result is nil and the problem says where.
    public static func read(_ text: String, file: String, kind: Problem.Kind = .rule) -> (node: YAMLNode?, problems: [Problem]) {
        do {
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return (nil, []) }
            return (YAMLNode(root, file: file), [])
        } catch let error as YamlError {
            return (nil, [problem(error, file: file, kind: kind)])
        } catch {
            return (nil, [Problem(kind, file: file, "not YAML: \(error)")])
        }
    }

    private init(_ node: Node, file: String) {
        let mark = node.mark
        let place = (line: mark?.line ?? 1, column: mark?.column ?? 1)
        switch node {
        case .scalar(let scalar):
            self.init(
                value: .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any),
                file: file, line: place.line, column: place.column)
        case .sequence(let sequence):
            self.init(
                value: .sequence(sequence.map { YAMLNode($0, file: file) }), file: file, line: place.line, column: place.column)
        case .mapping(let mapping):
            self.init(
                value: .mapping(mapping.map { (YAMLNode($0.key, file: file), YAMLNode($0.value, file: file)) }),
                file: file, line: place.line, column: place.column)
        case .alias:
            self.init(value: .scalar("", isPlain: true), file: file, line: place.line, column: place.column)
        }
    }

    private static func problem(_ error: YamlError, file: String, kind: Problem.Kind) -> Problem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            Problem(kind, file: file, line: mark.line, column: mark.column, "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            Problem(
                kind, file: file, line: context.mark.line, column: context.mark.column,
                "this key stands twice: \(duplicates.map { String(describing: $0) }.sorted().joined(separator: ", "))")
        default:
            Problem(kind, file: file, "not YAML: \(error)")
        }
    }
}

extension YAMLNode {
    /// The text of a scalar; nil for `~`, `null`, an empty plain scalar, a sequence and a mapping.
    public var string: String? {
        guard case .scalar(let text, let isPlain) = value else { return nil }
        return isPlain && (text.isEmpty || text == "~" || text == "null") ? nil : text
    }

    public var isNull: Bool {
        guard case .scalar = value else { return false }
        return string == nil
    }

    public var number: Double? { string.flatMap { Double($0.filter { $0 != "_" }) } }
    public var bool: Bool? { string.flatMap { ["true": true, "yes": true, "false": false, "no": false][$0] } }

    public var elements: [YAMLNode]? {
        guard case .sequence(let nodes) = value else { return nil }
        return nodes
    }

    public var pairs: [(key: YAMLNode, value: YAMLNode)]? {
        guard case .mapping(let pairs) = value else { return nil }
        return pairs
    }

    public func problem(_ message: String, kind: Problem.Kind = .rule) -> Problem {
        Problem(kind, file: file, line: line, column: column, message)
    }
}
