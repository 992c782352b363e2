/// The ways to read each word that a `WordReader` remembers, by the word's number.
public struct WordReadings: Sendable {
    /// Per word: where its readings begin; they end where the next word's begin.
    @usableFromInline var firstReading: [UInt32] = [0]
    @usableFromInline var readings: [WordReading] = []

    init() {}

    @inlinable @inline(__always)
    public func range(of word: Int32) -> Range<Int> {
        word < 0 ? 0..<0 : Int(firstReading[Int(word)])..<Int(firstReading[Int(word) + 1])
    }

    /// Ways to read a word, the least peeled first.
    @inlinable @inline(__always)
    public func readings(of word: Int32) -> ArraySlice<WordReading> { readings[range(of: word)] }
}
