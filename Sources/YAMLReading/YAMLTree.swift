/// A YAML document as one row of nodes, each before those inside it. Scalars are stretches of bytes, and no text is made of
/// them before somebody asks: a document costs what is read of it.
final class YAMLTree: Sendable {
    enum Kind: UInt8, Sendable { case plain, quoted, sequence, mapping }

    struct Entry: Sendable {
        var kind: Kind
        /// The byte of the text at which the node begins.
        var mark: UInt32
        /// A scalar's first byte in `bytes`.
        var start: UInt32
        /// Bytes of a scalar, or nodes right below a sequence or a mapping: keys and values count one each.
        var length: UInt32
        /// The index behind the last node inside this one.
        var end: UInt32
    }

    let file: String
    /// The text, and behind it what scalars say where the text spells it otherwise: escapes, folded lines.
    let bytes: [UInt8]
    let entries: [Entry]
    private let lines: LineTable

    init(file: String, text: [UInt8], spelled: some Collection<UInt8>, entries: [Entry]) {
        self.file = file
        self.lines = LineTable(text)
        self.bytes = text + spelled
        self.entries = entries
    }

    func text(of index: Int) -> String {
        let start = Int(entries[index].start)
        return String(decoding: bytes[start..<start + Int(entries[index].length)], as: UTF8.self)
    }

    /// Line and column of a node, both from 1.
    func position(of index: Int) -> (line: Int, column: Int) { lines.position(of: Int(entries[index].mark), in: bytes) }
}
