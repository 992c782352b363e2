/// Known phrases as a tree of word forms.
public struct PhraseTable: Sendable {
    @usableFromInline var roots: [Int32] = []
    @usableFromInline var edges = EdgeTable()
    /// Per node: the entries that end there.
    @usableFromInline var ends: [[Int32]] = [[]]
    /// Per node: its entry where it has one, -1 where it has none, -2 where it has several.
    @usableFromInline var only: [Int32] = [-1]
    @usableFromInline var hasChildren: [Bool] = [false]
    /// Per node: a bit for the number of each form that leads on.
    private var labels: [UInt64] = [0]

    public init() {}

    /// Adds a phrase of forms with the number of what it means.
    public mutating func add(_ forms: [Int32], entry: Int32) {
        var node: Int32 = 0
        for form in forms {
            var next = child(of: node, by: form)
            if next < 0 {
                next = Int32(ends.count)
                ends.append([])
                only.append(-1)
                hasChildren.append(false)
                labels.append(0)
                hasChildren[Int(node)] = true
                labels[Int(node)] |= 1 << (UInt64(UInt32(bitPattern: form)) & 63)
                if node == 0 {
                    while roots.count <= Int(form) { roots.append(-1) }
                    roots[Int(form)] = next
                } else {
                    edges.insert(next, from: node, by: form)
                }
            }
            node = next
        }
        if !ends[Int(node)].contains(entry) {
            only[Int(node)] = only[Int(node)] == -1 ? entry : -2
            ends[Int(node)].append(entry)
        }
    }

    /// Calls `body` with each entry that ends at a node, in the order in which they were added.
    @inlinable @inline(__always)
    public func forEachEntry(at node: Int32, _ body: (Int32) -> Void) {
        let entry = only[Int(node)]
        if entry >= 0 { return body(entry) }
        if entry == -2 { for entry in ends[Int(node)] { body(entry) } }
    }

    /// The node that a form leads to, or -1. Node 0 is where phrases begin.
    @inlinable @inline(__always)
    public func child(of node: Int32, by form: Int32) -> Int32 {
        if node == 0 { return Int(form) < roots.count ? roots[Int(form)] : -1 }
        guard hasChildren[Int(node)] else { return -1 }
        return edges.find(from: node, by: form)
    }

    @inlinable @inline(__always)
    public func entries(at node: Int32) -> [Int32] { ends[Int(node)] }

    /// A bit for the number of each form that leads on from a node, modulo 64.
    public func labels(of node: Int32) -> UInt64 { labels[Int(node)] }

    @inlinable @inline(__always)
    public func leadsOn(_ node: Int32) -> Bool { hasChildren[Int(node)] }
}
