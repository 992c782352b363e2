/// Tokens that are marked. As many bits as tokens, in one piece of memory.
final class TokenMarks {
    private let words: UnsafeMutableBufferPointer<UInt64>
    private let count: Int

    init(count: Int) {
        self.count = count
        words = .allocate(capacity: count / 64 + 1)
        words.initialize(repeating: 0)
    }

    deinit { words.deallocate() }

    func mark(_ tokens: ClosedRange<Int>) {
        precondition(tokens.lowerBound >= 0 && tokens.upperBound < count)
        for token in tokens { words[token >> 6] |= 1 &<< UInt64(token & 63) }
    }

    @inline(__always)
    subscript(token: Int) -> Bool {
        precondition(token >= 0 && token < count)
        return words[token >> 6] & 1 &<< UInt64(token & 63) != 0
    }
}
