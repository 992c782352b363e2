/// Edges of a tree: (node, label) → node. Open addressing with one multiplication a probe, since every known word of a text
/// asks for the edges behind it.
@usableFromInline
struct EdgeTable: Sendable {
    @usableFromInline var keys: [UInt64]
    @usableFromInline var targets: [Int32]
    @usableFromInline var mask = 15
    private var count = 0
    /// No node and no form has this number.
    @usableFromInline static let empty = UInt64.max

    init() {
        keys = [UInt64](repeating: Self.empty, count: mask + 1)
        targets = [Int32](repeating: -1, count: mask + 1)
    }

    /// The node that a label leads to, or -1.
    @inlinable @inline(__always)
    func find(from node: Int32, by label: Int32) -> Int32 {
        let key = Self.key(node, label)
        var slot = Self.hash(key) & mask
        while keys[slot] != key {
            if keys[slot] == Self.empty { return -1 }
            slot = (slot + 1) & mask
        }
        return targets[slot]
    }

    /// Adds an edge that `find` did not find.
    mutating func insert(_ target: Int32, from node: Int32, by label: Int32) {
        if count * 2 > mask { grow() }
        count += 1
        place(Self.key(node, label), target)
    }

    private mutating func place(_ key: UInt64, _ target: Int32) {
        var slot = Self.hash(key) & mask
        while keys[slot] != Self.empty { slot = (slot + 1) & mask }
        keys[slot] = key
        targets[slot] = target
    }

    private mutating func grow() {
        let (oldKeys, oldTargets) = (keys, targets)
        mask = mask * 2 + 1
        keys = [UInt64](repeating: Self.empty, count: mask + 1)
        targets = [Int32](repeating: -1, count: mask + 1)
        for (key, target) in zip(oldKeys, oldTargets) where key != Self.empty { place(key, target) }
    }

    @usableFromInline @inline(__always)
    static func key(_ node: Int32, _ label: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: label))
    }

    /// Multiplied by 2^64 / φ; the upper half is well mixed (Knuth, The Art of Computer Programming 3, 6.4).
    @usableFromInline @inline(__always)
    static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }
}
