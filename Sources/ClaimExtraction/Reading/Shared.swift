import RuleReading

/// The rules behind one reference, so that the small readers of each paragraph pass a pointer and no copies.
final class SharedRules: Sendable {
    let book: RuleBook
    init(_ book: RuleBook) { self.book = book }
}

/// A number per token, filled in once. Read all the time: an array that may change would be guarded at each look.
final class TokenNumbers {
    private let numbers: UnsafeMutableBufferPointer<Int32>

    init(count: Int) {
        numbers = .allocate(capacity: count)
        numbers.initialize(repeating: 0)
    }

    deinit { numbers.deallocate() }

    @inline(__always)
    subscript(token: Int) -> Int32 {
        get {
            precondition(numbers.indices.contains(token))
            return numbers[token]
        }
        set {
            precondition(numbers.indices.contains(token))
            numbers[token] = newValue
        }
    }
}

/// One language pack behind one reference.
final class SharedPack: Sendable {
    let pack: LanguagePack
    /// What may stand beside a figure where each pattern fits.
    let doors: [PatternDoor]

    init(_ pack: LanguagePack) {
        self.pack = pack
        doors = pack.patterns.map { PatternDoor($0) }
    }
}
