import ClaimModel
import YAMLReading

/// The written form of a `TokenPattern`.
enum PatternReader {
    static func read(
        _ node: YAMLNode, effect: TokenPattern.Effect, rule: String, countsOnly: Bool = false, atMost: Double? = nil,
        builder: inout LexiconBuilder
    ) -> TokenPattern? {
        guard let text = node.string else {
            builder.problems.append(node.problem("a pattern is a line of words with one {number}"))
            return nil
        }
        var parts = parts(of: text)[...]
        var sides: [[TokenPattern.Element]] = [[]]
        while let part = parts.first {
            if part == "{number}" {
                parts.removeFirst()
                sides.append([])
            } else if let element = element(&parts, node, &builder) {
                sides[sides.count - 1].append(element)
            } else {
                return nil
            }
        }
        guard sides.count == 2 else {
            builder.problems.append(node.problem("a pattern needs exactly one {number}"))
            return nil
        }
        return TokenPattern(
            before: reversed(sides[0]), after: sides[1], effect: effect, rule: rule, countsOnly: countsOnly, atMost: atMost)
    }

    /// Words, and brackets and bars for themselves.
    private static func parts(of text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: " ")).flatMap { piece -> [String] in
            var parts: [String] = []
            var rest = piece
            while let mark = rest.firstIndex(where: { "()|".utf8.contains($0) }) {
                if mark > rest.startIndex { parts.append(String(Substring(rest[..<mark]))) }
                let next = rest.index(after: mark)
                parts.append(String(Substring(rest[mark..<next])))
                rest = rest[next...]
            }
            if !rest.isEmpty { parts.append(String(Substring(rest))) }
            return parts
        }
    }

    private static func reversed(_ elements: [TokenPattern.Element]) -> [TokenPattern.Element] {
        elements.reversed().map { element in
            switch element {
            case .either(let options): .either(options.map(reversed))
            case .maybe(let inner): .maybe(reversed(inner))
            default: element
            }
        }
    }

    private static func element(
        _ parts: inout ArraySlice<String>, _ node: YAMLNode,
        _ builder: inout LexiconBuilder
    ) -> TokenPattern.Element? {
        var part = parts.removeFirst()
        if part == "(" {
            var options: [[TokenPattern.Element]] = [[]]
            while let next = parts.first, next != ")" {
                if next == "|" {
                    parts.removeFirst()
                    options.append([])
                } else if let inner = element(&parts, node, &builder) {
                    options[options.count - 1].append(inner)
                } else {
                    return nil
                }
            }
            guard parts.popFirst() == ")" else {
                builder.problems.append(node.problem("a bracket is not closed in this pattern"))
                return nil
            }
            if parts.first == "?" {
                parts.removeFirst()
                return .maybe([.either(options)])
            }
            return .either(options)
        }
        if part == "^" { return .start }
        if part == "$" { return .end }
        if part.hasPrefix("..") {
            guard let size = Int(part.dropFirst(2)), (1...8).contains(size) else {
                builder.problems.append(node.problem("a gap is written ..1 to ..8"))
                return nil
            }
            return .gap(size)
        }
        let isOptional = part.count > 1 && part.hasSuffix("?") && part != "?"
        if isOptional { part.removeLast() }
        guard let atom = atom(part, node, &builder) else { return nil }
        return isOptional ? .maybe([atom]) : atom
    }

    private static func atom(_ part: String, _ node: YAMLNode, _ builder: inout LexiconBuilder) -> TokenPattern.Element? {
        if part.hasPrefix("<"), part.hasSuffix(">") {
            return .list(builder.use(String(part.dropFirst().dropLast()), at: node))
        }
        if part.hasPrefix("{"), part.hasSuffix("}") {
            let name = String(part.dropFirst().dropLast())
            if name == "digits" { return .digits }
            if name == "bracket" { return .bracket }
            if name == "month" { return .meaning(.month) }
            if name == "percent" { return .meaning(.percent) }
            if name == "ordinal" { return .meaning(.ordinal) }
            if name == "duration" { return .meaning(.timeUnit) }
            guard let kind = NounWord.Kind(rawValue: name) else {
                builder.problems.append(node.problem("unknown slot {\(name)}"))
                return nil
            }
            return .noun(kind)
        }
        let forms = builder.forms(of: part)
        if forms.count == 1 {
            builder.notePatternWord(forms[0])
            return .form(forms[0])
        }
        let scalars = Array(part.unicodeScalars)
        if scalars.count == 1 { return .mark(scalars[0].value) }
        builder.problems.append(node.problem("`\(part)` is no word, mark or slot"))
        return nil
    }
}
