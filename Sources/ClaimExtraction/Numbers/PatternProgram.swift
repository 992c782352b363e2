import RuleReading

/// One side of a pattern as a graph of single elements (Thompson 1968), so that options are followed by numbers and
/// nothing is allocated while a figure is looked at.
struct PatternProgram {
    struct Node {
        var element: TokenPattern.Element
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
                nodes.append(Node(element: element, next: behind))
                return Int32(nodes.count - 1)
            }
        }
    }

    private mutating func fork(_ one: Int32, _ other: Int32) -> Int32 {
        nodes.append(Node(element: .start, next: one, other: other, isFork: true))
        return Int32(nodes.count - 1)
    }
}
