import ClaimModel
import TextReading
import YAMLReading

/// Puts words and phrases of rule files into a language pack.
struct LexiconBuilder {
    var pack: LanguagePack
    var inflections: [String: [(templates: [String], number: GrammaticalNumber)]] = [:]
    var problems: [Problem] = []
    var examples: [RuleExample] = []
    /// Where each spelling stands first.
    private(set) var places: [Slot: YAMLNode] = [:]
    private var usedLists: [(name: String, node: YAMLNode)] = []
    private var definedLists: Set<String> = []
    private var patternWordEntry: Int32 = -1
    private var listNumbers: [String: Int32] = [:]

    struct Slot: Hashable {
        var forms: [Int32]
        var entry: LexiconEntry
    }

    init(pack: LanguagePack) { self.pack = pack }

    /// Adds every spelling of a YAML list: "stem/inflection" or plain phrases.
    mutating func add(_ spellings: [YAMLNode], _ meaning: Meaning, _ index: Int, number: GrammaticalNumber = .open) {
        for node in spellings {
            guard let text = node.string else {
                problems.append(node.problem("a word or a phrase is expected here"))
                continue
            }
            for (phrase, own) in inflected(text, at: node) {
                add(phrase, LexiconEntry(meaning, index, own == .open ? number : own), at: node)
            }
        }
    }

    /// A phrase without the particle that ends it; nil where none does, or nothing is left.
    func phrase(_ node: YAMLNode, without particle: [UInt8]) -> (String, YAMLNode)? {
        // Looked at as bytes first: few phrases end so, and all are asked.
        guard let text = node.string, text.utf8.dropLast(particle.count).last == UInt8(ascii: " "),
            let space = text.lastIndex(of: " "),
            words(in: String(text[text.index(after: space)...])) == [particle]
        else { return nil }
        return (String(text[..<space]), node)
    }

    mutating func add(_ phrase: String, _ meaning: Meaning, _ index: Int, at node: YAMLNode) {
        for (phrase, _) in inflected(phrase, at: node) { add(phrase, LexiconEntry(meaning, index, .open), at: node) }
    }

    private mutating func add(_ phrase: String, _ entry: LexiconEntry, at node: YAMLNode) {
        let forms = self.forms(of: phrase)
        guard !forms.isEmpty else {
            problems.append(node.problem("nothing is left of `\(phrase)` after folding"))
            return
        }
        let slot = Slot(forms: forms, entry: entry)
        if let first = places[slot], !first.standsWith(node) {
            problems.append(node.problem("`\(phrase)` stands here twice after folding; first at \(first.key)"))
            return
        }
        places[slot] = node
        pack.entries.append(entry)
        pack.phrases.add(forms, entry: Int32(pack.entries.count - 1))
    }

    /// Adds a name's spelling; the same spelling may stand there under the same id again.
    mutating func addName(_ spellings: [YAMLNode], _ index: Int) { add(spellings, .name, index) }

    /// The forms of a phrase, new ones numbered.
    mutating func forms(of phrase: String) -> [Int32] {
        words(in: phrase).map { pack.forms.insert($0) }
    }

    /// Folded words of a phrase; marks between words count for nothing.
    func words(in phrase: String) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var word: [UInt8] = []
        var last: FoldTable.Class = .other
        for scalar in phrase.unicodeScalars {
            let kind = pack.fold.classOf(scalar.value)
            if kind == .dropped { continue }
            if kind != last || (kind != .letter && kind != .digit), !word.isEmpty {
                found.append(word)
                word = []
            }
            if kind == .letter || kind == .digit { pack.fold.append(scalar.value, to: &word) }
            last = kind
        }
        if !word.isEmpty { found.append(word) }
        return found
    }

    /// "قتل/past" → each form of the inflection, with its grammatical number. Only the last word is inflected
    /// unless an earlier one carries its own slash.
    private mutating func inflected(_ text: String, at node: YAMLNode) -> [(String, GrammaticalNumber)] {
        // Most spellings stand there as they are.
        guard text.utf8.contains(UInt8(ascii: "/")) else { return [(text, .open)] }
        var phrases: [(String, GrammaticalNumber)] = [("", .open)]
        for word in text.split(separator: " ") {
            let parts = word.split(separator: "/", maxSplits: 1)
            var options: [(String, GrammaticalNumber)] = [(String(word), .open)]
            if parts.count == 2 {
                guard let inflection = inflections[String(parts[1])] else {
                    problems.append(node.problem("unknown inflection `\(parts[1])`"))
                    return []
                }
                options = inflection.flatMap { row in
                    row.templates.map { ($0.replacing("~", with: parts[0]), row.number) }
                }
            }
            phrases = phrases.flatMap { head in
                options.map { (head.0.isEmpty ? $0.0 : head.0 + " " + $0.0, $0.1 == .open ? head.1 : $0.1) }
            }
        }
        return phrases
    }

    /// Names of lists that patterns speak of and no file defines.
    func undefinedLists() -> [Problem] {
        usedLists.compactMap {
            definedLists.contains($0.name) ? nil : $0.node.problem("the list <\($0.name)> stands in no wording.yml")
        }
    }

    mutating func define(_ name: String) -> Int32 {
        definedLists.insert(name)
        return list(name)
    }

    mutating func use(_ name: String, at node: YAMLNode) -> Int32 {
        usedLists.append((name, node))
        return list(name)
    }

    mutating func list(_ name: String) -> Int32 {
        if let known = listNumbers[name] { return known }
        let number = Int32(pack.lists.count)
        pack.lists.append(name)
        listNumbers[name] = number
        return number
    }

    /// Marks a form as a word of some pattern.
    mutating func notePatternWord(_ form: Int32) {
        if patternWordEntry < 0 {
            patternWordEntry = Int32(pack.entries.count)
            pack.entries.append(LexiconEntry(.patternWord, 0))
        }
        pack.phrases.add([form], entry: patternWordEntry)
    }

    /// The examples of a language pack's file; each file needs some of both kinds.
    mutating func readExamples(_ fields: inout FieldReader, rule: String) {
        guard let node = fields.node("examples") else {
            problems.append(fields.node.problem("`examples` is missing: no example, no rule"))
            return
        }
        let read = ExampleReader.read(node, rule: rule, language: pack.tag)
        examples += read.examples
        problems += read.problems
        if !read.examples.contains(where: \.fires) || !read.examples.contains(where: { !$0.fires }) {
            problems.append(node.problem("a file of a language needs examples that fire and examples that are silent"))
        }
    }

    /// Of two nouns that are spelled alike the earlier one counts: those of topics come before the general ones.
    mutating func putNouns(from start: Int) {
        let (general, own) = (pack.nouns[..<start], pack.nouns[start...])
        pack.nouns = Array(own + general)
        for i in pack.entries.indices where pack.entries[i].meaning == .noun {
            let index = Int(pack.entries[i].index)
            pack.entries[i].index = Int32(index < start ? index + own.count : index - start)
        }
    }

    mutating func absorb(_ fields: inout FieldReader) { problems += fields.finish() }
}

extension YAMLNode {
    /// `file:line:column`, for messages and to tell one place from another.
    var key: String { "\(file):\(line):\(column)" }

    /// The same place, told without making a text of it.
    func standsWith(_ other: YAMLNode) -> Bool { line == other.line && column == other.column && file == other.file }
}
