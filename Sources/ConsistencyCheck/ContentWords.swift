import ClaimModel
import RuleReading
import TextReading

/// The words by which comparison tells events and matters apart: those of a claim's sentence, and their stems by how near
/// they stand to the figure. Made from the sentence alone, so that claims that were written out are compared alike.
struct ContentWords {
    /// So many of the nearest words are kept.
    private static let kept = 24

    private let languages: [String: LanguagePack]
    private var sentence = ""
    private var language: String?
    /// The sentence's words, each once, in order.
    private var words: [String] = []
    /// Every word's stem, with the byte at which the word begins.
    private var stems: [(start: Int, stem: String)] = []
    private var known: [String: String] = [:]

    init(_ rules: RuleBook) { languages = rules.languages }

    /// The claim with its sentence's words. A language without rules keeps what it has.
    mutating func filled(_ claim: Claim) -> Claim {
        guard let name = claim.document.language, let pack = languages[name] else { return claim }
        if language != name || sentence != claim.evidence.text {
            if language != name { known = [:] }
            (language, sentence) = (name, claim.evidence.text)
            read(pack)
        }
        var copy = claim
        if claim.context.isEmpty { copy.context = words }
        let figure = claim.quantity.text.span
        copy.nearby = nearby(figure.start - claim.evidence.span.start, figure.end - claim.evidence.span.start)
        return copy
    }

    private mutating func read(_ pack: LanguagePack) {
        stems.removeAll(keepingCapacity: true)
        var found: Set<String> = []
        var (at, start) = (0, 0)
        var scalars: [Unicode.Scalar] = []
        func isPart(_ scalar: Unicode.Scalar) -> Bool {
            switch pack.fold.classOf(scalar.value) {
            case .letter, .dropped: true
            default: false
            }
        }
        for scalar in sentence.unicodeScalars {
            if isPart(scalar) {
                if scalars.isEmpty { start = at }
                scalars.append(scalar)
            } else if !scalars.isEmpty {
                take(scalars, start, at, pack, &found)
                scalars.removeAll(keepingCapacity: true)
            }
            at += UTF8.width(scalar)
        }
        if !scalars.isEmpty { take(scalars, start, at, pack, &found) }
        words = found.sorted()
    }

    private mutating func take(
        _ scalars: [Unicode.Scalar], _ start: Int, _ end: Int, _ pack: LanguagePack, _ found: inout Set<String>
    ) {
        guard end - start >= 6 else { return }
        var bytes: [UInt8] = []
        for scalar in scalars where pack.fold.classOf(scalar.value) == .letter { pack.fold.append(scalar.value, to: &bytes) }
        let word = String(decoding: bytes, as: UTF8.self)
        found.insert(word)
        if let stem = known[word] {
            stems.append((start, stem))
        } else {
            let stem = String(decoding: Self.stem(bytes, pack.clitics), as: UTF8.self)
            known[word] = stem
            stems.append((start, stem))
        }
    }

    /// What is left when all that may be a particle is off, whether or not it is one: forms of one word end alike.
    private static func stem(_ word: [UInt8], _ clitics: Clitics) -> [UInt8] {
        /// Letters of a script that is written in more than one byte.
        func letters(_ bytes: some Collection<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
        var rest = word[...]
        var isPeeled = true
        while isPeeled {
            isPeeled = false
            for clitic in clitics.proclitics where clitic.restPrefix.isEmpty && rest.starts(with: clitic.bytes) {
                let shorter = rest.dropFirst(clitic.bytes.count)
                guard letters(shorter) >= clitics.minimumStem else { continue }
                (rest, isPeeled) = (shorter, true)
                break
            }
        }
        for ending in clitics.enclitics where rest.count > ending.count && rest.suffix(ending.count).elementsEqual(ending) {
            let shorter = rest.dropLast(ending.count)
            guard letters(shorter) >= clitics.minimumStem else { continue }
            rest = shorter
            break
        }
        return Array(rest)
    }

    /// The stems on both sides of the figure, each once, the nearest first.
    private func nearby(_ start: Int, _ end: Int) -> [String] {
        var after = stems.firstIndex { $0.start >= end } ?? stems.count
        var before = (stems[..<after].lastIndex { $0.start < start } ?? -1)
        var found: [String] = []
        while found.count < Self.kept, before >= 0 || after < stems.count {
            for place in [before, after] where stems.indices.contains(place) && !found.contains(stems[place].stem) {
                found.append(stems[place].stem)
            }
            before -= 1
            after += 1
        }
        return found
    }
}
