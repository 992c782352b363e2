/// A number per token, filled in once. Read all the time: an array that may change would be guarded at each look.
struct TokenNumbers {
    /// As many numbers as its header says, in one piece of memory with it.
    private let numbers: ManagedBuffer<Int, Int32>

    init(count: Int) {
        numbers = .create(minimumCapacity: count) { _ in count }
        numbers.withUnsafeMutablePointerToElements { $0.initialize(repeating: 0, count: count) }
    }

    func fill(_ tokens: Range<Int>, _ number: Int32) {
        numbers.withUnsafeMutablePointers { count, numbers in
            precondition(tokens.lowerBound >= 0 && tokens.upperBound <= count.pointee)
            for token in tokens { numbers[token] = number }
        }
    }

    @inline(__always)
    subscript(token: Int) -> Int32 {
        get {
            numbers.withUnsafeMutablePointers { count, numbers in
                precondition(token >= 0 && token < count.pointee)
                return numbers[token]
            }
        }
        nonmutating set {
            numbers.withUnsafeMutablePointers { count, numbers in
                precondition(token >= 0 && token < count.pointee)
                numbers[token] = newValue
            }
        }
    }
}
