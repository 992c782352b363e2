import RuleReading
import TextReading

/// How words begin, told by their letters alone: worked out once for each number of a `WordReader`.
///
/// One object that only grows, as `WordReadings` does.
final class WordShapes {
    private struct Shape {
        /// A particle that stays may stand before it, with three letters behind it or more.
        var isDefinite = false
        var beginsWithKept = false
        /// It is an article, or ends with one behind a particle: digits may follow it.
        var isArticle = false
        var endsWithArticle = false
        /// It ends as a plural does that is spelled like a dual.
        var isLikeDual = false
        /// It may be a place by itself, or an office that is called after one (`PlaceCues`).
        var isPlaceCue = false
        /// Bytes of the articles before it.
        var article: UInt8 = 0
        /// Of its letters without them.
        var print: UInt64 = 0
    }

    private let kept: [[UInt8]]
    private let articles: [[UInt8]]
    private let dualLookalikes: [[UInt8]]
    @exclusivity(unchecked) private var shapes: [Shape] = []

    init(_ pack: LanguagePack) {
        kept = pack.clitics.proclitics.filter(\.isKept).map(\.bytes)
        dualLookalikes = pack.dualLookalikes
        articles = pack.clitics.proclitics.filter { $0.bit & pack.definiteBits != 0 }.map(\.bytes)
    }

    /// Takes up the next word.
    func add(_ word: ArraySlice<UInt8>, isPlaceCue: Bool) {
        var shape = Shape()
        shape.isPlaceCue = isPlaceCue
        shape.isLikeDual = Self.ends(word, dualLookalikes)
        for article in articles where word.suffix(article.count).elementsEqual(article) {
            if word.count == article.count, word.count <= Self.particle { shape.isArticle = true }
            if word.count - article.count <= Self.particle { shape.endsWithArticle = true }
        }
        for particle in kept where word.starts(with: particle) {
            shape.beginsWithKept = true
            if word.count >= particle.count + Self.restOfDefinite { shape.isDefinite = true }
        }
        shape.article = UInt8(truncatingIfNeeded: Self.article(of: word, articles))
        shape.print = Self.print(of: word.dropFirst(Int(shape.article)))
        shapes.append(shape)
    }

    /// Folded bytes behind an article that make a word: what is shorter begins with its letters by chance.
    private static let restOfDefinite = 6

    /// Bytes of a particle in front of an article.
    private static let particle = 4

    /// A word ends so, and three letters or more stand before the ending.
    static func ends(_ word: ArraySlice<UInt8>, _ endings: [[UInt8]]) -> Bool {
        endings.contains { word.count >= $0.count + restOfDefinite && word.suffix($0.count).elementsEqual($0) }
    }

    func isArticle(_ word: Int32, isGlued: Bool) -> Bool {
        isGlued ? shapes[Int(word)].endsWithArticle : shapes[Int(word)].isArticle
    }
    func isLikeDual(_ word: Int32) -> Bool { shapes[Int(word)].isLikeDual }
    func isPlaceCue(_ word: Int32) -> Bool { shapes[Int(word)].isPlaceCue }
    func isDefinite(_ word: Int32) -> Bool { shapes[Int(word)].isDefinite }
    func beginsWithKept(_ word: Int32) -> Bool { shapes[Int(word)].beginsWithKept }
    func article(_ word: Int32) -> Int { Int(shapes[Int(word)].article) }

    /// A number that tells a word without its article from others; unlike words have unlike ones but for a chance of 2⁻⁶⁴.
    func print(_ word: Int32) -> UInt64 { shapes[Int(word)].print }

    static func print(of word: ArraySlice<UInt8>) -> UInt64 { word.withUnsafeBufferPointer { ByteTable.hash($0) } }

    /// A folded word without its article.
    func withoutArticle(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> { word.dropFirst(Self.article(of: word, articles)) }

    /// The bytes of the articles that a word begins with.
    private static func article(of word: ArraySlice<UInt8>, _ articles: [[UInt8]]) -> Int {
        var rest = word
        for article in articles where rest.count > article.count + 3 && rest.starts(with: article) {
            rest = rest.dropFirst(article.count)
        }
        return word.count - rest.count
    }
}
