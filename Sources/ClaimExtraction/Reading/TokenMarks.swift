/// Tokens that are marked. As many bits as tokens, in one piece of memory; copies share them.
struct TokenMarks {
    private let words: ManagedBuffer<Int, UInt64>

    init(count: Int) {
        words = .create(minimumCapacity: count / 64 + 1) { _ in count }
        words.withUnsafeMutablePointerToElements { $0.initialize(repeating: 0, count: count / 64 + 1) }
    }

    func mark(_ tokens: ClosedRange<Int>) {
        words.withUnsafeMutablePointers { count, words in
            precondition(tokens.lowerBound >= 0 && tokens.upperBound < count.pointee)
            for token in tokens { words[token >> 6] |= 1 &<< UInt64(token & 63) }
        }
    }

    @inline(__always)
    subscript(token: Int) -> Bool {
        words.withUnsafeMutablePointers { count, words in
            precondition(token >= 0 && token < count.pointee)
            return words[token >> 6] & 1 &<< UInt64(token & 63) != 0
        }
    }
}
