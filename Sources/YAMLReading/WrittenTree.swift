/// A YAML document that was parsed when the program was built, written as printable ASCII for a string literal.
///
/// The nodes follow each other in the order of the document, each as two numbers: its kind and how far it stands behind the
/// node before it; and the bytes of a scalar or how many nodes a collection holds. Numbers are written in digits of
/// five bits, the lowest first, one bit more saying that another digit follows.
public struct WrittenTree: Sendable {
    public var nodes: String
    /// What scalars say where the text spells it otherwise.
    public var spelled: String

    public init(nodes: String, spelled: String) {
        self.nodes = nodes
        self.spelled = spelled
    }

    /// Parses a text; nil where it is empty or no YAML, which is for the reader of that text to say.
    public init?(parsing text: String) {
        guard let tree = try? YAMLTree.compose(text, file: "") else { return nil }
        let length = text.utf8.count
        var out: [UInt8] = []
        var last = 0
        for entry in tree.entries {
            let step = Int(entry.mark) - last
            last = Int(entry.mark)
            let isScalar = entry.kind == .plain || entry.kind == .quoted
            let isSpelled = isScalar && Int(entry.start) >= length
            Self.write((step < 0 ? -2 * step - 1 : 2 * step) << 3 | (isSpelled ? 4 : 0) | Int(entry.kind.rawValue), to: &out)
            Self.write(Int(entry.length), to: &out)
        }
        nodes = String(decoding: out, as: UTF8.self)
        spelled = String(decoding: tree.bytes[length...], as: UTF8.self)
    }

    private static let zero = UInt8(ascii: "0")

    private static func write(_ number: Int, to out: inout [UInt8]) {
        var rest = number
        while rest > 0x1F {
            out.append(zero + UInt8(rest & 0x1F | 0x20))
            rest >>= 5
        }
        out.append(zero + UInt8(rest))
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> Int {
        var number = 0
        var shift = 0
        while at < bytes.count {
            let digit = Int(bytes[at] - zero)
            at += 1
            number |= (digit & 0x1F) << shift
            if digit & 0x20 == 0 { break }
            shift += 5
        }
        return number
    }

    /// The document; `text` is the one that was parsed.
    public func node(of text: String, file: String) -> YAMLNode? {
        guard !nodes.isEmpty else { return nil }
        var nodes = nodes
        let length = text.utf8.count
        let entries = nodes.withUTF8 { Self.entries($0, spelledFrom: length) }
        return YAMLNode(YAMLTree(file: file, text: Array(text.utf8), spelled: spelled.utf8, entries: entries), 0)
    }

    private static func entries(_ written: UnsafeBufferPointer<UInt8>, spelledFrom length: Int) -> [YAMLTree.Entry] {
        var entries: [YAMLTree.Entry] = []
        entries.reserveCapacity(written.count / 4)
        /// Collections that still wait for nodes, the innermost last.
        var open: [(index: Int, left: Int)] = []
        var (at, mark, spelled) = (0, 0, length)
        while at < written.count {
            let head = read(written, &at)
            let step = head >> 3
            mark += step & 1 == 0 ? step >> 1 : -((step + 1) >> 1)
            let kind = YAMLTree.Kind(rawValue: UInt8(head & 3))!
            let count = read(written, &at)
            var start = 0
            if kind == .plain || kind == .quoted {
                start = head & 4 != 0 ? spelled : kind == .plain ? mark : mark + 1
                if head & 4 != 0 { spelled += count }
            }
            entries.append(
                .init(
                    kind: kind, mark: UInt32(mark), start: UInt32(start), length: UInt32(count),
                    end: UInt32(entries.count + 1)))
            if (kind == .sequence || kind == .mapping) && count > 0 {
                open.append((entries.count - 1, count))
            } else {
                while let last = open.indices.last {
                    open[last].left -= 1
                    if open[last].left > 0 { break }
                    entries[open[last].index].end = UInt32(entries.count)
                    open.removeLast()
                }
            }
        }
        return entries
    }
}
