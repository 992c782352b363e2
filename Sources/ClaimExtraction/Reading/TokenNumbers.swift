/// A number per token, filled in once. Read all the time: an array that may change would be guarded at each look.
final class TokenNumbers {
    private let numbers: UnsafeMutableBufferPointer<Int32>

    init(count: Int) {
        numbers = .allocate(capacity: count)
        numbers.initialize(repeating: 0)
    }

    deinit { numbers.deallocate() }

    func fill(_ tokens: Range<Int>, _ number: Int32) {
        precondition(tokens.lowerBound >= 0 && tokens.upperBound <= numbers.count)
        for token in tokens { numbers[token] = number }
    }

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
