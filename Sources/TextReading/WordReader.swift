/// Written word → known forms, with a memory of the words it has met.
///
/// A word is folded and peeled once; the next time its bytes are met, one probe answers.
public struct WordReader {
    private let fold: FoldTable
    private let clitics: Clitics
    private let forms: ByteTable
    /// Forms that mean something alone: such a word is not peeled further.
    private let complete: [Bool]
    /// Small at first: the words of one article stay in the processor's nearest cache.
    private var memory = ByteTable(capacity: 1 << 10)
    /// The readings of all remembered words.
    public private(set) var known = WordReadings()
    private var scratch: [UInt8] = []
    /// Beyond this many distinct words the memory starts anew, so that no input can fill the machine.
    private let memoryLimit = 1 << 18

    public init(fold: FoldTable, clitics: Clitics, forms: ByteTable, complete: [Bool]) {
        self.fold = fold
        self.clitics = clitics
        self.forms = forms
        self.complete = complete
    }

    /// The number of a written word, valid until `forgetIfFull()` says so; words without any known form have no readings.
    @inline(__always)
    public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let hash = ByteTable.hash(bytes)
        let id = memory.find(bytes, hash: hash)
        return id < 0 ? learn(bytes, hash) : id
    }

    /// The word that begins at an offset, where it goes up to a space and was met before: most words are, and need not be looked
    /// over letter by letter.
    @inline(__always)
    func met(_ text: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int) -> (word: Int32, end: Int)? {
        guard let space = Self.space(text, from: start, before: end) else { return nil }
        let bytes = UnsafeBufferPointer(rebasing: text[start..<space])
        let word = memory.find(bytes, hash: ByteTable.hash(bytes))
        return word < 0 ? nil : (word, space)
    }

    /// Eight bytes a step, some few steps far (Warren, "Hacker's Delight", 6-1).
    @inline(__always)
    private static func space(_ text: UnsafeBufferPointer<UInt8>, from start: Int, before end: Int) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = UnsafeRawBufferPointer(text)
        var at = start
        while at &+ 8 <= end, at &- start < 32 {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) ^ (ones &* 0x20)
            let hits = (word &- ones) & ~word & (ones &* 0x80)
            if hits != 0 { return at &+ hits.trailingZeroBitCount >> 3 }
            at &+= 8
        }
        return nil
    }

    /// Words that are remembered: their numbers are those below.
    public var count: Int32 { Int32(known.ends.count - 1) }

    /// Where the readings of a word lie, for `reading(_:)`.
    @inlinable @inline(__always)
    public func range(of word: Int32) -> Range<Int> { known.range(of: word) }

    @inlinable @inline(__always)
    public func reading(_ i: Int) -> WordReading { known.readings[i] }

    /// Ways to read a word, the least peeled first.
    @inlinable @inline(__always)
    public func readings(of word: Int32) -> ArraySlice<WordReading> { known.readings(of: word) }

    /// To be called between texts: numbers given before are void if it has forgotten them.
    public mutating func forgetIfFull() -> Bool {
        guard memory.count > memoryLimit else { return false }
        memory = ByteTable(capacity: 1 << 10)
        known = WordReadings()
        return true
    }

    @inline(never)
    private mutating func learn(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32 {
        let id = memory.insert(bytes, hash: hash)
        scratch.removeAll(keepingCapacity: true)
        UTF8Scalars.forEach(bytes) { fold.append($0, to: &scratch) }
        peel(scratch, rank: -1, bits: 0, skipped: 0)
        known.firstReading.append(UInt32(known.readings.count))
        known.letters += scratch
        known.ends.append(UInt32(known.letters.count))
        return id
    }

    /// Adds the readings of a folded word. A word that means something as it stands is not peeled further.
    private mutating func peel(_ word: [UInt8], rank: Int, bits: UInt16, skipped: UInt8) {
        if add(word, bits, hasEnclitic: false, skipped) { return }
        let before = known.readings.count
        // By index: each particle has lists of its own, and most fit no word.
        for i in clitics.proclitics.indices
        where clitics.proclitics[i].rank > rank && Self.begins(word, clitics.proclitics[i].bytes) {
            let particle = clitics.proclitics[i]
            let rest = particle.restPrefix + word[particle.bytes.count...]
            guard UTF8Scalars.count(rest) >= particle.minimumRest || particle.shortRests.contains(rest) else { continue }
            let gone = particle.isKept ? 0 : UTF8Scalars.count(particle.bytes) - UTF8Scalars.count(particle.restPrefix)
            peel(rest, rank: particle.rank, bits: bits | particle.bit, skipped: skipped + UInt8(max(0, gone)))
        }
        guard known.readings.count == before else { return }
        for suffix in clitics.enclitics where word.count > suffix.count && word.suffix(suffix.count).elementsEqual(suffix) {
            let stem = Array(word.dropLast(suffix.count))
            guard UTF8Scalars.count(stem) >= clitics.minimumStem else { continue }
            if add(stem, bits, hasEnclitic: true, skipped) { return }
            for join in clitics.joins where stem.suffix(join.written.count).elementsEqual(join.written) {
                if add(Array(stem.dropLast(join.written.count)) + join.bare, bits, hasEnclitic: true, skipped) { return }
            }
        }
    }

    private static func begins(_ word: [UInt8], _ particle: [UInt8]) -> Bool {
        guard particle.count <= word.count else { return false }
        for i in particle.indices where word[i] != particle[i] { return false }
        return true
    }

    private mutating func add(_ word: [UInt8], _ bits: UInt16, hasEnclitic: Bool, _ skipped: UInt8) -> Bool {
        let form = forms.find(word)
        guard form >= 0 else { return false }
        if !known.readings.dropFirst(Int(known.firstReading.last!)).contains(where: { $0.form == form && $0.proclitics == bits })
        {
            known.readings.append(WordReading(form: form, proclitics: bits, hasEnclitic: hasEnclitic, skipped: skipped))
        }
        return complete[Int(form)]
    }
}
