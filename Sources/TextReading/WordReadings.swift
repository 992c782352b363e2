/// The ways to read each word that a `WordReader` remembers, by the word's number.
///
/// One object that only grows: the passages of an article keep it while the reader learns more words, and an array that two
/// hold would be copied whole for each of them.
public final class WordReadings {
    /// Per word: where its readings begin; they end where the next word's begin.
    @usableFromInline @exclusivity(unchecked) var firstReading: [UInt32] = [0]
    @usableFromInline @exclusivity(unchecked) var readings: [WordReading] = []
    /// The folded letters of all words, one behind the other, and where each word's end.
    @usableFromInline @exclusivity(unchecked) var letters: [UInt8] = []
    @usableFromInline @exclusivity(unchecked) var ends: [UInt32] = [0]

    init() {}

    /// A word as words are compared by.
    @inlinable @inline(__always)
    public func folded(_ word: Int32) -> ArraySlice<UInt8> { letters[Int(ends[Int(word)])..<Int(ends[Int(word) + 1])] }

    @inlinable @inline(__always)
    public func range(of word: Int32) -> Range<Int> {
        word < 0 ? 0..<0 : Int(firstReading[Int(word)])..<Int(firstReading[Int(word) + 1])
    }

    /// Ways to read a word, the least peeled first.
    @inlinable @inline(__always)
    public func readings(of word: Int32) -> ArraySlice<WordReading> { readings[range(of: word)] }

    @inlinable @inline(__always)
    public subscript(_ place: Int) -> WordReading { readings[place] }
}
