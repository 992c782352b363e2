import ClaimModel
import RuleReading

/// A small rule book of the tests' own: a made-up pack with one topic, in which single files are replaced.
enum MadeRules {
    static let files: [String: String] = [
        "languages/ar/writing.yml": """
        language: ar
        letters: [U+0600-U+06FF]
        drop: [U+0640, U+064B-U+0652]
        fold: {أإآ: ا, ة: ه, ى: ي}
        sentence_ends: ["."]
        proclitics:
          - {particles: [و], rank: 0, kind: and}
        inflections:
          past: {any: ["~", "~ت"]}
        examples: {fires: ["وشاركت [12|value=12] حصانا"], silent: ["مر يوم"]}
        """,
        "languages/ar/nouns.yml": """
        nouns:
          - {forms: [حصان, أحصنة], kind: thing, unit: horse}
        examples: {fires: ["شاركت [12|value=12] حصانا"], silent: ["مر يوم"]}
        """,
        "topics/horses.yml": """
        id: horses
        unit: horse
        ar:
          frames:
            - {cue: [شارك/past], count: after, takes: [thing]}
          patterns:
            - {pattern: "سباق {number} ( حصان | فرس )?"}
        examples:
          ar:
            fires: ["شاركت [12|value=12] حصانا"]
            silent: ["مر يوم"]
        """,
    ]

    /// Reads the small book with some files replaced or added.
    static func read(_ changes: [String: String] = [:], for scrutiny: RuleBook.Scrutiny = .faults) -> (
        rules: RuleBook, problems: [Problem]
    ) {
        let all = files.merging(changes) { $1 }
        return RuleBook.read(
            all.keys.sorted().map { RuleFile(path: $0, shownPath: "rules/\($0)", text: all[$0]!) }, for: scrutiny)
    }

    /// Examples as every file of a language must carry them.
    static let examples = "examples: {fires: ['شاركت [12|value=12] حصانا'], silent: ['مر يوم']}\n"

    /// A file of names, with an example of the first of its ids.
    static func names(_ entries: String, source id: String = "stable") -> String {
        "names:\n\(entries)examples: {ar: {fires: ['قال الإسطبل إن [12|source=\(id)] حصانا'], silent: ['مر يوم']}}\n"
    }

    /// The problems with one file, as they are printed; a language's file without examples is given some.
    static func problems(_ path: String, _ text: String) -> [String] {
        let isLanguage = path.hasPrefix("languages/ar/") && !path.hasSuffix("writing.yml") && !text.contains("examples:")
        return read([path: isLanguage ? text + examples : text], for: .collisions).problems.filter { $0.file == "rules/\(path)" }
            .map(\.description)
    }

    static var horses: String { files["topics/horses.yml"]! }
}
