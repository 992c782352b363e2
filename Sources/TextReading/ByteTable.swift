/// A set of byte strings, each with a number: open addressing over one arena, no String, no object a key.
public struct ByteTable: Sendable {
    private var arena: [UInt8] = []
    /// Side by side, since both are asked for with each word.
    private struct Entry {
        var hash: UInt64
        var start: UInt32
        var length: UInt32
    }
    private var entries: [Entry] = []
    private var slots: [Int32]
    private var mask: Int

    public init(capacity: Int = 1024) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
    }

    public var count: Int { entries.count }

    /// The number of a byte string, or -1.
    @inline(__always)
    public func find(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let id = slots[slot]
            if id < 0 { return -1 }
            let entry = entries[Int(id)]
            if entry.hash == hash, Int(entry.length) == bytes.count, matches(Int(entry.start), bytes) { return id }
            slot = (slot + 1) & mask
        }
    }

    public func find(_ bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBufferPointer { find($0, hash: Self.hash($0)) }
    }

    /// Adds a byte string that `find` did not find; returns its number.
    public mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
        if entries.count * 2 >= slots.count { grow() }
        let id = Int32(entries.count)
        entries.append(Entry(hash: hash, start: UInt32(arena.count), length: UInt32(bytes.count)))
        arena.append(contentsOf: bytes)
        place(id, hash)
        return id
    }

    @discardableResult
    public mutating func insert(_ bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBufferPointer { buffer in
            let hash = Self.hash(buffer)
            let known = find(buffer, hash: hash)
            return known >= 0 ? known : insert(buffer, hash: hash)
        }
    }

    public func bytes(of id: Int32) -> ArraySlice<UInt8> {
        let entry = entries[Int(id)]
        return arena[Int(entry.start)..<Int(entry.start + entry.length)]
    }

    @inline(__always)
    private func matches(_ start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        arena.withUnsafeBufferPointer { arena in
            let known = UnsafeRawBufferPointer(arena)
            let asked = UnsafeRawBufferPointer(bytes)
            let count = asked.count
            guard count >= 8 else { return known.loadTail(start, count) == asked.loadTail(0, count) }
            var i = 0
            while i &+ 8 < count {
                if known.loadUnaligned(fromByteOffset: start &+ i, as: UInt64.self)
                    != asked.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                {
                    return false
                }
                i &+= 8
            }
            // The last eight, some of them once more.
            return known.loadUnaligned(fromByteOffset: start &+ count &- 8, as: UInt64.self)
                == asked.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        }
    }

    private mutating func place(_ id: Int32, _ hash: UInt64) {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = id
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for id in entries.indices { place(Int32(id), entries[id].hash) }
    }

    /// Eight bytes a step, multiplied and mixed (the folding of wyhash, with one multiplication).
    @inline(__always)
    public static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var value: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
        let raw = UnsafeRawBufferPointer(bytes)
        guard bytes.count >= 8 else { return mix(value ^ raw.loadTail(0, bytes.count)) }
        var i = 0
        while i &+ 8 < bytes.count {
            value = mix(value ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
            i &+= 8
        }
        // The last eight, some of them once more.
        return mix(value ^ raw.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self))
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}

extension UnsafeRawBufferPointer {
    /// Fewer than eight bytes as one number: all of them go in, some of them twice.
    @inline(__always)
    fileprivate func loadTail(_ start: Int, _ count: Int) -> UInt64 {
        if count >= 4 {
            let first = loadUnaligned(fromByteOffset: start, as: UInt32.self)
            let last = loadUnaligned(fromByteOffset: start &+ count &- 4, as: UInt32.self)
            return UInt64(first) << 32 | UInt64(last)
        }
        guard count > 0 else { return 0 }
        return UInt64(self[start]) << 16 | UInt64(self[start + count / 2]) << 8 | UInt64(self[start + count - 1])
    }
}
