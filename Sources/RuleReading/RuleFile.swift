import ClaimModel
import YAMLReading

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

    /// The file's YAML. A file that is the same as its copy inside the binary was parsed when that was built.
    func parsed() -> (node: YAMLNode?, problems: [Problem]) {
        if let copy = Self.copies[path], Self.isSame(copy.text, text), let node = copy.tree.node(of: text, file: shownPath) {
            return (node, [])
        }
        return YAMLNode.read(text, file: shownPath)
    }

    /// The same bytes; `==` would ask Unicode what is equal.
    private static func isSame(_ a: String, _ b: String) -> Bool {
        a.utf8.withContiguousStorageIfAvailable { x in
            b.utf8.withContiguousStorageIfAvailable { y in isSame(UnsafeRawBufferPointer(x), UnsafeRawBufferPointer(y)) }
        } == true
    }

    /// Eight bytes a step: all of the rules are compared at each start.
    private static func isSame(_ x: UnsafeRawBufferPointer, _ y: UnsafeRawBufferPointer) -> Bool {
        guard x.count == y.count else { return false }
        let whole = x.count & ~7
        for at in stride(from: 0, to: whole, by: 8)
        where x.loadUnaligned(fromByteOffset: at, as: UInt64.self) != y.loadUnaligned(fromByteOffset: at, as: UInt64.self) {
            return false
        }
        return x[whole...].elementsEqual(y[whole...])
    }

    private static let copies = Dictionary(
        embeddedRules.map { ($0.path, (text: $0.text, tree: WrittenTree(nodes: $0.nodes, spelled: $0.spelled))) },
        uniquingKeysWith: { first, _ in first })
}
