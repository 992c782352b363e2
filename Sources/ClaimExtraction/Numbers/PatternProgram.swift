import RuleReading

/// One side of a pattern as a graph of single elements (Thompson 1968), so that options are followed by numbers and
/// nothing is allocated while a figure is looked at.
struct PatternProgram {
    /// One element that is met at one token; it is copied at each step and holds no reference.
    enum Step {
        case form(Int32)
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

    static let done: Int32 = -1

    private(set) var nodes: [Node] = []
    private(set) var first = done

    init(_ elements: [TokenPattern.Element]) { first = add(elements[...], then: Self.done) }

    /// - Returns: where the elements begin.
    private mutating func add(_ elements: ArraySlice<TokenPattern.Element>, then next: Int32) -> Int32 {
        elements.reversed().reduce(next) { behind, element in
            switch element {
            case .maybe(let inner):
                return fork(add(inner[...], then: behind), behind)
            case .either(let options):
                let entries = options.map { add($0[...], then: behind) }
                guard let last = entries.last else { return behind }
                return entries.dropLast().reversed().reduce(last) { fork($1, $0) }
            default:
                guard let step = Step(element) else { return behind }
                nodes.append(Node(step: step, next: behind))
                return Int32(nodes.count - 1)
            }
        }
    }

    private mutating func fork(_ one: Int32, _ other: Int32) -> Int32 {
        nodes.append(Node(step: .start, next: one, other: other, isFork: true))
        return Int32(nodes.count - 1)
    }
}
