import ClaimModel
import YAMLReading

/// The YAML between two lines of `---` at the head of a Markdown file.
struct FrontMatter {
    var metadata = Metadata()
    /// Where the article's own text begins.
    var end = 0
    /// The line of the file on which it begins, from 1.
    var firstLine = 1
    var problems: [Problem] = []

    /// Reads what stands at the head of a text; a text without it gives an empty value.
    static func read(_ text: [UInt8], file: String) -> FrontMatter {
        var found = FrontMatter()
        guard isFence(line(in: text, from: 0), in: text) else { return found }
        var start = lineEnd(in: text, from: 0)
        var lines = 1
        while start < text.count {
            let line = line(in: text, from: start)
            lines += 1
            if isFence(line, in: text) {
                found.end = lineEnd(in: text, from: start)
                found.firstLine = lines + 1
                found.take(String(decoding: text[..<start], as: UTF8.self), file: file)
                return found
            }
            start = lineEnd(in: text, from: start)
        }
        found.problems = [Problem(.notice, file: file, line: 1, "`---` is never closed: read as text, not as front matter")]
        return found
    }

    /// `yaml` begins with its own `---`, so that its lines are those of the file.
    private mutating func take(_ yaml: String, file: String) {
        let (node, problems) = YAMLNode.read(yaml, file: file, kind: .input)
        self.problems = problems
        guard let node else { return }
        guard let pairs = node.pairs else {
            if !node.isNull { self.problems.append(node.problem("the front matter must hold `key: value` lines", kind: .input)) }
            return
        }
        for (key, value) in pairs {
            guard let field = key.string.flatMap(Metadata.Field.init(rawValue:)), !value.isNull else { continue }
            guard let text = value.string else {
                self.problems.append(value.problem("`\(field.rawValue)` must be a text", kind: .input))
                continue
            }
            if let remark = metadata.set(field, text) { self.problems.append(value.problem(remark, kind: .notice)) }
        }
    }

    private static func lineEnd(in text: [UInt8], from start: Int) -> Int {
        (text[start...].firstIndex(of: 0x0A) ?? text.count - 1) + 1
    }

    private static func line(in text: [UInt8], from start: Int) -> Range<Int> {
        start..<(text[start...].firstIndex(of: 0x0A) ?? text.count)
    }

    private static func isFence(_ line: Range<Int>, in text: [UInt8]) -> Bool {
        let trimmed = text[line].reversed().drop { $0 == 0x0D || $0 == 0x20 }
        return trimmed.elementsEqual([0x2D, 0x2D, 0x2D])
    }
}
