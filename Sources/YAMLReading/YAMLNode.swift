public import ClaimModel
import Yams

/// A node of a YAML file that knows where it stands. Yams stays behind this type.
public struct YAMLNode: Sendable {
    let tree: YAMLTree
    let index: Int

    init(_ tree: YAMLTree, _ index: Int) {
        self.tree = tree
        self.index = index
    }

    /// Reads one YAML document. Where it is no YAML, the result is nil and the problem says where.
    public static func read(_ text: String, file: String, kind: Problem.Kind = .rule) -> (node: YAMLNode?, problems: [Problem]) {
        do {
            return (try YAMLTree.compose(text, file: file).map { YAMLNode($0, 0) }, [])
        } catch let error as YamlError {
            return (nil, [problem(error, file: file, kind: kind)])
        } catch {
            return (nil, [Problem(kind, file: file, "not YAML: \(error)")])
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
    public var file: String { tree.file }
    /// From 1.
    public var line: Int { tree.position(of: index).line }
    public var column: Int { tree.position(of: index).column }

    /// `file:line:column`, for messages.
    public var place: String {
        let (line, column) = tree.position(of: index)
        return "\(file):\(line):\(column)"
    }

    /// The text of a scalar; nil for `~`, `null`, an empty plain scalar, a sequence and a mapping.
    public var string: String? { isScalar && !isNull ? tree.text(of: index) : nil }

    public var isNull: Bool {
        let entry = tree.entries[index]
        // None of what stands for nothing is longer.
        guard entry.kind == .plain, entry.length <= 4 else { return false }
        return ["", "~", "null"].contains(tree.text(of: index))
    }

    private var isScalar: Bool { tree.entries[index].kind == .plain || tree.entries[index].kind == .quoted }

    public var number: Double? { string.flatMap { Double($0.filter { $0 != "_" }) } }
    public var bool: Bool? { string.flatMap { ["true": true, "yes": true, "false": false, "no": false][$0] } }

    public var elements: [YAMLNode]? { tree.entries[index].kind == .sequence ? below : nil }

    public var pairs: [(key: YAMLNode, value: YAMLNode)]? {
        guard isMapping else { return nil }
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        pairs.reserveCapacity(Int(tree.entries[index].length) / 2)
        forEachPair { pairs.append((YAMLNode(tree, $0), YAMLNode(tree, $1))) }
        return pairs
    }

    var isMapping: Bool { tree.entries[index].kind == .mapping }

    /// Hands over the indices of each key and its value.
    @inline(__always)
    func forEachPair(_ take: (Int, Int) -> Void) {
        var next = index + 1
        while next < Int(tree.entries[index].end) {
            let value = Int(tree.entries[next].end)
            take(next, value)
            next = Int(tree.entries[value].end)
        }
    }

    private var below: [YAMLNode] {
        var nodes: [YAMLNode] = []
        nodes.reserveCapacity(Int(tree.entries[index].length))
        var next = index + 1
        while next < Int(tree.entries[index].end) {
            nodes.append(YAMLNode(tree, next))
            next = Int(tree.entries[next].end)
        }
        return nodes
    }

    /// The same node, or another at the same place of a file with the same name.
    public func standsWith(_ other: YAMLNode) -> Bool {
        tree === other.tree ? tree.entries[index].mark == tree.entries[other.index].mark : place == other.place
    }

    public func problem(_ message: String, kind: Problem.Kind = .rule) -> Problem {
        let (line, column) = tree.position(of: index)
        return Problem(kind, file: file, line: line, column: column, message)
    }
}
