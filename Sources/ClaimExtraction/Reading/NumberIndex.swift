/// Numbers of which an article meets a few out of thousands, and where each stands among those that were met: open addressing,
/// since a table of all of them would have to be made for each article.
struct NumberIndex {
    /// In the order in which they were met.
    private(set) var numbers: [Int32] = []
    /// A bit for each number modulo 64: most that are asked for were never met.
    private var bits: UInt64 = 0
    /// Places among the numbers, from 1 on.
    private var slots: [Int32] = []

    /// Where a number stands, nil where it was not met.
    @inline(__always)
    func place(of number: Int32) -> Int? {
        guard bits & Self.bit(number) != 0 else { return nil }
        var slot = first(number)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if numbers[place] == number { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Adds a number that was not met; returns where it stands.
    mutating func add(_ number: Int32) -> Int {
        if numbers.isEmpty { numbers.reserveCapacity(16) }
        numbers.append(number)
        bits |= Self.bit(number)
        if numbers.count * 2 > slots.count {
            slots = [Int32](repeating: 0, count: max(64, 2 * slots.count))
            for place in numbers.indices { put(place) }
        } else {
            put(numbers.count - 1)
        }
        return numbers.count - 1
    }

    @inline(__always)
    private static func bit(_ number: Int32) -> UInt64 { 1 &<< UInt64(UInt32(bitPattern: number) & 63) }

    private mutating func put(_ place: Int) {
        var slot = first(numbers[place])
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(truncatingIfNeeded: place + 1)
    }

    /// As in `EdgeTable`: multiplied by 2^32 / φ.
    private func first(_ number: Int32) -> Int {
        Int((UInt32(bitPattern: number) &* 0x9E37_79B9) >> 8) & (slots.count - 1)
    }
}
