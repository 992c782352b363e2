import RuleReading

/// The sides of all patterns as graphs of single elements (Thompson 1968), so that options are followed by numbers and
/// nothing is allocated while a figure is looked at.
struct PatternProgram {
    /// One element that is met at one token; it is copied at each step and holds no reference.
    enum Step {
        case form(Int32)
        /// One of several words: where they lie, and a bit for each, by the end of its number.
        case forms(first: Int32, count: Int32, bits: UInt64)
        case list(Int32)
        case noun(NounWord.Kind)
        case meaning(Meaning)
        case mark(UInt32)
        case digits, bracket, start, end
        case gap(Int)

        /// Nil for what the graph itself tells.
        init?(_ element: TokenPattern.Element) {
            switch element {
            case .form(let form): self = .form(form)
            case .list(let list): self = .list(list)
            case .noun(let kind): self = .noun(kind)
            case .meaning(let meaning): self = .meaning(meaning)
            case .mark(let code): self = .mark(code)
            case .digits: self = .digits
            case .bracket: self = .bracket
            case .start: self = .start
            case .end: self = .end
            case .gap(let size): self = .gap(size)
            case .either, .maybe: return nil
            }
        }
    }

    struct Node {
        var step: Step
        /// What must fit behind it; `done` where nothing must.
        var next: Int32
        /// The other way to go on, at a fork.
        var other: Int32 = done
        var isFork = false
    }

    /// Where a pattern's sides begin.
    struct Entry {
        let before: Int32
        let after: Int32
        let countsOnly: Bool
    }

    static let done: Int32 = -1

    private(set) var nodes: [Node] = []
    private(set) var words: [Int32] = []
    private(set) var entries: [Entry] = []

    init(_ patterns: [TokenPattern]) {
        for pattern in patterns {
            let before = add(pattern.before[...], then: Self.done)
            let after = add(pattern.after[...], then: Self.done)
            entries.append(Entry(before: before, after: after, countsOnly: pattern.countsOnly))
        }
    }

    /// - Returns: where the elements begin.
    private mutating func add(_ elements: ArraySlice<TokenPattern.Element>, then next: Int32) -> Int32 {
        elements.reversed().reduce(next) { behind, element in
            switch element {
            case .maybe(let inner):
                return fork(add(inner[...], then: behind), behind)
            case .either(let options):
                let forms = options.compactMap { Self.form(of: $0) }
                var entries = forms.count > 1 ? [node(self.forms(forms), behind)] : []
                for option in options where forms.count < 2 || Self.form(of: option) == nil {
                    entries.append(add(option[...], then: behind))
                }
                guard let last = entries.last else { return behind }
                return entries.dropLast().reversed().reduce(last) { fork($1, $0) }
            default:
                return Step(element).map { node($0, behind) } ?? behind
            }
        }
    }

    /// The word of an option that is no more than that.
    private static func form(of option: [TokenPattern.Element]) -> Int32? {
        guard option.count == 1, case .form(let form) = option[0] else { return nil }
        return form
    }

    private mutating func forms(_ forms: [Int32]) -> Step {
        words += forms
        return .forms(
            first: Int32(words.count - forms.count), count: Int32(forms.count),
            bits: forms.reduce(0) { $0 | Self.bit(of: $1) })
    }

    @inline(__always)
    static func bit(of form: Int32) -> UInt64 { 1 << UInt64(form & 63) }

    private mutating func node(_ step: Step, _ next: Int32) -> Int32 {
        nodes.append(Node(step: step, next: next))
        return Int32(nodes.count - 1)
    }

    private mutating func fork(_ one: Int32, _ other: Int32) -> Int32 {
        nodes.append(Node(step: .start, next: one, other: other, isFork: true))
        return Int32(nodes.count - 1)
    }
}
