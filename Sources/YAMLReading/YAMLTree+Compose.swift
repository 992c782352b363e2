import Yams

extension YAMLTree {
    /// Reads one YAML document; nil where it is empty.
    static func compose(_ text: String, file: String) throws -> YAMLTree? {
        guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
        var composer = Composer(Array(text.utf8))
        composer.add(root)
        return YAMLTree(file: file, text: composer.text, spelled: composer.spelled, entries: composer.entries)
    }

    private struct Composer {
        let text: [UInt8]
        let lines: LineTable
        var spelled: [UInt8] = []
        var entries: [Entry] = []

        init(_ text: [UInt8]) {
            self.text = text
            lines = LineTable(text)
        }

        mutating func add(_ node: Node) {
            let mark = node.mark.map { lines.byte(line: $0.line, column: $0.column, in: text) } ?? 0
            switch node {
            case .scalar(let scalar):
                addScalar(scalar.string, scalar.style == .plain || scalar.style == .any ? .plain : .quoted, mark)
            case .sequence(let sequence):
                addCollection(.sequence, sequence.count, mark) { composer in for item in sequence { composer.add(item) } }
            case .mapping(let mapping):
                addCollection(.mapping, 2 * mapping.count, mark) { composer in
                    for (key, value) in mapping {
                        composer.add(key)
                        composer.add(value)
                    }
                }
            case .alias:
                addScalar("", .plain, mark)
            }
        }

        private mutating func addScalar(_ string: String, _ kind: Kind, _ mark: Int) {
            let said = Array(string.utf8)
            var start = kind == .plain ? mark : mark + 1
            // An anchor, a tag, an escape or a folded line stands in between: what is said is kept beside the text.
            if start + said.count > text.count || !text[start..<start + said.count].elementsEqual(said) {
                start = text.count + spelled.count
                spelled += said
            }
            entries.append(
                Entry(
                    kind: kind, mark: UInt32(mark), start: UInt32(start), length: UInt32(said.count),
                    end: UInt32(entries.count + 1)))
        }

        private mutating func addCollection(_ kind: Kind, _ count: Int, _ mark: Int, _ fill: (inout Composer) -> Void) {
            let index = entries.count
            entries.append(Entry(kind: kind, mark: UInt32(mark), start: 0, length: UInt32(count), end: 0))
            fill(&self)
            entries[index].end = UInt32(entries.count)
        }
    }
}
