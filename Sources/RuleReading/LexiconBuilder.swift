import ClaimModel
import TextReading
import YAMLReading

/// Puts words and phrases of rule files into a language pack.
struct LexiconBuilder {
    var pack: LanguagePack
    var inflections: [String: Inflection] = [:]
    var problems: [Problem] = []
    var examples: [ExampleBlock] = []
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
            problems.append(node.problem("`\(phrase)` stands here twice after folding; first at \(first.place)"))
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
        var found: [Int32] = []
        Self.forEachWord(in: phrase, pack.fold) { found.append(pack.forms.insert($0)) }
        return found
    }

    /// Folded words of a phrase.
    func words(in phrase: String) -> [[UInt8]] {
        var found: [[UInt8]] = []
        Self.forEachWord(in: phrase, pack.fold) { found.append($0) }
        return found
    }

    /// Marks between words count for nothing.
    private static func forEachWord(in phrase: String, _ fold: FoldTable, _ take: ([UInt8]) -> Void) {
        var word: [UInt8] = []
        var last: FoldTable.Class = .other
        for scalar in phrase.unicodeScalars {
            let kind = fold.classOf(scalar.value)
            if kind == .dropped { continue }
            if kind != last || (kind != .letter && kind != .digit), !word.isEmpty {
                take(word)
                word.removeAll(keepingCapacity: true)
            }
            if kind == .letter || kind == .digit { fold.append(scalar.value, to: &word) }
            last = kind
        }
        if !word.isEmpty { take(word) }
    }

    /// "قتل/past" → each form of the inflection, with its grammatical number. Only the last word is inflected
    /// unless an earlier one carries its own slash.
    private mutating func inflected(_ text: String, at node: YAMLNode) -> [(String, GrammaticalNumber)] {
        // Most spellings stand there as they are.
        guard text.utf8.contains(UInt8(ascii: "/")) else { return [(text, .open)] }
        var phrases: [(String, GrammaticalNumber)] = [("", .open)]
        for word in text.utf8.split(separator: UInt8(ascii: " ")) {
            var options: [(String, GrammaticalNumber)] = []
            if let slash = word.firstIndex(of: UInt8(ascii: "/")) {
                let name = String(Substring(word[word.index(after: slash)...]))
                guard let inflection = inflections[name] else {
                    problems.append(node.problem("unknown inflection `\(name)`"))
                    return []
                }
                let stem = Substring(word[..<slash])
                options = inflection.forms.map { ($0.of(stem), $0.number) }
            } else {
                options = [(String(Substring(word)), .open)]
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
        if let block = ExampleBlock(&fields, rule: rule, language: pack.tag) { examples.append(block) }
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
