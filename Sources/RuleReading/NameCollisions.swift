import ClaimModel
import TextReading
import YAMLReading

/// Spellings of names that hide another word, or one another: after folding, or because a word that means something as
/// it stands is never peeled.
struct NameCollisions {
    private struct Spelling {
        var entry: LexiconEntry
        var node: YAMLNode
    }

    private let pack: LanguagePack
    /// What each phrase is, by its forms: names, and what no name may hide.
    private var phrases: [[Int32]: [Spelling]] = [:]
    private var peeler: WordReader

    /// One problem a pair of spellings, at the name's place.
    static func problems(of builder: LexiconBuilder) -> [Problem] {
        var collisions = NameCollisions(builder)
        return collisions.problems()
    }

    private init(_ builder: LexiconBuilder) {
        pack = builder.pack
        for (slot, node) in builder.places where Self.words[slot.entry.meaning] != nil {
            phrases[slot.forms, default: []].append(Spelling(entry: slot.entry, node: node))
        }
        // Nothing is complete here: what a spelling would be peeled to, were it no name, is the question.
        peeler = WordReader(
            fold: pack.fold, clitics: pack.clitics, forms: pack.forms,
            complete: [Bool](repeating: false, count: pack.forms.count))
    }

    private mutating func problems() -> [Problem] {
        var found: [Problem] = []
        for (forms, spellings) in phrases {
            for name in spellings where name.entry.meaning == .name {
                for other in spellings where hides(name, other.entry, isPeeled: false) {
                    found.append(name.node.problem("`\(text(name))` is written like \(told(other))"))
                }
                guard forms.count == 1 else { continue }
                for other in peeled(forms[0]) where hides(name, other.entry, isPeeled: true) {
                    found.append(name.node.problem("`\(text(name))` hides \(told(other)), with a particle in front of it"))
                }
            }
        }
        return found.sorted {
            ($0.file, $0.line ?? 0, $0.column ?? 0, $0.message) < ($1.file, $1.line ?? 0, $1.column ?? 0, $1.message)
        }
    }

    /// What a single form would be read as with a particle taken off; with the article no verb stands.
    private mutating func peeled(_ form: Int32) -> [Spelling] {
        let id = pack.forms.bytes(of: form).withUnsafeBufferPointer { peeler.read($0) }
        return peeler.readings(of: id)
            .filter { $0.form != form && !$0.hasEnclitic && $0.proclitics & pack.definiteBits == 0 }
            .flatMap { phrases[[$0.form]] ?? [] }
    }

    private func hides(_ name: Spelling, _ other: LexiconEntry, isPeeled: Bool) -> Bool {
        switch other.meaning {
        case .name:
            let (a, b) = (pack.names[Int(name.entry.index)], pack.names[Int(other.index)])
            // Words that only refer back are shared on purpose, and wait for their name.
            return a.id != b.id && !a.isCalled && !b.isCalled
        case .noun:
            // A dual is a figure by itself.
            return other.number == .dual && !isPeeled
        default:
            return true
        }
    }

    private func text(_ spelling: Spelling) -> String { spelling.node.string ?? "" }

    private func told(_ other: Spelling) -> String {
        "the \(Self.words[other.entry.meaning] ?? "word") `\(text(other))` at \(other.node.place)"
    }

    /// What no name may hide, and how messages call it.
    private static let words: [Meaning: String] = [
        .name: "name", .noun: "counted noun", .speechVerb: "verb of saying", .according: "credit", .opener: "opener",
        .frame: "cue", .number: "number word", .ordinal: "ordinal", .fraction: "fraction", .multiple: "multiple",
        .percent: "percent", .weekday: "weekday", .month: "month", .relativeDay: "day", .timeUnit: "unit of time",
        .windowCue: "cue of a window", .hedgeBefore: "hedge", .hedgeAfter: "hedge", .rangeOpener: "opener of a range",
        .rangeJoiner: "joiner of a range", .negation: "negation", .barrier: "barrier", .link: "link",
        .hypothesis: "condition", .earlier: "cue of an earlier toll", .runningTotal: "cue of a running total",
    ]
}
